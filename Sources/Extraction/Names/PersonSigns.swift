// Persons whose names no list knows: by what the text says of them.

import Announcements

/// What is said around a name that could be a person's or a company's: "Harbor Light", "Tendai Moyo".
struct PersonSigns {
  private let reading: Reading
  private var prose: Prose { reading.prose }

  init(_ reading: Reading) { self.reading = reading }

  /// Whether claims that one organisation joined are about a person, who has no membership that
  /// counts here.
  func speakFor(_ claims: [Claim]) -> Bool {
    if claims.allSatisfy({ $0.tier == nil && isSurname($0) }) { return true }
    let shaped = claims.compactMap { claim in name(of: claim).map { (claim, $0) } }
    if shaped.contains(where: { isGreeted($0.1) }) { return true }
    guard shaped.count == claims.count else { return false }
    if claims.contains(where: { $0.tier == "individual" }) { return true }
    if claims.contains(where: { $0.tier != nil }) { return false }
    let isMember = claims.contains(where: \.saysMember)
    return shaped.contains { claim, name in
      isFollowedByPronoun(name, claim)
        || !isMember && hasOffice(claim.sentence, behind: name)
    } || !isMember && (namesTeam(claims) || introducesItself(claims))
  }

  /// "Welcome aboard, Ezekiel!" over news of Ezekiel Thornbury: a title that calls one by the given name.
  private func isGreeted(_ name: Range<Int>) -> Bool {
    guard name.count == 2, let title = prose.passages.first, title.kind == .title,
      let last = title.tokens.last,
      let end = prose.tokens[last].kind == .period ? title.tokens.dropLast().last : last,
      end > title.tokens.lowerBound, prose.tokens[end - 1].kind == .comma
    else { return false }
    return prose.text(end..<end + 1) == prose.text(name.prefix(1))
  }

  /// "Lund joins the Tide Foundation", where the text has named Dr. Ada Lund before, or Ada Lund, its director.
  private func isSurname(_ claim: Claim) -> Bool {
    if claim.member.utf8.contains(0x20) { return false }
    if isGivenName(claim) { return true }
    if claim.saysMember { return false }
    let name = prose.bytes[Int(prose.tokens[claim.token].start)...].prefix(claim.member.utf8.count)
    return (1..<claim.token).contains { index in
      let (given, token) = (prose.tokens[index - 1], prose.tokens[index])
      guard token.looksLikeName, token.link == given.link, isWordOfName(index - 1),
        prose.bytes[Int(token.start)..<Int(token.end)].elementsEqual(name),
        prose.passage(of: index) == prose.passage(of: index - 1)
      else { return false }
      return isSpeaker(endingAt: index)
        || reading.isPerson(Name(tokens: index - 1..<index + 1, end: index + 1))
    }
  }

  /// "Otavio is a member of ...", where the text has named Otavio Santana before with a link to a profile.
  private func isGivenName(_ claim: Claim) -> Bool {
    let name = prose.bytes[Int(prose.tokens[claim.token].start)...].prefix(claim.member.utf8.count)
    return (0..<claim.token).contains { index in
      let (given, token) = (prose.tokens[index], prose.tokens[index + 1])
      return given.link >= 0 && token.link == given.link && token.looksLikeName
        && reading.profiles.contains(given.link)
        && prose.bytes[Int(given.start)..<Int(given.end)].elementsEqual(name)
    }
  }

  /// "said Ada Lund", "Ada Lund explains".
  private func isSpeaker(endingAt index: Int) -> Bool {
    guard let place = prose.passage(of: index),
      let sentence = prose.sentences[prose.passages[place].sentences].first(where: {
        $0.tokens.contains(index)
      })
    else { return false }
    return [index - 2, index + 1].contains {
      sentence.tokens.contains($0) && prose.tokens[$0].word == .say
    }
  }

