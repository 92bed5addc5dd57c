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
    var slots = [Entry](repeating: Entry(key: 0, word: .other, form: .base), count: 8_192)
    let mask = slots.count - 1
    func insert(_ spelling: Substring, _ word: Word, _ form: WordForm) {
      let key = Lexicon.key(of: spelling.utf8)
      var slot = Lexicon.slot(of: key) & mask
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
  @inline(__always)
  func entry(for key: UInt64) -> Entry? {
    let wanted = Lexicon.mark(of: key)
    return marks.withUnsafeBufferPointer { marks in
      var slot = Lexicon.slot(of: key) & mask
      while marks[slot] != 0 {
        if marks[slot] == wanted, slots[slot].key == key { return slots[slot] }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Returns the bits of a key that say its slot: not the lowest, which is always set.
  @inline(__always)
  private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 1) }

  /// Returns some bits of a key that do not say its slot; never 0.
  @inline(__always)
  private static func mark(of key: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: key >> 48) | 1
  }

  static func key(of spelling: some Sequence<UInt8>) -> UInt64 {
    Array(spelling).withUnsafeBufferPointer { key($0, $0.indices) }
  }

  /// Returns the hash of a spelling whose ASCII letters are read as small; never 0. The other
  /// characters of words have the bit that makes letters small, or stand in no word of the table.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ spelling: Range<Int>) -> UInt64 {
    var key = Key()
    var index = spelling.lowerBound
    while index < spelling.upperBound {
      key.add(EightBytes(bytes, at: index), first: min(8, spelling.upperBound - index))
      index += 8
    }
    return key.hash
  }

  /// A key that is made while its word is read.
  struct Key {
    private var mixed: UInt64 = 0

    /// The key, which is never 0.
    var hash: UInt64 { mixed | 1 }

    /// Adds the next bytes of the word: eight, or fewer at its end.
    @inline(__always)
    mutating func add(_ bytes: EightBytes, first count: Int) {
      mixed = (mixed ^ bytes.small(first: count)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 29
    }
  }
}
