// The one list of what can be wrong with a post or worth knowing about it. docs/file-format.md
// tells the same to users, and a test compares the two.

import Announcements

/// A kind of problem: its name is what `check --ignore` takes.
public enum ProblemKind: String, CaseIterable, Sendable {
  // Faults: the file could not be read as written.
  case unreadable
  case tooLarge = "too-large"
  case encoding
  case controlCharacter = "control-character"
  case frontMatter = "front-matter"
  case frontMatterFence = "front-matter-fence"
  case frontMatterLimit = "front-matter-limit"
  case duplicateKey = "duplicate-key"
  case valueType = "value-type"
  case date
  case bodyLimit = "body-limit"
  case brokenMarkup = "broken-markup"

  // Advice: what the keepers of a site want to know.
  case byteOrderMark = "byte-order-mark"
  case directionCharacter = "direction-character"
  case curlyQuotes = "curly-quotes"
  case ambiguousDate = "ambiguous-date"
  case dateDiffers = "date-differs"
  case unlikelyDate = "unlikely-date"
  case undated
  case untitled
  case titleDiffers = "title-differs"
  case titleMarkup = "title-markup"
  case emptyBody = "empty-body"
  case imageWithoutText = "image-without-text"
  case brokenLink = "broken-link"
  case permalinkTwice = "permalink-twice"

  public var severity: Problem.Severity {
    switch self {
    case .unreadable, .tooLarge, .encoding, .controlCharacter, .frontMatter, .frontMatterFence,
      .frontMatterLimit, .duplicateKey, .valueType, .date, .bodyLimit, .brokenMarkup:
      .fault
    case .byteOrderMark, .directionCharacter, .curlyQuotes, .ambiguousDate, .dateDiffers,
      .unlikelyDate,
      .undated, .untitled, .titleDiffers, .titleMarkup, .emptyBody, .imageWithoutText, .brokenLink,
      .permalinkTwice:
      .advice
    }
  }
}

extension Problem {
  /// Makes a problem of a kind in the table.
  public init(_ kind: ProblemKind, line: Int, _ reason: String) {
    self.init(kind.rawValue, kind.severity, line: line, reason)
  }
}
