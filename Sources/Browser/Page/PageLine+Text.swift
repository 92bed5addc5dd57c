// A row as text for a stream, and a wide row as it is seen when scrolled sideways.

import Announcements
import Screen

/// How rows are written to a stream.
public enum PageOutput: Sendable {
  case plain
  /// With escape sequences for styles, and with OSC 8 hyperlinks where asked for.
  case terminal(hyperlinks: Bool)
}

extension PageLine {
  /// Returns the row for a stream, without spaces at its end and without a line feed.
  /// - Parameter links: those of the document, for hyperlinks.
  public func text(for output: PageOutput, links: [Link] = []) -> String {
    switch output {
    case .plain: text.trimmed.plain
    case .terminal(hyperlinks: false): text.trimmed.escaped
    case .terminal(hyperlinks: true): hyperlinked(links)
    }
  }

  /// Returns the row as it is seen in a window, moved left by some columns behind its margin, with
  /// marks at the edges beyond which it goes on. Rows that are not wide do not move.
  public func scrolled(by offset: Int, width: Int, marks: Marks = .unicode) -> StyledText {
    guard isWide else { return text }
    return text.scrolled(by: offset, width: width, fixed: fixedColumns, marks: marks)
  }

  private func hyperlinked(_ links: [Link]) -> String {
    let text = text.trimmed
    var result = ""
    var column = 0
    for place in places {
      guard case .link(let index) = place.target, links.indices.contains(index),
        let address = PageLine.hyperlink(links[index].url)
      else { continue }
      result += text.part(column..<place.columns.lowerBound).escaped
      result += "\u{1B}]8;;" + address + "\u{1B}\\" + text.part(place.columns).escaped
      result += "\u{1B}]8;;\u{1B}\\"
      column = place.columns.upperBound
    }
    return result + text.part(column..<max(column, text.width)).escaped
  }

  /// Returns an address as OSC 8 allows it: printable ASCII; nil for what is not to be opened.
  private static func hyperlink(_ address: String) -> String? {
    guard let scheme = address.split(separator: ":").first?.lowercased(),
      ["http", "https", "mailto"].contains(scheme)
    else { return nil }
    var result = ""
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

extension StyledText {
  /// Returns the text as it is seen in so many columns, moved left by some behind those that are
  /// fixed, with marks at the edges beyond which it goes on.
  func scrolled(by offset: Int, width: Int, fixed: Int = 0, marks: Marks) -> StyledText {
    let total = self.width
    guard total > width, width > fixed else { return self }
    let offset = max(0, min(offset, total - width))
    var result = part(0..<fixed)
    result.append(part((fixed + offset)..<(width + offset)))
    if offset > 0 { result = result.replacing(column: fixed, with: marks.moreLeft) }
    if width + offset < total {
      result = result.replacing(column: width - 1, with: marks.moreRight)
    }
    return result
  }

  fileprivate func replacing(column: Int, with mark: String) -> StyledText {
    var result = part(0..<column)
    result.append(mark)
    result.append(part((column + 1)..<max(column + 1, width)))
    return result
  }
}
