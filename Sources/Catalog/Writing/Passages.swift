// The passages at the end of a post by numbers, so that one that stands in many posts is known.

import Announcements

/// The last long blocks of a post, each by a number of its words that is the same whatever their
/// case, markup, punctuation and white space.
struct Passages: Sendable {
  struct Passage: Sendable {
    /// The index of the top-level block.
    let block: Int
    let number: Int64
  }

  /// How many are looked at: boilerplate stands at the end.
  static let most = 8
  /// In bytes of words, some 25 of them: shorter ones are repeated by chance.
  static let leastLength = 120

  /// By block.
  private(set) var all: [Passage] = []
  /// Of the title: posts of one title are one announcement that was put there again.
  private(set) var title: Int64 = 0

  init() {}

  init(of announcement: Announcement, _ text: DocumentText) {
    let blocks = announcement.body.blocks
    // What a post begins with is its news.
    for index in blocks.indices.dropFirst().reversed() where all.count < Passages.most {
      guard blocks[index].isProse, text[block: index].count >= Passages.leastLength else {
        continue
      }
      let words = Passages.words(text[block: index])
      if words.count >= Passages.leastLength {
        all.append(Passage(block: index, number: stableHash(words)))
      }
    }
    all.reverse()
    title = stableHash(Passages.words(Array(announcement.title.utf8)[...]))
  }

  /// Returns the number of the passage that a block is; nil where it is none.
  func number(ofBlock block: Int?) -> Int64? {
    all.first { $0.block == block }?.number
  }

  /// Title and passages as they are stored; nil where there are no passages.
  var packed: [UInt8]? {
    if all.isEmpty { return nil }
    return ([title] + all.map(\.number)).flatMap { number in
      withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
  }

  /// Returns the words of a text in small letters (ASCII only) with a space between each two.
  private static func words(_ text: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { words, count in
      text.withUnsafeBufferPointer { text in
        var isApart = false
        var index = 0
        while index < text.count {
          let gap = Passages.gap(text, at: index)
          if gap > 0 {
            isApart = count > 0
            index += gap
            continue
          }
          if isApart {
            words[count] = 0x20
            count += 1
            isApart = false
          }
          let byte = text[index]
          words[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          count += 1
          index += 1
        }
      }
    }
  }

  /// Returns the length of the mark or white space that begins at a byte; 0 in a word.
  @inline(__always)
  private static func gap(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 0
    case 0..<0x80: return 1
    // The space that does not break; curly quotation marks, dashes and what else is with them.
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: return 2
    case 0xE2 where index + 1 < text.count && text[index + 1] == 0x80: return 3
    default: return 0
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
