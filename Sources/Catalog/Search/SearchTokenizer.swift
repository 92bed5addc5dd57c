// The words of the full-text index: those of `Folding`, so that the index, the names in memory and
// the query agree on what a word is. The schema names it, each connection must know it.

import Announcements
import GRDB
import GRDBSQLite

/// The tokenizer of the full-text tables. A run of an unspaced script is taken as overlapping
/// pairs: `日本電気` is 日本, 本電, 電気, in a text also the last character alone, so that each
/// character begins a token. Whatever substring is looked for is then a phrase of pairs.
///
/// It takes the place of `unicode61 remove_diacritics 2`, which knows neither width, ligatures and
/// possessives nor pairs: with it, text would have to be rewritten before it is indexed, and kept
/// in that form for deleting.
final class SearchTokenizer: FTS5CustomTokenizer {
  static let name = "gazette"

  /// Makes the tokenizer known to a connection, before it reads or writes a full-text table.
  static func register(in database: Database) { database.add(tokenizer: SearchTokenizer.self) }

  /// SQLite's full-text index takes no more of a token, in bytes.
  static let longest = 0x8000

  init(db: Database, arguments: [String]) {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return SQLITE_OK }
    let text = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    return SearchTokenizer.forEachToken(of: text, isQuery: tokenization.contains(.query)) {
      token, range, isColocated in
      tokenCallback(
        context, isColocated ? FTS5_TOKEN_COLOCATED : 0,
        token.assumingMemoryBound(to: CChar.self).baseAddress, CInt(token.count),
        CInt(range.lowerBound), CInt(range.upperBound))
    }
  }

  /// Calls `body` with each token, where its word stands in the text, and whether it stands in the
  /// same place as the token before it, until it returns another code than that of success.
  @inline(__always)
  static func forEachToken(
    of text: UnsafeRawBufferPointer, isQuery: Bool,
    _ body: (UnsafeRawBufferPointer, Range<Int>, _ isColocated: Bool) -> CInt
  ) -> CInt {
    var scanner = WordScanner(text.assumingMemoryBound(to: UInt8.self))
    while scanner.next() {
      let range = scanner.range
      let code = scanner.word.withUnsafeBytes { word in
        scanner.isUnspaced
          ? pairs(of: word, isQuery: isQuery) { body($0, range, $1) } : body(word, range, false)
      }
      if code != SQLITE_OK { return code }
    }
    return SQLITE_OK
  }

  /// Calls `body` with each token of the word that a scanner stands on, which is no plain one.
  static func forEachToken(
    of scanner: WordScanner, isQuery: Bool,
    _ body: (UnsafeRawBufferPointer, _ isColocated: Bool) -> Void
  ) {
    scanner.word.withUnsafeBytes { word in
      guard scanner.isUnspaced else {
        return body(UnsafeRawBufferPointer(rebasing: word.prefix(longest)), false)
      }
      _ = pairs(of: word, isQuery: isQuery) {
        body($0, $1)
        return SQLITE_OK
      }
    }
  }

  private static func pairs(
    of run: UnsafeRawBufferPointer, isQuery: Bool,
    _ body: (UnsafeRawBufferPointer, _ isColocated: Bool) -> CInt
  ) -> CInt {
    var first = 0
    var second = SearchTokenizer.end(ofCharacterAt: first, in: run)
    if second == run.count { return body(run, false) }
    while second < run.count {
      let third = SearchTokenizer.end(ofCharacterAt: second, in: run)
      let code = body(UnsafeRawBufferPointer(rebasing: run[first..<third]), false)
      if code != SQLITE_OK { return code }
      first = second
      second = third
    }
    if isQuery { return SQLITE_OK }
    return body(UnsafeRawBufferPointer(rebasing: run[first...]), true)
  }

  private static func end(ofCharacterAt start: Int, in run: UnsafeRawBufferPointer) -> Int {
    var end = start + 1
    while end < run.count, run[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
