// The foundations that an announcement names, and whose announcement it is.

import Announcements

/// Knows which names are foundations': what can be joined, and what is no member of itself.
struct Foundations {
  /// The foundation that the announcement is of or about, by its full name.
  private(set) var host: String?
  /// The same, nil where nothing but the archive's title says whose announcement it is: "PyTorch"
  /// is no foundation for being what a site is about.
  private(set) var named: String?
  /// The owner of the archive.
  let home: Home
  /// Whether a word says that the host has members, and not only the archive's title.
  private(set) var isSure = false
  /// Full names by the ways in which the text writes them, in small letters.
  private var fullNames: [String: String] = [:]

  /// Short names that stand for a foundation wherever they are written.
  private static let known: [String: String] = [
    "cncf": "Cloud Native Computing Foundation", "openssf": "Open Source Security Foundation",
    "finos": "Fintech Open Source Foundation", "oci": "Open Container Initiative",
    "aswf": "Academy Software Foundation", "asf": "Apache Software Foundation",
    "psf": "Python Software Foundation", "dsf": "Django Software Foundation",
    "tdf": "The Document Foundation", "cdf": "Continuous Delivery Foundation",
    "osi": "Open Source Initiative", "oin": "Open Invention Network",
    "agl": "Automotive Grade Linux", "automotive grade linux": "Automotive Grade Linux",
    "o3de": "Open 3D Foundation", "o3df": "Open 3D Foundation", "numfocus": "NumFOCUS",
    "hyperledger": "Hyperledger Foundation", "openinfra": "OpenInfra Foundation",
    "risc-v": "RISC-V International", "risc-v international": "RISC-V International",
    "openjs": "OpenJS Foundation", "openchain": "OpenChain Project",
    "openapi": "OpenAPI Initiative",
    "oasis": "OASIS Open", "w3c": "World Wide Web Consortium", "khronos": "Khronos Group",
    "ecma international": "Ecma International",
    "ecma": "Ecma International", "linaro": "Linaro", "software heritage": "Software Heritage",
    "owasp": "OWASP Foundation", "onap": "LF Networking",
    "magma": "Magma Core Foundation",
    "eclipse": "Eclipse Foundation", "openpower": "OpenPOWER Foundation",
    "open invention network": "Open Invention Network",
    "lf": "Linux Foundation",
  ]

  init(_ evidence: Evidence, _ prose: Prose) {
    home = Home(siteTitle: evidence.siteTitle, archive: evidence.archive)
    var counts: [String: (count: Int, first: Int)] = [:]
    // What has members is noted behind the foundations, as their names come first.
    var owners: [Int] = []
    let words = WordSet(.foundation, .member, .membership, .sponsor, .supporter)
    for sentence in prose.sentences where sentence.words.intersects(words) {
      for index in sentence.tokens where words.contains(prose.tokens[index].word) {
        let token = prose.tokens[index]
        if token.word != .foundation {
          owners.append(index)
        } else if token.form == .base, token.traits.contains(.capital) {
          count(at: index, in: sentence, of: prose, &counts)
        }
      }
    }
    for index in owners { noteOwner(beside: index, in: prose) }
    mergeHeadline(prose, &counts)
    Foundations.dropJoiner(prose, &counts)
    if let own = evidence.foundation, !own.isEmpty { note(own, acronym: nil) }
    // On a site with a name, one mention is no host.
    if home.name != nil { counts = counts.filter { $0.value.count > 1 || home.isPartOf($0.key) } }
    host = Foundations.host(evidence, prose, counts) { self.ownName(of: $0) }
    named = host
    isSure = host != nil || home.head != nil
    if host == nil { host = home.name }
  }

  /// "Community Rallies Behind Tide Initiative": where the body calls a foundation only by the end of what the
  /// title has, whose words are all written like names, that end is its name.
  private mutating func mergeHeadline(
    _ prose: Prose, _ counts: inout [String: (count: Int, first: Int)]
  ) {
    guard let title = prose.passages.first, title.kind == .title else { return }
    for (long, value) in counts where value.count < 2 && prose.names(long, in: title.tokens) {
      let short = counts.keys.first { $0 != long && long.hasSuffix(" " + $0) && $0.contains(" ") }
      guard let short else { continue }
      counts[long] = nil
      counts[short]?.count += value.count
      fullNames[long.lowercased()] = short
    }
  }

