// What the letters of a word say about it: of any word, and of the plain ones that most are.

/// What a word looks like, gathered while it is read.
struct WordShape {
  /// Whether all letters are.
  var isASCII = true
  /// Whether other characters stand in it.
  var hasWide = false
  private var count = 0
  private var letters = 0
  private var capitals = 0
  /// The digits at the beginning.
  private var digits = 0
  private var beginsWithCapital = false
  private var hasLaterCapital = false

  var isNumber: Bool { letters == 0 }

  @inline(__always)
  mutating func add(ascii byte: UInt8) {
    if byte < 0x3A {
      if digits == count { digits += 1 }
    } else {
      letter(isCapital: byte < 0x5B)
    }
    count += 1
  }

  mutating func add(wide scalar: Unicode.Scalar) {
    isASCII = false
    letter(isCapital: scalar.properties.isUppercase)
    count += 1
  }

  @inline(__always)
  private mutating func letter(isCapital: Bool) {
    letters += 1
    guard isCapital else { return }
    capitals += 1
    if count == 0 { beginsWithCapital = true } else { hasLaterCapital = true }
  }

  var traits: Token.Traits {
    var traits: Token.Traits = []
    if beginsWithCapital { traits.insert(.capital) }
    if letters > 1, capitals == letters { traits.insert(.upper) }
    // A year or a version with letters behind it is no name: 2019-December.
    if hasLaterCapital, digits < 4 { traits.insert(.mixed) }
    return traits
  }
}

/// A word of ASCII letters of which none but the first is a capital.
struct PlainWord {
  /// The number of letters.
  let count: Int
  let isCapital: Bool
  /// What the lexicon knows it by.
  let key: UInt64

  /// Reads the letters from an index on; nil where there are none, or other capitals.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) {
    var eight = EightBytes(bytes, at: start)
    var letters = min(eight.letterCount, end &- start)
    guard letters > 0 else { return nil }
    let capitals = eight.capitals(first: letters)
    guard capitals & ~0xFF == 0 else { return nil }
    isCapital = capitals != 0
    var key = Lexicon.Key()
    key.add(eight, first: letters)
    var index = start &+ letters
    while letters == 8 {
      eight = EightBytes(bytes, at: index)
      letters = min(eight.letterCount, end &- index)
      if letters == 0 { break }
      guard eight.capitals(first: letters) == 0 else { return nil }
      key.add(eight, first: letters)
      index &+= letters
    }
    count = index &- start
    self.key = key.hash
  }
}
