// What a person does at the terminal, as values.

/// One key, one paste or one act of the mouse.
public enum Key: Hashable, Sendable {
  /// A character typed, Space among them.
  case character(Character)
  /// Control with a lower-case letter or one of `[ \ ] ^ _`, but for Tab, Enter and Escape.
  case control(Character)
  /// Alt (or Escape just before) with a key.
  indirect case alt(Key)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Text pasted as one piece, as it came.
  case paste(String)
  case mouse(Mouse)

  /// An act of the mouse at a zero-based cell.
  public struct Mouse: Hashable, Sendable {
    public enum Act: Hashable, Sendable { case press, wheelUp, wheelDown }

    public var act: Act
    public var row: Int
    public var column: Int

    public init(_ act: Act, row: Int, column: Int) {
      self.act = act
      self.row = row
      self.column = column
    }
  }
}