  /// "Kelp Foundation Joins Tide": who joins by the title is not whose announcement it is, where there is another.
  private static func dropJoiner(_ prose: Prose, _ counts: inout [String: (count: Int, first: Int)])
  {
    guard counts.count > 1, let title = prose.passages.first, title.kind == .title,
      let verb = title.tokens.first(where: { prose.tokens[$0].word == .join })
    else { return }
    let joiners = counts.keys.filter { prose.names($0, in: title.tokens.lowerBound..<verb) }
    guard joiners.count < counts.count else { return }
    for name in joiners { counts[name] = nil }
  }

  /// Returns a foundation's full name, without "The"; nil for what is no foundation.
  func fullName(of name: String) -> String? {
    if let own = ownName(of: name) { return own }
    guard home.isNamed(name) else { return nil }
    if let host, home.isNamed(host) { return host }
    return home.name ?? Foundations.withoutThe(name)
  }

  /// Returns the full name of what is a foundation by its own name or by the text's words, and not
  /// because the archive is its own.
  func ownName(of name: String) -> String? {
    var key = name.lowercased()
    if key.hasPrefix("the ") { key.removeFirst(4) }
    if let full = fullNames[key] ?? Foundations.known[key] { return full }
    let isFoundation =
      key.hasPrefix("lf ") || key.hasPrefix("foundation for ") || key.hasSuffix(" foundation")
      || key.hasSuffix(" alliance")
      || key.hasSuffix(" initiative") || key.hasSuffix(" consortium")
      || key.hasSuffix(" development fund") || key.hasSuffix(" association")
      || key.hasSuffix(" collective") || key.hasSuffix(" conservancy")
    return isFoundation ? Foundations.withoutThe(name) : nil
  }

  /// Whether a word stands in the name of a foundation or of the archive's owner.
  func isPartOfName(_ word: String) -> Bool {
    if fullName(of: word) != nil { return true }
    let small = word.lowercased()
    return fullNames.keys.contains { Foundations.hasWord($0, small) }
      || home.name?.split(separator: " ").contains { $0 == word } == true
  }

  /// Whether a word stands in the name of the host.
  func hostHas(_ word: String) -> Bool { host.map { Foundations.hasWord($0, word) } ?? false }

