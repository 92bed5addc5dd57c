// Members as things: the spellings of names in the archive brought together, and what a text that
// is typed finds among them. Made anew whenever posts or aliases change; nothing of it is stored.

import Announcements

/// Other names of members, such as AWS for Amazon Web Services.
public struct MemberAliases: Sendable, Hashable {
  /// The name that a member is shown under, by each other name that it has.
  public var names: [String: String]

  public init(_ names: [String: String] = [:]) { self.names = names }

  /// Returns these aliases and others, which win where both know a name.
  public func merging(_ others: MemberAliases) -> MemberAliases {
    MemberAliases(names.merging(others.names) { $1 })
  }
}

/// The members of an archive, found by name.
struct Members: Sendable {
  /// A name by which a member is found: a spelling in posts, or an alias.
  struct Name: Sendable {
    let text: String
    let words: [Word]
    let identity: OrganizationName
    /// The number of the entity.
    let entity: Int
    let isAlias: Bool
    /// The same for names that are one without any alias.
    let kin: Int
  }

  /// One member under all its names.
  struct Entity: Sendable {
    /// The name that an alias leads to, else the spelling of the most posts.
    let name: String
    /// Indices of `names`, spellings first.
    let names: [Int]
  }

  let names: [Name]
  let entities: [Entity]
  let vocabulary: Vocabulary
  /// Names by their core, by core and legal form, and by the core without its spaces.
  private let byCore: [String: [Int]]
  private let byIdentity: [String: [Int]]
  private let bySquashed: [String: [Int]]
  private let bySpelling: [String: Int]

  /// - Parameters:
  ///   - spellings: each once, with the number of posts that spell it so.
  init(spellings: [(text: String, posts: Int)], aliases: MemberAliases = MemberAliases()) {
    let declared = Set(aliases.names.flatMap { [$0.key, $0.value] }).sorted()
    let texts = spellings.map(\.text) + declared
    let identities = texts.map { OrganizationName($0) }
    var groups = SpellingGroups(identities, inPosts: spellings.count)
    let kin = groups.numbered().groupOfSpelling
    groups.join(aliases, texts: texts, from: spellings.count)
    let (entityOfText, members) = groups.numbered()
    // An alias of nobody in the archive is no member.
    let used = members.filter { $0.contains { $0 < spellings.count } }
    var entityNumber = [Int](repeating: -1, count: members.count)
    for (number, group) in used.enumerated() {
      if let first = group.first { entityNumber[entityOfText[first]] = number }
    }
    var names: [Name] = []
    for (index, text) in texts.enumerated() {
      let entity = entityNumber[entityOfText[index]]
      guard entity >= 0 else { continue }
      names.append(
        Name(
          text: text, words: Folding.words(of: text), identity: identities[index], entity: entity,
          isAlias: index >= spellings.count, kin: kin[index]))
    }
    self.names = names
    entities = Members.entities(of: names, count: used.count, spellings, aliases)
    vocabulary = Vocabulary(names.map(\.words))
    byCore = Members.places(of: names) { $0.identity.core }
    byIdentity = Members.places(of: names) { $0.identity.whole }
    bySquashed = Members.places(of: names) { $0.identity.squashed }
    bySpelling = Dictionary(
      names.indices.filter { !names[$0].isAlias }.map { (names[$0].text, $0) }
    ) { first, _ in first }
  }

  /// Returns the name that is spelled so in posts; nil where none is.
  func index(ofSpelling text: String) -> Int? { bySpelling[text] }

  /// The names that are the text as a whole, its legal form left out or not.
  func names(called text: String) -> [Int] {
    let identity = OrganizationName(text)
    if identity.core.isEmpty { return [] }
    let found = byIdentity[identity.whole] ?? []
    let formless = byCore[identity.whole] ?? []
    if identity.form.isEmpty || !found.isEmpty || !formless.isEmpty {
      let all = Set(found).union(formless)
      return (all.isEmpty ? Set(bySquashed[identity.squashed] ?? []) : all).sorted()
    }
    return []
  }

  private static func places(of names: [Name], by key: (Name) -> String) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, name) in names.enumerated() { places[key(name), default: []].append(index) }
    return places
  }

  private static func entities(
    of names: [Name], count: Int, _ spellings: [(text: String, posts: Int)],
    _ aliases: MemberAliases
  ) -> [Entity] {
    var members = [[Int]](repeating: [], count: count)
    for (index, name) in names.enumerated() { members[name.entity].append(index) }
    let posts = Dictionary(spellings.map { ($0.text, $0.posts) }) { $0 + $1 }
    // Of "Facebook" to "Meta" and "Meta" to "Meta Platforms" the last name counts.
    let targets = Set(aliases.names.values).subtracting(aliases.names.keys)
    return members.map { members in
      let declared = members.first { names[$0].isAlias && targets.contains(names[$0].text) }
      let most = members.filter { !names[$0].isAlias }.max {
        (posts[names[$0].text] ?? 0, $1) < (posts[names[$1].text] ?? 0, $0)
      }
      return Entity(name: (declared ?? most).map { names[$0].text } ?? "", names: members)
    }
  }
}

extension OrganizationName {
  /// Core and legal form.
  var whole: String { form.isEmpty ? core : "\(core) \(form)" }
}
