// A program in a pseudo-terminal with a clock: from its start to what it shows first, from a key to
// the last byte of the frame that answers it.

import Glibc
import PseudoTerminals

/// One run of a program that is measured.
final class TimedProgram {
  private let program: TerminalProgram
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Starts it, and its clock.
  init(
    _ command: [String], _ environment: [String: String], rows: Int = 40, columns: Int = 110
  ) throws {
    start = clock.now
    program = try TerminalProgram(
      command[0], Array(command.dropFirst()), environment: environment, rows: rows,
      columns: columns)
  }

  /// Waits until what was written meets a condition.
  /// - Returns: milliseconds from the start; nil where it did not come within some seconds.
  func time(seconds: Double = 60, until isThere: ([UInt8]) -> Bool) -> Double? {
    var output: [UInt8] = []
    while program.end == nil, clock.now < start + .seconds(seconds) {
      let bytes = program.read(milliseconds: 100)
      output += bytes
      if !bytes.isEmpty, isThere(output) { return milliseconds(since: start) }
    }
    return nil
  }

  /// Types keys and waits for the frame: it has ended when nothing more comes for 10 ms.
  /// - Returns: milliseconds to its last byte; nil where nothing came.
  func frame(after keys: String) -> Double? {
    while !program.read(milliseconds: 0).isEmpty {}
    let pressed = clock.now
    program.type(Array(keys.utf8))
    var last: Double?
    while !program.read(milliseconds: last == nil ? 300 : 10).isEmpty {
      last = milliseconds(since: pressed)
    }
    return last
  }

  /// Types keys and reads on until nothing has come for some time.
  /// - Returns: what was written, in the pieces in which it came, and the milliseconds to each.
  func answer(
    to keys: String, quiet: Int32
  ) -> [(milliseconds: Double, bytes: [UInt8])] {
    while !program.read(milliseconds: 0).isEmpty {}
    let pressed = clock.now
    program.type(Array(keys.utf8))
    var pieces: [(milliseconds: Double, bytes: [UInt8])] = []
    while case let bytes = program.read(milliseconds: quiet), !bytes.isEmpty {
      pieces.append((milliseconds(since: pressed), bytes))
    }
    return pieces
  }

  /// Reads on until nothing has come for some time.
  func settle(milliseconds: Int32) {
    while program.end == nil, !program.read(milliseconds: milliseconds).isEmpty {}
  }

  /// A line of what the system says of the process's memory, such as `VmHWM`, in megabytes.
  func memory(_ name: String) -> Double {
    guard let file = fopen("/proc/\(program.process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        .split { $0 == UInt8(ascii: ":") || $0 <= UInt8(ascii: " ") }
        .map { String(decoding: $0, as: UTF8.self) }
      if words.count > 1, words[0] == name { return (Double(words[1]) ?? 0) / 1024 }
    }
    return 0
  }

  /// Types keys that end the program and waits for that.
  func quit(_ keys: String = "Q") {
    program.type(Array(keys.utf8))
    program.waitForEnd(seconds: 5)
  }

  /// Waits for the end of a program that ends by itself.
  /// - Returns: milliseconds from the start, and what it took.
  func end(seconds: Double = 3600) -> (milliseconds: Double, TerminalProgram.End)? {
    let end = program.waitForEnd(seconds: seconds)
    return end.map { (milliseconds(since: start), $0) }
  }

  private func milliseconds(since instant: ContinuousClock.Instant) -> Double {
    let time = (clock.now - instant).components
    return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
  }
}

/// Times of several runs.
struct Times {
  private(set) var sorted: [Double]

  init(_ times: [Double?]) { sorted = times.compactMap { $0 }.sorted() }

  var median: Double? { sorted.isEmpty ? nil : sorted[sorted.count / 2] }

  /// The 99th percentile; the worst of fewer than a hundred.
  var high: Double? {
    sorted.isEmpty ? nil : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
  }

  /// `median (least)`.
  var medianAndLeast: String {
    median.map { "\(short($0)) (\(short(sorted.first ?? 0)))" } ?? "-"
  }

  /// `median, 99th percentile`, and of how many where they are few.
  var medianAndHigh: String {
    guard let median, let high else { return "-" }
    return "\(short(median)), \(short(high))" + (sorted.count < 500 ? " of \(sorted.count)" : "")
  }
}

/// Rounds to a tenth below a hundred, else to whole numbers.
func short(_ value: Double) -> String {
  if value >= 99.95 { return "\(Int(value + 0.5))" }
  let tenths = Int(value * 10 + 0.5)
  return "\(tenths / 10).\(tenths % 10)"
}
