// Cuts the bytes of one passage into tokens. It knows letters and marks, and no grammar.

/// Makes tokens of bytes, passage by passage.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon = Lexicon.shared
  private var end = 0
  private var position = 0
  private var isSpaced = true
  private(set) var tokens = TokenList()
  private(set) var landmarks = Landmarks()

  /// - Parameter bytes: must outlive the tokenizer.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
    landmarks.marks.reserveCapacity(bytes.count / 40)
  }

  /// Appends the tokens of one passage; the range is one of the bytes given.
  /// - Returns: which tokens they are.
  mutating func read(_ passage: Range<Int>) -> Range<Int> {
    let first = tokens.count
    position = passage.lowerBound
    end = passage.upperBound
    isSpaced = true
    while position < end {
      let byte = bytes[position]
      switch Characters.kind(of: byte) {
      case .space:
        position += 1
        isSpaced = true
      case .letter, .digit:
        append(plainWord() ?? word())
        // What stands behind most words.
        if position < end, bytes[position] == 0x20 {
          position += 1
          isSpaced = true
        }
      case .mark:
        landmarks.marks.append(tokens.count)
        append(mark(byte))
      case .wide: appendWide()
      }
    }
    return first..<tokens.count
  }

  private mutating func appendWide() {
    guard let token = wide() else { return }
    switch token.kind {
    case .word, .number: break
    case .eastAsian: landmarks.hasEastAsian = true
    default: landmarks.marks.append(tokens.count)
    }
    append(token)
  }

  @inline(__always)
  private mutating func append(_ token: Token) {
    if token.word == .legal { landmarks.legalForms.append(tokens.count) }
    tokens.append(token)
    position = Int(token.end)
    isSpaced = false
  }

  @inline(__always)
  private func token(_ kind: Token.Kind, length: Int) -> Token {
    let start = Int32(truncatingIfNeeded: position)
    var token = Token(start: start, end: start &+ Int32(truncatingIfNeeded: length), kind: kind)
    if isSpaced { token.traits.insert(.spaced) }
    return token
  }

  private func mark(_ byte: UInt8) -> Token {
    switch byte {
    case 0x0A: token(.lineBreak, length: 1)
    case UInt8(ascii: ","): token(.comma, length: 1)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): token(.period, length: 1)
    case UInt8(ascii: ":"): token(.colon, length: 1)
    case UInt8(ascii: ";"): token(.semicolon, length: 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): token(.open, length: 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): token(.close, length: 1)
    case UInt8(ascii: "\""): token(.quote, length: 1)
    case UInt8(ascii: "/"), UInt8(ascii: "|"): token(.slash, length: 1)
    case UInt8(ascii: "&"): token(.ampersand, length: 1)
    case UInt8(ascii: "-"): dash()
    case UInt8(ascii: "'"): apostrophe(length: 1)
    default: token(.symbol, length: 1)
    }
  }

  /// One dash or a run of them: "-", "--", "---".
  private func dash() -> Token {
    var length = 1
    while position + length < end, bytes[position + length] == UInt8(ascii: "-") { length += 1 }
    return token(.dash, length: length)
  }

  /// An apostrophe that does not stand inside of a word: a clitic if it is tied to a word.
  private func apostrophe(length: Int) -> Token {
    guard !isSpaced, let last = tokens.last, last.kind == .word || last.kind == .number else {
      return token(.symbol, length: length)
    }
    var size = length
    // "l'association", "d'accueillir": another word follows.
    if isElided(last) { return token(.clitic, length: size) }
    while position + size < end, Characters.kind(of: bytes[position + size]) == .letter {
      size += 1
    }
    return token(.clitic, length: size)
  }

  /// Whether a word is one of the letters to which French and Italian tie the next word.
  private func isElided(_ token: Token) -> Bool {
    guard token.end - token.start == 1 else { return false }
    let letter = bytes[Int(token.start)] | 0x20
    return [0x63, 0x64, 0x6A, 0x6C, 0x6D, 0x6E, 0x73, 0x74].contains(letter)
  }

  /// A character outside of ASCII; nil where it is none of a token, and is stepped over.
  private mutating func wide() -> Token? {
    let (scalar, length) = Characters.scalar(bytes, at: position)
    switch Characters.group(of: scalar) {
    case .space:
      position += length
      isSpaced = true
      return nil
    case .nothing:
      position += length
      return nil
    case .letter: return word()
    case .eastAsian: return eastAsian()
    case .quote: return token(.quote, length: length)
    case .apostrophe: return apostrophe(length: length)
    case .dash: return token(.dash, length: length)
    case .comma: return token(.comma, length: length)
    case .period: return token(.period, length: length)
    case .colon: return token(.colon, length: length)
    case .open: return token(.open, length: length)
    case .close: return token(.close, length: length)
    case .symbol: return token(.symbol, length: length)
    }
  }

  private func eastAsian() -> Token {
    var length = 0
    while position + length < end {
      let (scalar, size) = Characters.scalar(bytes, at: position + length)
      guard Characters.group(of: scalar) == .eastAsian else { break }
      length += size
    }
    return token(.eastAsian, length: length)
  }

  /// A word or a number with all that belongs to it: Cycle.io, RISC-V, AT&T, O'Reilly, C++, 1,000.
  private func word() -> Token {
    var shape = WordShape()
    let start = position
    var index = position
    scan: while index < end {
      let byte = bytes[index]
      switch Characters.kind(of: byte) {
      case .letter, .digit:
        shape.add(ascii: byte)
        index += 1
      case .space: break scan
      case .wide:
        let (scalar, length) = Characters.scalar(bytes, at: index)
        switch Characters.group(of: scalar) {
        case .letter: shape.add(wide: scalar)
        case .nothing: break
        case .apostrophe where joinsName(at: index + length): break
        default: break scan
        }
        shape.hasWide = true
        index += length
      case .mark:
        guard let length = tie(byte, at: index, isNumber: shape.isNumber) else { break scan }
        index += length
      }
    }
    return word(shape, length: index - start)
  }

  /// A word of ASCII letters of which none but the first may be a capital, as most are.
  /// - Returns: nil where another one stands here.
  @inline(__always)
  private func plainWord() -> Token? {
    let (bytes, end) = (bytes, end)
    var index = position
    var key = Lexicon.Key()
    var isCapital = false
    var count = 0
    repeat {
      let eight = EightBytes(bytes, at: index)
      count = min(eight.letterCount, end &- index)
      if count == 0 { break }
      var capitals = eight.capitals(first: count)
      if index == position {
        isCapital = capitals & 0xFF != 0
        capitals &= ~0xFF
      }
      guard capitals == 0 else { return nil }
      key.add(eight, first: count)
      index &+= count
    } while count == 8
    guard index > position else { return nil }
    if index < end {
      let byte = bytes[index]
      switch Characters.kind(of: byte) {
      case .letter, .digit, .wide: return nil
      case .space: break
      case .mark: if tie(byte, at: index, isNumber: false) != nil { return nil }
      }
    }
    var token = token(.word, length: index - position)
    if isCapital { token.traits.insert(.capital) }
    if let entry = lexicon.entry(for: key.hash) {
      token.word = entry.word
      token.form = entry.form
    }
    return token
  }

  /// Returns how many bytes of marks at `index` tie what follows, or themselves, to the word.
  private func tie(_ byte: UInt8, at index: Int, isNumber: Bool) -> Int? {
    let next = index + 1 < end ? bytes[index + 1] : 0x20
    let nextKind = Characters.kind(of: next)
    let joins = nextKind == .letter || nextKind == .digit
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"): return joins ? 1 : nil
    case UInt8(ascii: "-"), UInt8(ascii: "&"): return joins || nextKind == .wide ? 1 : nil
    case UInt8(ascii: ","): return isNumber && nextKind == .digit ? 1 : nil
    case UInt8(ascii: "'"): return joinsName(at: index + 1) ? 1 : nil
    case UInt8(ascii: "+"):
      if next == UInt8(ascii: "+") { return 2 }
      return joins ? nil : 1
    default: return nil
    }
  }

  /// Whether a capital letter follows an apostrophe: O'Reilly, L'Oréal.
  private func joinsName(at index: Int) -> Bool {
    guard index < end else { return false }
    if bytes[index] < 0x80 { return bytes[index] >= 0x41 && bytes[index] <= 0x5A }
    let (scalar, _) = Characters.scalar(bytes, at: index)
    return scalar.properties.isUppercase
  }

  private func word(_ shape: WordShape, length: Int) -> Token {
    if shape.isNumber { return token(.number, length: length) }
    var token = token(.word, length: length)
    token.traits.formUnion(shape.traits)
    if let entry = lexicon.entry(for: key(length: length, shape)) {
      token.word = entry.word
      token.form = entry.form
    }
    return token
  }

  /// The key of the word at the position, without what carries no text in it.
  private func key(length: Int, _ shape: WordShape) -> UInt64 {
    let range = position..<(position + length)
    if !shape.hasWide || !shape.isASCII { return Lexicon.key(bytes, range) }
    return Lexicon.key(of: bytes[range].filter { $0 < 0x80 })
  }
}

/// What a word looks like, gathered while it is read.
private struct WordShape {
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
