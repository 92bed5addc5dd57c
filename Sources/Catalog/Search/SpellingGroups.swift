// Which spellings are one member. The rules are few and exact; nothing is joined for looking alike.

import Announcements

/// Spellings joined into groups.
///
/// Spellings are one where their names are equal (`OrganizationName`); where they differ only in
/// that some have a legal form and others none; and where an alias says so. Where a core has
/// several legal forms (Arbor Health AG and Arbor Health Inc.), each is a member of its own, and so
/// is the spelling without a form. A name that only an alias mentions never parts spellings that
/// are one without it.
struct SpellingGroups {
  private let identities: [OrganizationName]
  /// For each spelling another one of its group, or itself.
  private var parents: [Int]

  /// - Parameter count: how many of the names, the first ones, stand in posts.
  init(_ identities: [OrganizationName], inPosts count: Int) {
    self.identities = identities
    parents = Array(identities.indices)
    var byCore: [String: [Int]] = [:]
    for (index, identity) in identities.enumerated() {
      byCore[identity.core, default: []].append(index)
    }
    for spellings in byCore.values {
      let inPosts = forms(of: spellings.filter { $0 < count })
      let forms = inPosts.isEmpty ? forms(of: spellings) : inPosts
      var firstOfForm: [String: Int] = [:]
      for spelling in spellings {
        let own = identities[spelling].form
        let isApart = forms.count > 1 || (!own.isEmpty && !forms.contains(own))
        let form = isApart ? own : ""
        join(spelling, firstOfForm[form] ?? spelling)
        firstOfForm[form] = firstOfForm[form] ?? spelling
      }
    }
  }

  /// Joins what aliases say, whose names stand from an index on.
  mutating func join(_ aliases: MemberAliases, texts: [String], from first: Int) {
    var places: [String: Int] = [:]
    for index in texts.indices.dropFirst(first) { places[texts[index]] = index }
    for (alias, name) in aliases.names {
      if let one = places[alias], let other = places[name] { join(one, other) }
    }
  }

  /// Returns the number of each spelling's group, and the spellings of each group.
  func numbered() -> (groupOfSpelling: [Int], spellings: [[Int]]) {
    var numbers: [Int: Int] = [:]
    var spellings: [[Int]] = []
    let groups = parents.indices.map { index in
      let root = root(of: index)
      let number = numbers[root] ?? spellings.count
      if number == spellings.count {
        numbers[root] = number
        spellings.append([])
      }
      spellings[number].append(index)
      return number
    }
    return (groups, spellings)
  }

  private func forms(of spellings: [Int]) -> Set<String> {
    Set(spellings.map { identities[$0].form }).subtracting([""])
  }

  private mutating func join(_ one: Int, _ other: Int) {
    parents[root(of: one)] = root(of: other)
  }

  private func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }
}