  private static func hasWord(_ name: String, _ word: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
        if end > start, bytes[start..<end].elementsEqual(word.utf8) { return true }
        start = end + 1
      }
      return false
    }
  }

  /// Whether a name means the host itself, in full or in short.
  func isHost(_ name: String) -> Bool {
    if home.isSurelyNamed(name) || home.isNamedAsOrganization(name) { return true }
    guard let host else { return false }
    // "The Tide Consortium, Inc."
    guard let full = ownName(of: name) ?? ownName(of: LegalForm.split(name).core) else {
      return false
    }
    return full == host
  }

  private mutating func note(_ full: String, acronym: String?) {
    let full = Foundations.withoutThe(full)
    let key = full.lowercased()
    if fullNames[key] == nil { fullNames[key] = full }
    if let acronym { fullNames[acronym.lowercased()] = full }
    if let space = key.utf8.lastIndex(of: UInt8(ascii: " ")),
      key.utf8.distance(from: key.startIndex, to: space) > 2
    {
      let core = String(key[..<space])
      if fullNames[core] == nil, core != "linux" { fullNames[core] = full }
    }
  }

  /// Counts a foundation's name that has its word for one at `index`, and notes it.
  private mutating func count(
    at index: Int, in sentence: Prose.Sentence, of prose: Prose,
    _ counts: inout [String: (count: Int, first: Int)]
  ) {
    let first = sentence.tokens.lowerBound
    guard
      let range = Foundations.name(endingAt: index, from: first, in: prose)
        ?? Foundations.name(beginningAt: index, in: prose)
    else { return }
    let full = prose.text(range)
    // "The C++ Alliance, Acme and Brook join the Lantern Foundation": who joins has not the say.
    let acronym = Foundations.acronym(behind: index, in: prose)
    // "* Oslo Tide Alliance" is a member, or one of many.
    let passage = prose.passages[sentence.passage]
    if passage.depth > 0, range.lowerBound == passage.tokens.lowerBound,
      passage.tokens.count < range.count + 5
    {
      return note(full, acronym: acronym)
    }
    let weight = Foundations.isListed(range, in: prose) ? 0 : 1
    if let known = counts.index(forKey: full) {
      counts.values[known].count += weight
      if acronym != nil { note(full, acronym: acronym) }
    } else {
      counts[full] = (weight, counts.count)
      note(full, acronym: acronym)
    }
  }

  /// Whether a name stands between commas and "and" with other names.
  private static func isListed(_ range: Range<Int>, in prose: Prose) -> Bool {
    let (before, next) = (prose.tokens[range.lowerBound - 1], prose.tokens[range.upperBound])
    if next.kind == .comma, prose.tokens[range.upperBound + 1].looksLikeName { return true }
    if before.kind == .comma, next.kind == .comma || next.word == .and { return true }
    return before.word == .and && prose.tokens[range.lowerBound - 2].looksLikeName
  }

  /// Notes what has members by the text's own words, whatever it is called: "a member of Tidewater",
  /// "Tidewater members", "Tidewater membership".
  private mutating func noteOwner(beside index: Int, in prose: Prose) {
    guard
      let name = Foundations.owner(before: index, in: prose)
        ?? Foundations.owner(behind: index, in: prose)
    else { return }
    let key = name.lowercased()
    guard fullNames[key] == nil else { return }
    let full = Foundations.known[key] ?? Foundations.expansion(of: name, in: prose)
    fullNames[key] = full ?? name
    if let full, fullNames[full.lowercased()] == nil { fullNames[full.lowercased()] = full }
  }

  /// The name that a text gives in full before its initials in brackets: "Open Kelp Project (OKP)".
  private static func expansion(of short: String, in prose: Prose) -> String? {
    let letters = Array(short.utf8)
    guard (3...6).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    for open in prose.tokens.indices.dropFirst(letters.count).dropLast(2)
    where prose.tokens[open].kind == .open && prose.tokens[open + 2].kind == .close {
      let inner = prose.tokens[open + 1]
      guard prose.bytes[Int(inner.start)..<Int(inner.end)].elementsEqual(letters) else { continue }
      let words = open - letters.count..<open
      let initials = words.map { prose.bytes[Int(prose.tokens[$0].start)] }
      if words.allSatisfy({ prose.tokens[$0].looksLikeName }), initials == letters {
        return prose.text(words)
      }
    }
    return nil
  }

  /// The name in "Tidewater members" and "Tidewater Gold membership".
  private static func owner(before index: Int, in prose: Prose) -> String? {
    let token = prose.tokens[index]
    guard token.word == .member && token.form == .s || token.word == .membership else {
      return nil
    }
    var end = index
    while end > 0, prose.tokens[end - 1].word == .tier { end -= 1 }
    return name(prose, end: end)
  }

  private static func name(_ prose: Prose, end: Int) -> String? {
    var start = end
    while start > 0, end - start < 3, isPlainName(prose.tokens[start - 1]) { start -= 1 }
    // A capital at the beginning of a sentence says nothing.
    guard start < end, start > 0, prose.tokens[start - 1].kind == .word else { return nil }
    // "our company Filter members": one of its tiers
    if prose.tokens[start - 1].word == .company { return nil }
    return prose.text(start..<end)
  }

  /// The name in "member of Tidewater" and "membership in Tidewater".
  private static func owner(behind index: Int, in prose: Prose) -> String? {
    guard index + 2 < prose.tokens.count,
      prose.tokens[index + 1].word == .of
        || prose.tokens[index + 1].word == .in && prose.tokens[index].word == .membership,
      !isAnnounced(index, in: prose)
    else { return nil }
    let start = prose.tokens[index + 2].word == .the ? index + 3 : index + 2
    var end = start
    while end < prose.tokens.count, end - start < 4, isPlainName(prose.tokens[end]) { end += 1 }
    if isNamedGroup(end, from: start, in: prose) { end += 1 }
    guard start < end, !prose.isConference(end - 1), prose.tokens[end].kind != .clitic else {
      return nil
    }
    // "sponsors of FrogConf 2024", "a sponsor of River Days"
    if [.number, .comma].contains(prose.tokens[end].kind), prose.tokens[index].word == .sponsor {
      return nil
    }
    if end < prose.tokens.count, prose.tokens[end].kind == .word,
      [.team, .board, .event, .project, .community, .software, .role]
        .contains(prose.tokens[end].word)
    {
      return nil
    }
    return prose.text(start..<end)
  }

  /// The last word of "a member of the Kelp Group", but not of "the Kelp Working Group".
  private static func isNamedGroup(_ index: Int, from start: Int, in prose: Prose) -> Bool {
    index > start && index < prose.tokens.count && prose.tokens[index].looksLikeName
      && prose.token(index, is: "group")
      && !["working", "interest", "steering", "study", "expert", "advisory", "user", "task"]
        .contains(prose.lowercased(index - 1))
  }

  /// "announces the Gold membership of Acme": whose membership it is, and not in what.
  private static func isAnnounced(_ index: Int, in prose: Prose) -> Bool {
    guard prose.tokens[index].word == .membership else { return false }
    var start = index
    while start > 0, [.the, .new, .tier].contains(prose.tokens[start - 1].word) { start -= 1 }
    return start > 0 && [.announce, .accept].contains(prose.tokens[start - 1].word)
  }

  private static func isPlainName(_ token: Token) -> Bool {
    token.looksLikeName && token.word == .other
  }

  static func withoutThe(_ name: String) -> String {
    name.hasPrefix("The ") || name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }

  /// Returns the tokens of a foundation's name that ends with the word at `index`.
  /// - Parameter first: the first token of the sentence.
  private static func name(endingAt index: Int, from first: Int, in prose: Prose) -> Range<Int>? {
    var start = index
    while start > first, index - start < 6 {
      let token = prose.tokens[start - 1]
      guard token.looksLikeName, prose.tokens[start].traits.contains(.spaced) else { break }
      switch token.word {
      case .other, .field, .institution, .software, .company, .community, .first, .project:
        start -= 1
      default: return start < index ? start..<(index + 1) : nil
      }
    }
    guard start < index else { return nil }
    return start..<(index + 1)
  }

  /// Returns the tokens of a name like "Foundation for Open Nets", "Alliance of Tide Makers".
  private static func name(beginningAt index: Int, in prose: Prose) -> Range<Int>? {
    guard
      prose.tokens[index + 1].word == .for
        || prose.tokens[index + 1].word == .of && prose.tokens[index].looksLikeName
          && !prose.token(index, is: "foundation"),
      prose.tokens[index + 2].looksLikeName
    else {
      return nil
    }
    let name = NameFinder(shared: SharedProse(prose), limit: min(index + 12, prose.tokens.count))
      .name(at: index)
    guard let name else { return nil }
    // "Society of Tide Makers": the word for what many are is the name's own.
    var end = name.tokens.upperBound
    while end < prose.tokens.count, prose.tokens[end].looksLikeName,
      prose.tokens[end].word == .company, prose.tokens[end].traits.contains(.spaced)
    {
      end += 1
    }
    return name.start..<end
  }

  /// Returns what stands in brackets behind a foundation's name, if it is one short word.
  private static func acronym(behind index: Int, in prose: Prose) -> String? {
    guard index + 3 < prose.tokens.count, prose.tokens[index + 1].kind == .open,
      prose.tokens[index + 3].kind == .close, prose.tokens[index + 2].kind == .word
    else { return nil }
    return prose.text((index + 2)..<(index + 3))
  }

  /// The front matter's foundation, else the title's, else the site's, else the one that the body
  /// names most; the Linux Foundation only where no other is named, as it houses most of them.
  private static func host(
    _ evidence: Evidence, _ prose: Prose, _ counts: [String: (count: Int, first: Int)],
    _ fullName: (String) -> String?
  ) -> String? {
    if let own = evidence.foundation, !own.isEmpty { return withoutThe(own) }
    var candidates: [String] = []
    if let title = prose.passages.first, title.kind == .title {
      // "Newest Tide Member: Brook Foundation" is the Tide's.
      let colon = title.tokens.dropFirst().first {
        prose.tokens[$0].kind == .colon && prose.tokens[$0 - 1].word == .member
          && prose.tokens[$0 - 1].form == .base
          && !prose.sentences[title.sentences].contains { $0.words.contains(.join) }
      }
      let names = NameFinder.names(
        in: SharedProse(prose), title.tokens.lowerBound..<(colon ?? title.tokens.upperBound))
      // "The Lantern Foundation Announces Work with the Tide Foundation" is the first one's.
      let announcer = names.first {
        $0.end < title.tokens.upperBound
          && [.announce, .welcome, .add, .introduce].contains(prose.tokens[$0.end].word)
      }
      if let announcer, let full = fullName(prose.text(announcer.tokens)) {
        candidates.append(full)
      }
      // "Kelp Foundation Joins Tide", where the text names another.
      let others = names.filter {
        counts.isEmpty || prose.tokens[min($0.end, prose.tokens.count - 1)].word != .join
          || counts[prose.text($0.tokens)] != nil
      }
      candidates += others.compactMap { fullName(prose.text($0.tokens)) }.reversed()
    }
    if let site = evidence.siteTitle, let full = fullName(site) { candidates.append(full) }
    candidates += counts.sorted {
      ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first)
    }
    .map { withoutThe($0.key) }
    return candidates.first { $0 != "Linux Foundation" } ?? candidates.first
  }
}
