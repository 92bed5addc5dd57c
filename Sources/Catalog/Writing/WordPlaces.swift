// The words of many texts and the places where they stand, in the order in which an index has them.
// Knows nothing of a database.

import Announcements
import Glibc

/// Gathers words. A text's words are looked up once each, and what is found out is sorted by
/// counting: to add each place to a list of its word's own would be a wait for memory every time.
struct WordPlaces: ~Copyable {
  private struct Word {
    /// The first eight bytes as a number that sorts as they do.
    let beginning: UInt64
    /// Where it stands in `characters`.
    let start: Int
    let length: Int
  }

  /// A place in the table of words.
  private struct Slot {
    /// A word of up to seven bytes with its length, or a hash of a longer one.
    var key: UInt64 = 0
    /// The number of the word from 1 on; 0 where the place is free.
    var number: UInt32 = 0
  }

  /// In ascending order.
  private(set) var posts: [PostID] = []
  private var words: [Word] = []
  private var characters: [UInt8] = []
  private var slots = [Slot](repeating: Slot(), count: 1 << 14)
  /// The word of each place, post after post; marked where it stands in the place of the one before.
  private var occurrences: [UInt32] = []
  /// Where each post's occurrences end.
  private var ends: [Int] = []
  /// Room for a long word in small letters.
  private let lowered = UnsafeMutableRawBufferPointer.allocate(
    byteCount: SearchTokenizer.longest + 8, alignment: 8)

  private static let colocated: UInt32 = 1 << 31

  init() {}

  deinit { lowered.deallocate() }

  /// Adds a post that comes behind all others, with its text.
  mutating func add(_ text: [UInt8], of post: PostID) {
    text.withUnsafeBytes { text in
      var scanner = WordScanner(text.assumingMemoryBound(to: UInt8.self))
      while scanner.skip() {
        if scanner.isPlain {
          addPlain(scanner.range, of: text)
        } else {
          SearchTokenizer.forEachToken(of: scanner, isQuery: false) { token, isColocated in
            let number = number(of: token, key: Self.key(of: token))
            occurrences.append(isColocated ? number | Self.colocated : number)
          }
        }
      }
    }
    posts.append(post)
    ends.append(occurrences.count)
  }

