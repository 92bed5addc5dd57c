// Copies text: by OSC 52 through the terminal, which works over ssh, and by a program of the
// desktop's where there is one.

import Glibc

/// The clipboard.
struct Clipboard {
  /// Programs that take the text on their standard input.
  private static let programs: [(program: String, variable: String?, arguments: [String])] = [
    ("wl-copy", "WAYLAND_DISPLAY", []),
    ("xclip", "DISPLAY", ["-selection", "clipboard"]),
    ("pbcopy", nil, []),
  ]

  /// Copies text.
  /// - Returns: what was copied and how, for the message line.
  func copy(_ text: String, called name: String) -> String {
    Terminal.send("\u{1B}]52;c;\(Clipboard.base64(Array(text.utf8)))\u{07}")
    for (program, variable, arguments) in Clipboard.programs {
      if let variable, getenv(variable) == nil { continue }
      guard let path = LinkOpener.find(program) else { continue }
      if Clipboard.pipe(text, into: path, [program] + arguments) {
        return "copied the \(name) by \(program)"
      }
    }
    return "copied the \(name) by the terminal (OSC 52)"
  }

  private static func pipe(_ text: String, into program: String, _ arguments: [String]) -> Bool {
    guard let pipe = Pipe(blocks: true) else { return false }
    defer { close(pipe.writing) }
    let isStarted = Spawn(program, arguments, input: pipe.reading).start() != nil
    close(pipe.reading)
    guard isStarted else { return false }
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { write(pipe.writing, $0.baseAddress, $0.count) } == bytes.count
  }

  /// RFC 4648.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(bytes.count, start + 3)]
      var bits = 0
      for offset in 0..<3 {
        bits = bits << 8 | (offset < part.count ? Int(part[start + offset]) : 0)
      }
      for digit in 0..<4 {
        text.append(
          digit <= part.count ? digits[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
