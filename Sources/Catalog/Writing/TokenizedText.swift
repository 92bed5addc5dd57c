// A text as its tokens, so that cutting it into words need not be done by the one thread that writes.

import Dispatch
import GRDBSQLite
import Synchronization

/// The tokens of a text in a form that `SearchTokenizer` gives on as they are: a mark that no text
/// begins with, then for each token its length with a bit for its place, and its bytes.
enum TokenizedText {
  static let mark: UInt8 = 0x01

  /// SQLite's full-text index takes no more of a token.
  private static let longest = 0x7FFF
  private static let colocated = 0x8000

  static func bytes(of text: [UInt8]) -> [UInt8] {
    var bytes = [mark]
    bytes.reserveCapacity(text.count + text.count / 3 + 16)
    _ = text.withUnsafeBytes { text in
      SearchTokenizer.forEachToken(of: text, isQuery: false) { token, _, isColocated in
        let token = UnsafeRawBufferPointer(rebasing: token.prefix(longest))
        let head = token.count | (isColocated ? colocated : 0)
        bytes.append(UInt8(truncatingIfNeeded: head))
        bytes.append(UInt8(truncatingIfNeeded: head >> 8))
        bytes.append(contentsOf: token)
        return SQLITE_OK
      }
    }
    return bytes
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
