// Finds which of many names may be of one organisation without comparing each with each.

/// The keys of organisations by all that `Organization.isSame` can tell two of them by.
struct OrganizationIndex {
  /// Numbers of whom a text stands for, by the text.
  private typealias Places = [Substring: [Int]]

  /// Whole keys, and the same without their spaces.
  private var whole: Places = [:]
  private var withoutSpaces: [String: [Int]] = [:]
  /// What stands before or behind a space.
  private var beginnings: Places = [:]
  private var endings: Places = [:]
  /// The initials of all words, and of the first words with the others behind them.
  private var initials: Places = [:]

  /// Enters one more key of an organisation with a number.
  mutating func add(_ key: String, _ number: Int) {
    whole[key[...], default: []].append(number)
    withoutSpaces[key.filter { $0 != " " }, default: []].append(number)
    for (beginning, ending) in OrganizationIndex.parts(key) {
      beginnings[beginning, default: []].append(number)
      endings[ending, default: []].append(number)
    }
    for short in OrganizationIndex.shortened(key) { initials[short, default: []].append(number) }
  }

  /// Returns the numbers of those that a key may mean, in ascending order; more than `isSame` accepts.
  func candidates(_ key: String) -> [Int] {
    var found = Set(withoutSpaces[key.filter { $0 != " " }] ?? [])
    found.formUnion(beginnings[key[...]] ?? [])
    found.formUnion(endings[key[...]] ?? [])
    found.formUnion(initials[key[...]] ?? [])
    for (beginning, ending) in OrganizationIndex.parts(key) {
      found.formUnion(whole[beginning] ?? [])
      found.formUnion(whole[ending] ?? [])
    }
    for short in OrganizationIndex.shortened(key) { found.formUnion(whole[short] ?? []) }
    return found.sorted()
  }

  /// A key in two at each of its spaces.
  private static func parts(_ key: String) -> [(Substring, Substring)] {
    key.indices.filter { key[$0] == " " }.map { (key[..<$0], key[key.index(after: $0)...]) }
  }

  /// "tum" and "tu munich" of "technical university of munich", with and without the small words.
  private static func shortened(_ key: String) -> Set<Substring> {
    var shortened: Set<Substring> = []
    for initials in Organization.initials(of: key) { shortened.insert(initials[...]) }
    for (beginning, ending) in parts(key) {
      for initials in Organization.initials(of: String(beginning)) {
        shortened.insert((initials + " " + ending)[...])
      }
    }
    return shortened
  }
}
