// Which parts the full-text index consists of, as FTS5 has written it down, and how one that was
// made elsewhere is put among them.

import GRDB

/// The parts by levels: those of a level are merged into one of the next.
struct FullTextParts: Equatable {
  struct Part: Equatable {
    let number: UInt64
    let firstPage: UInt64
    let lastPage: UInt64
  }

  struct Level: Equatable {
    /// The parts that are being merged.
    var merging: UInt64
    /// The oldest first.
    var parts: [Part]
  }

  /// So many that FTS5 had better merge some of them.
  private static let most = 1000

  /// A number of the index's settings.
  private let settings: [UInt8]
  /// The pages written, by which FTS5 sees when to merge.
  private let written: UInt64
  private(set) var levels: [Level] = []

  /// Reads what FTS5 has written; nil for another form than the one known here.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 4 else { return nil }
    settings = Array(bytes[..<4])
    var numbers = Numbers(bytes[4...])
    guard let count = numbers.next(), count < 64, let total = numbers.next(),
      let written = numbers.next()
    else { return nil }
    self.written = written
    for _ in 0..<count {
      guard let merging = numbers.next(), let size = numbers.next(), size <= total else {
        return nil
      }
      var level = Level(merging: merging, parts: [])
      for _ in 0..<size {
        guard let number = numbers.next(), let first = numbers.next(), let last = numbers.next()
        else { return nil }
        level.parts.append(Part(number: number, firstPage: first, lastPage: last))
      }
      levels.append(level)
    }
    guard levels.reduce(0, { $0 + $1.parts.count }) == total, numbers.isAtEnd else { return nil }
  }

  /// Adds the newest part.
  /// - Returns: its number; nil where there are too many.
  mutating func add(pages: Int) -> Int64? {
    let numbers = Set(levels.flatMap(\.parts).map(\.number))
    guard numbers.count < Self.most,
      let number = (1...UInt64(Self.most)).first(where: { !numbers.contains($0) })
    else { return nil }
    if levels.isEmpty { levels.append(Level(merging: 0, parts: [])) }
    levels[0].parts.append(Part(number: number, firstPage: 1, lastPage: UInt64(pages)))
    return Int64(number)
  }

  /// The parts as FTS5 writes them.
  var bytes: [UInt8] {
    var bytes = GrowingBytes()
    settings.withUnsafeBytes { bytes.append($0) }
    bytes.append(number: UInt64(levels.count))
    bytes.append(number: UInt64(levels.reduce(0) { $0 + $1.parts.count }))
    bytes.append(number: written)
    for level in levels {
      bytes.append(number: level.merging)
      bytes.append(number: UInt64(level.parts.count))
      for part in level.parts {
        for number in [part.number, part.firstPage, part.lastPage] { bytes.append(number: number) }
      }
    }
    return Array(bytes.all)
  }
}

/// Reads numbers as `GrowingBytes` writes them.
private struct Numbers {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func next() -> UInt64? {
    var number: UInt64 = 0
    for width in 1...9 {
      guard let byte = bytes.popFirst() else { return nil }
      if width == 9 { return number << 8 | UInt64(byte) }
      number = number << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { return number }
    }
    return nil
  }
}

extension FullText {
  /// The form of FTS5's tables that is known here.
  private static let version = 4
  /// Where FTS5 keeps the number of posts and words, and the parts.
  private static let (totals, parts): (Int64, Int64) = (1, 10)

  /// Puts a part into the index whose posts are not in it. The connection must not have used the
  /// index itself, which remembers the parts; others see that it has changed.
  /// - Returns: whether that was possible.
  func add(_ segment: FullTextSegment) throws -> Bool {
    let version = try database.first(
      "SELECT v FROM fulltext_config WHERE k = 'version'", { _ in }, { $0.number(0) })
    guard version == Self.version, var parts = FullTextParts(try block(Self.parts)) else {
      return false
    }
    if segment.pageCount > 0 {
      guard let number = parts.add(pages: segment.pageCount) else { return false }
      try add(segment, number)
      try put(Self.parts) { $0.bytes(parts.bytes) }
    }
    try count(segment)
    return true
  }

  /// Adds to the numbers of posts and words.
  private func count(_ segment: FullTextSegment) throws {
    var numbers = Numbers(try block(Self.totals)[...])
    let totals = ((numbers.next() ?? 0), (numbers.next() ?? 0))
    var sums = GrowingBytes()
    sums.append(number: totals.0 + UInt64(segment.posts.count))
    sums.append(number: totals.1 + UInt64(segment.words))
    let bytes = Array(sums.all)
    try put(Self.totals) { $0.bytes(bytes) }
  }

  private func add(_ segment: FullTextSegment, _ part: Int64) throws {
    // A page's number has 31 bits, and above them stand five and one for pages of other kinds.
    let first = part << 37
    for page in 1...segment.pageCount {
      try segment.withPage(page) { bytes in try put(first + Int64(page)) { $0.bytes(bytes) } }
    }
    try database.run(
      "INSERT INTO fulltext_idx (segid, term, pgno) VALUES (?, ?, ?)", forEach: segment.entries
    ) { parameters, entry in
      parameters.integer(part)
      parameters.bytes(entry.beginning)
      parameters.integer(entry.page << 1 | (entry.posts == nil ? 0 : 1))
    }
    for entry in segment.entries {
      guard let posts = entry.posts else { continue }
      try put(first + (1 << 36) + Int64(entry.lastPage)) { $0.bytes(posts) }
    }
  }

  private func block(_ id: Int64) throws -> [UInt8] {
    try database.first(
      "SELECT block FROM fulltext_data WHERE id = ?", { $0.integer(id) }, { $0.bytes(0) }) ?? []
  }

  private func put(_ id: Int64, _ bind: (inout Parameters) -> Void) throws {
    try database.run("REPLACE INTO fulltext_data (id, block) VALUES (?, ?)") {
      $0.integer(id)
      bind(&$0)
    }
  }
}
