// Members of old: those among whom somebody takes a place, who have been there before.

import Announcements

extension Reading {
  /// "alongside founding members such as Acme and Brook", "joins fellow Gold members Acme and Brook":
  /// whether a list names those who were there before. Who launches a foundation alongside its
  /// founding members launches it with them.
  func areOfOld(_ list: NameList, _ clause: Clause) -> Bool {
    guard clause.words.intersects(WordSet(.alongside, .join)),
      clause.words.intersects(WordSet(.member, .sponsor, .supporter)), !titleLaunchesFoundation
    else { return false }
    var (saysMembers, saysOld) = (false, false)
    var index = list.start - 1
    while clause.tokens.contains(index), list.start - index < 12 {
      switch clause.word(index) {
      case .member, .sponsor, .supporter: saysMembers = clause.form(index) == .s
      case .the, .our, .tier, .number, .field: break
      case .existing, .founding, .include, .such: saysOld = true
      case .role where prose.token(index, is: "fellow"): saysOld = true
      case .as where clause.word(index - 1) == .such: break
      case .alongside: return saysMembers && saysOld
      case .join: return saysMembers && clause.form(index) != .ing
      default: if clause.kind(index) != .comma { return false }
      }
      index -= 1
    }
    return false
  }

  /// "joins other Gold members like Acme": the standing of who joins those of a tier.
  func standingAmongFellows(_ clause: Clause, behind verb: Int) -> Standing? {
    let start = clause.skip(.the, .our, from: verb + 1)
    let isFellow = clause.word(start) == .role && prose.token(start, is: "fellow")
    // "joining the other Gold sponsors"
    let isOther = clause.kind(start) == .word && prose.token(start, is: "other")
    let index = clause.skip(
      .existing, .tier, .founding, from: isFellow || isOther ? start + 1 : start)
    guard index > start, [.member, .sponsor, .supporter].contains(clause.word(index)),
      clause.form(index) == .s,
      clause.word(index + 1) != .of
    else { return nil }
    let level = clause.tier(among: start..<index).tier
    // Who joins the founding members is none of them.
    let tier = level.flatMap { Clause.beginnings.contains($0) ? nil : $0 }
    if isOther, tier == nil { return nil }
    return .member(tier: tier, isFounding: false, end: index + 1)
  }
}
