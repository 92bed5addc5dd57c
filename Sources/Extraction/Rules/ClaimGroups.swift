// Claims about one organisation, put together by its names.

import Announcements

/// All claims about one organisation.
struct ClaimGroup {
  var claims: [Claim]
  /// The keys of the claims' members.
  fileprivate var keys: [String]

  /// Whether one of the claims is about the same organisation.
  fileprivate func isAbout(_ claim: Claim, _ key: String) -> Bool {
    zip(claims, keys).contains { ClaimGroup.isSame($0, $1, claim, key) }
  }

  /// Whether two claims are about one organisation. Two names of one list are two organisations,
  /// however alike they are.
  private static func isSame(
    _ known: Claim, _ knownKey: String, _ claim: Claim, _ key: String
  ) -> Bool {
    if known.sentence == claim.sentence, known.token != claim.token, known.rule == claim.rule,
      known.member != claim.member
    {
      return false
    }
    if let alias = known.alias, Organization.key(alias) == key { return true }
    if let alias = claim.alias, Organization.key(alias) == knownKey { return true }
    return Organization.isSame(knownKey, key)
  }
}

/// Puts claims together by whom they are about. One with a short form puts together whom the title calls by it
/// and whom the text has called by the full name before.
struct ClaimGroups {
  private var groups: [ClaimGroup] = []
  /// Where a name has come before, as the same names come again and again.
  private var known: [String: Int] = [:]
  /// Where there are many names: comparing each with each would take too long.
  private var index: OrganizationIndex?

  private init(indexed: Bool) { index = indexed ? OrganizationIndex() : nil }

  /// Returns the groups in the order in which their first claims come.
  static func of(_ claims: [Claim]) -> [ClaimGroup] {
    var all = ClaimGroups(indexed: claims.count > 64)
    for claim in claims { all.add(claim) }
    return all.groups
  }

  private mutating func add(_ claim: Claim) {
    let key = Organization.key(claim.member)
    let place = place(of: claim, key)
    let number = place ?? groups.count
    for name in [key, claim.alias.map(Organization.key)].compactMap({ $0 }) {
      index?.add(name, number)
    }
    if known[claim.member] == nil || place == nil { known[claim.member] = number }
    guard place != nil else {
      groups.append(ClaimGroup(claims: [claim], keys: [key]))
      return
    }
    groups[number].claims.append(claim)
    groups[number].keys.append(key)
    if claim.alias != nil { unite(number, with: claim, key) }
  }

  private func place(of claim: Claim, _ key: String) -> Int? {
    if claim.alias == nil, let place = known[claim.member] { return place }
    guard let index else { return groups.firstIndex { $0.isAbout(claim, key) } }
    var candidates = index.candidates(key)
    if let alias = claim.alias {
      candidates = (candidates + index.candidates(Organization.key(alias))).sorted()
    }
    return candidates.first { groups[$0].isAbout(claim, key) }
  }

  /// Puts the groups behind one that a claim with a short form is about into it.
  private mutating func unite(_ first: Int, with claim: Claim, _ key: String) {
    let others = groups.indices.dropFirst(first + 1).filter { groups[$0].isAbout(claim, key) }
    if others.isEmpty { return }
    for other in others.reversed() {
      let group = groups.remove(at: other)
      groups[first].claims += group.claims
      groups[first].keys += group.keys
    }
    // The numbers of all that follow have changed.
    known = [:]
    guard index != nil else { return }
    index = OrganizationIndex()
    for (number, group) in groups.enumerated() {
      for (claim, key) in zip(group.claims, group.keys) {
        index?.add(key, number)
        if let alias = claim.alias { index?.add(Organization.key(alias), number) }
      }
    }
  }
}
