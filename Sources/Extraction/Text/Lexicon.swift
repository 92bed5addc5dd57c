// The table from spelled words to what the rules take them for. It knows no grammar.

/// Looks words up by the hash of their lower-case bytes.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  struct Entry {
    var key: UInt64
    var word: Word
    var form: WordForm
  }

  private let slots: [Entry]
  /// The highest bits of the keys in the slots; 0 where none is: small enough to stay in the
  /// processor's nearest cache, as most words that are looked up are not there.
  private let marks: [UInt16]
  private let mask: Int

  private init() {
    var slots = [Entry](repeating: Entry(key: 0, word: .other, form: .base), count: 4_096)
    let mask = slots.count - 1
    func insert(_ spelling: Substring, _ word: Word, _ form: WordForm) {
      let key = Lexicon.key(of: spelling.utf8)
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
      if slots[slot].key == 0 { slots[slot] = Entry(key: key, word: word, form: form) }
    }
    for (word, spellings) in Lexicon.inflected {
      let forms: [WordForm] = [.base, .s, .past, .ing]
      for (index, spelling) in spellings.split(separator: " ").enumerated() {
        insert(spelling, word, forms[index % forms.count])
      }
    }
    for (word, spellings) in Lexicon.nouns {
      for (index, spelling) in spellings.split(separator: " ").enumerated() {
        insert(spelling, word, index.isMultiple(of: 2) ? .base : .s)
      }
    }
    for (word, spellings) in Lexicon.fixed {
      for spelling in spellings.split(separator: " ") { insert(spelling, word, .base) }
    }
    self.slots = slots
    marks = slots.map { $0.key == 0 ? 0 : Lexicon.mark(of: $0.key) }
    self.mask = mask
  }

  /// Returns what a word counts as, given the key of its lower-case bytes.
  func entry(for key: UInt64) -> Entry? {
    let wanted = Lexicon.mark(of: key)
    return marks.withUnsafeBufferPointer { marks in
      var slot = Int(truncatingIfNeeded: key) & mask
      while marks[slot] != 0 {
        if marks[slot] == wanted, slots[slot].key == key { return slots[slot] }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Returns the highest bits of a key; never 0.
  private static func mark(of key: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: key >> 48) | 1
  }

  /// Returns the 64-bit FNV-1a hash of a spelling whose ASCII letters are read as small; never 0.
  static func key(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Lexicon.seed
    for byte in bytes { hash = Lexicon.key(hash, adding: byte) }
    return hash | 1
  }

  /// The hash of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Returns the hash that one more byte makes.
  @inline(__always)
  static func key(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(small)) &* 0x100_0000_01B3
  }
}
