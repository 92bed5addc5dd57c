// Places inside of names: New York, University of California, Berkeley, U.S. National Archives.

extension NameFinder {
  /// New York, New Relic.
  func beginsPlace(at index: Int) -> Bool {
    guard index + 1 < limit, prose.token(index, is: "new") else { return false }
    return NameWords.behindNew.contains(prose.lowercased(index + 1))
  }

  /// "University of California, Berkeley joins", "the Agency for Roads, Norway (ARN) as": an
  /// institution, the place behind its comma, and what shows that the place belongs to the name.
  func place(of start: Int, behindComma index: Int) -> Int? {
    // "Ministry of Trade, Republic of Kelp"
    if index + 3 < limit, prose.tokens[index + 2].word == .of,
      prose.tokens[index + 3].looksLikeName,
      ["republic", "kingdom", "state", "commonwealth"].contains(prose.lowercased(index + 1)),
      (start..<index).contains(where: { prose.tokens[$0].word == .institution })
    {
      return index + 4
    }
    guard index > start + 1, index + 2 < limit, prose.tokens[index + 1].looksLikeName,
      prose.tokens[index + 1].word == .other,
      (start..<index).contains(where: { prose.tokens[$0].word == .institution })
    else { return nil }
    let behind = prose.tokens[index + 2]
    if [.as, .with].contains(behind.word) || behind.kind == .open {
      return NameWords.countries.contains(prose.lowercased(index + 1)) ? index + 2 : nil
    }
    // "A, B and the Institute of Automation, Hanoi."
    let isLast =
      behind.kind == .period && start > 1 && prose.tokens[start - 1].word == .the
      && prose.tokens[start - 2].word == .and
    if isLast { return index + 2 }
    let isOne =
      behind.word == .join && behind.form == .s || behind.word == .become
      || prose.token(index + 2, is: "has") || prose.token(index + 2, is: "is")
    let isApposed =
      behind.kind == .comma && index + 3 < limit
      && ([.the, .our, .a, .have].contains(prose.tokens[index + 3].word)
        && !(index + 4 < limit && prose.tokens[index + 4].looksLikeName)
        || prose.tokens[index + 3].word == .join)
    return isOne || isApposed ? index + 2 : nil
  }

  /// "U.S. EPA", "U.K. National Archives": the period behind the initials of a country, before short letters or an
  /// institution.
  func isOfCountry(_ start: Int, before index: Int) -> Bool {
    // "It is based in the U.S. Acme joined"
    let before = start > 0 && prose.tokens[start - 1].word == .the ? start - 2 : start - 1
    let isPlace =
      before >= 0 && [.in, .from, .at, .of, .for, .to, .on].contains(prose.tokens[before].word)
    guard !isPlace, index == start + 1, index + 1 < limit,
      ["u.s", "u.k"].contains(prose.lowercased(start))
    else { return false }
    let next = prose.tokens[index + 1]
    if next.word == .other, next.traits.contains(.upper), next.end - next.start > 2 { return true }
    let words = (index + 1..<min(index + 6, limit)).prefix { prose.tokens[$0].looksLikeName }
    return words.contains {
      prose.tokens[$0].word == .institution || NameWords.heads.contains(prose.lowercased($0))
    }
  }

  /// "University of California, Berkeley": the campus behind the comma.
  func campus(of start: Int, behindComma index: Int) -> Int? {
    guard index == start + 3, index + 1 < limit, prose.token(start, is: "university"),
      prose.tokens[start + 1].word == .of, prose.tokens[index + 1].looksLikeName
    else { return nil }
    let campuses = NameWords.campuses[prose.lowercased(start + 2)] ?? []
    if index + 2 < limit, prose.tokens[index + 2].looksLikeName {
      let both = prose.lowercased(index + 1) + " " + prose.lowercased(index + 2)
      if campuses.contains(both) { return index + 3 }
      // "University of Nebraska, Lincoln Laboratory": a name of its own; "Berkeley Library" is not.
      guard prose.token(index + 2, is: "library") || prose.token(index + 2, is: "libraries") else {
        return nil
      }
    }
    return campuses.contains(prose.lowercased(index + 1)) ? index + 2 : nil
  }
}
