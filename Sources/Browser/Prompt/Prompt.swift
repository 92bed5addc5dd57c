// A line being asked for: what for, what was typed, and what to say about it.

import Screen

/// The open prompt.
struct Prompt: Sendable {
  enum Purpose: Sendable, Equatable {
    /// Filters the list.
    case filter
    /// Finds text in the detail.
    case find
    /// Narrows an overlay's rows.
    case narrow
    /// Narrows the members, and opens the page of the one chosen.
    case pick
    /// Narrows the actions, and does the one chosen.
    case action
  }

  /// Where a query is not understood, and what is expected there.
  struct Complaint: Sendable, Equatable {
    /// Characters before the place.
    var offset: Int
    var text: String
  }

  let purpose: Purpose
  var editor: LineEditor
  var complaint: Complaint?
  /// What stands at the right: how many were found.
  var count = ""
  var completion: Completion?

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    editor = LineEditor(text)
  }

  /// Candidates for the word before the cursor, gone through with Tab.
  struct Completion: Sendable, Equatable {
    struct Candidate: Sendable, Equatable {
      let text: String
      /// What it is called, for a query of the configuration; nil where it has no name.
      var name: String?
      /// How many posts have it; nil where that is not known.
      var count: Int?
    }

    /// Characters before the word.
    let start: Int
    /// Never empty.
    let candidates: [Candidate]
    private(set) var chosen = 0

    init?(start: Int, candidates: [Candidate]) {
      if candidates.isEmpty { return nil }
      self.start = start
      self.candidates = candidates
    }

    var text: String { candidates[chosen].text }
    /// Whether the chosen one has a name that is worth saying.
    var isNamed: Bool { candidates[chosen].name != nil }

    /// The candidates from the chosen one on, with their numbers of posts.
    var description: String {
      (candidates[chosen...] + candidates[..<chosen]).prefix(12).map { candidate in
        (candidate.name.map { "\($0) = " } ?? "") + candidate.text
          + (candidate.count.map { " \($0)" } ?? "")
      }.joined(separator: "  ")
    }

    mutating func next() { chosen = (chosen + 1) % candidates.count }
  }
}
