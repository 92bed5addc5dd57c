// The passages at the end of a post by numbers, so that one that stands in many posts is known.

import Announcements

/// The last long blocks of a post, each by a number of its text that is the same whatever its case,
/// its markup and where its lines end.
struct Passages: Sendable {
  struct Passage: Sendable {
    /// The index of the top-level block.
    let block: Int
    let number: Int64
  }

  /// How many are looked at: boilerplate stands at the end.
  static let most = 8
  /// In bytes, for some 25 words: shorter ones are repeated by chance.
  static let leastLength = 140

  /// By block.
  private(set) var all: [Passage] = []
  /// Of the title: posts of one title are one announcement that was put there again.
  private(set) var title: Int64 = 0

  init() {}

  init(of announcement: Announcement, _ text: DocumentText) {
    let blocks = announcement.body.blocks
    // What a post begins with is its news.
    for index in blocks.indices.dropFirst().reversed() where all.count < Passages.most {
      let passage = text[block: index]
      if passage.count >= Passages.leastLength, blocks[index].isProse {
        all.append(Passage(block: index, number: Passages.number(passage)))
      }
    }
    all.reverse()
    title = Passages.number(Array(announcement.title.utf8)[...])
  }

  /// Returns the number of the passage that a block is; nil where it is none.
  func number(ofBlock block: Int?) -> Int64? {
    all.first { $0.block == block }?.number
  }

  /// Title and passages as they are stored; nil where there are no passages.
  var packed: [UInt8]? {
    if all.isEmpty { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * (all.count + 1))
    for number in [title] + all.map(\.number) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Returns a number for a text, the same in every run and whatever the case of its letters: eight
  /// bytes at a time with the factor of MurmurHash64A. https://github.com/aappleby/smhasher
  private static func number(_ text: ArraySlice<UInt8>) -> Int64 {
    text.withUnsafeBytes { bytes in
      var hash = UInt64(truncatingIfNeeded: bytes.count)
      func mixed(_ word: UInt64) -> UInt64 {
        // The bit by which small letters differ from capitals.
        let product = (hash ^ (word | 0x2020_2020_2020_2020)) &* 0xC6A4_A793_5BD1_E995
        return product ^ (product >> 32)
      }
      let whole = bytes.count & ~7
      for index in stride(from: 0, to: whole, by: 8) {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = mixed(UInt64(littleEndian: word))
      }
      var rest: UInt64 = 0
      for index in whole..<bytes.count { rest = rest << 8 | UInt64(bytes[index]) }
      return Int64(bitPattern: mixed(rest))
    }
  }
}

extension Block {
  /// Whether it is neither a heading nor something that is no running text.
  fileprivate var isProse: Bool {
    switch content {
    case .paragraph, .quote, .list, .definitions, .table, .figure, .details: true
    case .heading, .code, .math, .rule: false
    }
  }
}
