// Folding: the one way in which a query and a text are made alike before they are compared.
// It knows characters only: neither names nor the query language.

/// Makes text alike whatever its case, accents, width, ligatures and compatibility forms.
public enum Folding {
  /// Returns the words of a text, folded, with a space between each two.
  public static func folded(_ text: String) -> String {
    words(of: text).map(\.text).joined(separator: " ")
  }

  /// Returns the words of a text in order.
  public static func words(of text: String) -> [Word] {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var words: [Word] = []
      while scanner.next() {
        words.append(
          Word(folded: scanner.word, range: scanner.range, isUnspaced: scanner.isUnspaced))
      }
      return words
    }
  }

  /// What the scalars of the Basic Multilingual Plane become: the scalar itself, 0 for nothing, or
  /// a private-use value whose place in `expansions` has the scalars.
  static let basic: [UInt16] = foldings.basic
  static let expansions: [[UInt32]] = foldings.expansions
  /// What the mathematical letters become, from U+1D400 on.
  static let mathematical: [UInt16] = foldings.mathematical

  static let firstExpansion: UInt16 = 0xE000
  static let firstMathematical: UInt32 = 0x1D400

  private static let foldings = Foldings(table)
}

/// A word of a text.
public struct Word: Sendable, Hashable {
  /// The word as compared, in UTF-8.
  public let folded: [UInt8]
  /// Where it stands in the text, in bytes of UTF-8.
  public let range: Range<Int>
  /// Whether it is a run of a script that is written without spaces (Han, kana, Hangul, Thai, ...),
  /// in which any part may be a word.
  public let isUnspaced: Bool

  public init(folded: [UInt8], range: Range<Int>, isUnspaced: Bool) {
    self.folded = folded
    self.range = range
    self.isUnspaced = isUnspaced
  }

  /// The word as compared.
  public var text: String { String(decoding: folded, as: UTF8.self) }
}

/// The table as arrays that are looked up by code point.
private struct Foldings {
  var basic = [UInt16](unsafeUninitializedCapacity: 0x10000) { buffer, count in
    for index in 0..<0x10000 { buffer[index] = UInt16(truncatingIfNeeded: index) }
    count = 0x10000
  }
  var mathematical = [UInt16](repeating: 0, count: 0x400)
  var expansions: [[UInt32]] = []

  init(_ table: String) {
    for entry in table.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      add(Array(entry))
    }
  }

  private mutating func add(_ entry: [UInt8]) {
    guard let sign = entry.firstIndex(where: { "=>+".utf8.contains($0) }) else { return }
    let (scalars, step) = Foldings.range(entry[..<sign])
    let target = entry[(sign + 1)...]
    switch entry[sign] {
    case UInt8(ascii: "+"):
      let first = Foldings.hexadecimal(target)
      for scalar in stride(from: scalars.lowerBound, through: scalars.upperBound, by: step) {
        set(scalar, to: UInt16(truncatingIfNeeded: first + scalar - scalars.lowerBound))
      }
    case UInt8(ascii: "="):
      let value = code(for: target.map(UInt32.init))
      for scalar in stride(from: scalars.lowerBound, through: scalars.upperBound, by: step) {
        set(scalar, to: value)
      }
    default:
      let value = code(
        for: target.split(separator: UInt8(ascii: "_")).map { UInt32(Foldings.hexadecimal($0)) })
      for scalar in stride(from: scalars.lowerBound, through: scalars.upperBound, by: step) {
        set(scalar, to: value)
      }
    }
  }

  private mutating func set(_ scalar: Int, to value: UInt16) {
    let first = Int(Folding.firstMathematical)
    if basic.indices.contains(scalar) {
      basic[scalar] = value
    } else if mathematical.indices.contains(scalar - first) {
      mathematical[scalar - first] = value
    }
  }

  private mutating func code(for scalars: [UInt32]) -> UInt16 {
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return UInt16(truncatingIfNeeded: first) }
    let place = expansions.firstIndex(of: scalars) ?? expansions.count
    if place == expansions.count { expansions.append(scalars) }
    return Folding.firstExpansion + UInt16(truncatingIfNeeded: place)
  }

  private static func range(_ text: ArraySlice<UInt8>) -> (ClosedRange<Int>, step: Int) {
    let parts = text.split(separator: UInt8(ascii: "/"))
    let ends = (parts.first ?? []).split(separator: UInt8(ascii: "-")).map(hexadecimal)
    let first = ends.first ?? 0
    return (first...max(first, ends.last ?? first), step: parts.count == 2 ? 2 : 1)
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { value, digit in
      value << 4 | Int(digit <= UInt8(ascii: "9") ? digit - 0x30 : digit - 0x37)
    }
  }
}
