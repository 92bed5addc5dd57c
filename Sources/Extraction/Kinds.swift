// What an announcement is about where no organisation's membership is: read from its title and
// tags, and from the first sentences where these say nothing.

import Announcements

extension Reading {
  /// Returns the kind of an announcement without membership events.
  func kind(_ evidence: Evidence) -> Kind {
    if let title = prose.passages.first, title.kind == .title,
      let kind = kind(of: title.tokens, isTitle: true)
    {
      return kind
    }
    for tag in evidence.tags {
      if let kind = Reading.kindsOfTags[tag.lowercased()] { return kind }
    }
    for passage in prose.passages.prefix(4) where passage.kind == .paragraph {
      for sentence in prose.sentences[passage.sentences].prefix(3)
      where sentence.words.contains(.announce) || sentence.words.contains(.glad) {
        if let kind = kind(of: sentence.tokens, isTitle: false) { return kind }
      }
    }
    return .other
  }

  private static let kindsOfTags: [String: Kind] = [
    "release": .release, "releases": .release, "event": .event, "events": .event,
    "conference": .event, "meetup": .event, "meetups": .event, "governance": .governance,
    "people": .people, "spotlight": .people, "projects": .project,
  ]

  /// The first that holds of people, release, event, governance and project.
  private func kind(of range: Range<Int>, isTitle: Bool) -> Kind? {
    var words = WordSet()
    for index in range { words.insert(prose.tokens[index].word) }
    if speaksOfPerson(range, words, isTitle) { return .people }
    if words.intersects(WordSet(.governance, .elect)) || words.contains(.board) {
      return .governance
    }
    if isRelease(range, words) { return .release }
    if range.contains(where: { prose.isEvent($0) || prose.isConference($0) }) { return .event }
    if words.contains(.launch), words.contains(.foundation) { return .governance }
    if words.intersects(WordSet(.incubation, .ecosystem)) { return .project }
    let isMoved = words.intersects(WordSet(.join, .welcome, .introduce, .contribute, .new, .become))
    if words.contains(.project), isMoved || words.contains(.announce) { return .project }
    return nil
  }

  /// "Ada Lund named fellow", "Welcome Ada Lund", "Ada Lund joins as director", or a name alone.
  private func speaksOfPerson(_ range: Range<Int>, _ words: WordSet, _ isTitle: Bool) -> Bool {
    let names = NameFinder.names(in: shared, range)
    let person = names.first { isPerson($0) }
    if let person, person.tokens.count == range.count { return true }
    let verbs = WordSet(.appoint, .welcome, .join, .spotlight, .meet, .thank, .leave, .become)
    if person != nil, words.intersects(verbs) { return true }
    if isTitle, namesNewOffice(range, words) { return true }
    return words.contains(.appoint) && words.intersects(WordSet(.role, .rank))
  }

  /// "Tidewater Welcomes New Executive Director", "New maintainers": a title that ends with an office.
  private func namesNewOffice(_ range: Range<Int>, _ words: WordSet) -> Bool {
    guard let last = range.last, prose.tokens[last].word == .role else { return false }
    return words.intersects(WordSet(.welcome, .new, .introduce, .meet))
      && !words.intersects(
        WordSet(.member, .sponsor, .supporter, .project, .release, .event, .board, .team))
  }

  /// "River 2.0 released", "v1.4", "now available".
  private func isRelease(_ range: Range<Int>, _ words: WordSet) -> Bool {
    if words.contains(.release) { return true }
    return range.contains { index in
      let token = prose.tokens[index]
      switch token.kind {
      case .number: return hasPeriod(token)
      case .word: return prose.token(index, is: "available") || isMarkedVersion(token)
      default: return false
      }
    }
  }

  /// "v1.4"
  private func isMarkedVersion(_ token: Token) -> Bool {
    let start = Int(token.start)
    guard token.end - token.start > 1, prose.bytes[start] | 0x20 == UInt8(ascii: "v"),
      prose.bytes[start + 1] >= 0x30, prose.bytes[start + 1] <= 0x39
    else { return false }
    return hasPeriod(token)
  }

  private func hasPeriod(_ token: Token) -> Bool {
    prose.bytes[Int(token.start)..<Int(token.end)].contains(UInt8(ascii: "."))
  }
}
