// Takes out of a text what must never reach a terminal, and makes UTF-8 with LF of what is not,
// counting what it changed so that it can be said.

import Announcements

/// A pass over bytes that are meant to be UTF-8.
struct TextCleaner {
  /// How often a thing was met, and on which line first.
  private struct Tally {
    var count = 0
    var line = 0

    mutating func add(at line: Int) {
      if count == 0 { self.line = line }
      count += 1
    }
  }

  private let input: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var line = 1
  private var foreign = Tally()
  private var controls = Tally()
  private var directions = Tally()

  init(_ bytes: ArraySlice<UInt8>) { input = bytes }

  mutating func run() -> [UInt8] {
    output.reserveCapacity(input.count)
    input.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] == 0x0D {
          add(0x0A)
          index += index + 1 < buffer.count && buffer[index + 1] == 0x0A ? 2 : 1
        } else if let (scalar, width) = decodeScalar(buffer, at: index) {
          add(scalar)
          index += width
        } else {
          index += addForeign(buffer, at: index)
        }
      }
    }
    return output
  }

  var problems: [Problem] {
    var problems: [Problem] = []
    if foreign.count > 0 {
      problems.append(
        Problem(
          .encoding, line: foreign.line,
          "expected UTF-8, read \(counted(foreign.count, "byte")) as Windows-1252"))
    }
    if controls.count > 0 {
      problems.append(
        Problem(
          .controlCharacter, line: controls.line,
          "removed \(counted(controls.count, "control character"))"))
    }
    if directions.count > 0 {
      problems.append(
        Problem(
          .directionCharacter, line: directions.line,
          "removed \(counted(directions.count, "character")) that "
            + "\(directions.count == 1 ? "turns" : "turn") the direction of text"))
    }
    return problems
  }

  private mutating func add(_ byte: UInt8) {
    if byte == 0x0A { line += 1 }
    output.append(byte)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x20..<0x7F: add(UInt8(truncatingIfNeeded: scalar.value))
    // Breaks of lines and pages that are no LF: a space keeps the words beside them apart.
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: add(0x20)
    case 0..<0xA0: controls.add(at: line)
    case _ where scalar.drivesTerminal: directions.add(at: line)
    default:
      output.append(contentsOf: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter))
    }
  }

  /// Reads what is not UTF-8 as Windows-1252, a byte at a time, as browsers do.
  /// - Returns: the number of bytes read.
  private mutating func addForeign(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if bytes[index] == 0xED, index + 2 < bytes.count, bytes[index + 1] >= 0xA0,
      bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
    {
      // Half of a pair of surrogates, written as if it were a character.
      controls.add(at: line)
      return 3
    }
    foreign.add(at: line)
    let byte = bytes[index]
    let scalar = byte < 0xA0 ? windows1252[Int(byte & 0x1F)] : UInt16(byte)
    if let scalar = Unicode.Scalar(scalar) { add(scalar) }
    return 1
  }
}

/// Returns a number with its noun: "1 byte", "2 bytes".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// What the bytes 0x80 to 0x9F mean in Windows-1252: https://encoding.spec.whatwg.org/#windows-1252
private let windows1252: [UInt16] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]
