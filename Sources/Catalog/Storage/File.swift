// The few calls on files that the catalog needs, on the bytes of paths.

import Announcements
import Glibc

enum File {
  static func exists(_ path: Path) -> Bool { withCPath(path) { access($0, F_OK) } == 0 }

  /// Removes a file if it is there.
  static func remove(_ path: Path) { _ = withCPath(path) { unlink($0) } }

  /// Makes a folder with all those above it, readable for the user only.
  static func makeFolders(_ path: Path) throws(SystemFailure) {
    if path.bytes.isEmpty || exists(path) { return }
    try makeFolders(path.folder)
    if withCPath(path, { mkdir($0, 0o700) }) != 0, errno != EEXIST { throw SystemFailure() }
  }

  /// Returns the folders in a folder, links to folders among them, but for those that hold no posts:
  /// what Git and package managers keep. Empty where it cannot be read.
  static func folders(in folder: Path) -> [Path] {
    guard let stream = withCPath(folder, { opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var folders: [Path] = []
    while let entry = readdir(stream) {
      let kind = Int(entry.pointee.d_type)
      guard [DT_DIR, DT_LNK, DT_UNKNOWN].map({ Int($0) }).contains(kind) else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { $0.prefix { $0 != 0 }.map { $0 } }
      let text = String(decoding: name, as: UTF8.self)
      if [".", "..", ".git", "node_modules"].contains(text) { continue }
      folders.append(folder.appending(Path(bytes: name)))
    }
    return folders
  }

  static func withCPath<Result>(_ path: Path, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let bytes = path.bytes.map { CChar(bitPattern: $0) } + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return "".withCString(body) }
      return body(start)
    }
  }
}

/// A call of the system's that failed.
struct SystemFailure: Error, CustomStringConvertible {
  let code: Int32

  init(_ code: Int32 = errno) { self.code = code }

  var description: String { String(cString: strerror(code)) }
}

/// A lock between processes, which the system gives up when its process ends in any way.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  init(_ path: Path) throws(SystemFailure) {
    descriptor = File.withCPath(path) { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    if descriptor < 0 { throw SystemFailure() }
  }

  deinit { close(descriptor) }

  /// Waits until the lock is free and takes it.
  func acquire() throws(SystemFailure) {
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { throw SystemFailure() }
    }
  }

  /// Takes the lock if it is free.
  func tryToAcquire() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  func release() { flock(descriptor, LOCK_UN) }
}

extension Path {
  /// The path as that of a folder, with a slash at its end.
  var endingInSlash: Path {
    bytes.last == UInt8(ascii: "/") ? self : appending(suffix: "/")
  }

  /// Returns the path with text at the end of its last part.
  func appending(suffix: String) -> Path { Path(bytes: bytes + Array(suffix.utf8)) }
}
