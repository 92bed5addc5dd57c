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
    while true {
      readPlainWords()
      guard position < end else { return first..<tokens.count }
      readOther()
    }
  }

  /// Reads plain words with single spaces between them, as most of a text is: all of it on local
  /// variables, which the processor holds in registers.
  private mutating func readPlainWords() {
    let (bytes, end, lexicon) = (bytes, end, lexicon)
    var (next, isSpaced) = (position, isSpaced)
    while next < end, let word = PlainWord(bytes, at: next, before: end) {
      let start = Int32(truncatingIfNeeded: next)
      let behind = next &+ word.count
      let isBeforeSpace = behind < end && bytes[behind] == 0x20
      if !isBeforeSpace, goesOn(wordEndingAt: behind) { break }
      next = behind
      var token = Token(start: start, end: Int32(truncatingIfNeeded: next), kind: .word)
      if isSpaced { token.traits.insert(.spaced) }
      if word.isCapital { token.traits.insert(.capital) }
      if let entry = lexicon.entry(for: word.key) {
        token.word = entry.word
        token.form = entry.form
        if entry.word == .legal { landmarks.legalForms.append(tokens.count) }
      }
      tokens.append(token)
      if isBeforeSpace { next &+= 1 }
      isSpaced = isBeforeSpace
    }
    position = next
    self.isSpaced = isSpaced
  }

  /// Whether what stands behind the letters of a word belongs to it.
  @inline(never)
  private func goesOn(wordEndingAt index: Int) -> Bool {
    guard index < end else { return false }
    let byte = bytes[index]
    switch Characters.kind(of: byte) {
    case .letter, .digit, .wide: return true
    case .space: return false
    case .mark: return tie(byte, at: index, isNumber: false) != nil
    }
  }

  /// Reads a space, or one token that is no plain word.
  private mutating func readOther() {
    let byte = bytes[position]
    switch Characters.kind(of: byte) {
    case .space:
      position += 1
      isSpaced = true
    case .letter, .digit: append(word())
    case .mark:
      landmarks.marks.append(tokens.count)
      append(mark(byte))
    case .wide: appendWide()
    }
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

  private mutating func append(_ token: Token) {
    if token.word == .legal { landmarks.legalForms.append(tokens.count) }
    tokens.append(token)
    position = Int(token.end)
    isSpaced = position < end && bytes[position] == 0x20
    if isSpaced { position += 1 }
  }

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
        case .nothing where !Characters.isTrademark(scalar): break
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
