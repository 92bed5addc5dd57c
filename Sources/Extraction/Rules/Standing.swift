// What somebody is or becomes: "as a Gold member", "a founding sponsor of the conference".

extension Prose {
  /// Returns the word for a tier in small letters: "gold" of "Gold-level", "patron" of "Patrons".
  func tierName(_ index: Int) -> String {
    var name = lowercased(index)
    if name.hasSuffix("-level") { name.removeLast(6) }
    if name.hasSuffix("-tier") { name.removeLast(5) }
    if name.hasSuffix("s"), Clause.tiersOfTheirOwn.contains(String(name.dropLast())) {
      name.removeLast()
    }
    return name
  }
}

/// What a phrase such as "as a Platinum member" makes of its subject.
enum Standing: Equatable {
  /// A member, sponsor or supporter of a foundation, with the tier as written.
  case member(tier: String?, isFounding: Bool, end: Int)
  /// A hosted project, a person in an office, a seat on a board, an event's sponsor: no member.
  case other
}

extension Clause {
  /// Reads the phrase behind "as" or "become", from the article on.
  ///
  /// "a new Silver member of", "Platinum members", "its newest general-level sponsor", "Gold".
  func standing(at index: Int) -> Standing? {
    guard var start = startOfStanding(index).map(behindAmong) else { return nil }
    var position = start
    while position < min(start + 6, tokens.upperBound) {
      switch word(position) {
      case .member, .supporter, .sponsor, .partner, .membership:
        // "Platinum Sponsor Member"
        if [.member, .membership].contains(word(position + 1)) { position += 1 }
        return standing(from: start, head: position)
      case .addition where word(position + 1) == .to:
        return .member(tier: nil, isFounding: false, end: position + 1)
      case .advisory where word(position + 1) == .board && word(position + 2) == .member:
        return .member(tier: nil, isFounding: false, end: position + 3)
      case .tier where isTierOfItsOwn(position):
        let tier = tier(among: start..<(position + 1)).tier
        return .member(tier: tier, isFounding: false, end: position + 1)
      case _ where isRoleAlone(position) && position == start:
        return .member(tier: prose.lowercased(position), isFounding: false, end: position + 1)
      // "the initial group of Gold members"
      case .team where isGroup(position) && word(position + 1) == .of:
        position += 2
        start = position
      case .role where isRoleOfMember(position) || isLead(position): position += 1
      case .rank where isRoleOfMember(position) || isRankOfTier(position): position += 1
      case .governance, .ecosystem, .software, .community:
        guard saysWhichMember(position) else { return .other }
        position += 1
      case .board, .team, .advisory, .project, .incubation, .event, .occasion, .role, .rank,
        .founder:
        // "as a founding board member" and "as an incubating project" are not memberships.
        return .other
      default:
        guard isOfStanding(position) else { return bareTier(from: start, to: position) }
        position += 1
      }
    }
    return bareTier(from: start, to: position)
  }

  /// "as a data governance member", "as a Tools and Infrastructure Partner".
  private func saysWhichMember(_ index: Int) -> Bool {
    word(index + 1) == .member
      || prose.tokens[index].looksLikeName && [.partner, .and].contains(word(index + 1))
  }

  /// "the first ministry among our Gold members": the position behind "among our".
  private func behindAmong(_ start: Int) -> Int {
    let among = (start..<start + 6).first { kind($0) == .word && prose.token($0, is: "among") }
    guard let among, [.our, .the].contains(word(among + 1)) else { return start }
    return skip(.our, .the, from: among + 1)
  }

