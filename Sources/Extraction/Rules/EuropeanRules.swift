// Rules for the standing wordings of six languages: German, French, Spanish, Italian, Portuguese and
// Dutch.

import Announcements

extension Reading {
  /// "Acme tritt der Lantern Foundation bei", "Acme rejoint la Lantern Foundation", "Acme wird
  /// Goldmitglied der Allianz", "La Lantern Foundation accueille Acme", "Neues Mitglied: Acme".
  func european(_ clause: Clause) -> [Claim] {
    for verb in clause.tokens {
      let list: NameList?
      switch clause.word(verb) {
      case .joinAbroad: list = joinersAbroad(clause, verb)
      case .becomeAbroad: list = becomersAbroad(clause, verb)
      case .welcomeAbroad: list = welcomedAbroad(clause, verb)
      case .memberAbroad: list = newMembersAbroad(clause, verb)
      default: continue
      }
      guard let list else { continue }
      let isFounding = clause.word(verb) == .memberAbroad && isFoundingAbroad(clause, verb)
      let standing = Standing.member(
        tier: tierAbroad(clause) ?? (isFounding ? "founding" : nil), isFounding: isFounding,
        end: clause.tokens.upperBound)
      return claims(.european, list, standing, foundationAbroad(clause, besides: list), clause)
    }
    return []
  }

  /// The names with which the sentence begins, where a foundation is joined behind them.
  private func joinersAbroad(_ clause: Clause, _ verb: Int) -> NameList? {
    // "Acme und Brook verstärken die Stiftung", as a title only
    if !clause.isTitle, prose.lowercased(verb).hasPrefix("verstärk") { return nil }
    let found = clause.lists.map { isOfFoundation($0, clause) ? $0 : whole($0, clause) }.first {
      list in
      !isOfFoundation(list, clause) && list.end <= verb
        && (list.start <= clause.tokens.lowerBound + 4 || isBehindDateline(list, clause)
          || isBehindThat(list, clause) || isCalledBefore(list, clause))
        && (isPlain(list.end..<verb, clause) || isRelative(list.end..<verb, clause))
    }
    guard let list = found.map({ withoutArticle($0, clause) }),
      clause.names.contains(where: { $0.start >= list.end && isFoundation($0, clause) })
        || saysFoundation(clause, behind: list.end)
        || clause.isTitle && clause.words.contains(.memberAbroad) && foundations.home.name != nil
    else { return nil }
    return partedAbroad(list, clause)
  }

  /// Whether only small words, a foundation and a tier stand in between: "ist der Lantern Foundation".
  private func isPlain(_ gap: Range<Int>, _ clause: Clause) -> Bool {
    gap.count <= 10 && gap.allSatisfy { clause.kind($0) == .word }
      && clause.names.allSatisfy { !gap.contains($0.start) || isFoundation($0, clause) }
  }

  /// "L'Université de Lyon": without the article that is written in one with the word behind it.
  static func withoutElision(_ name: String) -> String {
    guard let first = name.utf8.first, first | 0x20 == UInt8(ascii: "l"),
      ["L'", "L’", "l'", "l’"].contains(where: { name.hasPrefix($0) })
    else { return name }
    let rest = name.dropFirst(2)
    let word = rest.prefix { $0 != " " }
    return word.count < rest.count && NameWords.institutions.contains(word.lowercased())
      ? String(rest) : name
  }

  /// "La Ville de Lyon rejoint": the article with which a sentence begins, before a word for an institution.
  private func withoutArticle(_ list: NameList, _ clause: Clause) -> NameList {
    guard var first = list.names.first, first.tokens.count > 2,
      ["la", "le", "les", "el", "los", "las", "il", "die", "der", "das", "de", "het"]
        .contains(prose.lowercased(first.start)),
      NameWords.institutions.contains(prose.lowercased(first.start + 1))
        || prose.tokens[first.start + 1].word == .institution
    else { return list }
    first.tokens = (first.start + 1)..<first.tokens.upperBound
    return NameList(names: [first] + list.names.dropFirst())
  }

  /// "Nous avons le plaisir d'annoncer que la Ville de Lyon": whether the clause begins with the names.
  private func isBehindThat(_ list: NameList, _ clause: Clause) -> Bool {
    let start =
      clause.kind(list.start - 1) == .word
        && (European.isArticle(prose.lowercased(list.start - 1)))
      ? list.start - 1 : list.start
    return clause.kind(start - 1) == .word
      && ["que", "che", "dass", "dat"].contains(prose.lowercased(start - 1))
  }

