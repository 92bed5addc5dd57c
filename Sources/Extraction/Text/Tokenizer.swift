// Cuts the bytes of one passage into tokens. It knows letters and marks, and no grammar.

/// Makes tokens of bytes, passage by passage.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon = Lexicon.shared
  private var end = 0
  private var position = 0
  private var isSpaced = true
  private(set) var tokens = TokenList()

  /// - Parameter bytes: must outlive the tokenizer.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
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
      case .letter, .digit: word()
      case .mark: mark(byte)
      case .wide: wide()
      }
    }
    return first..<tokens.count
  }

  private mutating func append(_ kind: Token.Kind, length: Int) {
    append(token(kind, length: length))
  }

  @inline(__always)
  private mutating func append(_ token: Token) {
    tokens.append(token)
    position = Int(token.end)
    isSpaced = false
  }

  @inline(__always)
  private func token(_ kind: Token.Kind, length: Int) -> Token {
    var token = Token(start: Int32(position), end: Int32(position + length), kind: kind)
    if isSpaced { token.traits.insert(.spaced) }
    return token
  }

  private mutating func mark(_ byte: UInt8) {
    switch byte {
    case 0x0A: append(.lineBreak, length: 1)
    case UInt8(ascii: ","): append(.comma, length: 1)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): append(.period, length: 1)
    case UInt8(ascii: ":"): append(.colon, length: 1)
    case UInt8(ascii: ";"): append(.semicolon, length: 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): append(.open, length: 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): append(.close, length: 1)
    case UInt8(ascii: "\""): append(.quote, length: 1)
    case UInt8(ascii: "/"), UInt8(ascii: "|"): append(.slash, length: 1)
    case UInt8(ascii: "&"): append(.ampersand, length: 1)
    case UInt8(ascii: "-"): dash()
    case UInt8(ascii: "'"): apostrophe(length: 1)
    default: append(.symbol, length: 1)
    }
  }

  /// One dash or a run of them: "-", "--", "---".
  private mutating func dash() {
    var length = 1
    while position + length < end, bytes[position + length] == UInt8(ascii: "-") { length += 1 }
    append(.dash, length: length)
  }

  /// An apostrophe that does not stand inside of a word: a clitic if it is tied to a word.
  private mutating func apostrophe(length: Int) {
    guard !isSpaced, let last = tokens.last, last.kind == .word || last.kind == .number else {
      append(.symbol, length: length)
      return
    }
    var size = length
    // "l'association", "d'accueillir": another word follows.
    if isElided(last) { return append(.clitic, length: size) }
    while position + size < end, Characters.kind(of: bytes[position + size]) == .letter {
      size += 1
    }
    append(.clitic, length: size)
  }

  /// Whether a word is one of the letters to which French and Italian tie the next word.
  private func isElided(_ token: Token) -> Bool {
    guard token.end - token.start == 1 else { return false }
    let letter = bytes[Int(token.start)] | 0x20
    return [0x63, 0x64, 0x6A, 0x6C, 0x6D, 0x6E, 0x73, 0x74].contains(letter)
  }

  /// A character outside of ASCII.
  private mutating func wide() {
    let (scalar, length) = Characters.scalar(bytes, at: position)
    switch Characters.group(of: scalar) {
    case .space:
      position += length
      isSpaced = true
    case .nothing: position += length
    case .letter: word()
    case .eastAsian: eastAsian()
    case .quote: append(.quote, length: length)
    case .apostrophe: apostrophe(length: length)
    case .dash: append(.dash, length: length)
    case .comma: append(.comma, length: length)
    case .period: append(.period, length: length)
    case .colon: append(.colon, length: length)
    case .open: append(.open, length: length)
    case .close: append(.close, length: length)
    case .symbol: append(.symbol, length: length)
    }
  }

  private mutating func eastAsian() {
    var length = 0
    while position + length < end {
      let (scalar, size) = Characters.scalar(bytes, at: position + length)
      guard Characters.group(of: scalar) == .eastAsian else { break }
      length += size
    }
    append(.eastAsian, length: length)
  }

  /// A word or a number with all that belongs to it: Cycle.io, RISC-V, AT&T, O'Reilly, C++, 1,000.
  private mutating func word() {
    if plainWord() { return }
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
    append(shape, length: index - start)
  }

  /// A word of ASCII letters of which none but the first may be a capital, as most are.
  /// - Returns: whether one stands here.
  private mutating func plainWord() -> Bool {
    let first = bytes[position]
    guard Characters.isLetter(first) else { return false }
    let (bytes, end) = (bytes, end)
    var index = position + 1
    var bits: UInt8 = 0x20
    while index < end, case let byte = bytes[index], Characters.isLetter(byte) {
      bits &= byte
      index &+= 1
    }
    guard bits != 0 else { return false }
    if index < end {
      let byte = bytes[index]
      switch Characters.kind(of: byte) {
      case .letter, .digit, .wide: return false
      case .space: break
      case .mark: if tie(byte, at: index, isNumber: false) != nil { return false }
      }
    }
    var token = token(.word, length: index - position)
    if first & 0x20 == 0 { token.traits.insert(.capital) }
    if let entry = lexicon.entry(for: Lexicon.key(bytes, position..<index)) {
      token.word = entry.word
      token.form = entry.form
    }
    append(token)
    return true
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

  private mutating func append(_ shape: WordShape, length: Int) {
    if shape.isNumber { return append(.number, length: length) }
    var token = token(.word, length: length)
    token.traits.formUnion(shape.traits)
    if let entry = lexicon.entry(for: key(length: length, shape)) {
      token.word = entry.word
      token.form = entry.form
    }
    append(token)
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