  /// Adds a word of letters and digits of ASCII, which may be capitals.
  private mutating func addPlain(_ range: Range<Int>, of text: UnsafeRawBufferPointer) {
    let length = range.count
    if length < 8, range.lowerBound + 8 <= text.count {
      let eight = UInt64(
        littleEndian: text.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
      let bytes = (eight | 0x2020_2020_2020_2020) & (1 << (8 * UInt64(length)) &- 1)
      let key = bytes | UInt64(length) << 56
      occurrences.append(
        withUnsafeBytes(of: bytes.littleEndian) {
          number(of: .init(rebasing: $0[..<length]), key: key)
        })
      return
    }
    let word = lower(range.prefix(SearchTokenizer.longest), of: text)
    occurrences.append(number(of: word, key: Self.key(of: word)))
  }

  /// Returns bytes of a text in small letters, until it is asked for others.
  private func lower(
    _ range: Range<Int>, of text: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    var index = range.lowerBound
    var place = 0
    while index < range.upperBound, index + 8 <= text.count {
      let eight = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      lowered.storeBytes(of: eight | 0x2020_2020_2020_2020, toByteOffset: place, as: UInt64.self)
      index += 8
      place += 8
    }
    while index < range.upperBound {
      lowered[place] = text[index] | 0x20
      index += 1
      place += 1
    }
    return UnsafeRawBufferPointer(rebasing: lowered[..<range.count])
  }

  private static func key(of word: UnsafeRawBufferPointer) -> UInt64 {
    if word.count < 8 {
      var key = UInt64(word.count) << 56
      for index in 0..<word.count { key |= UInt64(word[index]) << (8 * UInt64(index)) }
      return key
    }
    var hash = UInt64(truncatingIfNeeded: word.count)
    var index = 0
    // The last eight bytes may be the same as some before.
    while index < word.count {
      let place = min(index, word.count - 8)
      hash = (hash ^ word.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* factor
      hash ^= hash >> 32
      index += 8
    }
    return hash | 0xFF << 56
  }

  /// That of MurmurHash64A: https://github.com/aappleby/smhasher
  private static let factor: UInt64 = 0xC6A4_A793_5BD1_E995

  /// Returns the number of a word from 0 on, by its bytes and their key.
  private mutating func number(of word: UnsafeRawBufferPointer, key: UInt64) -> UInt32 {
    var index = place(of: key)
    while true {
      let slot = slots[index]
      if slot.number == 0 { break }
      if slot.key == key, word.count < 8 || isEqual(words[Int(slot.number) - 1], to: word) {
        return slot.number - 1
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(key: key, number: UInt32(words.count + 1))
    var beginning: UInt64 = 0
    for byte in word.prefix(8) { beginning = beginning << 8 | UInt64(byte) }
    beginning <<= 8 * UInt64(max(0, 8 - word.count))
    words.append(Word(beginning: beginning, start: characters.count, length: word.count))
    characters.append(contentsOf: word)
    if 2 * words.count > slots.count { enlarge() }
    return UInt32(words.count - 1)
  }

  private func place(of key: UInt64) -> Int {
    let product = key &* Self.factor
    return Int(truncatingIfNeeded: product ^ product >> 32) & (slots.count - 1)
  }

  private mutating func enlarge() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.number > 0 {
      var index = place(of: slot.key)
      while slots[index].number > 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private func isEqual(_ word: Word, to other: UnsafeRawBufferPointer) -> Bool {
    guard word.length == other.count, let other = other.baseAddress else { return false }
    return characters.withUnsafeBytes { characters in
      characters.baseAddress.map { memcmp($0 + word.start, other, word.length) == 0 } ?? false
    }
  }
}

extension WordPlaces {
  /// The words of all texts, each as often as it stands there.
  var total: Int {
    occurrences.count - occurrences.count { $0 & Self.colocated != 0 }
  }

  /// Calls `body` with each word in the order of bytes, and with its places: the index of the post
  /// in the upper half of each number, the place among its words in the lower one.
  func forEachWord(_ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<UInt64>) -> Void) {
    let (places, ends) = sortedPlaces()
    places.withUnsafeBufferPointer { places in
      characters.withUnsafeBytes { characters in
        for number in order(in: characters) {
          let word = words[number]
          body(
            .init(rebasing: characters[word.start..<(word.start + word.length)]),
            .init(rebasing: places[(number > 0 ? ends[number - 1] : 0)..<ends[number]]))
        }
      }
    }
  }

  private func order(in characters: UnsafeRawBufferPointer) -> [Int] {
    guard let base = characters.baseAddress else { return [] }
    return words.indices.sorted { left, right in
      let (left, right) = (words[left], words[right])
      if left.beginning != right.beginning { return left.beginning < right.beginning }
      let order = memcmp(base + left.start, base + right.start, min(left.length, right.length))
      return order == 0 ? left.length < right.length : order < 0
    }
  }

  /// Returns the places of all words by the number of the word, and where those of each end.
  private func sortedPlaces() -> (places: [UInt64], ends: [Int]) {
    var next = [Int](repeating: 0, count: words.count)
    for occurrence in occurrences { next[Int(occurrence & ~Self.colocated)] += 1 }
    var sum = 0
    for index in next.indices { (next[index], sum) = (sum, sum + next[index]) }
    let places = [UInt64](unsafeUninitializedCapacity: occurrences.count) { places, count in
      var start = 0
      for (post, end) in ends.enumerated() {
        var place = -1
        for occurrence in occurrences[start..<end] {
          let isColocated = occurrence & Self.colocated != 0
          if !isColocated || place < 0 { place += 1 }
          let word = Int(occurrence & ~Self.colocated)
          places[next[word]] = UInt64(post) << 32 | UInt64(place)
          next[word] += 1
        }
        start = end
      }
      count = occurrences.count
    }
    return (places, next)
  }
}
