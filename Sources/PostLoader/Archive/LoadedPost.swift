// Loading for who keeps what was loaded: with a hash of the content, by which a file is known when
// its time or its name has changed but not its content.

import Announcements

/// What loading a file gave.
public struct LoadedPost: Sendable {
  /// Of the file's bytes, the same in every run; nil where they could not be read.
  public let hash: UInt64?
  /// Nil where the content has the hash that was known already.
  public let announcement: Announcement?
}

extension Archive {
  /// Loads a post unless its content has a known hash, with which it would load as it did.
  public func load(_ file: PostFile, known: UInt64?) -> LoadedPost {
    guard file.size <= largestPost,
      let bytes = try? readFile(root.appending(file.path), limit: largestPost + 1)
    else { return LoadedPost(hash: nil, announcement: load(file)) }
    let hash = contentHash(bytes)
    if hash == known { return LoadedPost(hash: hash, announcement: nil) }
    return LoadedPost(hash: hash, announcement: announcement(from: bytes, path: file.path))
  }

  /// Returns the day that a file's path says it is of, without reading the file.
  public func dayInName(of path: Path) -> Day? {
    let name = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { path.bytes[($0 + 1)...] }
    // What most names begin with is found without looking at the rest.
    return DatedName(name ?? path.bytes[...])?.day ?? PostName(path, root: root).day
  }
}

/// Returns a hash of bytes, eight at a time, with the steps and constants of MurmurHash64A:
/// https://github.com/aappleby/smhasher
private func contentHash(_ bytes: [UInt8]) -> UInt64 {
  let factor: UInt64 = 0xC6A4_A793_5BD1_E995
  func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    var word = word &* factor
    word = (word ^ (word >> 47)) &* factor
    return (hash ^ word) &* factor
  }
  var hash = UInt64(truncatingIfNeeded: bytes.count) &* factor
  bytes.withUnsafeBytes { buffer in
    let whole = buffer.count & ~7
    for index in stride(from: 0, to: whole, by: 8) {
      let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mixed(hash, UInt64(littleEndian: word))
    }
    var rest: UInt64 = 0
    for index in whole..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
    hash = mixed(hash, rest)
  }
  hash = (hash ^ (hash >> 47)) &* factor
  return hash ^ (hash >> 47)
}