  /// "Le pôle de compétences en logiciels libres Aquin": what the name behind it is, from an article on.
  private func isCalledBefore(_ list: NameList, _ clause: Clause) -> Bool {
    let start = clause.tokens.lowerBound
    return list.start - start <= 9 && European.isArticle(prose.lowercased(start))
      && (start + 1..<list.start).allSatisfy {
        clause.kind($0) == .word && !prose.tokens[$0].looksLikeName
      }
  }

  /// "Lyon, le 3 mai – La Ville de Lyon": behind the dash of a place and a day.
  private func isBehindDateline(_ list: NameList, _ clause: Clause) -> Bool {
    let before = clause.tokens.lowerBound..<list.start
    return before.count <= 14
      && before.suffix(3).contains { clause.kind($0) == .dash }
      && before.contains { clause.kind($0) == .number }
  }

  /// ", qui réunit 112 villes,": a clause of its own between the name and its verb.
  private func isRelative(_ gap: Range<Int>, _ clause: Clause) -> Bool {
    guard gap.count <= 24, let first = gap.first, let last = gap.last,
      clause.kind(first) == .comma, clause.kind(last) == .comma, gap.count > 2
    else { return false }
    return ["qui", "que", "che", "die", "der", "das"].contains(prose.lowercased(first + 1))
  }

  /// The names directly before "wird Mitglied", "devient membre".
  private func becomersAbroad(_ clause: Clause, _ verb: Int) -> NameList? {
    let isMember = (verb..<min(verb + 7, clause.tokens.upperBound)).contains {
      [.memberAbroad, .sponsor].contains(clause.word($0))
    }
    let isQuestion = clause.tokens.last.map { prose.token($0, is: "?") } == true
    let isPronoun =
      clause.kind(verb - 1) == .word && European.isPointing(prose.lowercased(verb - 1))
    guard isMember, !isQuestion, !isPronoun,
      let list = clause.list(endingAt: verb) ?? clause.list(endingAt: verb - 1)
        ?? beforeRelative(clause, verb)
    else { return nil }
    return isOfFoundation(list, clause) ? nil : partedAbroad(withoutArticle(list, clause), clause)
  }

  /// "Acme, qui devient membre": the names before the comma.
  private func beforeRelative(_ clause: Clause, _ verb: Int) -> NameList? {
    let isOfBoard = (verb..<min(verb + 9, clause.tokens.upperBound)).contains {
      clause.kind($0) == .word && European.isBoard(prose.lowercased($0))
    }
    guard clause.kind(verb - 2) == .comma, !isOfBoard,
      ["qui", "que", "che", "die", "der", "das"].contains(prose.lowercased(verb - 1))
    else { return nil }
    return clause.list(endingAt: verb - 2)
  }

  /// The names behind "begrüßt", where a foundation does it or the word for a member stands.
  private func welcomedAbroad(_ clause: Clause, _ verb: Int) -> NameList? {
    let isOfMembers =
      clause.words.contains(.memberAbroad) || clause.words.contains(.foundation)
      || clause.isTitle && prose.sentences.prefix(8).contains { $0.words.contains(.memberAbroad) }
    guard isOfMembers,
      let list = clause.lists.first(where: {
        $0.start > verb && $0.start <= verb + 6 && !isOfFoundation($0, clause)
      })
    else { return nil }
    return whole(list, clause)
  }

  /// The names behind "Neues Mitglied:", "Nouveaux membres :", "Les membres fondateurs sont".
  private func newMembersAbroad(_ clause: Clause, _ head: Int) -> NameList? {
    if clause.kind(head + 1) == .colon, clause.words.contains(.newAbroad),
      let list = clause.list(startingAt: behindArticle(clause, head + 2))
    {
      return whole(list, clause)
    }
    if let list = calledMembersAbroad(clause, head) { return list }
    let isNew = [head - 2, head - 1, head + 1].contains { clause.word($0) == .newAbroad }
    guard isNew || isFoundingAbroad(clause, head) else { return nil }
    var position = head + 1
    let isFounding = isFoundingAbroad(clause, head)
    while position < head + (isFounding ? 12 : 9),
      clause.kind(position) == .word || isFounding && clause.kind(position) == .comma,
      clause.kind(position) == .comma || !European.isBoard(prose.lowercased(position)),
      clause.kind(position) == .comma || !European.copulas.contains(prose.lowercased(position))
    {
      position += 1
    }
    guard clause.kind(position) == .colon || clause.kind(position) == .word,
      position < head + (isFounding ? 12 : 9),
      clause.kind(position) == .colon || European.copulas.contains(prose.lowercased(position))
    else { return nil }
    position += 1
    while clause.kind(position) == .colon
      || clause.kind(position) == .word && !prose.tokens[position].looksLikeName
        && (European.isArticle(prose.lowercased(position))
          || European.besides.contains(prose.lowercased(position)))
    {
      position += 1
    }
    return clause.list(startingAt: position).map { whole($0, clause) }
  }

