// The signs that the interface draws itself, in Unicode and in ASCII; never text of a post.

import Announcements

/// Frames, bars and marks. Each takes one column but for those said to be texts.
public struct Marks: Hashable, Sendable {
  public let vertical: String
  public let horizontal: String
  public let cross: String
  /// The line under a heading of the first level.
  public let double: String
  /// The bar beside a quotation.
  public let quote: String
  /// The bullets of nested lists, from the outermost on.
  public let bullets: [String]
  public let folded: String
  public let unfolded: String
  public let ellipsis: String
  /// At the edges of a line that goes on beyond them.
  public let moreLeft: String
  public let moreRight: String
  /// Stands between parts of a line, such as a date and an author.
  public let dot: String
  /// Before who is quoted.
  public let dash: String
  public let selected: String
  public let unread: String
  public let starred: String
  private let tiers: [String]
  /// What bars are made of, by the rank of a tier: from the darkest on.
  let bars: [String]

  /// Returns the mark of a tier by its rank.
  public func tier(_ tier: Tier) -> String {
    tiers.indices.contains(tier.rank) ? tiers[tier.rank] : ""
  }

  public static let unicode = Marks(
    vertical: "│", horizontal: "─", cross: "┼", double: "═", quote: "┃", bullets: ["•", "◦", "▪"],
    folded: "▸", unfolded: "▾", ellipsis: "…", moreLeft: "‹", moreRight: "›", dot: "·",
    dash: "—", selected: ">", unread: "•", starred: "*", tiers: ["◆", "◈", "◇", "○"],
    bars: ["█", "▓", "▒", "░"])

  public static let ascii = Marks(
    vertical: "|", horizontal: "-", cross: "+", double: "=", quote: ">", bullets: ["*", "-", "+"],
    folded: "+", unfolded: "-", ellipsis: "~", moreLeft: "<", moreRight: ">", dot: "-",
    dash: "--", selected: ">", unread: ".", starred: "*", tiers: ["#", "+", "-", "o"],
    bars: ["#", "=", "-", "."])
}
