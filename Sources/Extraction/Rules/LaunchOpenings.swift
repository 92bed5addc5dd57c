// Lines that open the list of those who are there when a foundation begins.

import Announcements

extension Reading {
  /// "31 organizations have come together to launch the Alliance", "The alliance was created by the
  /// following members:", and under the title of a launch "The following organizations participate:".
  func isOfLaunch(_ clause: Clause) -> Bool {
    for verb in clause.tokens where clause.word(verb) == .launch {
      if case .foundation = target(clause, at: verb + 1) { return true }
      if clause.form(verb) == .past, clause.word(verb + 1) == .by, endsWithColon(clause.passage),
        clause.words.contains(.foundation)
      {
        return true
      }
    }
    if clause.words.contains(.sign), clause.words.contains(.foundation), titleLaunchesFoundation,
      clause.tokens.contains(where: { clause.kind($0) == .word && isCharter($0) })
    {
      return true
    }
    return titleLaunchesFoundation && endsWithColon(clause.passage)
      && clause.tokens.contains {
        clause.kind($0) == .word && takesPart(prose.lowercased($0))
      }
  }

  /// "have signed the charter", "signed the agreement": what founders sign.
  private func isCharter(_ index: Int) -> Bool {
    ["charter", "agreement", "statutes", "articles", "memorandum", "declaration"]
      .contains(prose.lowercased(index))
  }

  /// "Founders", "Participating companies", "Its members are:", "The foundation was founded by:", under
  /// the title of a launch: headings, and lines that end with a colon.
  func foundersOfLaunch(_ clause: Clause, _ level: Int) -> ListOpening? {
    guard titleLaunchesFoundation, level > 0, clause.tokens.count <= 16,
      level < 9 || endsWithColon(clause.passage),
      !clause.words.intersects(
        WordSet(.existing, .if, .event, .occasion, .project, .team, .board, .role, .call, .could))
    else { return nil }
    if let head = clause.tokens.last(where: { isOfFounders(clause, $0) }) {
      let tier = clause.tier(among: clause.skip(.tier, .founding, before: head)..<head).tier
      return ListOpening(tier: tier ?? "founding", isFounding: true)
    }
    let isFoundedBy =
      clause.tokens.count > 2 && clause.word(clause.tokens.upperBound - 2) == .by
      && clause.word(clause.tokens.upperBound - 3) == .launch
    return isFoundedBy ? ListOpening(tier: "founding", isFounding: true) : nil
  }

  /// Whether a plural means those who found: "members", and "companies" that take part or support.
  func isOfFounders(_ clause: Clause, _ head: Int) -> Bool {
    guard clause.form(head) == .s else { return false }
    switch clause.word(head) {
    case .member, .sponsor, .supporter, .founder: return true
    case .company, .institution, .partner:
      return clause.words.intersects(WordSet(.support, .launch, .founding, .join))
        || clause.tokens.contains { prose.token($0, is: "possible") }
        || clause.tokens.contains {
          clause.kind($0) == .word && takesPart(prose.lowercased($0))
        }
    default: return false
    }
  }

  private func takesPart(_ word: String) -> Bool {
    word.hasPrefix("participat") || word == "involved" || word == "committed"
  }
}