  /// The tokens of a claim's name, where it has the shape of a person's.
  private func name(of claim: Claim) -> Range<Int>? {
    var end = claim.token
    let length = claim.member.utf8.count
    let start = Int(prose.tokens[claim.token].start)
    while end < prose.tokens.count, Int(prose.tokens[end].end) - start <= length { end += 1 }
    let name = Name(tokens: claim.token..<max(end, claim.token), end: end)
    return reading.isShapedLikePerson(name) ? name.tokens : nil
  }

  /// "Ada Lund joins the Tide Foundation. She will look after events": the next three sentences
  /// speak of "her", and name nobody else before.
  private func isFollowedByPronoun(_ name: Range<Int>, _ claim: Claim) -> Bool {
    let last = min(claim.sentence + 2, prose.sentences.count - 1)
    let end = prose.sentences[last].tokens.upperBound
    for index in name.upperBound..<max(end, name.upperBound) {
      if isPronounOfPerson(index) { return true }
      if beginsSomebodyElse(index, than: name, before: end) { return false }
    }
    return false
  }

  private func isPronounOfPerson(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    guard [.pronoun, .our].contains(token.word), !token.traits.contains(.quoted) else {
      return false
    }
    return ["he", "she", "his", "her", "him"].contains(prose.lowercased(index))
  }

  /// Whether a token is an office or begins another name of a person's shape: whom a pronoun behind
  /// it means is not sure.
  private func beginsSomebodyElse(_ index: Int, than name: Range<Int>, before end: Int) -> Bool {
    let token = prose.tokens[index]
    if [.founder, .say].contains(token.word) { return true }
    guard isWordOfName(index), prose.text(index..<index + 1) != prose.text(name.prefix(1)) else {
      return false
    }
    if GivenNames.isGiven(prose.lowercased(index)) { return true }
    guard index + 1 < end, isWordOfName(index + 1) else { return false }
    // "the Open Tide Foundation"
    return index + 2 >= end || isWordOfName(index + 2) || !prose.tokens[index + 2].looksLikeName
  }

  private func isWordOfName(_ index: Int) -> Bool {
    prose.tokens[index].looksLikeName && prose.tokens[index].word == .other
  }

  /// "Ada Lund has joined the Tide Foundation as community manager".
  private func hasOffice(_ sentence: Int, behind name: Range<Int>) -> Bool {
    let end = prose.sentences[sentence].tokens.upperBound
    guard name.upperBound < end else { return false }
    let range = name.upperBound..<end
    guard let position = range.first(where: { prose.tokens[$0].word == .as }) else { return false }
    return range.clamped(to: position..<position + 7).contains {
      let token = prose.tokens[$0]
      return token.word == .role && token.form == .base
        && ![.member, .sponsor, .supporter].contains(prose.tokens[$0 + 1].word)
    }
  }

  /// "I am Ada Lund, and I joined last week".
  private func introducesItself(_ claims: [Claim]) -> Bool {
    guard let member = claims.first?.member else { return false }
    return prose.sentences.contains { sentence in
      sentence.words.contains(.we)
        && sentence.tokens.dropLast(2).contains { index in
          prose.token(index, is: "i")
            && (prose.token(index + 1, is: "am") || prose.tokens[index + 1].kind == .clitic)
            && prose.names(member, in: index + 2..<index + 3)
        }
    }
  }

  /// "welcome Ada Lund to our team", "to the Tide Foundation's staff": in a sentence with the name.
  private func namesTeam(_ claims: [Claim]) -> Bool {
    guard let member = claims.first?.member else { return false }
    return prose.sentences.contains { sentence in
      sentence.words.intersects(WordSet(.team, .role))
        && !sentence.words.intersects(WordSet(.member, .sponsor, .company))
        && sentence.tokens.contains { index in
          let isTeam = prose.tokens[index].word == .team && prose.tokens[index].form == .base
          return (isTeam && !prose.token(index, is: "group") || prose.token(index, is: "staff"))
            && prose.names(member, in: sentence.tokens.lowerBound..<index)
        }
    }
  }
}
