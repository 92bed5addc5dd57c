// `make bench`: one table of what the program costs on archives of several sizes, and of what other
// programs cost on the same posts.

import Announcements
import Glibc

/// Measures archives one after another and prints the table as Markdown.
struct BenchmarkTable {
  private let program: String
  private let folder: Path

  init() throws {
    folder = try benchmarkFolder()
    program = builtProgram()
  }

  /// - Parameter archives: numbers of posts to make up, or PATHs.
  func run(_ archives: [String], withPeers: Bool) throws {
    defer { remove(folder) }
    var names: [String] = []
    var columns: [[(String, String)]] = []
    for name in archives {
      let archive = archive(name)
      let place = folder.appending("program")
      var column: [(String, String)] = []
      func add(_ what: String, _ value: String) {
        column.append((what, value))
        // What was measured is not lost where a later program never ends.
        let line = Array("\(name): \(what): \(value)\n".utf8)
        _ = Glibc.write(STDERR_FILENO, line, line.count)
      }
      try ProgramBenchmark(program: program, archive: archive, folder: place).run(add)
      if withPeers {
        let peers = PeerBenchmark(archive: archive, folder: folder.appending("peers"))
        try peers.run(catalog: place.appending("catalog.db"), add)
      }
      names.append(name)
      columns.append(column)
      remove(place)
    }
    print("| what | " + names.joined(separator: " | ") + " |")
    print("|---|" + names.map { _ in "---|" }.joined())
    for index in columns.first?.indices ?? 0..<0 {
      let values = columns.map { $0.indices.contains(index) ? $0[index].1 : "-" }
      print("| \(columns[0][index].0) | " + values.joined(separator: " | ") + " |")
    }
  }

  private func archive(_ name: String) -> Path {
    guard let count = Int(name) else { return Path(name) }
    let path = folder.appending("posts-\(count)")
    var archive = MadeUpArchive(count: count)
    archive.write(count, to: path)
    return path
  }
}

private enum Failure: Error { case noFolder }

/// Returns the path of the program that was built beside this one.
func builtProgram() -> String {
  var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &bytes, bytes.count)
  let own = Path(bytes: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) })
  return own.folder.appending("gazette").description
}

/// Makes a folder for what a benchmark writes.
func benchmarkFolder() throws -> Path {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var template = Array("\(parent)/gazette-benchmark-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw Failure.noFolder }
  return Path(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
}

/// Removes a folder with all that is in it.
func remove(_ path: Path) {
  _ = try? TimedProgram(["/bin/rm", "-rf", path.description], [:]).end()
}
