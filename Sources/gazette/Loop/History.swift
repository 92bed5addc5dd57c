// The inputs of the prompt from earlier visits, one a line.

import Announcements
import Glibc

enum History {
  private static var path: Path { Places.state.folder.appending("history") }

  /// Returns the inputs, the newest last.
  static func read() -> [String] {
    guard let file = Places.withCString(path, { fopen($0, "re") }) else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  /// Keeps the inputs; a history that cannot be written is no reason to disturb the user.
  static func keep(_ lines: [String]) {
    let temporary = Path(bytes: path.bytes + Array(".new".utf8))
    guard let file = Places.withCString(temporary, { fopen($0, "we") }) else { return }
    let bytes = Array(lines.suffix(500).joined(separator: "\n").utf8)
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWritten else { return }
    _ = Places.withCString(temporary) { from in Places.withCString(path) { rename(from, $0) } }
  }
}
