// The names of members for whoever lists them: which name a member is shown under, by which other
// name it was found, and which members a text names.

import Announcements

/// The members of a scope by name, as of one moment.
public struct MemberNames: Sendable {
  private let members: Members

  init(_ members: Members) { self.members = members }

  /// Returns the name that the member with a spelling is shown under; the spelling itself where no
  /// member is spelled so.
  public func shown(_ spelling: String) -> String {
    name(spelled: spelling).map { members.entities[$0.entity].name } ?? spelling
  }

  /// Returns the spelling if only an alias makes it one with the name that its member is shown
  /// under; nil for a mere other way to write that name.
  public func via(_ spelling: String) -> String? {
    guard let name = name(spelled: spelling) else { return nil }
    let entity = members.entities[name.entity]
    let isKin = entity.names.contains {
      members.names[$0].text == entity.name && members.names[$0].kin == name.kin
    }
    return isKin ? nil : name.text
  }

  /// Returns the members that a text names, as shown, each with the alias by which it does: those
  /// that are called so, in whatever spelling or by an alias, else those that have these words in
  /// their name.
  public func named(_ text: String) -> [String: String?] {
    var names = members.names(called: text)
    if names.isEmpty, let words = SearchedText(text, isUnfinished: true) {
      names = members.names.indices.filter { words.fit(in: members.names[$0].words) != nil }
    }
    var found: [String: String?] = [:]
    for name in names.map({ members.names[$0] }) {
      let shown = members.entities[name.entity].name
      let via = via(name.text)
      // Its own name counts before an alias that has the words, too.
      if found[shown] == nil || via == nil { found[shown] = .some(via) }
    }
    return found
  }

  /// Returns the spellings in posts of the member that is shown under a name, and no other's.
  public func spellings(of shown: String) -> [String] {
    guard let entity = entity(shown: shown) else { return [shown] }
    return entity.names.map { members.names[$0] }.filter { !$0.isAlias }.map(\.text)
  }

  /// Returns the other names that aliases give the member of a spelling, each once however it is
  /// written, the shown name first.
  public func others(of spelling: String) -> [String] {
    guard let name = name(spelled: spelling) else { return [] }
    let entity = members.entities[name.entity]
    var kin: Set = [name.kin]
    let shown = entity.names.filter { members.names[$0].text == entity.name }
    return (shown + entity.names).map { members.names[$0] }
      .filter { kin.insert($0.kin).inserted }.map(\.text)
  }

  private func name(spelled text: String) -> Members.Name? {
    let index = members.index(ofSpelling: text) ?? members.names(called: text).first
    return index.map { members.names[$0] }
  }

  private func entity(shown: String) -> Members.Entity? {
    let called = members.names(called: shown).map { members.entities[members.names[$0].entity] }
    return called.first { $0.name == shown }
  }
}

extension Catalog {
  /// Returns the names of members as aliases and posts are now.
  public func memberNames(_ scope: Scope) throws -> MemberNames {
    MemberNames(try searchIndex(scope).members)
  }

  /// Returns the names of members as far as they are in memory already; nil before the first search.
  public func memberNamesAtHand(_ scope: Scope) -> MemberNames? {
    searches.lastIndex(scope).map { MemberNames($0.members) }
  }
}
