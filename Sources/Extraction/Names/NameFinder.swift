// Finds what looks like a name in a run of tokens. It does not know which names are members.

/// Walks over tokens and takes together what makes one name.
struct NameFinder {
  let shared: SharedProse
  /// Names end here at the latest.
  let limit: Int

  var prose: Prose { shared.prose }

  /// Returns the names among some tokens, in their order.
  static func names(in shared: SharedProse, _ range: Range<Int>) -> [Name] {
    let finder = NameFinder(shared: shared, limit: range.upperBound)
    var names: [Name] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if finder.isWorthALook(index), let name = finder.name(at: index) {
        names.append(name)
        index = max(name.end, index + 1)
      } else {
        index += 1
      }
    }
    return names
  }

  /// Whether a name might begin with a token, which most words say at first sight.
  @inline(__always)
  private func isWorthALook(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    return token.kind != .word
      || !token.traits.isDisjoint(with: [.capital, .mixed, .linkStart, .strongStart])
  }

  /// Returns the name that begins at a token, or nil.
  func name(at index: Int) -> Name? {
    let token = prose.tokens[index]
    if token.traits.contains(.linkStart), let name = linkedName(at: index) { return name }
    if token.traits.contains(.strongStart),
      let name = partnership(at: index) ?? phraseInBold(at: index)
    {
      return name
    }
    guard canStart(at: index) else { return nil }
    var end = index + 1
    while end < limit, let next = continuation(of: index, at: end) { end = next }
    return finished(index..<trimmed(index, end))
  }
}
