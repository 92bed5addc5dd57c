// How many columns text takes, counted as ncurses counts it: by the C library's wcwidth.

import CWidth

/// Counting columns and cutting text to them.
public enum Columns {
  /// Returns the columns of a scalar: 0, 1 or 2. What the locale cannot print counts as none.
  @inline(__always)
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    return other(value)
  }

  /// Returns the columns of a text.
  public static func of(_ text: String) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars { columns += of(scalar) }
    return columns
  }

  /// Returns the longest beginning of a text that fits into some columns, combining marks with it.
  public static func prefix(_ text: String, _ columns: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.unicodeScalars.indices {
      used += of(text.unicodeScalars[index])
      if used > columns { return text[..<end] }
      end = text.unicodeScalars.index(after: index)
    }
    return text[...]
  }

  /// Returns the text cut to some columns, with `…` (or `~` for ASCII) at its end if it was cut.
  public static func clipped(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    if text.utf8.count <= columns || of(text) <= columns { return text }
    return String(prefix(text, max(0, columns - of(ellipsis))) + prefix(ellipsis, columns))
  }

  /// Returns the text clipped or filled with spaces to exactly some columns.
  public static func padded(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    let clipped = clipped(text, to: columns, ellipsis: ellipsis)
    return clipped + String(repeating: " ", count: max(0, columns - of(clipped)))
  }

  /// Whether wcwidth knows UTF-8; looked up once.
  private static let usesUTF8 = gz_use_utf8_ctype() == 1

  private static func other(_ value: UInt32) -> Int {
    guard usesUTF8 else { return 1 }
    return max(0, Int(gz_wcwidth(value)))
  }
}
