// A name as it stands in a sentence, and names joined to a list.

/// The name of an organisation, a person or a foundation: by its looks alone.
struct Name: Equatable {
  /// The tokens of the name itself, its legal form among them.
  var tokens: Range<Int>
  /// The token behind the name and what belongs to it, such as a short form in brackets.
  var end: Int
  /// The tokens of what stands in brackets behind it.
  var aside: Range<Int>?
  /// Whether 's follows: "Acme's new chip".
  var isPossessive = false
  /// Whether only its place in a list of names makes it one.
  var isOdd = false

  var start: Int { tokens.lowerBound }
}

/// Names with commas or "and" between them: "A, B and C".
struct NameList: Equatable {
  var names: [Name]

  var start: Int { names.first?.start ?? 0 }
  var end: Int { names.last?.end ?? 0 }
}
