// Where a name ends: legal forms, possessives, short forms in brackets, words that only describe.

extension NameFinder {
  /// Returns the token behind a legal form that follows a comma: ", Inc.", ", Ltd.".
  func legalForm(behindComma index: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    let next = prose.tokens[index + 1]
    if isDottedForm(index + 1) { return index + 2 }
    guard next.kind == .word, next.traits.contains(.capital) else { return nil }
    // "Acme, SAS, and Brook": a company's name, too.
    if prose.token(index + 1, is: "sas"), index + 2 < limit,
      prose.tokens[index + 2].kind == .comma || prose.tokens[index + 2].word == .and
    {
      return nil
    }
    guard next.word == .legal || prose.token(index + 1, is: "corp") else { return nil }
    return index + 2
  }

  /// Whether the word before a period is a shortened legal form, so that the period is its own.
  func isAbbreviatedForm(before index: Int) -> Bool {
    guard index > 0, prose.tokens[index - 1].end == prose.tokens[index].start,
      prose.bytes[Int(prose.tokens[index].start)] == UInt8(ascii: ".")
    else { return false }
    return prose.tokens[index - 1].end - prose.tokens[index - 1].start <= 5
      && NameWords.abbreviatedForms.contains(prose.lowercased(index - 1))
  }

  /// "Reef Technology plc": the legal forms that are no words of another language.
  func isFormInSmallLetters(_ index: Int) -> Bool {
    prose.token(index, is: "plc") || prose.token(index, is: "gmbh")
      || prose.token(index, is: "inc") || prose.token(index, is: "llc")
      || prose.token(index, is: "ltd")
  }

  /// "Hidroelektra d.d.", "Tallow s.r.o.": a legal form that is written with periods.
  func isDottedForm(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.word == .other, (3...6).contains(token.end - token.start),
      prose.bytes[Int(token.start) + 1] == UInt8(ascii: ".")
    else { return false }
    return NameWords.abbreviatedForms.contains(prose.lowercased(index))
  }

