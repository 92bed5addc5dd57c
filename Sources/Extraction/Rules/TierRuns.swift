// "General members include D and E" beside a sentence that names new or founding members: alone it
// would be a list of members that have long been there.

import Announcements

enum TierRuns {
  /// Returns the claims of sentences that name the members of a tier, in passages where another
  /// sentence has begun to.
  static func read(_ reading: Reading, beside claims: [Claim]) -> [Claim] {
    var begun: [Int: MembershipEvent.Event] = [:]
    for claim in claims where [.founding, .newMember].contains(claim.rule) && !claim.isWeak {
      begun[reading.prose.sentences[claim.sentence].passage] = claim.event
    }
    return begun.sorted { $0.key < $1.key }.flatMap { passage, event in
      reading.prose.passages[passage].sentences.flatMap { sentence in
        claims.contains { $0.sentence == sentence } ? [] : run(reading, sentence, event)
      }
    }
  }

  private static func run(
    _ reading: Reading, _ sentence: Int, _ event: MembershipEvent.Event
  ) -> [Claim] {
    let words = reading.prose.sentences[sentence].words
    guard words.contains(.tier), words.contains(.member), !words.contains(.existing) else {
      return []
    }
    let clause = Clause(reading.shared, sentence: sentence)
    let start = clause.skip(.the, .our, .and, from: clause.tokens.lowerBound)
    let head = clause.skip(.tier, from: start)
    guard head > start, [.member, .sponsor].contains(clause.word(head)), clause.form(head) == .s
    else {
      return []
    }
    var position = clause.skip(.be, .include, from: head + 1)
    if clause.kind(position) == .colon { position += 1 }
    guard position > head + 1, let list = clause.list(startingAt: position) else { return [] }
    let tier = clause.tier(among: start..<head).tier
    return reading.members(among: list, clause).map { name in
      Claim(
        rule: .tierRun, event: event, member: clause.text(name), tier: tier, saysMember: true,
        sentence: sentence, token: name.start)
    }
  }
}
