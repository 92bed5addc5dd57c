// Splits UTF-8 into folded words, one at a time and without a String: the hot path of indexing.

/// Walks over the words of a text.
///
/// A word is a run of letters, marks and digits. An apostrophe between letters is left out
/// (`O'Reilly` is `oreilly`), a possessive `'s` at its end with it; full stops between single
/// letters are left out too (`I.B.M.` is `ibm`). Everything else divides words: `AT&T` is two.
public struct WordScanner {
  /// The folded word that `next` found, in UTF-8.
  public private(set) var word: [UInt8] = []
  /// Whether the word is letters and digits of ASCII: the folded word is then the bytes where it
  /// stands, each with the bit that makes letters small.
  public private(set) var isPlain = false
  /// Where it stands in the text, in bytes.
  public private(set) var range = 0..<0
  /// Whether it is a run of an unspaced script.
  public private(set) var isUnspaced = false

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var start = 0
  private var end = 0
  /// Characters since the word began or a full stop in it was left out.
  private var piece = 0

  /// Makes a scanner over bytes that must outlive it; what is not UTF-8 divides words.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    word.reserveCapacity(32)
  }

  /// Moves to the next word; false at the end of the text.
  public mutating func next() -> Bool {
    guard skip() else { return false }
    if isPlain {
      word.removeAll(keepingCapacity: true)
      for index in range { word.append(bytes[index] | 0x20) }
    }
    return true
  }

  /// Moves to the next word as `next` does, but leaves `word` as it was where the word is plain.
  public mutating func skip() -> Bool {
    let bytes = bytes
    var first = position
    while first < bytes.count, bytes[first] < 0x80, !WordScanner.isPlain(bytes[first]) {
      first &+= 1
    }
    var behind = first
    while behind < bytes.count, WordScanner.isPlain(bytes[behind]) { behind &+= 1 }
    position = first
    isPlain = behind > first && dividesWords(at: behind, length: behind - first)
    guard isPlain else { return findWord() }
    range = first..<behind
    position = behind
    isUnspaced = false
    return true
  }

  /// Whether what stands behind letters and digits of ASCII surely ends the word.
  private func dividesWords(at index: Int, length: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case UInt8(ascii: "."): return length > 1
    case UInt8(ascii: "'"), 0x80...: return false
    default: return true
    }
  }

  /// Moves to the next word, whatever it is made of.
  private mutating func findWord() -> Bool {
    word.removeAll(keepingCapacity: true)
    isUnspaced = false
    piece = 0
    while position < bytes.count {
      let byte = bytes[position]
      if WordScanner.foldedASCII(byte) != 0 {
        if isUnspaced { break }
        takeASCII()
      } else if byte < 0x80 {
        if word.isEmpty {
          position += 1
        } else if !joins(byte, width: 1) {
          break
        }
      } else if !takeScalar() {
        break
      }
    }
    range = start..<max(start, end)
    return !word.isEmpty
  }

  /// Takes the letters and digits of ASCII that stand here, all at once.
  private mutating func takeASCII() {
    if word.isEmpty { start = position }
    var behind = position + 1
    while behind < bytes.count, WordScanner.foldedASCII(bytes[behind]) != 0 { behind += 1 }
    let first = word.count
    word.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<behind]))
    word.withUnsafeMutableBufferPointer { word in
      // A digit has this bit already.
      for index in first..<word.count { word[index] |= 0x20 }
    }
    piece += behind - position
    position = behind
    end = behind
  }

  /// Takes the scalar outside of ASCII that stands here; false where it ends the word.
  private mutating func takeScalar() -> Bool {
    let (scalar, width) = scalar(at: position)
    if WordScanner.isApostrophe(scalar) {
      if word.isEmpty {
        position += width
        return true
      }
      return joins(UInt8(ascii: "'"), width: width)
    }
    let folded = WordScanner.folded(scalar)
    if folded == 0 {
      // A mark or an invisible character, which neither divides words nor begins one.
      position += width
      if !word.isEmpty { end = position }
      return true
    }
    if folded >= UInt32(Folding.firstExpansion), folded < 0xF900 {
      return takeExpansion(folded, width: width)
    }
    switch WordScanner.class(of: folded) {
    case .separator:
      if !word.isEmpty { return false }
      position += width
      return true
    case .letter: return take(folded, width: width, unspaced: false)
    case .unspaced: return take(folded, width: width, unspaced: true)
    }
  }

  private mutating func take(_ scalar: UInt32, width: Int, unspaced: Bool) -> Bool {
    if word.isEmpty {
      start = position
      isUnspaced = unspaced
    } else if isUnspaced != unspaced {
      return false
    }
    if unspaced, let composed = composed(scalar, markAt: position + width) {
      encode(composed.scalar)
      position += width + composed.width
    } else {
      encode(scalar)
      position += width
    }
    end = position
    piece += 1
    return true
  }

  private mutating func takeExpansion(_ code: UInt32, width: Int) -> Bool {
    if isUnspaced { return false }
    if word.isEmpty { start = position }
    let place = Int(code) - Int(Folding.firstExpansion)
    if Folding.expansions.indices.contains(place) {
      for scalar in Folding.expansions[place] { encode(scalar) }
    }
    position += width
    end = position
    piece += 1
    return true
  }

  /// Whether a mark of punctuation stands inside the word and is left out of it. A possessive is
  /// skipped, and ends the word.
  private mutating func joins(_ mark: UInt8, width: Int) -> Bool {
    let next = position + width
    if isUnspaced || next >= bytes.count { return false }
    if mark == UInt8(ascii: ".") {
      guard piece == 1, WordScanner.isASCIILetter(bytes[next]), let last = word.last,
        WordScanner.isASCIILetter(last), next + 1 >= bytes.count || !isWord(at: next + 1)
      else { return false }
      position = next
      piece = 0
      return true
    }
    guard mark == UInt8(ascii: "'"), isWord(at: next) else { return false }
    if bytes[next] | 0x20 == UInt8(ascii: "s"), next + 1 >= bytes.count || !isWord(at: next + 1) {
      position = next + 1
      return false
    }
    position = next
    return true
  }

  private func isWord(at position: Int) -> Bool {
    if bytes[position] < 0x80 { return WordScanner.foldedASCII(bytes[position]) != 0 }
    let folded = WordScanner.folded(scalar(at: position).scalar)
    if folded >= UInt32(Folding.firstExpansion), folded < 0xF900 { return true }
    return folded != 0 && WordScanner.class(of: folded) == .letter
  }

  private mutating func encode(_ scalar: UInt32) {
    guard let valid = Unicode.Scalar(scalar), let bytes = UTF8.encode(valid) else { return }
    word.append(contentsOf: bytes)
  }
}

