// The names of members for whoever lists them: which name a member is shown under, and which
// members a text names.

import Announcements

/// The members of a scope by name, as of one moment.
public struct MemberNames: Sendable {
  private let members: Members

  init(_ members: Members) { self.members = members }

  /// Returns the name that the member with a spelling is shown under; the spelling itself where no
  /// member is spelled so.
  public func shown(_ spelling: String) -> String {
    let name =
      members.index(ofSpelling: spelling) ?? members.names(called: spelling).first
    return name.map { members.entities[members.names[$0].entity].name } ?? spelling
  }

  /// Returns the members that a text names, as shown: those that are called so, in whatever
  /// spelling or by an alias, else those that have these words in their name.
  public func named(_ text: String) -> Set<String> {
    var names = members.names(called: text)
    if names.isEmpty, let words = SearchedText(text, isUnfinished: true) {
      names = members.names.indices.filter { words.fit(in: members.names[$0].words) != nil }
    }
    return Set(names.map { members.entities[members.names[$0].entity].name })
  }

  /// Returns the other spellings and names of the member that is shown under a name.
  public func others(of name: String) -> [String] {
    guard let index = members.names(called: name).first else { return [] }
    let entity = members.entities[members.names[index].entity]
    var seen: Set<String> = [entity.name]
    return entity.names.map { members.names[$0].text }.filter { seen.insert($0).inserted }
  }
}

extension Catalog {
  /// Returns the names of members as aliases and posts are now.
  public func memberNames(_ scope: Scope) throws -> MemberNames {
    MemberNames(try searchIndex(scope).members)
  }
}