  /// The position behind articles, "one of", "part of our" and whose member it is; nil where "as" says
  /// when, and not what.
  private func startOfStanding(_ index: Int) -> Int? {
    var position = skip(.a, .the, .our, .first, .new, .number, .adverb, from: index)
    if word(position) == .of, position > index {
      // "one of the founding members"
      position = skip(.a, .the, .our, .first, .new, .number, .adverb, from: position + 1)
    }
    // "a “Premium” sponsor", "a 'Premium' sponsor"
    if kind(position) == .quote || kind(position) == .symbol, word(position + 1) == .tier {
      position += 1
    }
    // "as part of our membership"
    if tokens.contains(position), word(position + 1) == .of, prose.token(position, is: "part") {
      position = skip(.the, .our, from: position + 2)
    }
    // "the River Project's 22nd member"
    if let owner = name(startingAt: position), owner.isPossessive { position = owner.end }
    // "as the project matures"
    let saysWhen =
      position > index && word(position - 1) == .the
      && [.project, .community, .team].contains(word(position))
    return saysWhen ? nil : position
  }

  /// Whether a word may stand before "member".
  private func isOfStanding(_ position: Int) -> Bool {
    switch word(position) {
    case .tier, .founding, .level, .new, .first, .and, .company, .existing, .foundation: true
    case .field: [.member, .sponsor, .supporter].contains(word(position + 1))
    case .support, .contribute: isTier(position)
    case .appoint: isRoleOfMember(position)
    case .other where kind(position) == .comma: isTier(position - 1) && isTier(position + 1)
    case .other where kind(position) == .quote: word(position - 1) == .tier
    case .other: kind(position).map { [.word, .number, .clitic].contains($0) } ?? false
    default: false
    }
  }

  /// "joins as Platinum", "at the Gold level".
  private func bareTier(from start: Int, to end: Int) -> Standing? {
    guard start < end, isTier(start) || word(start) == .founding else { return nil }
    // "is now supporting the Foundation"
    if [.support, .contribute, .sponsor].contains(word(start)), word(start + 1) != .level {
      return nil
    }
    // "as a guest blog"
    let behind = skip(.tier, .founding, .level, from: start)
    if kind(behind) == .word, word(behind) == .other, !prose.tokens[behind].looksLikeName {
      return nil
    }
    let (tier, isFounding) = tier(among: start..<end)
    guard let tier else { return nil }
    return .member(tier: tier, isFounding: isFounding, end: end)
  }

  private func standing(from start: Int, head: Int) -> Standing {
    if word(head + 1) == .project { return .other }
    let isSponsor = word(head) == .sponsor || word(head) == .partner || word(head) == .supporter
    let (plain, isFounding) = tier(among: start..<head)
    if prose.token(head, is: "member"), isOfStaff(behind: head) { return .other }
    // "a member of the board", "a sponsor of the summit", "member of the technical team".
    var position = head + 1
    while position < min(head + 9, tokens.upperBound), kind(position) != .comma,
      kind(position) != .period
    {
      switch word(position) {
      case .team where isGroup(position) && plain != nil: break
      case .board, .team, .advisory, .seat: if !isSponsor { return .other }
      case .event, .occasion: if isSponsor, prose.isEvent(position) { return .other }
      case .other where isSponsor && prose.isConference(position): return .other
      case .as, .and, .join, .that, .who, .welcome, .by: position = tokens.upperBound
      default: break
      }
      position += 1
    }
    let tier = level(behind: head) ?? plain ?? supporter(head)
    // A training partner is no member; a Gold partner is.
    if word(head) == .partner, tier == nil, !isCounted(start..<head), !isOwnPartner(start..<head) {
      return .other
    }
    return .member(tier: tier, isFounding: isFounding, end: head + 1)
  }

  /// "Member of Technical Staff": an office.
  private func isOfStaff(behind head: Int) -> Bool {
    word(head + 1) == .of
      && (head + 2..<head + 5).contains { kind($0) == .word && prose.token($0, is: "staff") }
  }

