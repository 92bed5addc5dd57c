// A text as its tokens, so that cutting it into words need not be done by the one thread that writes.

import Announcements
import Dispatch
import GRDBSQLite
import Synchronization

/// The tokens of a text in a form that `SearchTokenizer` gives on as they are: a mark that no text
/// begins with, then for each token its length with a bit for its place, and its bytes.
enum TokenizedText {
  static let mark: UInt8 = 0x01

  /// SQLite's full-text index takes no more of a token.
  static let longest = 0x7FFF
  static let colocated = 0x8000

  static func bytes(of text: [UInt8]) -> [UInt8] {
    text.withUnsafeBytes { text in
      var writer = TokenWriter(capacity: text.count + text.count / 3 + 16)
      var scanner = WordScanner(text.assumingMemoryBound(to: UInt8.self))
      while scanner.skip() {
        if scanner.isPlain {
          writer.addPlain(scanner.range, of: text)
        } else {
          scanner.word.withUnsafeBytes { word in
            guard scanner.isUnspaced else { return writer.add(word, isColocated: false) }
            _ = SearchTokenizer.pairs(of: word, isQuery: false) {
              writer.add($0, isColocated: $1)
              return SQLITE_OK
            }
          }
        }
      }
      return writer.bytes
    }
  }

  /// Calls `body` with each token until it returns another code than that of success.
  static func forEachToken(
    of bytes: UnsafeRawBufferPointer,
    _ body: (UnsafeRawBufferPointer, _ isColocated: Bool) -> CInt
  ) -> CInt {
    var index = 1
    while index + 2 <= bytes.count {
      let head = Int(bytes[index]) | Int(bytes[index + 1]) << 8
      let end = index + 2 + (head & longest)
      guard end <= bytes.count else { return SQLITE_OK }
      let token = UnsafeRawBufferPointer(rebasing: bytes[(index + 2)..<end])
      let code = body(token, head & colocated != 0)
      if code != SQLITE_OK { return code }
      index = end
    }
    return SQLITE_OK
  }
}

/// Gathers the tokens of a text. An array's `append` costs more than all else that is done for a
/// token.
private struct TokenWriter: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var count = 1
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(byteCount: capacity, alignment: 1)
    start.storeBytes(of: TokenizedText.mark, as: UInt8.self)
  }

  deinit { start.deallocate() }

  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: count)) }

  mutating func add(_ token: UnsafeRawBufferPointer, isColocated: Bool) {
    let length = min(token.count, TokenizedText.longest)
    addHead(length | (isColocated ? TokenizedText.colocated : 0), length: length)
    if let first = token.baseAddress { (start + count).copyMemory(from: first, byteCount: length) }
    count += length
  }

  /// Adds a plain word that stands somewhere in a text.
  mutating func addPlain(_ range: Range<Int>, of text: UnsafeRawBufferPointer) {
    let length = min(range.count, TokenizedText.longest)
    addHead(length, length: length)
    var index = 0
    while index < length, range.lowerBound + index + 8 <= text.count {
      let eight = text.loadUnaligned(fromByteOffset: range.lowerBound + index, as: UInt64.self)
      (start + count + index).storeBytes(of: eight | 0x2020_2020_2020_2020, as: UInt64.self)
      index += 8
    }
    while index < length {
      let small = text[range.lowerBound + index] | 0x20
      (start + count + index).storeBytes(of: small, as: UInt8.self)
      index += 1
    }
    count += length
  }

  /// Adds what stands before a token, with room for the token and seven bytes more.
  private mutating func addHead(_ head: Int, length: Int) {
    if count + length + 9 > capacity { grow(to: 2 * capacity + length + 9) }
    (start + count).storeBytes(of: UInt16(truncatingIfNeeded: head).littleEndian, as: UInt16.self)
    count += 2
  }

  private mutating func grow(to size: Int) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    (start, capacity) = (larger, size)
  }
}

/// Texts that are cut into words on another thread.
final class Tokenization: Sendable {
  private let tokenized = Mutex<[(post: PostID, bytes: [UInt8])]>([])
  private let ready = DispatchSemaphore(value: 0)

  init(_ texts: [(post: PostID, body: [UInt8])]) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let bytes = texts.map { ($0.post, TokenizedText.bytes(of: $0.body)) }
      tokenized.withLock { $0 = bytes }
      ready.signal()
    }
  }

  /// Waits for the texts; to be called once.
  func wait() -> [(post: PostID, bytes: [UInt8])] {
    ready.wait()
    return tokenized.withLock { $0 }
  }
}
