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
      guard passage.kind != .title else { continue }
      for index in sentence.tokens where heads.contains(tokens[index].word) {
        guard index > passage.tokens.lowerBound + 1, isUnknownTier(index - 1),
          precedesTier(index - 2)
        else { continue }
        let word = text((index - 1)..<index)
        if isOwn(word) || NameWords.demonyms.contains(word.lowercased()) { continue }
        makeTier(index - 1, in: passage)
      }
    }
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

  private func precedesTier(_ index: Int) -> Bool {
    switch tokens[index].word {
    case .a, .the, .our, .new, .first, .number, .as, .at, .tier: true
    default: tokens[index].kind == .clitic
    }
  }
}
