// The files of an archive in few bytes each: a million of them must not take all memory while they
// are compared and loaded.

import Announcements
import Glibc

/// The Markdown files of an archive, each made anew from one buffer of bytes when it is asked for.
public struct PostFiles: Sendable, RandomAccessCollection {
  private struct Record {
    /// Where the path stands in the bytes.
    var start: Int
    var count: Int32
    /// The index of the reason to ignore it; -1 for none.
    var reason: Int32
    var size: Int64
    var modified: Int64
    /// The index of the real path; -1 where it is the path below the root.
    var real: Int32
  }

  private let root: Path
  private var bytes: [UInt8] = []
  private var records: [Record] = []
  private var realPaths: [Path] = []
  private var reasons: [String] = []

  init(root: Path) { self.root = root }

  public var startIndex: Int { 0 }
  public var endIndex: Int { records.count }

  public subscript(index: Int) -> PostFile {
    let record = records[index]
    let path = Path(bytes: Array(bytes[record.start..<(record.start + Int(record.count))]))
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
    bytes.withUnsafeBytes { bytes in
      PostFiles.order(bytes, records[index], path)
    }
  }

  /// - Parameter realPath: nil where it is the path below the root.
  mutating func append(
    _ path: Path, size: Int64, modified: Int64, realPath: Path? = nil, ignoredBecause: String? = nil
  ) {
    let real = realPath.map { _ in Int32(clamping: realPaths.count) } ?? -1
    if let realPath { realPaths.append(realPath) }
    records.append(
      Record(
        start: bytes.count, count: Int32(clamping: path.bytes.count),
        reason: ignoredBecause.map { number(ofReason: $0) } ?? -1, size: size,
        modified: modified, real: real))
    bytes.append(contentsOf: path.bytes)
  }

  /// Puts the files into the order of their paths.
  mutating func sort() {
    bytes.withUnsafeBytes { bytes in
      records.sort { left, right in
        let path = UnsafeRawBufferPointer(
          rebasing: bytes[right.start..<(right.start + Int(right.count))])
        return PostFiles.order(bytes, left, path) < 0
      }
    }
  }

  /// There are few reasons, and files beside one another have the same.
  private mutating func number(ofReason reason: String) -> Int32 {
    if let index = reasons.lastIndex(of: reason) { return Int32(clamping: index) }
    reasons.append(reason)
    return Int32(clamping: reasons.count - 1)
  }

  private static func order(
    _ bytes: UnsafeRawBufferPointer, _ record: Record, _ path: UnsafeRawBufferPointer
  ) -> Int {
    let count = Int(record.count)
    guard let own = bytes.baseAddress, let other = path.baseAddress else {
      return count - path.count
    }
    let order = memcmp(own + record.start, other, Swift.min(count, path.count))
    return order == 0 ? count - path.count : Int(order)
  }
}
