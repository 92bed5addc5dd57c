// What the title and the headings say of all that stands under them.

import Announcements

extension Reading {
  /// Whether the title, or the heading above a passage, speaks of members who come.
  func announcesMembers(_ passage: Int) -> Bool {
    guard let title = prose.passages.first else { return false }
    if title.kind == .title, announcesMembers(in: title) { return true }
    return heading(above: passage).map { announcesMembers(in: prose.passages[$0]) } ?? false
  }

  /// Whether the heading above a sentence is about new members.
  func isUnderNewMembers(_ clause: Clause) -> Bool {
    guard let heading = heading(above: prose.sentences[clause.sentence].passage) else {
      return false
    }
    return prose.sentences[prose.passages[heading].sentences].contains {
      $0.words.contains(.newcomer) || $0.words.contains(.membership) && $0.tokens.count < 3
        || $0.words.contains(.new) && $0.words.intersects(WordSet(.member, .sponsor, .supporter))
    }
  }

  /// Whether a sentence stands under a heading on events: who sponsors there sponsors one of them.
  func isUnderEvents(_ clause: Clause) -> Bool {
    heading(above: prose.sentences[clause.sentence].passage).map { heading in
      prose.sentences[prose.passages[heading].sentences].contains {
        $0.words.intersects(WordSet(.event, .occasion)) && !$0.words.contains(.member)
      }
    } ?? false
  }

  /// Whether the sentence before says that there is a new member.
  func isBehindNewMember(_ clause: Clause) -> Bool {
    guard clause.passage.sentences.contains(clause.sentence - 1) else { return false }
    let words = prose.sentences[clause.sentence - 1].words
    return words.contains(.new) && words.intersects(WordSet(.member, .sponsor, .supporter))
      && !words.intersects(WordSet(.team, .board, .role, .elect))
  }

  /// The tier of "We have a new supporting member!", which the next sentence names.
  func tierBefore(_ clause: Clause) -> String? {
    guard isBehindNewMember(clause) else { return nil }
    let before = Clause(shared, sentence: clause.sentence - 1)
    let head = before.tokens.first { before.word($0) == .member && before.form($0) == .base }
    return head.flatMap { before.tier(among: max(before.tokens.lowerBound, $0 - 3)..<$0).tier }
  }

  /// Whether the title speaks of new members and calls them so: "Adds Five New Members".
  var titleCountsNewMembers: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return prose.sentences[title.sentences].contains {
      $0.words.intersects(WordSet(.new, .add)) && $0.words.contains(.member)
        && !$0.words.contains(.board)
    }
  }

  /// Whether the title says that a foundation begins.
  var titleLaunchesFoundation: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return prose.sentences[title.sentences].contains {
      $0.words.contains(.foundation)
        && ($0.words.contains(.launch) && launchesNoOther($0.tokens) || isAnnounced($0.tokens)
          || $0.tokens.last.map { prose.token($0, is: "born") } == true)
    }
  }

  /// "Announcing the Tide Foundation", "Brook Foundation Unveils Tide Alliance": a title that ends in a
  /// foundation's name behind a verb, with nothing but names before it.
  private func isAnnounced(_ title: Range<Int>) -> Bool {
    // "The new life of Tide: announcing the Tide Foundation"
    let colon = title.last { prose.tokens[$0].kind == .colon }
    let title = (colon.map { $0 + 1 } ?? title.lowerBound)..<title.upperBound
    guard let last = title.last,
      prose.tokens[last].word == .foundation
        || prose.tokens[last].word == .project && hasFoundingMembers,
      let verb = title.first(where: { [.announce, .introduce].contains(prose.tokens[$0].word) }),
      prose.tokens[verb].form == (verb == title.lowerBound ? .ing : .s)
    else { return false }
    return title.allSatisfy {
      [.announce, .introduce, .other, .field, .software, .foundation, .the, .institution, .project]
        .contains(prose.tokens[$0].word)
        && ($0 == verb || prose.tokens[$0].looksLikeName || prose.tokens[$0].word == .the)
    }
  }

  /// Whether a sentence names the foundation of which the title says that it begins.
  func namesLaunchedFoundation(_ clause: Clause) -> Bool {
    guard titleLaunchesFoundation, let title = prose.passages.first else { return false }
    let launched = NameFinder.names(in: shared, title.tokens)
      .compactMap { foundations.fullName(of: prose.text($0.tokens)) }.last
    return launched != nil
      && clause.names.contains { foundations.fullName(of: clause.text($0)) == launched }
  }

  /// Whether a sentence speaks of founding members.
  private var hasFoundingMembers: Bool {
    prose.sentences.contains {
      $0.words.contains(.founding) && $0.words.contains(.member)
        && !prose.passages[$0.passage].isBoilerplate
    }
  }

  /// Whether the title tells of a member that has long been one.
  var isSpotlight: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return prose.sentences[title.sentences].contains {
      $0.words.contains(.spotlight) && !$0.words.contains(.new)
    }
  }

  private func announcesMembers(in passage: Prose.Passage) -> Bool {
    for sentence in prose.sentences[passage.sentences] {
      let words = sentence.words
      if words.contains(.spotlight), !words.contains(.new) { continue }
      // "Ada Lund Joins the Board"
      if words.intersects(WordSet(.board, .role)), !words.contains(.member) { continue }
      if words.intersects(WordSet(.join, .welcome, .membership)) { return true }
      if words.contains(.member), words.intersects(WordSet(.new, .announce, .become, .add)) {
        return true
      }
    }
    return false
  }

  /// The heading, or the line in bold that stands for one, above a passage and not far from it.
  private func heading(above passage: Int) -> Int? {
    stride(from: passage, to: max(0, passage - 40), by: -1).first {
      prose.passages[$0].isHeading || isLabel($0)
    }
  }

  private func isLabel(_ index: Int) -> Bool {
    let tokens = prose.passages[index].tokens
    return tokens.count <= 10 && prose.passages[index].kind == .paragraph
      && tokens.allSatisfy { prose.tokens[$0].traits.contains(.strong) }
  }
}

extension Reading {
  /// The tier of all members where the title names one and no other.
  static func tier(ofTitle prose: Prose) -> String? {
    guard let title = prose.passages.first, title.kind == .title else { return nil }
    var tiers: Set<String> = []
    for index in title.tokens where prose.tokens[index].word == .tier {
      let behind = index + 1..<min(index + 4, title.tokens.upperBound)
      let isTier = behind.contains {
        [.member, .sponsor, .supporter, .membership].contains(prose.tokens[$0].word)
      }
      if isTier { tiers.insert(prose.lowercased(index)) }
    }
    return tiers.count == 1 ? tiers.first : nil
  }
}
