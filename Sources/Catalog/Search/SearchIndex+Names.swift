// The tiers about members: which posts a text finds by the names of their members.

import Announcements

extension SearchIndex {
  /// Returns the posts of each level about members, from `asTyped` to `prefix`; a post may be in
  /// several.
  func levels(of text: SearchedText) -> [Level: BitSet] {
    var levels: [Level: BitSet] = [:]
    if text.places.contains(.name) { addWhole(text, to: &levels) }
    if text.places.contains(.nameWords) { addWords(text, to: &levels) }
    return levels
  }

  /// Returns the posts of members with a word that has the text in it somewhere.
  func posts(withPartOfName text: SearchedText) -> BitSet {
    var set = BitSet(capacity: posts.count)
    guard text.places.contains(.nameWords), let part = text.part else { return set }
    var entities: Set<Int> = []
    members.vocabulary.forEachName(containing: part) {
      entities.insert(members.names[$0].entity)
    }
    for entity in entities { insertPosts(ofEntity: entity, into: &set) }
    return set
  }

  private func addWhole(_ text: SearchedText, to levels: inout [Level: BitSet]) {
    let typed = text.text
    for index in members.names(called: typed) {
      let name = members.names[index]
      let entity = members.entities[name.entity]
      // The member's other names: equal but for their form, or joined to it by an alias.
      for other in entity.names where !members.names[other].isAlias {
        let spelling = members.names[other]
        let level: Level =
          name.isAlias || spelling.identity.core != name.identity.core
          ? .alias : spelling.text == typed ? .asTyped : .equal
        insertPosts(ofName: other, into: &levels[level, default: BitSet(capacity: posts.count)])
      }
    }
  }

  private func addWords(_ text: SearchedText, to levels: inout [Level: BitSet]) {
    var entities: [Int: Level] = [:]
    let note = { (index: Int, fit: SearchedText.Fit) in
      let level: Level = fit == .whole ? .word : .prefix
      let entity = self.members.names[index].entity
      entities[entity] = min(entities[entity] ?? level, level)
    }
    guard let first = text.words.first else { return }
    if text.words.count == 1, !first.isUnspaced {
      members.vocabulary.forEachName(with: first) { note($0, .whole) }
      if text.isUnfinished {
        members.vocabulary.forEachName(withPrefix: first.folded) { note($0, .beginning) }
      }
    } else {
      // Where it begins a name's words, the rest is looked at in the name.
      members.vocabulary.forEachName(with: first) { index in
        if let fit = text.fit(in: self.members.names[index].words) { note(index, fit.fit) }
      }
    }
    for (entity, level) in entities {
      insertPosts(ofEntity: entity, into: &levels[level, default: BitSet(capacity: posts.count)])
    }
  }
}

extension SearchedText {
  /// The bytes that may stand inside of a word; nil for several words, which stand side by side or
  /// not at all, and for one letter, which stands everywhere.
  var part: [UInt8]? {
    guard words.count == 1, let word = words.first, !word.isSingle || word.isUnspaced else {
      return nil
    }
    return word.folded
  }
}
