// What the tests of the built program share: the program, a folder for its files, an archive.

import Foundation

/// The program that was built beside the tests.
let program = helper("gazette")

/// Returns a program that was built beside the tests.
func helper(_ name: String) -> String {
  let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  return bundle.deletingLastPathComponent().appendingPathComponent(name).path
}

/// The root of the package.
let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A folder for one test: an archive in it, and the places of the program's own files.
final class Sandbox {
  let folder: URL

  /// Makes the folder with files by their paths.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gazette-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ path: String) -> String { folder.appendingPathComponent(path).path }

  func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The environment in which the program finds nothing of the person who runs the tests.
  var environment: [String: String] {
    [
      "HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "PATH": path("bin") + ":/usr/bin:/bin", "XDG_CACHE_HOME": path("cache"),
      "XDG_STATE_HOME": path("state"), "XDG_CONFIG_HOME": path("config"),
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// What a run without a terminal left.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Runs the program without a terminal.
  func run(_ arguments: String...) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let output = folder.appendingPathComponent("output-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent("errors-\(UUID().uuidString)")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8),
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus)
  }

  /// Runs the program on a screen.
  /// - Parameter archive: relative to the folder.
  func browse(
    _ archive: String, options: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      program, options + [path(archive)], environment: self.environment.merging(environment) { $1 },
      rows: rows,
      columns: columns)
  }
}

/// Three posts of a made-up foundation, as a folder `posts`.
let threePosts = [
  "posts/2024-03-01-arm.md": """
  ---
  title: Arbor Systems joins the Lattice Foundation as a premier member
  date: 2024-03-01
  ---
  The Lattice Foundation announces that [Arbor Systems](https://arbor.example/) has joined as a
  premier member. See also [the first one](2024-01-05-first.md).
  """,
  "posts/2024-01-05-first.md": """
  ---
  title: The Lattice Foundation opens
  date: 2024-01-05
  ---
  It opens today. More at lattice.example.org.
  """,
  "posts/undated.md": """
  ---
  title: Plain notes
  ---
  Some notes.
  """,
]
