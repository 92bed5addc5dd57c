// Text as it can be drawn in cells: sequences that terminals and ncurses count differently are
// reduced to a base that all count alike. The data keep what was written.

/// Reducing text for drawing.
public enum Reduction {
  /// Returns the text with emoji sequences, skin tones, flags, variation selectors and invisible
  /// formatting reduced. Joiners between letters, which scripts need, stay.
  public static func reduced(_ text: String) -> String {
    var text = text
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let bytes = text.withUTF8 { Array($0) }
    guard needsReduction(bytes[...]) else { return text }
    var result = String.UnicodeScalarView()
    reduce(text.unicodeScalars) { result.append($0) }
    return String(result)
  }

  /// Whether UTF-8 text may hold something to reduce: a quick look that lets curly quotes, dashes
  /// and letters pass.
  @inlinable
  public static func needsReduction(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    let last = bytes.endIndex - 2
    while index < last {
      let byte = bytes[index]
      if byte < 0xC2 {
        index += 1
        continue
      }
      let next = bytes[index + 1]
      switch byte {
      case 0xC2 where next == 0xAD: return true
      case 0xE2 where next == 0x83: return true
      case 0xE2 where next == 0x80 || next == 0x81:
        let third = bytes[index + 2]
        if next == 0x80 ? third == 0x8D : third >= 0xA0 { return true }
      case 0xEF where next == 0xB8 || next == 0xBB: return true
      case 0xF0 where next >= 0x9F, 0xF3...0xFF: return true
      default: break
      }
      index += 1
    }
    return index < bytes.endIndex && bytes[index] == 0xC2 && bytes[bytes.endIndex - 1] == 0xAD
  }

  /// Gives the scalars that remain of a text, in order.
  public static func reduce(
    _ scalars: some Sequence<Unicode.Scalar>, _ emit: (Unicode.Scalar) -> Void
  ) {
    var base: Unicode.Scalar?
    // A joiner is kept back until the scalar behind it says whether it joins letters.
    var joiner: Unicode.Scalar?
    for scalar in scalars {
      if isDropped(scalar) { continue }
      if scalar.value == 0x200D {
        joiner = scalar
        continue
      }
      if let base, isPictograph(base) {
        if joiner != nil, isPictograph(scalar) || scalar.value == 0x2640 || scalar.value == 0x2642 {
          joiner = nil
          continue
        }
        if isSkinTone(scalar) { continue }
      }
      if let joining = joiner, let base, isLetter(base), isLetter(scalar) { emit(joining) }
      joiner = nil
      base = scalar
      emit(letterOfFlag(scalar) ?? scalar)
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Soft hyphen, byte order mark, invisible operators, keycap, text and emoji presentation.
    case 0xAD, 0xFEFF, 0x2060...0x2064, 0x20E3, 0xFE0E, 0xFE0F: true
    // Tags, of which the flags of countries within countries are made.
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x2300...0x23FF: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .spacingMark
  }

  /// Returns the letter that a half of a flag stands for; nil for any other scalar.
  private static func letterOfFlag(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }
}
