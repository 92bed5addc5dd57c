// The few calls on files that the catalog needs, on the bytes of paths.

import Announcements
import Glibc

enum File {
  static func exists(_ path: Path) -> Bool { withCPath(path) { access($0, F_OK) } == 0 }

  /// Returns what tells a file from another one of the same path; nil where there is none.
  static func identity(of path: Path) -> [UInt64]? {
    var status = stat()
    guard withCPath(path, { stat($0, &status) }) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

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
    let names = names(in: folder)
    return (names.folders + names.others)
      .filter { $0 != Path(".git") && $0 != Path("node_modules") }.map(folder.appending)
  }

  /// Returns the names in a folder, by kind as far as the folder itself says it; links are others.
  static func names(in folder: Path) -> (files: [Path], folders: [Path], others: [Path]) {
    var names: (files: [Path], folders: [Path], others: [Path]) = ([], [], [])
    guard let stream = withCPath(folder, { opendir($0) }) else { return names }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = Path(
        bytes: withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): names.files.append(name)
      case Int(DT_DIR): if name != Path(".") && name != Path("..") { names.folders.append(name) }
      case Int(DT_LNK), Int(DT_UNKNOWN): names.others.append(name)
      default: break
      }
    }
    return names
  }

  /// Returns the system's reason why a file cannot be written, or cannot be made together with the
  /// folders above it; nil where nothing is seen to speak against it.
  static func refusal(of path: Path) -> String? {
    if exists(path), withCPath(path, { access($0, W_OK) }) != 0 {
      return SystemFailure().description
    }
    var folder = path.folder
    while !folder.bytes.isEmpty, !exists(folder) {
      guard errno == ENOENT, folder.folder != folder else { return SystemFailure().description }
      folder = folder.folder
    }
    if folder.bytes.isEmpty { return nil }
    guard isFolder(folder) else { return SystemFailure(ENOTDIR).description }
    return withCPath(folder) { access($0, W_OK | X_OK) } == 0 ? nil : SystemFailure().description
  }

  private static func isFolder(_ path: Path) -> Bool {
    var status = stat()
    return withCPath(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
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

  /// The path as SQLite's address of a file, with a parameter.
  func address(_ parameter: String) -> String {
    let plain = bytes.map { byte in
      let character = Character(Unicode.Scalar(byte))
      return byte < 0x80 && (character.isLetter || character.isNumber || "/._-".contains(character))
        ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(plain.joined())?\(parameter)"
  }

  /// Returns the path with text at the end of its last part.
  func appending(suffix: String) -> Path { Path(bytes: bytes + Array(suffix.utf8)) }
}
