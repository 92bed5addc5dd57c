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
    let keys = claims.map { Organization.key($0.member) }
    var tiers: Set<String> = []
    for passage in prose.passages[places]
    where !passage.isBoilerplate && !passage.isDefinition && !passage.isQuotation {
      for sentence in passage.sentences { tiers.formUnion(self.tiers(in: sentence, of: keys)) }
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
          let tier = tiers(in: sentence, of: []).first
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
      return paragraph(of: claims)
    }
    let place = prose.sentences[claim.sentence].passage
    guard case .heading(let level) = prose.passages[place].kind else {
      let begins = claim.token <= prose.passages[place].tokens.lowerBound + 2
      return [.paragraph, .item].contains(prose.passages[place].kind) && begins
        ? place..<place + 1 : paragraph(of: claims)
    }
    let end = prose.passages.indices.dropFirst(place + 1).first {
      if case .heading(let other) = prose.passages[$0].kind { return other <= level }
      return prose.passages[$0].isBoilerplate
    }
    return place + 1..<(end ?? prose.passages.count)
  }

  /// The paragraph that begins with the name of a member.
  private func paragraph(of claims: [Claim]) -> Range<Int> {
    guard let member = claims.first?.member else { return 0..<0 }
    let wanted = Array(member.utf8)
    let place = prose.passages.indices.dropFirst().first { index in
      let passage = prose.passages[index]
      guard passage.kind == .paragraph, !passage.isQuotation, let first = passage.tokens.first
      else {
        return false
      }
      let name =
        prose.tokens[first].word == .the && first + 1 < passage.tokens.upperBound
        ? first + 1 : first
      return prose.bytes[Int(prose.tokens[name].start)...].starts(with: wanted)
    }
    return place.map { $0..<$0 + 1 } ?? 0..<0
  }

  /// What somebody joins as or becomes in a sentence.
  /// - Parameter keys: those of the member; nobody else may be named before the tier.
  private func tiers(in sentence: Int, of keys: [String]) -> [String] {
    let words = prose.sentences[sentence].words
    guard
      words.intersects(WordSet(.member, .sponsor, .supporter, .partner, .level, .membership)),
      words.intersects(WordSet(.as, .become, .at, .for, .membership, .new))
        || prose.sentences[sentence].tokens.contains(where: { prose.token($0, is: "als") }),
      !words.intersects(Self.others)
        || prose.tokens[prose.sentences[sentence].tokens.lowerBound].word == .as
    else { return [] }
    let clause = Clause(reading.shared, sentence: sentence)
    if reading.looksBack(clause, from: clause.tokens.lowerBound, to: clause.tokens.upperBound)
      || clause.tokens.contains(where: { prose.token($0, is: "you") || prose.token($0, is: "your") }
      )
    {
      return []
    }
    return clause.tokens.compactMap { index in
      let isOfAnother = clause.names.contains { name in
        name.start < index && !isOwn(clause.text(name), keys)
      }
      if isOfAnother { return nil }
      // "took up Gold membership", "has opted for the Gold level"
      if clause.word(index) == .membership && isTaken(clause, before: index)
        || clause.word(index) == .level
          && clause.word(clause.skip(.the, .tier, before: index) - 1) == .for
      {
        return clause.tier(among: clause.skip(.tier, before: index)..<index).tier
      }
      if let tier = tierOfNew(clause, index, keys) { return tier }
      guard
        clause.word(index) == .as || clause.word(index) == .at || isNews(clause, index)
          || clause.kind(index) == .word && prose.token(index, is: "als"),
        case .member(let tier, _, _)? = clause.standing(at: index + 1), tier != "founding"
      else { return nil }
      return tier
    }
  }

  /// "The Alliance has a new participant member: it is a city.": in a sentence that names nobody else.
  private func tierOfNew(_ clause: Clause, _ head: Int, _ keys: [String]) -> String? {
    guard clause.word(head) == .member, clause.form(head) == .base,
      let found = reading.newcomers(clause, head: head),
      prose.token(clause.skip(.a, before: found.start) - 1, is: "has"),
      clause.names.allSatisfy({ isOwn(clause.text($0), keys) })
    else { return nil }
    return clause.tier(among: found.start..<head).tier
  }

  /// Whether a name is the member's or the foundation's.
  private func isOwn(_ name: String, _ keys: [String]) -> Bool {
    let key = Organization.key(name)
    return reading.foundations.fullName(of: name) != nil
      || keys.contains { Organization.isSame($0, key) }
  }

  /// "has taken a Gold membership": not "the fee for Gold membership".
  private func isTaken(_ clause: Clause, before index: Int) -> Bool {
    (clause.tokens.lowerBound..<index).contains {
      [.take, .decide, .join, .sign].contains(clause.word($0))
    }
  }

  /// "has become", "becomes", "will become": not "to become".
  private func isNews(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb) == .become else { return false }
    let before = clause.word(clause.skip(.adverb, before: verb) - 1)
    return clause.form(verb) != .base || [.have, .will].contains(before)
  }

  /// Words of conditions, wishes, and of others who are members.
  private static let others = WordSet(.if, .could, .want, .existing, .such, .call, .event, .not)
}
