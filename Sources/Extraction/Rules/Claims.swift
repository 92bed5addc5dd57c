// Runs the rules over the sentences: which rule reads which sentence, and how claims are made.

import Announcements

/// A named rule and the words without which it has nothing to say.
struct Rule: Sendable {
  let name: RuleName
  let triggers: WordSet
  let read: @Sendable (Reading, Clause) -> [Claim]

  static let all: [Rule] = [
    Rule(name: .joins, triggers: WordSet(.join, .sign)) { $0.joins($1) },
    Rule(name: .becomes, triggers: WordSet(.become, .appoint, .accept, .decide)) {
      $0.becomes($1)
    },
    Rule(name: .isMember, triggers: WordSet(.member, .sponsor, .supporter, .addition, .tier)) {
      $0.isMember($1)
    },
    Rule(name: .welcomes, triggers: WordSet(.welcome)) { $0.welcomes($1) },
    Rule(name: .newMember, triggers: ListOpening.newcomers) { $0.newMember($1) },
    Rule(
      name: .enumerated, triggers: WordSet(.company, .member, .sponsor, .membership, .institution)
    ) {
      $0.enumerated($1) + $0.accompanied($1)
    },
    Rule(name: .enumerated, triggers: WordSet(.new, .board, .member)) {
      $0.newcomersAhead($1)
    },
    Rule(name: .enumerated, triggers: WordSet(.with)) { $0.grownWith($1) },
    Rule(name: .adds, triggers: WordSet(.add, .addition, .accept)) { $0.adds($1) },
    Rule(name: .backers, triggers: WordSet(.include, .join)) { $0.backers($1) },
    Rule(name: .isMember, triggers: WordSet(.foundation)) { $0.isPart($1) },
    Rule(name: .sponsors, triggers: WordSet(.sponsor, .support)) { $0.sponsors($1) },
    Rule(name: .sponsors, triggers: WordSet(.tier)) { $0.partnerships($1) },
    Rule(name: .announced, triggers: WordSet(.membership, .sponsorship)) {
      $0.possessed($1) + $0.ownMembership($1)
    },
    Rule(name: .standing, triggers: WordSet(.as, .level)) { $0.standings($1) },
    Rule(name: .founding, triggers: WordSet(.member, .sponsor, .supporter)) {
      $0.membersAtLaunch($1)
    },
    Rule(name: .founding, triggers: WordSet(.founding, .founder)) { $0.founding($1) },
    Rule(name: .forms, triggers: WordSet(.member)) { $0.launchingTiers($1) },
    Rule(name: .forms, triggers: WordSet(.launch)) {
      $0.forms($1) + $0.makingUp($1) + $0.launchMembers($1)
    },
    Rule(name: .upgrades, triggers: WordSet(.upgrade, .raise)) { $0.upgrades($1) },
    Rule(name: .renews, triggers: WordSet(.renew)) { $0.renews($1) },
    Rule(name: .leaves, triggers: WordSet(.leave, .renew, .not)) { $0.leaves($1) + $0.lapses($1) },
    Rule(
      name: .european,
      triggers: WordSet(.joinAbroad, .becomeAbroad, .welcomeAbroad, .memberAbroad)
    ) { $0.european($1) },
    Rule(name: .board, triggers: WordSet(.board)) { $0.boardSeats($1) + $0.boardMembers($1) },
  ]
}

enum Claims {
  /// The words of which one must stand in a sentence that any rule can read.
  private static let triggers = WordSet(
    .join, .become, .member, .sponsor, .supporter, .welcome, .meet, .add, .addition, .founding,
    .founder, .launch, .newcomer, .sign, .support, .board, .upgrade, .renew, .leave, .membership,
    .raise, .accept, .sponsorship, .joinAbroad, .becomeAbroad, .welcomeAbroad, .memberAbroad)

