// Whether the first paragraphs say that a foundation begins, where the title does not.

import Announcements

extension Reading {
  /// Whether the verb of a title has nothing behind it but a foundation: "The Tide Foundation launches with Acme",
  /// "Acme launches the Tide Foundation", but not "The Tide Foundation launches a course".
  func launchesNoOther(_ title: Range<Int>) -> Bool {
    guard let verb = title.first(where: { prose.tokens[$0].word == .launch }) else { return true }
    let rest = verb + 1..<title.upperBound
    if rest.contains(where: { prose.tokens[$0].word == .foundation }) { return true }
    guard let next = rest.first(where: { prose.tokens[$0].word != .adverb }) else { return true }
    return prose.tokens[next].kind != .word
      || [.to, .with, .by, .as, .in, .for, .at, .and, .on, .from, .of].contains(
        prose.tokens[next].word)
  }

  /// Whether one of the first two paragraphs says that a foundation begins: "announces the Tide Alliance, a working
  /// group", "An alliance has been launched by Brook".
  var leadLaunchesFoundation: Bool {
    let lead = prose.passages.prefix(5).filter {
      $0.kind == .paragraph && !$0.isBoilerplate && !$0.isQuotation
    }
    return lead.prefix(2).contains { passage in
      passage.sentences.prefix(2).contains { launchesFoundation(prose.sentences[$0]) }
    }
  }

  private func launchesFoundation(_ sentence: Prose.Sentence) -> Bool {
    guard sentence.words.contains(.foundation),
      sentence.words.intersects(WordSet(.launch, .announce, .introduce))
    else { return false }
    return sentence.tokens.contains { verb in
      guard [.launch, .announce, .introduce].contains(prose.tokens[verb].word) else {
        return false
      }
      if verb > sentence.tokens.lowerBound, prose.tokens[verb - 1].word == .be,
        let first = sentence.tokens.first, prose.tokens[first].word == .a
      {
        return (first..<min(first + 8, verb)).contains { prose.tokens[$0].word == .foundation }
      }
      return isFoundation(at: verb + 1, in: sentence.tokens)
    }
  }

  /// "the Tide Developer Alliance (TDA)", "a new foundation": what stands behind a verb, up to its end.
  private func isFoundation(at start: Int, in sentence: Range<Int>) -> Bool {
    var index = start
    while index < sentence.upperBound, index - start < 9 {
      let token = prose.tokens[index]
      if token.word == .foundation {
        let next = index + 1 < sentence.upperBound ? prose.tokens[index + 1] : nil
        return next.map { $0.kind != .word || !$0.looksLikeName && $0.word != .other } ?? true
      }
      guard token.looksLikeName || [.the, .a, .new, .of, .launch].contains(token.word) else {
        return false
      }
      index += 1
    }
    return false
  }
}
