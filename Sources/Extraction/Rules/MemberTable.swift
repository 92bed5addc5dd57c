// Tables of members: in which column their names stand, and in which their tiers.

/// Which columns of a table hold what.
struct MemberTable {
  private(set) var nameColumn = 0
  private var tierColumn: Int?
  /// Whether the head of that column says that levels stand in it, whatever they are called.
  private var hasLevels = false
  /// Whether it counts the votes for candidates.
  private(set) var isOfVotes = false
  var rowHasName = false
  /// The tier that the present row has named.
  var rowTier: String?

  mutating func header(_ column: Int, _ prose: Prose, _ range: Range<Int>) {
    let words = range.map { prose.tokens[$0].word }
    if range.contains(where: { prose.token($0, is: "votes") || prose.token($0, is: "candidate") }) {
      isOfVotes = true
    }
    let isKind =
      range.count == 1
      && ["type", "category", "class"].contains(prose.lowercased(range.lowerBound))
    if isKind || words.contains(where: { [.level, .tier, .membership].contains($0) }) {
      tierColumn = column
      hasLevels = words.contains(.level) || isKind && !prose.token(range.lowerBound, is: "type")
    } else if MemberTable.names(prose, range) {
      nameColumn = column
    }
  }

  /// Whether the head of a column says that members stand in it.
  static func names(_ prose: Prose, _ range: Range<Int>) -> Bool {
    range.contains {
      [.company, .member, .sponsor, .partner, .supporter].contains(prose.tokens[$0].word)
    }
  }

  func isTier(_ column: Int) -> Bool { column == tierColumn }

  /// The level that a cell of one to three words names, where it is one the rules do not know.
  func level(_ prose: Prose, _ range: Range<Int>) -> String? {
    guard hasLevels, (1...3).contains(range.count),
      range.allSatisfy({ prose.tokens[$0].kind == .word }),
      prose.tokens[range.lowerBound].looksLikeName
    else { return nil }
    return range.map { prose.lowercased($0) }.joined(separator: " ")
  }
}

extension Reading {
  /// "**Adopter**" over a table of companies: a tier in one word.
  func labelOfTable(_ index: Int) -> String? {
    let range = prose.passages[index].tokens
    guard range.count == 1, let word = range.first,
      prose.tokens[word].traits.contains(.strong), prose.tokens[word].looksLikeName,
      index + 1 < prose.passages.count,
      case .cell(column: 0, isHeader: true) = prose.passages[index + 1].kind,
      MemberTable.names(prose, prose.passages[index + 1].tokens)
    else { return nil }
    return prose.lowercased(word)
  }
}
