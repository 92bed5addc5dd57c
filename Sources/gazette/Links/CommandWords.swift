// Takes a command apart into its words as a shell does, without one: no variables, patterns or
// operators.

extension String {
  /// The words of a command: parted by white space that is neither quoted nor behind a backslash.
  /// A quote that is not closed goes on to the end.
  var commandWords: [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = self[...]
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("\\", nil),
        ("\\", "\"") where rest.first.map { "\\\"$`".contains($0) } ?? false:
        word = (word ?? "") + (rest.popFirst().map { String($0) } ?? "")
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (let mark, let open?) where mark == open: quote = nil
      case (_, nil) where character.isWhitespace:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
