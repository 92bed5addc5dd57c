// The words that the rules know, put together as the rules need them. What is not here is `.other`.

/// A group of words that mean the same to a rule: the forms of one verb, or words alike in use.
enum Word: UInt8 {
  case other

  // What happens.
  case join, welcome, become, announce, introduce, add, upgrade, raise, renew, leave, launch,
    include
  case sponsor, support, say, sign, thank, meet, appoint, elect, accept, release, take, grant
  case contribute
  case decide
  /// What else companies do in titles: brings, strengthens. It ends a name.
  case act

  // Verbs that help others.
  case be, have, will, could, want

  // Who and what.
  case member, membership, supporter, partner, sponsorship, company, foundation, project
  case incubation, ecosystem, board, seat, team, event, forces, software, community, advisory
  case role, rank, tier, level, addition, spotlight, governance, founder, institution, field, ranks
  /// One who has come; what is an event only where it is written as a name: day, talk.
  case newcomer, occasion

  // The same in German, French, Spanish, Italian, Portuguese and Dutch.
  case joinAbroad, becomeAbroad, welcomeAbroad, memberAbroad, newAbroad

  // How and when.
  case founding, new, existing, glad, adverb, number, past, month, first, not, year

  // The small words.
  case the, a, of, to, `as`, at, and, with, `for`, `in`, by, from, on, that, who, our, we, pronoun
  case alongside, well, `if`, since, call, according, about, such, honorific, legal, title
}

/// The form in which a word stands, where it matters.
enum WordForm: UInt8 {
  /// The form that a dictionary gives: join, member.
  case base
  /// Joins, members.
  case s
  /// Joined.
  case past
  /// Joining.
  case ing
}
