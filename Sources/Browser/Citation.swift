// A post's address and citations as text to be copied; it does not copy.

import Announcements

/// What can be copied of a post.
public struct Citation: Sendable {
  let announcement: Announcement

  public init(_ announcement: Announcement) { self.announcement = announcement }

  /// The post's address without parameters that only track; nil where the site's is not known.
  public var address: String? {
    guard let permalink = announcement.permalink, Address(permalink).scheme != nil else {
      return nil
    }
    return Address.withoutTracking(permalink)
  }

  /// `[title](address)`; the title alone where there is no address.
  public var markdownLink: String {
    let title = announcement.title.escaping("\\[]`*_<&~")
    guard let address else { return title }
    return "[\(title)](\(address.percentEncoding("()<> \\")))"
  }

  /// Authors, title, foundation, day and address in a sentence each.
  public var plain: String {
    var parts: [String] = []
    if !announcement.authors.isEmpty { parts.append(announcement.authors.joined(separator: ", ")) }
    parts.append("“\(announcement.title)”")
    if let foundation = announcement.findings.foundation,
      !announcement.authors.contains(where: { $0.hasSuffix(foundation) })
    {
      parts.append(foundation)
    }
    if let date = announcement.date { parts.append(date.description) }
    parts.append(address ?? announcement.path.description)
    return parts.joined(separator: ". ")
  }

  /// Returns a quotation with who said it and where it stands.
  public func quote(_ quotation: Quotation) -> String {
    var source: [String] = []
    if let index = quotation.speaker, announcement.findings.people.indices.contains(index) {
      let speaker = announcement.findings.people[index]
      source.append(
        [speaker.name, speaker.role, speaker.organization].compactMap { $0 }
          .joined(separator: ", "))
    }
    source.append(plain)
    return "“\(quotation.text)”\n— " + source.joined(separator: ". ")
  }
}

extension String {
  /// The text with a backslash before some characters.
  fileprivate func escaping(_ special: String) -> String {
    var result = ""
    for character in self {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The text with some characters of ASCII as addresses have those that they cannot have.
  func percentEncoding(_ special: String) -> String {
    var result = ""
    for character in self {
      if special.contains(character), let byte = character.asciiValue {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      } else {
        result.append(character)
      }
    }
    return result
  }
}
