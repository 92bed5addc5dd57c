// The capital letters that `f` puts on the links in sight, and how typing narrows them.

/// Labels on targets, and what was typed.
struct Labels: Sendable, Equatable {
  struct Label: Sendable, Equatable {
    let name: String
    let target: PageTarget
    /// The link's text and number, which small letters and digits narrow by.
    let text: String
    /// The text in lower case.
    let key: String
  }

  private(set) var all: [Label]
  /// Capital letters typed: the beginning of a label.
  private(set) var letters = ""
  /// Small letters and digits typed: a part of the text.
  private(set) var text = ""

  init(_ targets: [(target: PageTarget, text: String)]) {
    let names = Labels.names(targets.count)
    all = zip(names, targets).map { name, target in
      Label(name: name, target: target.target, text: target.text, key: target.text.lowercased())
    }
  }

  /// The labels that what was typed leaves.
  var left: [Label] {
    all.filter { $0.name.hasPrefix(letters) && (text.isEmpty || $0.key.contains(text)) }
  }

  /// What was typed.
  var typed: String { text + letters }

  mutating func type(_ character: Character) {
    if character.isUppercase { letters.append(character) } else { text.append(character) }
  }

  mutating func shorten() {
    if letters.isEmpty { text = String(text.dropLast()) } else { letters.removeLast() }
  }

  /// Returns labels of equal length, so that none begins another.
  static func names(_ count: Int) -> [String] {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    var names = letters
    while names.count < count { names = names.flatMap { name in letters.map { name + $0 } } }
    return Array(names.prefix(max(0, count)))
  }
}
