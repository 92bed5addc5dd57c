// Where in a text the tokens stand that are looked for one by one, noted as they are read: most tokens
// are none of them.

/// The indices of tokens, in ascending order.
struct Landmarks {
  /// What is neither a word nor a number: where sentences and quotations can begin and end.
  var marks: [Int] = []
  /// Words that are legal forms: Inc, GmbH.
  var legalForms: [Int] = []
  /// Whether a run of an East Asian script stands in the text.
  var hasEastAsian = false
}
