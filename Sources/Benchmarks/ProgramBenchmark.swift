// What the built program costs, as one meets it: first screens, keys, syncs, memory. It is run on a
// pseudo-terminal of 40 rows and 110 columns, with catalog, state and configuration of its own.

import Announcements
import Catalog
import Glibc
import PostLoader

/// Measures the program on one archive.
struct ProgramBenchmark {
  let program: String
  let archive: Path
  let folder: Path
  /// Presses of each kind of key.
  private let presses = 500

  /// Measures each row of the table.
  /// - Parameter add: takes what was measured and its value.
  func run(_ add: (String, String) -> Void) throws {
    remove(folder)
    makeFolder(folder)
    let rows = try index()
    let texts = try Texts(archive, catalog: folder.appending("cache/gazette/catalog.db"))
    add("posts; MB", "\(texts.count); \(texts.bytes >> 20)")
    rows.forEach(add)
    add("sync, unchanged: ms", try unchanged())
    add("first screen, warm: ms, median (least) of 21", try firstScreen(21))
    add("first screen, cold: ms, median (least) of 5", try firstScreen(5, isCold: true))
    try keys(texts).forEach(add)
    add("first rows, no catalog: ms, median (least) of 5", try firstRows(5))
  }

  private func start(_ arguments: String...) throws -> TimedProgram {
    try TimedProgram(
      [program] + arguments + [archive.description], programEnvironment(in: folder))
  }

  // MARK: Syncs

  private func index() throws -> [(String, String)] {
    guard let (time, end) = try start("index").end() else { throw Failure.noEnd }
    let texts = try Texts(archive, catalog: folder.appending("cache/gazette/catalog.db"))
    let seconds = time / 1000
    let catalog = size(of: folder.appending("cache/gazette/catalog.db"))
    return [
      ("cold index: s; s of processor", "\(short(seconds)); \(short(end.processorTime))"),
      (
        "cold index: posts/s; MB/s",
        "\(Int(Double(texts.count) / seconds)); \(short(Double(texts.bytes) / 1_048_576 / seconds))"
      ),
      ("cold index: peak memory, MB", "\(end.peakMemory >> 20)"),
      ("catalog: MB", "\(catalog >> 20)"),
    ]
  }

  private func unchanged() throws -> String {
    Times(try (0..<5).map { _ in try start("index").end()?.milliseconds }).medianAndLeast
  }

  // MARK: First screens

  private func firstScreen(_ runs: Int, isCold: Bool = false) throws -> String {
    var times: [Double?] = []
    for _ in 0..<runs {
      if isCold { forgetFiles() }
      let run = try start()
      times.append(run.time(until: showsRows))
      run.settle(milliseconds: 100)
      run.quit()
    }
    return Times(times).medianAndLeast
  }

  private func firstRows(_ runs: Int) throws -> String {
    var times: [Double?] = []
    for _ in 0..<runs {
      remove(folder.appending("cache"))
      let run = try start()
      times.append(run.time(until: showsRows))
      run.quit()
    }
    return Times(times).medianAndLeast
  }

  /// Has the system forget what it holds in memory of the program and the catalog.
  private func forgetFiles() {
    for path in [program, folder.appending("cache/gazette/catalog.db").description] {
      let file = open(path, O_RDONLY)
      if file >= 0 {
        fsync(file)
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
        close(file)
      }
    }
  }

  // MARK: Keys

  private func keys(_ texts: Texts) throws -> [(String, String)] {
    let run = try start()
    _ = run.time(until: showsRows)
    run.settle(milliseconds: 3000)
    let resting = run.memory("VmHWM")
    var rows = [
      ("move to frame: ms, median, p99", time(run, alternating("j", "k", span: texts.count - 1))),
      ("page to frame: ms, median, p99", time(run, alternating(" ", "b", span: texts.count / 38))),
    ]
    rows.append(("member search, a key: ms, median, p99", search(run, "m", texts.members)))
    rows.append(("full-text search, a key: ms, median, p99", search(run, "/", texts.titles)))
    let (peak, own) = (run.memory("VmHWM"), run.memory("RssAnon"))
    rows.append(("peak memory, at rest: MB", short(resting)))
    rows.append(("peak memory, after all keys: MB", "\(short(peak)); \(short(own)) not of files"))
    run.quit()
    return rows
  }

  /// One key as far as there is room, then the other one.
  private func alternating(_ down: String, _ up: String, span: Int) -> [String] {
    let run = max(1, min(presses, span))
    return (0..<presses).map { $0 / run % 2 == 0 ? down : up }
  }

  private func time(_ run: TimedProgram, _ keys: [String]) -> String {
    var times: [Double?] = []
    for key in keys {
      times.append(run.frame(after: key))
      usleep(10_000)
    }
    return Times(times).medianAndHigh
  }

  /// Types texts letter by letter into a prompt; emptying it is not measured.
  private func search(_ run: TimedProgram, _ prompt: String, _ texts: [String]) -> String {
    var times: [Double?] = []
    for text in texts where times.count < presses {
      run.quitPrompt()
      _ = run.frame(after: prompt)
      for letter in text {
        times.append(run.frame(after: String(letter)))
        usleep(10_000)
      }
    }
    run.quitPrompt()
    return Times(times).medianAndHigh
  }

  private enum Failure: Error { case noEnd }
}

extension TimedProgram {
  /// Leaves a prompt, and waits until all that it asked for has been answered.
  fileprivate func quitPrompt() {
    _ = frame(after: "\u{1B}")
    settle(milliseconds: 100)
  }
}

/// What a program is run with, so that catalog, state and configuration are its own.
func programEnvironment(in folder: Path) -> [String: String] {
  [
    "HOME": folder.description, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    "XDG_CACHE_HOME": folder.appending("cache").description,
    "XDG_STATE_HOME": folder.appending("state").description,
    "XDG_CONFIG_HOME": folder.appending("config").description,
    "PATH": "/usr/local/bin:/usr/bin:/bin",
  ]
}

/// Whether a list's row is there: a day is written.
func showsRows(_ output: [UInt8]) -> Bool {
  let pattern = Array("0000-00-00".utf8)
  guard output.count >= pattern.count else { return false }
  return (0...(output.count - pattern.count)).contains { start in
    pattern.indices.allSatisfy { index in
      let byte = output[start + index]
      return pattern[index] == UInt8(ascii: "-")
        ? byte == UInt8(ascii: "-") : byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
  }
}

/// What to search for in an archive, and how much there is of it.
struct Texts {
  let count: Int
  let bytes: Int
  /// Some names of members, in small letters.
  let members: [String]
  /// Two words each of some titles.
  let titles: [String]

  init(_ path: Path, catalog file: Path) throws {
    let archive = try Archive(at: path)
    let catalog = try Catalog(.file(file), state: .memory)
    let scope = try catalog.register([archive])
    let ids = try catalog.ids(scope)
    count = ids.count
    bytes = archive.discover().files.reduce(0) { $0 + Int($1.size) }
    let names = Array(Set(try catalog.members(scope).map(\.name))).sorted()
    members = stride(from: 0, to: names.count, by: max(1, names.count / 80)).map {
      names[$0].lowercased()
    }
    let some = stride(from: 0, to: ids.count, by: max(1, ids.count / 80)).map { ids[$0] }
    titles = try catalog.rows(some, in: scope).map { row in
      row.title.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.prefix(2)
        .joined(separator: " ")
    }
  }
}

private func size(of path: Path) -> Int {
  var status = stat()
  return stat(path.description, &status) == 0 ? Int(status.st_size) : 0
}
