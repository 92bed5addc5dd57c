// What a search has found so far, and how it is asked for.

/// The posts that a query finds, in tiers.
public struct SearchResult: Sendable, Hashable {
  /// The posts of one tier, in the order of the list; in the first tier those whose member is
  /// spelled as typed stand before the others.
  public struct Section: Sendable, Hashable {
    public let tier: SearchTier
    public var ids: [PostID]

    public init(tier: SearchTier, ids: [PostID]) {
      self.tier = tier
      self.ids = ids
    }
  }

  /// Best first, none empty; the one of the divider, if there is one, last.
  public var sections: [Section]
  /// Whether nothing will be added.
  public var isComplete: Bool
  /// A member's name that is spelled nearly so, where nothing at all was found.
  public var suggestion: String?

  public init(
    sections: [Section] = [], isComplete: Bool = false, suggestion: String? = nil
  ) {
    self.sections = sections
    self.isComplete = isComplete
    self.suggestion = suggestion
  }

  /// The posts above the divider, best first.
  public var ids: [PostID] { sections.filter(\.tier.isAboveDivider).flatMap(\.ids) }

  /// The posts below the divider.
  public var partialIDs: [PostID] { sections.filter { !$0.tier.isAboveDivider }.flatMap(\.ids) }

  /// The number of posts above the divider.
  public var count: Int { sections.reduce(0) { $0 + ($1.tier.isAboveDivider ? $1.ids.count : 0) } }
}
