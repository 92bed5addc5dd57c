// The files of an archive in few bytes each: a million of them must not take all memory while they
// are compared and loaded.

import Announcements
import Glibc

/// The Markdown files of an archive, each made anew from one buffer of bytes when it is asked for.
public struct PostFiles: Sendable, RandomAccessCollection {
  private struct Record {
    /// Where the path stands in its chunk, behind the chunk's number.
    var start: UInt32
    var count: Int32
    /// The index of the reason to ignore it; -1 for none.
    var reason: Int32
    /// The index of the real path; -1 where it is the path below the root.
    var real: Int32
    var size: Int64
    var modified: Int64

    var chunk: Int { Int(start) / PostFiles.chunkSize }
    var bytes: Range<Int> {
      let first = Int(start) % PostFiles.chunkSize
      return first..<(first + Int(count))
    }
  }

  /// Bytes of paths that stand together. One array of all of them would be copied as it grows, and
  /// take three times its size in between.
  private static let chunkSize = 1 << 18

  private let root: Path
  private var chunks: [[UInt8]] = []
  private var records: [Record] = []
  private var realPaths: [Path] = []
  private var reasons: [String] = []

  init(root: Path) { self.root = root }

  public var startIndex: Int { 0 }
  public var endIndex: Int { records.count }

  public subscript(index: Int) -> PostFile {
    let record = records[index]
    let path = Path(bytes: Array(chunks[record.chunk][record.bytes]))
    return PostFile(
      path: path, size: record.size, modified: record.modified,
      realPath: record.real < 0 ? root.appending(path) : realPaths[Int(record.real)],
      ignoredBecause: record.reason < 0 ? nil : reasons[Int(record.reason)])
  }

  /// Bytes.
  public func size(at index: Int) -> Int64 { records[index].size }

  /// Nanoseconds since 1970.
  public func modified(at index: Int) -> Int64 { records[index].modified }

  /// Compares a file's path with another one, as unsigned bytes.
  /// - Returns: less than zero where it comes before that, zero where they are the same.
  public func order(at index: Int, against path: UnsafeRawBufferPointer) -> Int {
    withPath(of: records[index]) { PostFiles.order($0, path) }
  }

  /// - Parameter realPath: nil where it is the path below the root.
  mutating func append(
    _ path: Path, size: Int64, modified: Int64, realPath: Path? = nil, ignoredBecause: String? = nil
  ) {
    let real = realPath.map { _ in Int32(clamping: realPaths.count) } ?? -1
    if let realPath { realPaths.append(realPath) }
    records.append(
      Record(
        start: place(for: path.bytes), count: Int32(clamping: path.bytes.count),
        reason: ignoredBecause.map { number(ofReason: $0) } ?? -1, real: real, size: size,
        modified: modified))
  }

  /// Puts the files into the order of their paths.
  mutating func sort() {
    var sorted: [Record] = []
    swap(&sorted, &records)
    sorted.sort { left, right in
      withPath(of: left) { left in withPath(of: right) { PostFiles.order(left, $0) < 0 } }
    }
    swap(&sorted, &records)
  }

  /// Adds the bytes of a path and returns where they stand.
  private mutating func place(for path: [UInt8]) -> UInt32 {
    if chunks.isEmpty
      || chunks[chunks.count - 1].count + Swift.max(path.count, 1) > PostFiles.chunkSize
    {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(PostFiles.chunkSize)
    }
    let last = chunks.count - 1
    let start = UInt32(clamping: last * PostFiles.chunkSize + chunks[last].count)
    chunks[last].append(contentsOf: path)
    return start
  }

  private func withPath<Result>(
    of record: Record, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    chunks[record.chunk].withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[record.bytes]))
    }
  }

  /// There are few reasons, and files beside one another have the same.
  private mutating func number(ofReason reason: String) -> Int32 {
    if let index = reasons.lastIndex(of: reason) { return Int32(clamping: index) }
    reasons.append(reason)
    return Int32(clamping: reasons.count - 1)
  }

  private static func order(_ path: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int
  {
    guard let own = path.baseAddress, let others = other.baseAddress else {
      return path.count - other.count
    }
    let order = memcmp(own, others, Swift.min(path.count, other.count))
    return order == 0 ? path.count - other.count : Int(order)
  }
}
