// One word or mark of a text, with what the rules ask about it.

/// A token: a range of the prose's bytes, and what is known about it without its neighbours.
struct Token {
  enum Kind: UInt8 {
    case word, number
    /// A run of a script that puts no spaces between words, or Hangul.
    case eastAsian
    case comma, period, colon, semicolon, dash, open, close, quote, slash, ampersand
    /// What an apostrophe ties to the word before: 's, 're, 've.
    case clitic
    case symbol
    /// A line broken by the markup, or an image.
    case lineBreak
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Begins with a capital letter.
    static let capital = Traits(rawValue: 1)
    /// Has two letters or more, none of them small.
    static let upper = Traits(rawValue: 2)
    /// Has a capital letter behind its first character, or a digit with letters: eBay, 3M, seL4.
    static let mixed = Traits(rawValue: 4)
    static let strong = Traits(rawValue: 8)
    /// White space stands before it.
    static let spaced = Traits(rawValue: 16)
    /// A link begins with it.
    static let linkStart = Traits(rawValue: 32)
    /// Bold type begins with it.
    static let strongStart = Traits(rawValue: 64)
    /// Stands between quotation marks.
    static let quoted = Traits(rawValue: 128)
  }

  var start: Int32
  var end: Int32
  var kind: Kind
  var word: Word = .other
  var form: WordForm = .base
  var traits: Traits = []
  /// The index of the link in the document; -1 outside of links.
  var link: Int32 = -1

  /// Whether a name may begin here by the look of it.
  var looksLikeName: Bool {
    kind == .word && !traits.isDisjoint(with: [.capital, .mixed])
  }
}