  /// "the latest formal Hydra Partner", "a partner of the Tide Foundation": where partners are what others call
  /// members.
  private func isOwnPartner(_ range: Range<Int>) -> Bool {
    let head = range.upperBound
    func isFormal(_ index: Int) -> Bool {
      kind(index) == .word && ["formal", "official"].contains(prose.lowercased(index))
    }
    if word(head + 1) == .of, range.isEmpty {
      return name(startingAt: skip(.the, from: head + 2))?.tokens.contains {
        word($0) == .foundation
      }
        ?? false
    }
    guard prose.tokens[head].looksLikeName || kind(range.lowerBound - 1) == .clitic,
      range.allSatisfy({
        isFormal($0) || word($0) == .first && $0 == range.lowerBound
          || word($0) == .and && $0 > range.lowerBound
          || prose.tokens[$0].looksLikeName && [.other, .field, .software].contains(word($0))
      })
    else { return false }
    let isOften = range.last.map { prose.saysOften($0..<$0 + 1) } ?? false
    // "the Tide Foundation's first Nordic Partner"
    if kind(range.lowerBound - 1) == .clitic, word(range.lowerBound) == .first,
      range.dropFirst().allSatisfy({ NameWords.demonyms.contains(prose.lowercased($0)) })
    {
      return true
    }
    // In a title, any word has a capital: "Acme Becomes First Training Partner".
    if isTitle { return isOften }
    let start = skip(.adverb, before: range.lowerBound)
    return [.new, .first].contains(word(start - 1)) || (start..<head).contains(where: isFormal)
      || isOften
  }

