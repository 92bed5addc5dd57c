// The calls on the file system that reading an archive needs, on the bytes of paths. Foundation's
// are many times slower; nothing here knows what an archive is.

import Announcements
import Dispatch
import Glibc
import Synchronization

/// What the system says of a file or folder.
struct FileStatus {
  enum Kind { case file, folder, other }

  /// What makes two paths the same file or folder.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  let kind: Kind
  /// Bytes.
  let size: Int64
  /// Nanoseconds since 1970.
  let modified: Int64
  let identity: Identity

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int64(status.st_size)
    let seconds = Int64(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    modified = seconds.overflow ? 0 : seconds.partialValue &+ Int64(status.st_mtim.tv_nsec)
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}

/// One name in a folder.
struct FolderEntry {
  enum Kind { case file, folder, link, unknown, other }

  let name: [UInt8]
  let kind: Kind
}

/// The system's number for why a call failed (`errno`).
struct SystemError: Error {
  let code: Int32

  /// The system's own words, such as "Permission denied".
  var description: String { String(cString: strerror(code)) }
}

/// Calls `body` with a path as C wants it.
private func withCPath<Result>(_ path: Path, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  withCName(path.bytes, body)
}

/// Calls `body` with bytes and a zero byte behind them.
private func withCName<Result>(
  _ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { buffer in
    _ = buffer.initialize(from: bytes)
    buffer.initializeElement(at: bytes.count, to: 0)
    return buffer.withMemoryRebound(to: CChar.self) { name in
      guard let start = name.baseAddress else { return body([0]) }
      return body(start)
    }
  }
}

/// Returns the absolute path without links, "." and "..".
func realPath(of path: Path) throws(SystemError) -> Path {
  guard let found = withCPath(path, { realpath($0, nil) }) else { throw SystemError(code: errno) }
  defer { free(found) }
  let count = strlen(found)
  return Path(
    bytes: found.withMemoryRebound(to: UInt8.self, capacity: count) {
      Array(UnsafeBufferPointer(start: $0, count: count))
    })
}

/// Returns the absolute path, without links, that a file had which may be gone: of the part that is
/// still there as the system has it, of the rest as written.
public func formerPlace(of path: Path) -> Path {
  if let place = try? realPath(of: path) { return place }
  if path.bytes.isEmpty { return (try? realPath(of: Path("."))) ?? path }
  if path.bytes.last == UInt8(ascii: "/") {
    return formerPlace(of: Path(bytes: path.bytes.dropLast()))
  }
  return formerPlace(of: path.folder).appending(path.name)
}

/// Returns what the system says of the file that the path leads to.
func status(of path: Path) throws(SystemError) -> FileStatus {
  var found = stat()
  guard withCPath(path, { stat($0, &found) }) == 0 else { throw SystemError(code: errno) }
  return FileStatus(found)
}

/// Reads a file whole.
/// - Parameter limit: the number of bytes behind which reading stops.
func readFile(_ path: Path, limit: Int) throws(SystemError) -> [UInt8] {
  let file = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  guard file >= 0 else { throw SystemError(code: errno) }
  defer { close(file) }
  var found = stat()
  guard fstat(file, &found) == 0 else { throw SystemError(code: errno) }
  let expected = min(max(Int(found.st_size), 0), limit)
  var failure: Int32 = 0
  // One byte more than the file has tells its end in the same call.
  var bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
    while count < buffer.count {
      let got = read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  guard failure == 0 else { throw SystemError(code: failure) }
  if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
  return bytes
}

/// An open folder.
final class Folder {
  private let stream: OpaquePointer

  /// Opens a folder, following links.
  init(_ path: Path) throws(SystemError) {
    let file = withCPath(path) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard file >= 0 else { throw SystemError(code: errno) }
    guard let opened = fdopendir(file) else {
      let code = errno
      close(file)
      throw SystemError(code: code)
    }
    stream = opened
  }

  deinit { closedir(stream) }

  /// Returns every name in the folder but "." and "..", in no order.
  func entries() throws(SystemError) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          Array(UnsafeBufferPointer(start: start, count: strnlen(start, 256)))
        }
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(FolderEntry(name: name, kind: Folder.kind(entry.pointee.d_type)))
    }
    guard errno == 0 else { throw SystemError(code: errno) }
    return entries
  }

  /// Returns what the system says of some names in this folder, following links; nil for what is gone
  /// and for no name. All cores ask for many, as it is the system that takes the time.
  func statuses(of names: [[UInt8]?]) -> [FileStatus?] {
    let folder = dirfd(stream)
    let size = 512
    let parts = (names.count + size - 1) / size
    if parts < 2 { return names.map { Folder.status(of: $0, in: folder) } }
    let found = Mutex([[FileStatus?]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { index in
      let range = (index * size)..<min((index + 1) * size, names.count)
      let part = names[range].map { Folder.status(of: $0, in: folder) }
      found.withLock { $0[index] = part }
    }
    return found.withLock { Array($0.joined()) }
  }

  private static func status(of name: [UInt8]?, in folder: Int32) -> FileStatus? {
    guard let name else { return nil }
    var found = stat()
    let result = withCName(name) { fstatat(folder, $0, &found, 0) }
    return result == 0 ? FileStatus(found) : nil
  }

  private static func kind(_ type: UInt8) -> FolderEntry.Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): .unknown
    default: .other
    }
  }
}

private func strnlen(_ start: UnsafePointer<UInt8>, _ limit: Int) -> Int {
  var count = 0
  while count < limit, start[count] != 0 { count += 1 }
  return count
}
