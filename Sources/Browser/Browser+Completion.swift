// Completing the word before the cursor of the filter: fields, their values, queries by name.

import Catalog

extension Browser {
  /// `Tab`: completes the word before the cursor; again: the next candidate.
  mutating func complete() {
    guard var prompt, prompt.purpose == .filter else { return }
    guard prompt.completion == nil else {
      prompt.completion?.next()
      self.prompt = prompt
      return showCompletion()
    }
    let before = prompt.editor.beforeCursor
    awaitedCompletion = ask(.completion(prompt.editor.text, cursor: before.utf8.count))
    textToComplete = prompt.editor
  }

  /// Puts the best candidate in, unless something else was typed meanwhile.
  mutating func take(_ answer: QueryCompletion, number: Int) {
    guard number == awaitedCompletion, var prompt, prompt.editor == textToComplete else { return }
    let before = prompt.editor.beforeCursor
    let start = before.utf8.index(
      before.startIndex, offsetBy: min(answer.range.lowerBound, before.utf8.count))
    let candidates =
      named(before)
      + answer.candidates.map { candidate in
        Prompt.Completion.Candidate(text: candidate.text, count: candidate.count)
      }
    prompt.completion =
      Prompt.Completion(start: before[..<start].count, candidates: candidates) ?? meant(before)
    self.prompt = prompt
    if prompt.completion == nil { return say("nothing to complete") }
    showCompletion()
  }

  /// What may have been meant by all that was typed, where it finds nothing.
  private func meant(_ typed: String) -> Prompt.Completion? {
    guard isEmpty, list.view.query == typed, let suggestion = list.suggestion else { return nil }
    return Prompt.Completion(start: 0, candidates: [.init(text: suggestion)])
  }

  /// The queries of the configuration whose names begin with all that was typed.
  private func named(_ typed: String) -> [Prompt.Completion.Candidate] {
    options.namedQueries.sorted { $0.key < $1.key }
      .filter { $0.key.lowercased().hasPrefix(typed.lowercased()) }
      .map { Prompt.Completion.Candidate(text: $0.value, name: $0.key) }
  }

  private mutating func showCompletion() {
    guard let completion = prompt?.completion else { return }
    prompt?.editor.replace(from: completion.start, with: completion.text)
    if completion.candidates.count > 1 || completion.isNamed { say(completion.description) }
    promptChanged()
  }
}
