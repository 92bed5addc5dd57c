// Tiers in brackets behind names. A word that the rules know for a tier is one by itself; any other is one only
// where something beside it says so: the same word behind another name, a known tier behind one, one bracket for
// all of a list.

extension Reading {
  /// The tier in brackets behind a name: "Acme (Gold)", "Acme (Technical Member, Oslo)", "Acme (Oslo, Norway;
  /// Silver)".
  func tierAside(_ name: Name) -> String? {
    guard let aside = name.aside else { return nil }
    return tierAmong(aside) ?? levelAbroad(aside)
  }

  /// "Acme (niveau argent)": the word behind the one for a level, as it is written.
  private func levelAbroad(_ aside: Range<Int>) -> String? {
    guard aside.count == 2, prose.tokens[aside.lowerBound + 1].kind == .word,
      ["niveau", "nivel", "livello", "stufe", "kategorie", "catégorie", "categoría"]
        .contains(prose.lowercased(aside.lowerBound))
    else { return nil }
    return prose.lowercased(aside.lowerBound + 1)
  }

  /// What stands in brackets behind a name in one to three capital words: its tier where those of others are, "Port
  /// of Oslo (End User)".
  func levelAside(_ name: Name) -> String? {
    guard let aside = name.aside, aside.count <= 3,
      aside.allSatisfy({
        prose.tokens[$0].looksLikeName && !prose.tokens[$0].traits.contains(.upper)
      }),
      // A town and a short form have no word that the rules know.
      aside.contains(where: { ![.other, .month, .could].contains(prose.tokens[$0].word) })
    else { return nil }
    return aside.map { prose.lowercased($0) }.joined(separator: " ")
  }

  /// The one word in brackets behind a name, in small letters: a tier where others' are.
  func wordAside(_ name: Name) -> String? {
    guard let aside = name.aside, aside.count == 1, prose.tokens[aside.lowerBound].kind == .word
    else { return nil }
    return prose.lowercased(aside.lowerBound)
  }

  /// "Acme, Brook and Corvid (Steering)": what stands behind the last is said of all.
  func tierAsideOfAll(_ names: [Name]) -> String? {
    guard names.count > 1, let aside = names.last?.aside, aside.count == 1,
      names.dropLast().allSatisfy({ $0.aside == nil }), prose.tokens[aside.lowerBound].looksLikeName
    else { return nil }
    return tierLabel(aside) ?? prose.lowercased(aside.lowerBound)
  }

  /// The tier that one of the parts between commas and semicolons says.
  private func tierAmong(_ aside: Range<Int>) -> String? {
    var start = aside.lowerBound
    for end in aside.lowerBound...aside.upperBound
    where end == aside.upperBound || [.comma, .semicolon].contains(prose.tokens[end].kind) {
      if let tier = tierLabel(start..<end), !tier.isEmpty { return tier }
      start = end + 1
    }
    return nil
  }
}