  /// "the River Project's 22nd partner": who counts its partners has them as members.
  private func isCounted(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard kind(index) == .word || kind(index) == .number else { return false }
      let word = prose.lowercased(index)
      return word.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
        && ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    }
  }

  /// "a member of the Foundation at the Gold level", "the first member in the Gold tier".
  private func level(behind head: Int) -> String? {
    for index in (head + 1)..<max(head + 1, min(head + 10, tokens.upperBound)) {
      switch word(index) {
      case .at, .in, .on:
        let position = skip(.the, .our, .a, from: index + 1)
        guard word(position) == .tier else { continue }
        let isLevel = word(position + 1) == .level || prose.lowercased(position).hasSuffix("-level")
        if isLevel { return tier(among: position..<(position + 1)).tier }
      case .as, .join, .become, .welcome: return nil
      default: continue
      }
    }
    return nil
  }

  /// The tier of "Silver members", "Silver-level members", "at the Silver level there are 21 members".
  func tierOfMembers(at head: Int) -> String? {
    let end = skip(.level, before: head)
    return word(end - 1) == .tier ? tier(among: end - 1..<end).tier : levelAhead(of: head)
  }

  /// "At the Silver level, there are 21 members": the tier with which a sentence begins.
  func levelAhead(of head: Int) -> String? {
    guard word(tokens.lowerBound) == .at else { return nil }
    let start = skip(.the, .our, from: tokens.lowerBound + 1)
    guard start < head, word(start) == .tier, word(start + 1) == .level else { return nil }
    return tier(among: start..<start + 1).tier
  }

  /// ", both Silver;", ", an Associate.": a tier that stands alone behind names.
  func tierApposed(behind end: Int) -> String? {
    guard kind(end) == .comma else { return nil }
    let start = skip(.a, .adverb, .pronoun, from: end + 1)
    guard word(start) == .tier else { return nil }
    let next = skip(.member, .sponsor, from: start + 1)
    guard next >= tokens.upperBound || [.semicolon, .period].contains(kind(next)) else {
      return nil
    }
    return tier(among: start..<start + 1).tier
  }

  /// "as a Supporter": the standing itself, where it is written as a name.
  private func supporter(_ head: Int) -> String? {
    guard prose.token(head, is: "supporter"), prose.tokens[head].traits.contains(.capital) else {
      return nil
    }
    return "supporter"
  }

  /// "joins as a Contributor.": a role of members by itself, written like a name at a sentence's end.
  private func isRoleAlone(_ index: Int) -> Bool {
    guard kind(index) == .word, prose.tokens[index].looksLikeName, !isTitle,
      ["contributor", "promoter", "adopter", "participant", "observer"].contains(
        prose.lowercased(index))
    else { return false }
    return index + 1 >= tokens.upperBound || [.period, .comma].contains(kind(index + 1))
  }

  /// "a Patron of KDE", "its newest affiliate": a tier that is a noun, with no member behind it.
  func isTierOfItsOwn(_ index: Int) -> Bool {
    guard Clause.tiersOfTheirOwn.contains(prose.tierName(index)) else { return false }
    return ![.member, .sponsor, .supporter, .partner, .membership].contains(word(index + 1))
  }

  static let tiersOfTheirOwn: Set = [
    "patron", "benefactor", "sustainer", "affiliate", "associate", "champion",
  ]

  /// Working groups have members of several tiers; committees and boards have persons.
  private func isGroup(_ index: Int) -> Bool { prose.token(index, is: "group") }

  /// "lead sponsor", "lead funder".
  private func isLead(_ index: Int) -> Bool {
    prose.token(index, is: "lead") && [.sponsor, .supporter].contains(word(index + 1))
  }

  /// "Contributor Member", "Adopter member", "full member": words that are a tier only there.
  private func isRoleOfMember(_ index: Int) -> Bool {
    let next = word(skip(.tier, from: index + 1))
    return kind(index) == .word && Clause.rolesOfMembers.contains(prose.lowercased(index))
      && ([.member, .membership].contains(next)
        || next == .level && prose.tokens[index].looksLikeName)
  }

  /// "Distinguished Corporate Patron": a rank before a tier that stands for its members.
  private func isRankOfTier(_ index: Int) -> Bool {
    let end = skip(.tier, from: index + 1)
    return end > index + 1 && isTierOfItsOwn(end - 1)
  }

  static let rolesOfMembers: Set = [
    "executive", "contributor", "adopter", "promoter", "promoting", "participant", "core", "full",
    "observer", "honorary",
    "community", "startup", "start-up", "sme", "sponsor", "supporter", "developer", "consumer",
    "direct", "flagship", "institutional", "commercial", "research", "government", "institution",
    "partner",
  ]

  /// Whether a word names a tier: "gold", and of verbs "supporting" and "contributing".
  private func isTier(_ index: Int) -> Bool {
    word(index) == .tier || isRoleOfMember(index)
      || form(index) == .ing && [.support, .contribute, .sponsor].contains(word(index))
  }

  /// Returns the tier's words as one name in small letters. "Founding Platinum" is "platinum", as
  /// the event says the rest; "founding" alone is a tier too. Two tiers at once are none.
  func tier(among range: Range<Int>) -> (tier: String?, isFounding: Bool) {
    var words: [String] = []
    var isFounding = false
    guard range.contains(where: { word($0) == .founding || isTier($0) }) else {
      return (nil, false)
    }
    for index in range where tokens.contains(index) {
      switch word(index) {
      case .founding: isFounding = true
      case _ where isTier(index): break
      default:
        if words.isEmpty { continue }
        let goesOn = word(index) == .and || [.ampersand, .comma].contains(kind(index))
        if goesOn, range.contains(index + 1), isTier(index + 1) { return (nil, isFounding) }
        return (Clause.tier(of: words), isFounding)
      }
      words.append(prose.tierName(index))
      // "silver-tier Tide sponsor"
      let written = prose.lowercased(index)
      if written.hasSuffix("-tier") || written.hasSuffix("-level") { break }
    }
    return (words.isEmpty ? nil : Clause.tier(of: words), isFounding)
  }

  /// Words that say that members are there from the beginning, and no tier where another stands too.
  static let beginnings: Set = ["founding", "charter", "initial", "inaugural", "original"]

  /// Joins the words of a tier: "initial" members are founding ones.
  private static func tier(of words: [String]) -> String {
    var tiers = words.filter { !beginnings.contains($0) }
    // A "Platinum Sponsor Member" and a "supporting Platinum member" are platinum ones.
    if tiers.count > 1, tiers.first != "corporate" {
      tiers.removeAll {
        ["sponsor", "supporting", "sustaining", "corporate", "patron"].contains($0)
      }
    }
    // "founding corporate member"
    if tiers == ["corporate"], words.count > 1 { tiers = [] }
    if !tiers.isEmpty { return tiers.joined(separator: " ") }
    return words.contains("charter") ? "charter" : "founding"
  }
}