// MARK: - Characters

extension WordScanner {
  enum Class { case separator, letter, unspaced }

  /// The ASCII letter in lower case or digit; 0 for any other byte.
  @inline(__always)
  static func foldedASCII(_ byte: UInt8) -> UInt8 {
    let lower = byte | 0x20
    if lower >= 0x61, lower <= 0x7A { return lower }
    return byte >= 0x30 && byte <= 0x39 ? byte : 0
  }

  /// Whether a byte is a letter or digit of ASCII.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x2018 || scalar == 0x2BC || scalar == 0x2BB || scalar == 0xFF07
  }

  /// What the scalar becomes: 0 for nothing, a private-use value for several scalars.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x10000 {
      let folded = UInt32(Folding.basic[Int(scalar)])
      // The archive's own private-use characters are signs of some font.
      return (0xE000..<0xF900).contains(scalar) ? 0x20 : folded
    }
    if scalar >= Folding.firstMathematical, scalar < Folding.firstMathematical + 0x400 {
      let folded = UInt32(Folding.mathematical[Int(scalar - Folding.firstMathematical)])
      return folded == 0 ? scalar : folded
    }
    return scalar
  }

  static func `class`(of scalar: UInt32) -> Class {
    switch scalar {
    case 0..<0x80:
      foldedASCII(UInt8(truncatingIfNeeded: scalar)) != 0 ? .letter : .separator
    case 0x80..<0xC0, 0xD7, 0xF7, 0x2C2...0x2C5, 0x2D2...0x2DF, 0x37E, 0x387, 0x55A...0x55F,
      0x589...0x58F, 0x5BE, 0x5C0, 0x5C3, 0x5F3...0x5F4, 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4,
      0x964...0x965, 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x215F, 0x2190...0x2BFF,
      0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30A0, 0x30FB,
      0x3200...0x33FF, 0xD800...0xF8FF, 0xFD3E...0xFD3F, 0xFE10...0xFE6F, 0xFF00...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF:
      .separator
    // Hangul has spaces, but particles stand on its nouns without one, so that whole words would
    // hardly ever be equal.
    case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3021...0x312F,
      0x31A0...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .unspaced
    default: .letter
    }
  }

  /// The scalar at a position and its width in bytes; a space for what is not UTF-8.
  private func scalar(at position: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(bytes[position])
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first < 0xF5, position + width <= bytes.count else { return (0x20, 1) }
    var scalar = first & (0xFF >> UInt32(width + 1))
    for offset in 1..<width {
      let byte = UInt32(bytes[position + offset])
      guard byte & 0xC0 == 0x80 else { return (0x20, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, width)
  }

  /// The kana that a voicing mark after a kana makes of it (`ｶﾞ` is two, `ガ` one).
  private func composed(_ kana: UInt32, markAt position: Int) -> (scalar: UInt32, width: Int)? {
    guard (0x3046...0x30DB).contains(kana), position < bytes.count, bytes[position] >= 0x80
    else { return nil }
    let (mark, width) = scalar(at: position)
    let isVoiced = mark == 0x3099 || mark == 0xFF9E
    guard isVoiced || mark == 0x309A || mark == 0xFF9F else { return nil }
    let hiragana = kana >= 0x30A1 ? kana - 0x60 : kana
    switch hiragana {
    case 0x3046 where isVoiced: return (kana + 0x4E, width)
    case 0x304B...0x3062 where isVoiced && hiragana % 2 == 1: return (kana + 1, width)
    case 0x3064...0x3068 where isVoiced && hiragana % 2 == 0: return (kana + 1, width)
    case 0x306F...0x307B where hiragana % 3 == 0: return (kana + (isVoiced ? 1 : 2), width)
    default: return nil
    }
  }
}