  /// Returns what the rules say about the sentences outside of boilerplate.
  static func read(_ reading: Reading) -> [Claim] {
    var claims: [Claim] = []
    let tellsOfLaunch = reading.titleLaunchesFoundation
    for (index, sentence) in reading.prose.sentences.enumerated()
    where
      (sentence.words.intersects(triggers)
      || sentence.words.contains(.foundation)
        && (sentence.words.intersects(WordSet(.adverb, .new))
          || sentence.words.contains(.act) && sentence.words.contains(.with))
      || sentence.words.contains(.tier)
        && sentence.words.intersects(WordSet(.as, .at, .new, .first, .with))
      || sentence.words.contains(.partner) && sentence.words.contains(.new)
      || tellsOfLaunch
        && sentence.words.intersects(
          WordSet(.include, .alongside, .of, .by, .from, .with, .pronoun)))
      && !reading.prose.passages[sentence.passage].isBoilerplate
      && !reading.prose.passages[sentence.passage].isDefinition
    {
      let clause = Clause(reading.shared, sentence: index)
      guard !clause.names.isEmpty || clause.beginsWithPronoun else { continue }
      for rule in Rule.all where sentence.words.intersects(rule.triggers) {
        claims += rule.read(reading, clause)
      }
      // Only few posts tell of a launch, but nearly any word may stand with it.
      if tellsOfLaunch { claims += reading.beginsWith(clause) }
    }
    claims += Continuations.read(reading, beside: claims)
    claims += TierRuns.read(reading, beside: claims)
    claims += MemberLists.read(reading) + reading.labelledParagraphs()
    let counted = CountedNames.read(reading, beside: claims)
    // A translated body names the member as it writes itself.
    if claims.contains(where: { !$0.isWeak }) { return claims + counted }
    let accepted = reading.acceptedItems()
    if !accepted.isEmpty { return claims + accepted }
    let abroad = reading.eastAsian()
    let described = counted.isEmpty ? Descriptions.read(reading) : counted
    return claims + abroad + described
      + (abroad.isEmpty && described.isEmpty ? SoleLists.read(reading) : [])
  }
}

extension Reading {
  /// Returns the names of a list that can be members: not the foundation itself.
  /// - Parameter target: what they join, where it is known: the archive's owner may join another.
  func members(among list: NameList, _ clause: Clause, of target: Target = .none) -> [Name] {
    var isElsewhere = false
    if case .foundation(let full, _) = target { isElsewhere = !foundations.home.isNamed(full) }
    if isOfPersons(list.names) { return [] }
    return list.names.filter { name in
      let isAmongNames = name.isOdd && list.names.count > 2
      guard let last = name.tokens.last, isAmongNames || !prose.isEvent(last),
        !isOfTeam(name, clause)
      else { return false }
      let isTool =
        name.tokens.count > 1 && prose.tokens[last].word == .software
        && prose.tokens[last].form == .base && !prose.token(last, is: "library")
      // "Broadcasters and a Game Studio Among Eight New Members"
      if clause.isTitle, clause.word(name.start - 1) == .a, prose.token(name.end, is: "among") {
        return false
      }
      return !name.isPossessive && !isTool && !isDateline(name) && !isGroupOrPlace(name)
        && (!foundations.isHost(clause.text(name))
          || isElsewhere && foundations.home.isNamed(clause.text(name)))
        && !isPerson(name)
    }
  }

  /// The other name that the text gives: "Acme Lenses (known as ALEN)", "Acme Pipes Co., commonly known as Acme".
  private func alias(_ name: Name) -> String? {
    if let known = knownAs(name) { return known }
    guard let aside = name.aside, tierAside(name) == nil else { return nil }
    let isKnown = aside.count > 2 && prose.token(aside.lowerBound, is: "known")
    let start = isKnown ? aside.lowerBound + 2 : aside.lowerBound
    guard start < aside.upperBound, prose.tokens[start].looksLikeName,
      start + 1 == aside.upperBound || prose.tokens[start + 1].kind == .comma
    else { return nil }
    return prose.text(start..<(start + 1))
  }

