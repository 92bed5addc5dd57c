// Posts and archives for the tests of the loader, made of literal text.

import Announcements
import Foundation

@testable import PostLoader

/// Returns the announcement of a text in a folder that is no site.
func post(_ text: String, path: String = "x.md", in site: Site = Site()) -> Announcement {
  post(Array(text.utf8), path: path, in: site)
}

func post(_ bytes: [UInt8], path: String = "x.md", in site: Site = Site()) -> Announcement {
  Archive(name: "archive", root: Path("/archive"), site: site, file: nil)
    .announcement(from: bytes, path: Path(path))
}

/// Returns a post's faults as `line name: reason`.
func faults(_ post: Announcement) -> [String] {
  post.problems.filter { $0.severity == .fault }.map { "\($0.line) \($0.name): \($0.reason)" }
}

/// Returns a post's advice of one kind as `line: reason`.
func advice(_ kind: ProblemKind, _ post: Announcement) -> [String] {
  post.problems.filter { $0.name == kind.rawValue }.map { "\($0.line): \($0.reason)" }
}

/// A folder on the disk that goes when this does.
final class TemporaryFolder {
  let path: Path

  /// Makes the files named, with their texts, and the folders that they need.
  init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gazette-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = try realPath(of: Path(folder.path))
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path.description) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path.appending(name).description)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path.appending(name).description, withDestinationPath: target)
  }
}
