// What a rule says a sentence says, before sentences are compared with each other.

import Announcements

/// The rules by name, as the evaluation counts them.
package enum RuleName: String, Sendable, CaseIterable {
  case joins, becomes, isMember, welcomes, sponsors, backers, enumerated, newMember, adds, announced
  case continued
  case founding, forms, upgrades, renews, leaves, standing, tierRun, list, speaker, board,
    eastAsian, european, counted, described, soleList
}

/// One organisation and one event that a rule has read in a sentence.
struct Claim: Sendable {
  var rule: RuleName
  var event: MembershipEvent.Event
  /// The organisation as written.
  var member: String
  /// A short form that the sentence gives beside the name.
  var alias: String?
  var tier: String?
  /// The foundation's full name, where the sentence says which.
  var foundation: String?
  var person: String?
  /// Whether it holds only beside a stronger claim about the same organisation.
  var isWeak = false
  /// Whether the sentence says "member", a tier or the like, and not only "joins".
  var saysMember = false
  /// Whether somebody is quoted with it: it counts where the post itself names no other member.
  var isQuoted = false
  /// The sentence, and the token at which the organisation's name begins.
  var sentence: Int
  var token: Int
}
