// Words that name a tier only where they stand before "member" and the like: an Exemplary sponsor, the
// Innovator level.

extension Prose {
  /// Takes capital words before "member", "sponsor" and the like for tiers where an article, "new" or a
  /// possessive stands before them and no foundation is called so.
  mutating func findTiers(_ isOwn: (String) -> Bool) {
    var passage = 0
    for index in tokens.indices.dropFirst(2) {
      switch tokens[index].word {
      // A Training partner is no member.
      case .member, .membership, .sponsor, .sponsorship, .supporter, .level: break
      default: continue
      }
      guard isUnknownTier(index - 1), precedesTier(index - 2) else { continue }
      while passage < passages.count, passages[passage].tokens.upperBound <= index { passage += 1 }
      guard passage < passages.count, passages[passage].kind != .title,
        passages[passage].tokens.lowerBound < index - 1
      else { continue }
      let word = text((index - 1)..<index)
      if isOwn(word) || NameWords.demonyms.contains(word.lowercased()) { continue }
      tokens[index - 1].word = .tier
      for sentence in passages[passage].sentences
      where sentences[sentence].tokens.contains(index - 1) {
        sentences[sentence].words.insert(.tier)
      }
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
