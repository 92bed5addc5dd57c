// A cell as a canvas keeps it: numbers only, as a canvas is filled and compared at each key.

/// A scalar and a style. The marks on the scalar are with the canvas: few cells have any.
struct StoredCell: Hashable, Sendable {
  /// The scalar's number; 0 for the right half of a wide character.
  private let value: UInt32
  private(set) var style: Style

  static let blank = StoredCell(" ", .plain)

  /// - Parameter scalar: nil for the right half of a wide character.
  @inline(__always)
  init(_ scalar: Unicode.Scalar?, _ style: Style) {
    value = scalar?.value ?? 0
    self.style = style
  }

  var isRightHalf: Bool { value == 0 }

  /// Nil for the right half of a wide character.
  var scalar: Unicode.Scalar? { value == 0 ? nil : Unicode.Scalar(value) }

  /// Leaves a space where half of a wide character was.
  mutating func clear() { self = StoredCell(" ", style) }

  mutating func restyle(with other: Style) { style = style.with(other) }
}
