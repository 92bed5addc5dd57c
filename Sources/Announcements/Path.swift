// A file's path as the bytes that the system has for it; it need not be text.

/// The path of a file or folder: bytes for opening it, an escaped description for showing it.
public struct Path: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The bytes as the file system has them, without a NUL at the end.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { bytes = Array(text.utf8) }

  /// The path as text that is safe to show: bytes that are not UTF-8, control characters and
  /// characters that change the direction of text stand as `\xNN`.
  public var description: String {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    if let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ !$0.drivesTerminal })
    {
      return text
    }
    return Path.escaped(bytes)
  }

  /// The last part of the path.
  public var name: Path {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return Path(bytes: Array(bytes[(slash + 1)...]))
  }

  /// The path without its last part; empty where it has one part only.
  public var folder: Path {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return Path(bytes: []) }
    return Path(bytes: Array(bytes[..<max(slash, bytes.first == UInt8(ascii: "/") ? 1 : 0)]))
  }

  /// Returns this path with another one below it.
  public func appending(_ other: Path) -> Path {
    if bytes.isEmpty { return other }
    if other.bytes.isEmpty { return self }
    return Path(
      bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + other.bytes)
  }

  public func appending(_ name: String) -> Path { appending(Path(name)) }

  public static func < (left: Path, right: Path) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    var text = ""
    var index = 0
    while index < bytes.count {
      let width = min(sequenceLength(bytes[index]), bytes.count - index)
      let slice = bytes[index..<(index + width)]
      if let part = String(validating: slice, as: UTF8.self),
        part.unicodeScalars.allSatisfy({ !$0.drivesTerminal })
      {
        text += part
        index += width
      } else {
        text += "\\x" + String(bytes[index] >> 4, radix: 16) + String(bytes[index] & 15, radix: 16)
        index += 1
      }
    }
    return text
  }

  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character (C0, DEL, C1) or turns the direction of the text
  /// around it: what text from an archive must never send to a terminal.
  public var drivesTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0x2028, 0x2029, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }
}