  /// "Neue Mitglieder" as a heading, "Zu den Gründungsmitgliedern zählen:" over a list.
  func openingAbroad(_ clause: Clause, level: Int) -> ListOpening? {
    if level == 0, clause.words.contains(.newAbroad), clause.words.contains(.joinAbroad),
      clause.tokens.contains(where: {
        clause.kind($0) == .word && European.organizations.contains(prose.lowercased($0))
      })
    {
      return ListOpening()
    }
    guard clause.words.contains(.memberAbroad) else { return nil }
    let isWhole = level < 9 && clause.tokens.count <= (level == 0 ? 12 : 5)
    guard let head = clause.tokens.first(where: { clause.word($0) == .memberAbroad }),
      isWhole || level == 9 && clause.kind(clause.tokens.upperBound - 1) == .colon
    else { return nil }
    let isFounding = isFoundingAbroad(clause, head)
    let isNew = [head - 2, head - 1, head + 1].contains { clause.word($0) == .newAbroad }
    // "Vorteile für neue Mitglieder:", "Neue Mitglieder gesucht"
    let isOfOthers = clause.tokens.contains {
      clause.kind($0) == .word
        && (European.isBoard(prose.lowercased($0))
          || European.ofAppeals.contains(prose.lowercased($0)) && !isForFoundation(clause, $0))
    }
    guard !isOfOthers, isFounding || isNew else { return nil }
    let tier = tierAbroad(clause) ?? (isFounding ? "founding" : nil)
    let isOne = ["mitglied", "membre", "miembro", "membro", "lid"].contains {
      prose.lowercased(head).hasSuffix($0)
    }
    return ListOpening(tier: tier, isFounding: isFounding, isPlural: !isOne)
  }

  /// "Drei neue Mitglieder für die Stiftung": whom the members are for.
  private func isForFoundation(_ clause: Clause, _ index: Int) -> Bool {
    let start = behindArticle(clause, index + 1)
    return clause.names.contains { $0.start == start && isFoundation($0, clause) }
  }

  /// "Acme, Brook (BRK) et Corvid", "Acme en Brook": with the names behind the little word.
  private func whole(_ list: NameList, _ clause: Clause) -> NameList {
    var list = list
    while true {
      // "Acme aus Oslo und die Brook AG"
      var end = list.end
      if clause.kind(end) == .word, ["aus", "de"].contains(prose.lowercased(end)),
        let place = clause.list(startingAt: end + 1)
      {
        end = place.end
      }
      guard clause.kind(end) == .word, European.conjunctions.contains(prose.lowercased(end)),
        let more = clause.list(startingAt: behindArticle(clause, end + 1))
      else { break }
      list.names += more.names
    }
    return partedAbroad(list, clause)
  }

  private func behindArticle(_ clause: Clause, _ index: Int) -> Int {
    guard clause.kind(index) == .word, !prose.tokens[index].looksLikeName,
      European.isArticle(prose.lowercased(index))
    else { return index }
    return index + 1
  }

  /// "Gründungsmitglieder", "membres fondateurs", "miembros fundadores", "oprichtende leden".
  private func isFoundingAbroad(_ clause: Clause, _ head: Int) -> Bool {
    [head - 1, head, head + 1].contains { index in
      guard clause.kind(index) == .word else { return false }
      let word = prose.lowercased(index)
      return ["gründungs", "fondat", "fundador", "oprichte"].contains { word.hasPrefix($0) }
    }
  }

