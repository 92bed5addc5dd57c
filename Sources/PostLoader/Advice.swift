// What the keepers of a site want to know of a post that was read without a fault.

import Announcements

extension Archive {
  /// Returns advice that a post by itself gives rise to.
  func advice(on announcement: Announcement, _ post: PostFields) -> [Problem] {
    var advice: [Problem] = []
    if let date = announcement.date {
      if !(1_970...2_100).contains(date.year) {
        advice.append(Problem(.unlikelyDate, line: post.dateLine, "the date is \(date)"))
      }
    } else {
      advice.append(Problem(.undated, line: 1, "no date in the front matter or the name"))
    }
    if !post.title.isFromFrontMatter {
      advice.append(
        Problem(.untitled, line: 1, "no title in the front matter, shown as \"\(post.title.text)\"")
      )
    } else if let heading = announcement.body.titleHeading,
      !sameLetters(heading.text, post.title.text)
    {
      advice.append(
        Problem(
          .titleDiffers, line: heading.line,
          "the heading is \"\(heading.text)\", but the title \"\(post.title.text)\""))
    }
    if announcement.body.blocks.isEmpty {
      advice.append(Problem(.emptyBody, line: 1, "no text below the front matter"))
    }
    return advice
  }
}

/// Whether two texts have the same letters and digits, whatever their case.
private func sameLetters(_ left: String, _ right: String) -> Bool {
  func letters(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit }
  }
  return letters(left) == letters(right)
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}
