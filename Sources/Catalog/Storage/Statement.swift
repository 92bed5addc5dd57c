// Statements that bind and read bytes directly. GRDB opens the connections, keeps the prepared
// statements and runs the transactions; its boxed values cost more than SQLite's own work in the
// loops over all posts.

import Announcements
import GRDB
import GRDBSQLite

/// SQLite copies what is bound with this; the header's macro is not imported.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// The parameters of a statement, bound from the first to the last.
struct Parameters: ~Copyable {
  private let statement: SQLiteStatement
  private var index: Int32 = 0

  fileprivate init(_ statement: SQLiteStatement) { self.statement = statement }

  mutating func integer(_ value: Int64?) {
    index += 1
    if let value {
      sqlite3_bind_int64(statement, index, value)
    } else {
      sqlite3_bind_null(statement, index)
    }
  }

  mutating func integer(_ value: Int) { integer(Int64(value)) }

  mutating func text(_ value: String?) {
    guard var value else { return integer(Int64?.none) }
    value.withUTF8 { text($0) }
  }

  /// Binds UTF-8 as text.
  mutating func text(utf8 bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { text($0) }
  }

  private mutating func text(_ buffer: UnsafeBufferPointer<UInt8>) {
    index += 1
    buffer.withMemoryRebound(to: CChar.self) { characters in
      if let start = characters.baseAddress {
        _ = sqlite3_bind_text64(
          statement, index, start, UInt64(characters.count), transient, UInt8(SQLITE_UTF8))
      } else {
        // No text without a place would be null.
        _ = sqlite3_bind_text(statement, index, "", 0, transient)
      }
    }
  }

  mutating func bytes(_ value: [UInt8]?) {
    guard let value else { return integer(Int64?.none) }
    value.withUnsafeBytes { bytes($0) }
  }

  mutating func bytes(_ buffer: UnsafeRawBufferPointer) {
    index += 1
    if let start = buffer.baseAddress {
      _ = sqlite3_bind_blob64(statement, index, start, UInt64(buffer.count), transient)
    } else {
      _ = sqlite3_bind_zeroblob(statement, index, 0)
    }
  }

  mutating func path(_ value: Path?) { bytes(value?.bytes) }
}

/// The columns of the row that a statement stands on; only to be read inside the loop's body.
struct Columns: ~Copyable {
  private let statement: SQLiteStatement

  fileprivate init(_ statement: SQLiteStatement) { self.statement = statement }

  func isNull(_ index: Int32) -> Bool { sqlite3_column_type(statement, index) == SQLITE_NULL }

  func integer(_ index: Int32) -> Int64 { sqlite3_column_int64(statement, index) }

  func optionalInteger(_ index: Int32) -> Int64? { isNull(index) ? nil : integer(index) }

  /// Nothing in the database is larger than an `Int`.
  func number(_ index: Int32) -> Int { Int(truncatingIfNeeded: integer(index)) }

  func bytes(_ index: Int32) -> [UInt8] { withBytes(index) { Array($0) } }

  func path(_ index: Int32) -> Path { Path(bytes: bytes(index)) }

  func text(_ index: Int32) -> String { withBytes(index) { String(decoding: $0, as: UTF8.self) } }

  func optionalText(_ index: Int32) -> String? { isNull(index) ? nil : text(index) }

  /// Gives the bytes of a text or blob without a copy.
  func withBytes<Result>(_ index: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = sqlite3_column_blob(statement, index)
    let count = Int(sqlite3_column_bytes(statement, index))
    return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}

extension Database {
  /// Runs a statement for each of its rows until `body` returns false; the statement stays prepared.
  func forEach(
    _ sql: String, _ bind: (inout Parameters) -> Void = { _ in },
    while body: (borrowing Columns) throws -> Bool
  ) throws {
    let statement = try cachedStatement(sql: sql).sqliteStatement
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    var parameters = Parameters(statement)
    bind(&parameters)
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: guard try body(Columns(statement)) else { return }
      case SQLITE_DONE: return
      case let code: throw failure(code, sql)
      }
    }
  }

  /// Runs a statement and makes a value of each of its rows.
  func all<Value>(
    _ sql: String, _ bind: (inout Parameters) -> Void = { _ in },
    _ value: (borrowing Columns) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEach(sql, bind) {
      values.append(try value($0))
      return true
    }
    return values
  }

  /// Makes a value of the first row; nil where there is none.
  func first<Value>(
    _ sql: String, _ bind: (inout Parameters) -> Void = { _ in },
    _ value: (borrowing Columns) throws -> Value
  ) throws -> Value? {
    var found: Value?
    try forEach(sql, bind) {
      found = try value($0)
      return false
    }
    return found
  }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ bind: (inout Parameters) -> Void = { _ in }) throws {
    try forEach(sql, bind) { _ in true }
  }

  /// Runs a statement that gives no rows, once for each of some values.
  func run<Value>(
    _ sql: String, forEach values: some Sequence<Value>, _ bind: (inout Parameters, Value) -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql).sqliteStatement
    defer { sqlite3_clear_bindings(statement) }
    for value in values {
      var parameters = Parameters(statement)
      bind(&parameters, value)
      let code = sqlite3_step(statement)
      let error = code == SQLITE_DONE ? nil : failure(code, sql)
      sqlite3_reset(statement)
      if let error { throw error }
    }
  }

  private func failure(_ code: Int32, _ sql: String) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqliteConnection)),
      sql: sql)
  }
}
