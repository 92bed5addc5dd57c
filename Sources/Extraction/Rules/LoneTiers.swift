// Tiers of members who are known without one, where the text says one tier and can mean nobody else:
// "This week the railway has become an End User member" in news of one railway.

import Announcements

/// Reads what somebody is said to become, whoever the sentence calls it, near the name of a member.
struct LoneTiers {
  private let reading: Reading
  private var prose: Prose { reading.prose }

  init(_ reading: Reading) { self.reading = reading }

  /// The only tier that somebody is said to have in the text about a member.
  /// - Parameters:
  ///   - claims: those that name the member.
  ///   - isOnly: whether the post has no other members, so that all of it is about this one.
  func tier(of claims: [Claim], isOnly: Bool) -> String? {
    let places = isOnly ? 1..<prose.passages.count : place(of: claims)
    guard !places.isEmpty else { return nil }
    var tiers: Set<String> = []
    for passage in prose.passages[places]
    where !passage.isBoilerplate && !passage.isDefinition && !passage.isQuotation {
      for sentence in passage.sentences { tiers.formUnion(self.tiers(in: sentence)) }
    }
    return tiers.count == 1 ? tiers.first : nil
  }

  /// "All of them have come in as General members", "Both join as Silver members": the tier of all whom the post
  /// names.
  var tierOfAll: String? {
    for passage in prose.passages
    where passage.kind == .paragraph && !passage.isBoilerplate && !passage.isQuotation {
      for sentence in passage.sentences {
        let start = prose.sentences[sentence].tokens.lowerBound
        guard ["all", "both", "they"].contains(where: { prose.token(start, is: $0) }),
          let tier = tiers(in: sentence).first
        else { continue }
        return tier
      }
    }
    return nil
  }

  /// The passages that are about a member of several: what stands under the heading that is its name, or the
  /// paragraph or item that begins with it.
  private func place(of claims: [Claim]) -> Range<Int> {
    guard let claim = claims.first(where: { [.list, .counted].contains($0.rule) }) else {
      return 0..<0
    }
    let place = prose.sentences[claim.sentence].passage
    guard case .heading(let level) = prose.passages[place].kind else {
      return [.paragraph, .item].contains(prose.passages[place].kind)
        && claim.token <= prose.passages[place].tokens.lowerBound + 2 ? place..<place + 1 : 0..<0
    }
    let end = prose.passages.indices.dropFirst(place + 1).first {
      if case .heading(let other) = prose.passages[$0].kind { return other <= level }
      return prose.passages[$0].isBoilerplate
    }
    return place + 1..<(end ?? prose.passages.count)
  }

  /// What somebody joins as or becomes in a sentence.
  private func tiers(in sentence: Int) -> [String] {
    let words = prose.sentences[sentence].words
    guard
      words.intersects(WordSet(.member, .sponsor, .supporter, .partner, .level, .membership)),
      words.intersects(WordSet(.as, .become, .at, .for, .membership)),
      !words.intersects(Self.others)
    else { return [] }
    let clause = Clause(reading.shared, sentence: sentence)
    if reading.looksBack(clause, from: clause.tokens.lowerBound, to: clause.tokens.upperBound)
      || clause.tokens.contains(where: { prose.token($0, is: "you") || prose.token($0, is: "your") }
      )
    {
      return []
    }
    return clause.tokens.compactMap { index in
      // "took up Gold membership", "has opted for the Gold level"
      if clause.word(index) == .membership
        || clause.word(index) == .level
          && clause.word(clause.skip(.the, .tier, before: index) - 1) == .for
      {
        return clause.tier(among: clause.skip(.tier, before: index)..<index).tier
      }
      guard clause.word(index) == .as || clause.word(index) == .at || isNews(clause, index),
        case .member(let tier, _, _)? = clause.standing(at: index + 1), tier != "founding"
      else { return nil }
      return tier
    }
  }

  /// "has become", "becomes", "will become": not "to become".
  private func isNews(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb) == .become else { return false }
    let before = clause.word(clause.skip(.adverb, before: verb) - 1)
    return clause.form(verb) != .base || [.have, .will].contains(before)
  }

  /// Words of conditions, wishes, and of others who are members.
  private static let others = WordSet(.if, .could, .want, .existing, .such, .call, .event)
}
