// A set of posts as bits in the order of the list: small, and quick to combine.

/// A set of the numbers below a count.
struct BitSet: Sendable, Hashable {
  /// One more than the highest number there can be.
  let capacity: Int
  private var words: [UInt64]

  init(capacity: Int) {
    self.capacity = capacity
    words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  /// The set of all numbers below the capacity.
  static func full(_ capacity: Int) -> BitSet {
    var set = BitSet(capacity: capacity)
    for index in set.words.indices { set.words[index] = .max }
    set.clearBeyondCapacity()
    return set
  }

  /// The set of the numbers of a range.
  init(_ range: Range<Int>, capacity: Int) {
    self.init(capacity: capacity)
    let range = range.clamped(to: 0..<capacity)
    for index in words.indices {
      let (low, high) = (range.lowerBound - index << 6, range.upperBound - index << 6)
      if low >= 64 || high <= 0 { continue }
      let above = low <= 0 ? UInt64.max : .max << UInt64(low)
      let below = high >= 64 ? UInt64.max : (1 << UInt64(high)) - 1
      words[index] = above & below
    }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// From the lowest number to the highest; nil where there is none.
  var range: Range<Int>? {
    guard let first = words.firstIndex(where: { $0 != 0 }),
      let last = words.lastIndex(where: { $0 != 0 })
    else { return nil }
    return
      (first << 6 + words[first].trailingZeroBitCount)..<(last << 6 + 64
      - words[last].leadingZeroBitCount)
  }

  func contains(_ number: Int) -> Bool {
    number >= 0 && number < capacity && words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// Adds a number; one outside of the capacity is left out.
  mutating func insert(_ number: Int) {
    if number >= 0, number < capacity { words[number >> 6] |= 1 << UInt64(number & 63) }
  }

  mutating func formUnion(_ other: BitSet) {
    for index in words.indices where index < other.words.count {
      words[index] |= other.words[index]
    }
  }

  mutating func formIntersection(_ other: BitSet) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }

  mutating func subtract(_ other: BitSet) {
    for index in words.indices where index < other.words.count {
      words[index] &= ~other.words[index]
    }
  }

  /// The numbers below the capacity that are not in the set.
  var complement: BitSet {
    var set = self
    for index in words.indices { set.words[index] = ~words[index] }
    set.clearBeyondCapacity()
    return set
  }

  /// The numbers in ascending order.
  var numbers: [Int] {
    var numbers: [Int] = []
    visit { numbers.append($0) }
    return numbers
  }

  /// Calls a function with each number in ascending order.
  func visit(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(index << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  private mutating func clearBeyondCapacity() {
    if capacity & 63 != 0, let last = words.indices.last {
      words[last] &= (1 << UInt64(capacity & 63)) - 1
    }
  }
}
