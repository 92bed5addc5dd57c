// Words that name a tier only where they stand before "member" and the like: an Exemplary sponsor, the
// Innovator level.

extension Prose {
  /// Takes capital words before "member", "sponsor" and the like for tiers where an article, "new" or a
  /// possessive stands before them and no foundation is called so.
  mutating func findTiers(_ isOwn: (String) -> Bool) {
    // A Training partner is no member.
    let heads = WordSet(.member, .membership, .sponsor, .sponsorship, .supporter, .level)
    for sentence in sentences where sentence.words.intersects(heads) {
      let passage = passages[sentence.passage]
      for index in sentence.tokens where heads.contains(tokens[index].word) {
        guard index > passage.tokens.lowerBound + 1 else { continue }
        // "new Filter company members"
        let isOfCompanies = tokens[index - 1].word == .company && !tokens[index - 1].looksLikeName
        let index = isOfCompanies ? index - 1 : index
        guard index > passage.tokens.lowerBound + 1, isUnknownTier(index - 1) else { continue }
        let start = startOfTier(endingAt: index, in: passage)
        guard precedesTier(start - 1, isTitle: passage.kind == .title) else { continue }
        let words = (start..<index).map { text($0..<$0 + 1) }
        if words.contains(where: { isOwn($0) || NameWords.demonyms.contains($0.lowercased()) }) {
          continue
        }
        for word in start..<index { makeTier(word, in: passage) }
      }
    }
  }

  /// "End User Member", "Small Company Member": where a tier of one word or two begins.
  private func startOfTier(endingAt end: Int, in passage: Passage) -> Int {
    let first = end - 2
    guard first > passage.tokens.lowerBound, tokens[first + 1].traits.contains(.spaced),
      isUnknownTier(first)
        || tokens[first].traits.contains(.capital) && token(first, is: "end")
    else { return end - 1 }
    return first
  }

  private mutating func makeTier(_ index: Int, in passage: Passage) {
    tokens[index].word = .tier
    for sentence in passage.sentences where sentences[sentence].tokens.contains(index) {
      sentences[sentence].words = tokens.words(in: sentences[sentence].tokens)
    }
  }

  private func isUnknownTier(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && [.other, .company, .role].contains(token.word) && token.link < 0
      && token.traits.contains(.capital) && token.traits.isDisjoint(with: [.upper, .mixed])
      && token.end - token.start > 3
  }

  /// Whether a tier may stand behind a word; in a title, where all words are capital, only in "as a ...".
  private func precedesTier(_ index: Int, isTitle: Bool) -> Bool {
    if isTitle { return tokens[index].word == .a && tokens[max(index - 1, 0)].word == .as }
    switch tokens[index].word {
    case .a, .the, .our, .new, .first, .number, .as, .at, .tier: return true
    default: return tokens[index].kind == .clitic
    }
  }
}