  /// "Acme Lenses Co., commonly known as Acme": the name behind it.
  private func knownAs(_ name: Name) -> String? {
    guard name.end + 4 < prose.tokens.count, prose.tokens[name.end].kind == .comma,
      prose.token(name.end + 2, is: "known"), prose.tokens[name.end + 3].word == .as,
      ["commonly", "also", "better"].contains(prose.lowercased(name.end + 1)),
      let passage = prose.passage(of: name.start),
      let other = NameFinder(shared: shared, limit: prose.passages[passage].tokens.upperBound)
        .name(at: name.end + 4)
    else { return nil }
    return prose.text(other.tokens)
  }

  /// "the Acme team", "Acme engineers": some of its people.
  private func isOfTeam(_ name: Name, _ clause: Clause) -> Bool {
    guard clause.kind(name.end) == .word, !prose.tokens[name.end].looksLikeName else {
      return false
    }
    // "Upcoming events"
    if clause.word(name.end) == .event, name.tokens.count == 1 { return true }
    return clause.word(name.end) == .team
      || clause.word(name.end) == .role && clause.form(name.end) == .s
  }

  /// "Lathe joins the Tide Foundation" on the site of Lathe itself: a project that has found a home, where
  /// neither says that it is a member.
  private func isOwnProjectMoving(
    _ list: NameList, _ clause: Clause, to target: Target
  ) -> Bool {
    guard case .foundation(let full, _) = target, foundations.home.head == nil,
      !foundations.home.isNamed(full), !speaksOfOwnMembership
    else { return false }
    return list.names.contains {
      let name = clause.text($0)
      return foundations.home.isNamed(name) && LegalForm.split(name).form == nil
    }
  }

  /// "As a General member, we can ...": the owner of the archive is no project.
  private var speaksOfOwnMembership: Bool {
    prose.sentences.contains { sentence in
      guard sentence.words.contains(.we), sentence.words.contains(.member),
        sentence.words.contains(.tier), !prose.passages[sentence.passage].isBoilerplate
      else { return false }
      return sentence.tokens.contains { index in
        guard prose.tokens[index].word == .as, prose.tokens[index + 1].word == .a else {
          return false
        }
        return prose.tokens[index + 2].word == .tier && prose.tokens[index + 3].word == .member
      }
    }
  }

  /// Makes one claim for each name of a list.
  func claims(
    _ rule: RuleName, _ list: NameList, _ standing: Standing, _ target: Target, _ clause: Clause,
    isWeak: Bool = false, saysMember: Bool = false
  ) -> [Claim] {
    guard case .member(let tier, let isFounding, _) = standing, target != .other,
      !areOfOld(list, clause)
    else { return [] }
    var foundation: String?
    if case .foundation(let full, _) = target { foundation = full }
    let saysMember =
      saysMember || tier != nil || rule == .newMember || rule == .becomes || rule == .isMember
    if !saysMember, rule != .european, isOwnProjectMoving(list, clause, to: target) { return [] }
    let members = members(among: list, clause, of: target)
    let areTiered = members.contains { tierAside($0) != nil }
    let respective = tier == nil ? clause.respectiveTiers(of: NameList(names: members)) : [:]
    return members.map { name in
      Claim(
        rule: rule, event: isFounding ? .found : .join,
        member: Reading.withoutElision(clause.text(name)),
        alias: alias(name),
        tier: tierAside(name) ?? (areTiered ? wordAside(name) : nil) ?? tier
          ?? respective[name.start],
        foundation: foundation,
        isWeak: isWeak,
        saysMember: saysMember,
        isQuoted: clause.passage.isQuotation || prose.tokens[name.start].traits.contains(.quoted),
        sentence: clause.sentence, token: name.start)
    }
  }
}

/// Returns the names that each rule reads in an announcement, whether they count in the end or not:
/// for measuring the rules.
package func claims(in evidence: Evidence) -> [(rule: RuleName, names: Set<String>)] {
  let claims = Claims.read(Reading(evidence))
  return RuleName.allCases.compactMap { rule in
    let names = Set(claims.filter { $0.rule == rule }.map(\.member))
    return names.isEmpty ? nil : (rule, names)
  }
}