  /// Returns the end without words that only describe: "Acme Members".
  func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, prose.tokens[end - 1].form == .s,
      [.company, .project, .team, .community, .role, .event].contains(prose.tokens[end - 1].word),
      prose.tokens[end - 1].word != .event
    {
      end -= 1
    }
    return end
  }

  /// Returns the name with what follows it: a possessive, a short form in brackets.
  func finished(_ range: Range<Int>, closedBy linkEnd: Int? = nil) -> Name? {
    guard isNotGeneric(range) else { return nil }
    let range = isGroup(behind: range) ? range.lowerBound..<range.upperBound + 1 : range
    var name = Name(tokens: range, end: max(range.upperBound, linkEnd ?? 0))
    if linkEnd.map({ $0 > range.upperBound }) == true {
      name.aside = range.upperBound..<name.end
    }
    if name.end < limit, prose.tokens[name.end].kind == .clitic { takePossessive(&name) }
    if name.end < limit, prose.tokens[name.end].kind == .open {
      var close = name.end
      while close < limit, prose.tokens[close].kind != .close, close - name.end < 12 { close += 1 }
      if close < limit, prose.tokens[close].kind == .close {
        name.aside = (name.end + 1)..<close
        name.end = close + 1
        takeLegalForm(&name)
      }
    }
    return name
  }

  /// "Jade Technology (Shenzhen) Co., Ltd.": the legal form behind the brackets; where it is of two words
  /// all is the name.
  private func takeLegalForm(_ name: inout Name) {
    guard name.end < limit, prose.tokens[name.end].word == .legal else { return }
    name.end += 1
    if name.end < limit, isAbbreviatedForm(before: name.end) { name.end += 1 }
    guard name.end < limit, prose.tokens[name.end].kind == .comma,
      let end = legalForm(behindComma: name.end)
    else { return }
    name.end = end < limit && isAbbreviatedForm(before: end) ? end + 1 : end
    name.tokens = name.start..<name.end
    name.aside = nil
  }

  /// "the Lund group": a word in small letters that is the name's own.
  private func isGroup(behind range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < limit,
      prose.token(range.upperBound, is: "group"),
      !prose.tokens[range.upperBound].looksLikeName, prose.tokens[range.lowerBound - 1].word == .the
    else { return false }
    let next = range.upperBound + 1
    return next >= limit || prose.tokens[next].kind == .comma || prose.tokens[next].word == .and
  }

  /// "King's College London", "St. Jude Children's Hospital", "Alliance for Africa's Schools, and Brook": a possessive
  /// inside of a name.
  func goesOn(behindClitic index: Int, from start: Int) -> Bool {
    guard index + 1 < limit, prose.tokens[index + 1].looksLikeName,
      continuesName(prose.tokens[index + 1], at: index + 1),
      !GivenNames.isGiven(prose.lowercased(index + 1))
    else { return false }
    if NameWords.possessors.contains(prose.lowercased(index - 1)) { return true }
    guard start + 2 < index, isHead(start),
      (start..<index).contains(where: { [.for, .of].contains(prose.tokens[$0].word) })
    else { return false }
    return index + 2 >= limit || [.comma, .period].contains(prose.tokens[index + 2].kind)
      || prose.tokens[index + 2].word == .and
  }

  /// McDonald's joins: the possessive is the name's own where a verb or a comma follows.
  func takePossessive(_ name: inout Name) {
    let next = name.end + 1 < limit ? prose.tokens[name.end + 1] : nil
    let isOwn: Bool =
      switch next?.word {
      case .join? where next?.form == .ing:
        // "Acme's joining the Foundation", "Macy's joining it"
        NameWords.possessors.contains(prose.lowercased(name.end - 1))
      case .join?, .become?, .be?, .have?: true
      case .and?: NameWords.possessors.contains(prose.lowercased(name.end - 1))
      default: next == nil || next?.kind == .comma || next?.kind == .period
      }
    name.end += 1
    if isOwn {
      name.tokens = name.start..<name.end
    } else {
      name.isPossessive = next?.word != .join
    }
  }

  /// Whether a word is a mail address or a site's: someone@example.org, www.example.org.
  func isAddress(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    return prose.bytes[Int(token.start)..<Int(token.end)].contains(UInt8(ascii: "@"))
      || prose.bytes[Int(token.start)..<Int(token.end)].starts(with: "www.".utf8)
  }

  /// Whether a run of words can be a name at all: "Foundation", "New Members", "Industry Leaders"
  /// cannot.
  func isNotGeneric(_ range: Range<Int>) -> Bool {
    guard let last = range.last, !isAddress(range.lowerBound) else { return false }
    let final = prose.tokens[last]
    if final.form == .s, [.company, .member, .role, .project].contains(final.word),
      prose.tokens[range.lowerBound].link < 0 || range.count == 1
    {
      return false
    }
    // "the Internet of Things"
    if range.count == 1, prose.token(last, is: "internet") { return false }
    guard range.count <= 2 else { return true }
    if isFirm(range) || isFormAlone(range) || isCalling(range) { return true }
    return range.contains { index in
      switch prose.tokens[index].word {
      case .company, .foundation, .project, .tier, .team, .event, .board, .community, .role, .month,
        .first, .software, .ecosystem, .occasion, .rank, .member, .membership, .legal, .institution,
        .field,
        .well, .past, .the, .of, .honorific:
        return false
      default: return prose.tokens[index].kind != .ampersand
      }
    }
  }

  /// "A, B and SAS": letters that are a legal form elsewhere, behind a comma or an "and".
  private func isFormAlone(_ range: Range<Int>) -> Bool {
    let token = prose.tokens[range.lowerBound]
    guard range.count == 1, token.word == .legal, token.traits.contains(.upper),
      token.end - token.start > 2
    else { return false }
    let next = range.upperBound < limit ? prose.tokens[range.upperBound] : nil
    return prose.tokens[range.lowerBound - 1].word == .and
      || prose.tokens[range.lowerBound - 1].kind == .comma
        && (next?.kind == .comma || next?.word == .and)
  }

  /// "Acme, Carrier, and Brook", "We welcome Carrier": a word for a kind of company as one's name.
  private func isCalling(_ range: Range<Int>) -> Bool {
    let index = range.lowerBound
    let token = prose.tokens[index]
    guard range.count == 1, index > 0, token.word == .company, token.form == .base,
      NameWords.callingsAsNames.contains(prose.lowercased(index))
    else { return false }
    let before = prose.tokens[index - 1]
    guard [.comma, .colon].contains(before.kind) || [.and, .welcome].contains(before.word) else {
      return false
    }
    guard range.upperBound < limit else { return true }
    let next = prose.tokens[range.upperBound]
    return [.comma, .period].contains(next.kind)
      || [.and, .as, .to, .join, .have].contains(next.word)
  }

  /// Two common words that are a name together: "Summit Systems", "Software AG".
  private func isFirm(_ range: Range<Int>) -> Bool {
    guard range.count == 2, let last = range.last else { return false }
    let (first, final) = (prose.tokens[range.lowerBound].word, prose.tokens[last])
    if final.word == .legal { return final.traits.contains(.capital) && first != .legal }
    return [.event, .occasion].contains(first)
      && [.field, .institution, .company, .partner].contains(final.word)
  }

  /// "Acme A/S"
  func isOfDanishForm(_ slash: Int) -> Bool {
    slash + 1 < limit && prose.token(slash - 1, is: "a") && prose.token(slash + 1, is: "s")
      && !prose.tokens[slash].traits.contains(.spaced)
  }

  /// "Morrow, Pike & Associates"
  func partners(behindComma index: Int) -> Int? {
    guard index + 3 < limit, prose.tokens[index + 1].looksLikeName,
      prose.tokens[index + 2].kind == .ampersand,
      ["associates", "partners", "sons", "daughters"]
        .contains(prose.lowercased(index + 3))
    else { return nil }
    return index + 4
  }

  /// "St. Brannock Hospital"
  func isSaint(_ start: Int, before index: Int) -> Bool {
    index == start + 1 && prose.token(start, is: "st") && index + 1 < limit
      && prose.tokens[index + 1].looksLikeName
  }

  /// "D. E. Lund", "Robert L. Bogomolny": the period behind a capital letter inside of a name.
  func isInitial(_ start: Int, before index: Int) -> Bool {
    let (first, before) = (prose.tokens[start], prose.tokens[index - 1])
    guard first.end - first.start == 1 || index - 1 > start, before.end - before.start == 1,
      before.traits.contains(.capital), index + 1 < limit
    else { return false }
    return prose.tokens[index + 1].looksLikeName && prose.tokens[index + 1].word == .other
  }
}
