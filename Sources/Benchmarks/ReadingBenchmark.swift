// What reading a post of 1 MB costs in the built program, from the key to what it shows, on a
// pseudo-terminal that has room for one pane.

import Announcements
import Glibc

/// Measures posts of some forms and prints a table in milliseconds, as Markdown.
struct ReadingBenchmark {
  private let program = builtProgram()
  private let runs = 7
  private let presses = 200

  /// - Parameter names: the forms to measure; all where there are none.
  func run(_ names: [String]) throws {
    let folder = try benchmarkFolder()
    defer { remove(folder) }
    let forms = LargePosts.forms.filter { names.isEmpty || names.contains($0.name) }
    let columns = try forms.map { form in
      let archive = folder.appending(form.name)
      LargePosts.write(form.body(1_000_000), to: archive)
      return try measure(archive, in: folder)
    }
    print("| post of 1 MB | aim | " + forms.map(\.name).joined(separator: " | ") + " |")
    print("|---|---|" + forms.map { _ in "---|" }.joined())
    for (index, row) in (columns.first ?? []).enumerated() {
      let values = columns.map { $0[index].value }.joined(separator: " | ")
      print("| \(row.name) | \(row.aim) | \(values) |")
    }
  }

  private typealias Row = (name: String, aim: String, value: String)

  private func measure(_ archive: Path, in folder: Path) throws -> [Row] {
    let start = {
      // Else it would open the post that was read last.
      remove(folder.appending("state"))
      return try TimedProgram(
        [program, archive.description], programEnvironment(in: folder), rows: 35, columns: 99)
    }
    var cold: [Double?] = []
    var warm: [Double?] = []
    var ends: [Double?] = []
    let first = try start()
    first.settle(milliseconds: 2000)
    first.quit()
    for _ in 0..<runs {
      let run = try start()
      _ = run.time(until: showsRows)
      run.settle(milliseconds: 500)
      cold.append(firstScreen(run.answer(to: "G\r", quiet: 1000)))
      ends.append(moment(of: LargePosts.end, in: run.answer(to: "G", quiet: 1000)))
      run.quit()
      let other = try start()
      _ = other.time(until: showsRows)
      other.settle(milliseconds: 500)
      _ = other.answer(to: "G", quiet: 500)
      warm.append(firstScreen(other.answer(to: "\r", quiet: 500)))
      other.quit()
    }
    return [
      (
        "Enter to first screen, post not read yet: median (least)", "60", Times(cold).medianAndLeast
      ),
      ("Enter to first screen, selected before: median (least)", "60", Times(warm).medianAndLeast),
      ("`G` to the end: median (least)", "200", Times(ends).medianAndLeast),
    ] + keys(try start())
  }

  private func keys(_ run: TimedProgram) -> [Row] {
    _ = run.time(until: showsRows)
    run.settle(milliseconds: 500)
    _ = run.answer(to: "G\r", quiet: 1000)
    var rows: [Row] = []
    for key in ["j", " ", "k", "]", "[", "n", "b"] {
      if key == "n" { _ = run.answer(to: "/company\r", quiet: 500) }
      let times = (0..<presses).map { _ in
        defer { usleep(10_000) }
        return run.frame(after: key)
      }
      let name = key == " " ? "Space" : key
      rows.append(("`\(name)`: median, p99", "p99 5", Times(times).medianAndHigh))
    }
    run.quit()
    return rows
  }

  /// The moment at which the last of the numbers that a screen has was there.
  private func firstScreen(_ pieces: [(milliseconds: Double, bytes: [UInt8])]) -> Double? {
    let words = String(decoding: pieces.flatMap(\.bytes), as: UTF8.self)
      .split { !($0.isASCII && $0.isNumber) }
    let last = words.filter { $0.utf8.count == 6 }.max()
    return last.flatMap { moment(of: String($0), in: pieces) }
  }

  /// The moment at which a text had been written; nil where it was not.
  private func moment(
    of text: String, in pieces: [(milliseconds: Double, bytes: [UInt8])]
  ) -> Double? {
    var output = ""
    for piece in pieces {
      output += String(decoding: piece.bytes, as: UTF8.self)
      if output.contains(text) { return piece.milliseconds }
    }
    return nil
  }
}