  /// "Acme ist das jüngste Mitglied", "unterstützt uns Acme als Fördermitglied": the one name beside the
  /// word for a member.
  private func calledMembersAbroad(_ clause: Clause, _ head: Int) -> NameList? {
    if clause.word(head - 1) == .newAbroad {
      let lists = clause.lists.filter {
        $0.end < head && !isOfFoundation($0, clause)
          && ($0.names[0].tokens.count > 1 || !European.isPointing(prose.lowercased($0.start)))
      }.map { withoutArticle($0, clause) }
      guard lists.count == 1, let list = lists.first else { return nil }
      // "Dreimal Verstärkung: neue Mitglieder"
      let isOfMany = ["mitglieder", "membres", "miembros", "membri", "leden", "socios"].contains {
        prose.lowercased(head) == $0
      }
      // "Die Laternen-Allianz gewinnt neue Mitglieder", "Zahlreiche neue Mitglieder"
      if isOfMany, partedAbroad(list, clause).names.count == 1 { return nil }
      let isOfAppeal = (list.end..<head).contains {
        clause.kind($0) == .word && European.ofAppeals.contains(prose.lowercased($0))
      }
      return !isOfAppeal && list.start <= clause.tokens.lowerBound + 2 && head - list.end <= 4
        ? partedAbroad(list, clause) : nil
    }
    if let list = comingAs(clause, head) { return list }
    guard clause.kind(head - 1) == .word, let list = clause.list(endingAt: head - 1),
      !isOfFoundation(list, clause)
    else { return nil }
    // "zum 1. Februar als Mitglied beigetreten"
    if European.months.contains(prose.lowercased(list.start)) { return nil }
    // "unsere Arbeit als Mitglied"
    if list.names.count == 1, list.names[0].tokens.count == 1,
      European.isPointing(prose.lowercased(max(list.start - 1, 0)))
    {
      return nil
    }
    // "Stadtwerke Oslo sind Fördermitglied"
    let isTitle = clause.isTitle && European.copulas.contains(prose.lowercased(head - 1))
    return isTitle || prose.token(head - 1, is: "als") ? list : nil
  }

  /// "Die Hochschule Acme kommt als assoziiertes Mitglied hinzu": who comes as a member.
  private func comingAs(_ clause: Clause, _ head: Int) -> NameList? {
    let verb = (max(clause.tokens.lowerBound, head - 3)..<head).first {
      clause.kind($0) == .word
        && ["kommt", "kommen", "stößt", "stoßen"].contains(prose.lowercased($0))
    }
    guard let verb, prose.token(verb + 1, is: "als"), var list = clause.list(endingAt: verb),
      !isOfFoundation(list, clause)
    else { return nil }
    if let first = list.names.first, first.tokens.count > 1,
      European.isArticle(prose.lowercased(first.start))
    {
      list.names[0].tokens = first.start + 1..<first.tokens.upperBound
    }
    return partedAbroad(list, clause)
  }

  private func isOfFoundation(_ list: NameList, _ clause: Clause) -> Bool {
    list.names.allSatisfy { name in
      foundations.ownName(of: clause.text(name)) != nil
        || name.tokens.contains { European.isFoundation(prose.lowercased($0)) }
    }
  }

  /// Whether a name is a foundation's, also by its first word: "Stiftung Laterne", "Fundación Marea".
  private func isFoundation(_ name: Name, _ clause: Clause) -> Bool {
    foundations.fullName(of: clause.text(name)) != nil
      || name.tokens.contains { European.isFoundation(prose.lowercased($0)) }
  }

  private func saysFoundation(_ clause: Clause, behind start: Int) -> Bool {
    clause.tokens.contains {
      $0 >= start && clause.kind($0) == .word
        && (clause.word($0) == .foundation || European.isFoundation(prose.lowercased($0))
          || European.federations.contains(prose.lowercased($0)))
    }
  }

  private func foundationAbroad(_ clause: Clause, besides list: NameList) -> Target {
    for name in clause.names where !list.names.contains(name) {
      if let full = foundations.fullName(of: clause.text(name)) {
        return .foundation(full, end: name.end)
      }
    }
    return .none
  }

  /// "Oriel y Veldt", "Oriel und Veldt": the little word parts what looks like one name.
  private func partedAbroad(_ list: NameList, _ clause: Clause) -> NameList {
    NameList(
      names: list.names.flatMap { name -> [Name] in
        guard name.tokens.count > 2,
          let mark = name.tokens.dropFirst().dropLast().first(where: {
            European.conjunctions.contains(prose.lowercased($0))
          })
        else { return [name] }
        var (left, right) = (name, name)
        left.tokens = name.start..<mark
        left.end = mark
        let start = behindArticle(clause, mark + 1)
        right.tokens = min(start, name.tokens.upperBound - 1)..<name.tokens.upperBound
        return [left, right]
      })
  }

  /// The tier in English words, from the word itself or the front of "Goldmitglied".
  private func tierAbroad(_ clause: Clause) -> String? {
    for index in clause.tokens
    where clause.word(index) == .memberAbroad || clause.word(index) == .member {
      let word = prose.lowercased(index)
      if let tier = European.tiers.first(where: { word.hasPrefix($0.0) }) { return tier.1 }
      for near in [index + 1, index - 1, index + 2, index - 2] where clause.kind(near) == .word {
        if clause.word(near) == .tier { return prose.lowercased(near) }
        let spelled = prose.lowercased(near)
        if let tier = European.tiers.first(where: { $0.0 == spelled }) { return tier.1 }
      }
    }
    return nil
  }
}
