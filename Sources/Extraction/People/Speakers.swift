// Who says what: quotations with their speakers, and others whom an announcement names by office.

import Announcements

/// Reads the quotations of an announcement and finds whose words they are.
struct Speakers {
  private(set) var people: [Person] = []
  private(set) var quotations: [Quotation] = []

  private let prose: Prose

  init(_ prose: Prose) {
    self.prose = prose
    for index in prose.passages.indices where !prose.passages[index].isBoilerplate {
      let passage = prose.passages[index]
      guard passage.kind != .title, passage.kind != .summary else { continue }
      let quotes = passage.hasQuotation ? quotes(in: passage.tokens) : []
      if !quotes.isEmpty {
        read(quotes, in: index)
      } else if passage.isQuotation, passage.kind == .paragraph, passage.tokens.count > 8 {
        quote(passage.tokens, speaker(behind: index), line: passage.line)
      }
      mentions(in: passage)
    }
  }

  // MARK: - Quotations

  /// The tokens between quotation marks, of five words or more: less is a term, not a saying.
  private func quotes(in range: Range<Int>) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var start: Int?
    for index in range {
      let isQuoted = prose.tokens[index].traits.contains(.quoted)
      if isQuoted, start == nil { start = index }
      if let first = start, !isQuoted || index == range.upperBound - 1 {
        let end = isQuoted ? index + 1 : index
        if end - first >= 5 { quotes.append(first..<end) }
        start = nil
      }
    }
    return quotes
  }

  private mutating func read(_ quotes: [Range<Int>], in index: Int) {
    let passage = prose.passages[index]
    let named = quotes.map { speaker(of: $0, in: passage.tokens) }
    var current = named.lazy.compactMap { $0 }.first
    for (quote, own) in zip(quotes, named) {
      let person = own ?? current ?? speaker(behind: index) ?? speaker(before: index)
      current = person
      self.quote(quote, person, line: passage.line)
    }
  }

  private mutating func quote(_ range: Range<Int>, _ person: Person?, line: Int) {
    var speaker: Int?
    if var person {
      person.isQuoted = true
      speaker = add(person)
    }
    quotations.append(Quotation(text: prose.text(range), speaker: speaker, line: line))
  }

  /// The speaker named in the same passage: behind the quotation or before it.
  private func speaker(of quote: Range<Int>, in passage: Range<Int>) -> Person? {
    behind(quote.upperBound, passage) ?? before(quote.lowerBound, passage)
  }

  /// `..." said Jane Doe, CTO at Acme`, `..." Jane Doe, CTO at Acme, said`, `..." — Jane Doe`.
  private func behind(_ end: Int, _ passage: Range<Int>) -> Person? {
    var index = end
    while index < passage.upperBound, [.quote, .comma, .period].contains(prose.tokens[index].kind) {
      index += 1
    }
    guard index < passage.upperBound else { return nil }
    let isDash = [.dash, .lineBreak].contains(prose.tokens[index].kind)
    while index < passage.upperBound, [.dash, .lineBreak].contains(prose.tokens[index].kind) {
      index += 1
    }
    guard index < passage.upperBound else { return nil }
    if isSaying(index) {
      if index + 1 < passage.upperBound, prose.tokens[index + 1].word == .by { index += 1 }
      return PersonPhrase.read(prose, at: index + 1, limit: passage.upperBound).flatMap {
        known($0.person)
      } ?? surname(at: index + 1)
    }
    guard let phrase = PersonPhrase.read(prose, at: index, limit: passage.upperBound) else {
      return nil
    }
    if isDash { return phrase.person }
    var next = phrase.end
    while next < passage.upperBound, prose.tokens[next].kind == .comma { next += 1 }
    // Without a verb, a person with role and organisation and nothing behind is an attribution.
    let isWhole = phrase.person.role != nil && phrase.person.organization != nil
    if isWhole, passage[next...].allSatisfy({ prose.tokens[$0].kind == .period }) {
      return phrase.person
    }
    return next < passage.upperBound && isSaying(next) ? phrase.person : nil
  }

  /// `Jane Doe, CTO at Acme, said: "..."`, `According to Jane Doe, "..."`, `Jane Doe, Acme: "..."`.
  private func before(_ start: Int, _ passage: Range<Int>) -> Person? {
    var first = start - 1
    while first > passage.lowerBound, start - first < 50,
      prose.tokens[first - 1].kind != .period && prose.tokens[first - 1].kind != .lineBreak
    {
      first -= 1
    }
    guard first < start - 1 else { return nil }
    let ends = prose.tokens[max(first, start - 2)].kind == .colon
    var index = first
    while index < start, [.according, .to, .as].contains(prose.tokens[index].word) {
      index += 1
    }
    guard index > first || ends || (first..<start).contains(where: { isSaying($0) }) else {
      return nil
    }
    return PersonPhrase.read(prose, at: index, limit: start - 1)?.person
  }

  /// Whether a word is a verb of saying, which "added" and "announced" are beside a quotation.
  private func isSaying(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    switch token.word {
    case .say: return token.form != .base
    case .add: return token.form == .past || token.form == .s
    case .announce: return prose.token(index, is: "shared")
    default: return prose.token(index, is: "continued") || prose.token(index, is: "commented")
    }
  }

  // MARK: - Speakers in other passages

  /// A line behind the quotation that names the speaker, or the markup's attribution.
  private func speaker(behind index: Int) -> Person? {
    for next in (index + 1)..<max(index + 1, min(index + 3, prose.passages.count)) {
      let passage = prose.passages[next]
      guard let first = passage.tokens.first else { return nil }
      if passage.kind == .attribution || prose.tokens[first].kind == .dash,
        passage.tokens.count < 50
      {
        var start = first
        while start < passage.tokens.upperBound, prose.tokens[start].kind == .dash { start += 1 }
        return PersonPhrase.read(prose, at: start, limit: passage.tokens.upperBound)?.person
      }
      guard passage.isQuotation, next == index + 1 else { return nil }
    }
    return nil
  }

  /// A line before the quotation that ends with a colon: "Jane Doe, CTO, Acme:".
  private func speaker(before index: Int) -> Person? {
    guard index > 0 else { return nil }
    let passage = prose.passages[index - 1]
    guard let last = passage.tokens.last, passage.tokens.count < 30,
      prose.tokens[last].kind == .colon
    else { return nil }
    return PersonPhrase.read(prose, at: passage.tokens.lowerBound, limit: last)?.person
  }

  // MARK: - Others

  /// "We welcome Jane Doe, CTO at Acme, to our board", "according to Jane Doe, CTO of Acme".
  private mutating func mentions(in passage: Prose.Passage) {
    for sentence in prose.sentences[passage.sentences]
    where sentence.words.contains(.welcome) || sentence.words.contains(.according)
      || sentence.words.contains(.appoint)
    {
      for index in sentence.tokens {
        var start = index + 1
        switch prose.tokens[index].word {
        case .welcome, .appoint: break
        case .according: start += 1
        default: continue
        }
        let phrase = PersonPhrase.read(prose, at: start, limit: sentence.tokens.upperBound)
        if let person = phrase?.person, person.role != nil { _ = add(person) }
      }
    }
  }

  /// Adds a person, or what is new about one who is there already; returns the index.
  private mutating func add(_ person: Person) -> Int {
    if let index = people.firstIndex(where: { $0.name == person.name }) {
      people[index].isQuoted = people[index].isQuoted || person.isQuoted
      people[index].role = people[index].role ?? person.role
      people[index].organization = people[index].organization ?? person.organization
      return index
    }
    people.append(person)
    return people.count - 1
  }

  /// A person as named before, where only that was named: "said White".
  private func known(_ person: Person) -> Person {
    people.first { $0.name.hasSuffix(" " + person.name) } ?? person
  }

  private func surname(at index: Int) -> Person? {
    guard index < prose.tokens.count, prose.tokens[index].looksLikeName else { return nil }
    let name = prose.text(index..<(index + 1))
    return people.first { $0.name.hasSuffix(" " + name) }
  }
}
