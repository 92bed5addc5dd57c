// A folder of a test's own, with the files that the test says.

import Announcements
import Foundation

final class TemporaryFolder {
  let url: URL

  var path: Path { Path(url.resolvingSymlinksInPath().path) }

  /// - Parameter files: texts by path.
  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "gazette-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file as if an hour ago, so that it is not one of this very moment.
  func write(_ text: String, to path: String, secondsAgo: Double = 3600) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try setTime(of: path, secondsAgo: secondsAgo)
  }

  func setTime(of path: String, secondsAgo: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(-secondsAgo)],
      ofItemAtPath: url.appending(path: path).path)
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: url.appending(path: path), to: url.appending(path: other))
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: path))
  }

  func setPermissions(_ permissions: Int, of path: String = "") throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: url.appending(path: path).path)
  }
}

/// Returns a post with a front matter.
func post(_ title: String, body: String = "Words.") -> String {
  "---\ntitle: \(title)\n---\n\n\(body)\n"
}
