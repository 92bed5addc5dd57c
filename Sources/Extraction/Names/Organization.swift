// When two names in one announcement are one organisation, and which of them is shown.

import Announcements

/// Comparing the names that one announcement uses. Across announcements the catalog decides.
enum Organization {
  /// Returns the letters and digits of a name in small letters, words apart, without "the", the
  /// legal form and what stands in brackets.
  static func key(_ name: String) -> String {
    var bytes: [UInt8] = []
    var depth = 0
    for byte in LegalForm.split(name).core.utf8 {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: bytes.append(byte)
      default: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    if bytes.starts(with: Array("the ".utf8)) { bytes.removeFirst(4) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two keys of one announcement mean the same: equal but for spaces, or one is the other
  /// with words behind it ("raytheon", "raytheon technologies") or in front of it.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    // All that follows has the first letter in common, or the last: most of thousands have neither.
    if left.utf8.first != right.utf8.first, left.utf8.last != right.utf8.last { return false }
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    if short.isEmpty { return false }
    let rest = long.utf8.count - short.utf8.count
    if rest > 1, long.utf8.dropFirst(short.utf8.count).first == space,
      long.utf8.starts(with: short.utf8)
    {
      return true
    }
    if rest > 1, long.utf8.dropFirst(rest - 1).first == space,
      long.utf8.suffix(short.utf8.count).elementsEqual(short.utf8)
    {
      return true
    }
    return left.utf8.lazy.filter { $0 != space }.elementsEqual(
      right.utf8.lazy.filter { $0 != space })
      || abbreviates(short, long)
  }

  /// "Acme® Lenses Inc." without its mark.
  static func withoutTrademarks(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 >= 0x80 }),
      name.unicodeScalars.contains(where: Characters.isTrademark)
    else { return name }
    return String(
      String.UnicodeScalarView(name.unicodeScalars.filter { !Characters.isTrademark($0) }))
  }

  private static let space = UInt8(ascii: " ")

  /// Whether the short name is the long one with initials for its first words: "tu munich" for
  /// "technical university of munich".
  private static func abbreviates(_ short: String, _ long: String) -> Bool {
    if isAcronym(short, of: long) { return true }
    guard let mark = short.utf8.firstIndex(of: space) else { return false }
    let (first, rest) = (short[..<mark], short[mark...])
    guard (2...5).contains(first.utf8.count), long.utf8.count > rest.utf8.count,
      long.utf8.suffix(rest.utf8.count).elementsEqual(rest.utf8)
    else { return false }
    return isAcronym(String(first), of: String(long.dropLast(rest.count)))
  }

  /// The name that the body itself gives to a title's short form: "Acme Lenses (known as ALEN) has
  /// joined" under "ALEN joins".
  private static func fullName(
    in claims: [Claim], for short: String, _ reading: Reading
  ) -> String? {
    guard let first = claims.first, first.member == short,
      reading.prose.passages[reading.prose.sentences[first.sentence].passage].kind == .title,
      let body = claims.first(where: { $0.alias != nil && $0.sentence != first.sentence })
    else { return nil }
    return body.alias.map(key) == key(short) ? body.member : nil
  }

  /// The name by which the text first mentions whom it then calls by the first word: Harrow, of Harrow Bank.
  private static func firstMention(
    of short: String, before end: Int, _ reading: Reading
  ) -> String? {
    let prose = reading.prose
    guard !short.utf8.contains(0x20),
      let index = (0..<end).first(where: {
        let token = prose.tokens[$0]
        return token.looksLikeName
          && prose.bytes[Int(token.start)..<Int(token.end)].elementsEqual(short.utf8)
      }), let place = prose.passage(of: index),
      let sentence = prose.sentences[prose.passages[place].sentences].first(where: {
        $0.tokens.contains(index)
      }),
      !prose.passages[sentence.passage].isHeading,
      let name = NameFinder(shared: reading.shared, limit: sentence.tokens.upperBound)
        .name(at: index), (2...5).contains(name.tokens.count), !name.isPossessive,
      let last = name.tokens.last
    else { return nil }
    let text = prose.text(name.tokens)
    let isOfFirm =
      [.institution, .company, .field, .software].contains(prose.tokens[last].word)
      || NameWords.endsFirm(prose, name.tokens)
    // In a title, any word has a capital: "Acme Powers ..."; two words may be a product: "Arm Cortex".
    let isTitle = prose.passages[sentence.passage].kind == .title
    let isSure = isOfFirm || (isTitle ? prose.count(of: text) > 0 : name.tokens.count > 2)
    return isSure && key(text) != key(short) ? text : nil
  }

  private static func isAcronym(_ short: String, of long: String) -> Bool {
    let spaces = long.utf8.count { $0 == space }
    guard short.utf8.count >= 2, short.utf8.count <= spaces + 1, !short.utf8.contains(space) else {
      return false
    }
    return initials(of: long).contains { $0.utf8.elementsEqual(short.utf8) }
  }

  /// The initials of a key's words, without its small words and with them; none of a single word.
  static func initials(of key: String) -> [String] {
    let words = key.split(separator: " ")
    guard words.count >= 2 else { return [] }
    let small: Set<Substring> = ["of", "the", "and", "for", "in", "at", "de"]
    return [words.filter { !small.contains($0) }, words].map {
      String(decoding: $0.compactMap(\.utf8.first), as: UTF8.self)
    }
  }

  /// Returns the name to show of those claimed: the title's or the one by which the body first says
  /// it, whichever the body uses more by itself.
  static func bestName(_ claims: [Claim], _ reading: Reading) -> String {
    var names: [String] = []
    for claim in claims where !names.contains(claim.member) { names.append(claim.member) }
    guard let first = names.first, names.count > 1 else {
      return claims.first.map {
        firstMention(of: $0.member, before: $0.token, reading) ?? $0.member
      } ?? ""
    }
    // A short form stands for the name that the text gives in full: NCSC.
    if !first.contains(" "), let full = names.first(where: { isAcronym(key(first), of: key($0)) }) {
      return full
    }
    // "Acme Pipes Co., commonly known as Acme Cloud", under a title that says Acme Cloud
    if first.contains(" "), claims.contains(where: { $0.alias.map(key) == key(first) }) {
      return first
    }
    if !first.contains(" "), let full = fullName(in: claims, for: first, reading) { return full }
    let title = reading.prose.passages.first { $0.kind == .title }?.sentences ?? 0..<0
    guard let body = claims.first(where: { !title.contains($0.sentence) })?.member,
      key(body) != key(first), !isAcronym(key(body), of: key(first))
    else { return first }
    // "Acme Meters joins" over "Acme Meters, founded in 2001, ... Acme has become a member"
    if first.hasPrefix(body + " "), reading.prose.count(of: first) > 0 { return first }
    let (inFull, inShort) = (reading.prose.count(of: body), reading.prose.count(of: first))
    // "Acme Institute" in the title, "Acme Institute for Biology" where the body names it.
    let goesOn = body.hasPrefix(first + " ")
    return inFull > inShort || goesOn && inFull == inShort ? body : first
  }
}
