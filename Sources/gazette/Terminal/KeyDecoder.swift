// What ncurses reads, as keys: Alt from an Escape just before, a paste as one piece.

import CNcurses
import Screen

/// Turns ncurses' characters and codes into keys.
struct KeyDecoder {
  private static let pasteBegins: Int32 = 0o2001
  private static let pasteEnds: Int32 = 0o2002
  private static let altLeft: Int32 = 0o2003
  private static let altRight: Int32 = 0o2004
  /// The most that one paste may bring.
  private static let pasteLimit = 1 << 20

  private var hasEscape = false
  private var pasted: String?

  /// Teaches ncurses what it has no key for: the two marks around a paste, and Alt with an arrow as
  /// terminals of today send it.
  static func defineKeys() {
    define_key("\u{1B}[200~", pasteBegins)
    define_key("\u{1B}[201~", pasteEnds)
    define_key("\u{1B}[1;3D", altLeft)
    define_key("\u{1B}[1;3C", altRight)
  }

  /// Returns the key that a code makes, if it makes one yet.
  mutating func key(_ code: wint_t, isFunction: Bool) -> Key? {
    if isFunction, Int32(bitPattern: code) == KeyDecoder.pasteBegins {
      pasted = ""
      return nil
    }
    if isFunction, Int32(bitPattern: code) == KeyDecoder.pasteEnds {
      defer { pasted = nil }
      return pasted.map(Key.paste)
    }
    if pasted != nil {
      keepPasted(code, isFunction: isFunction)
      return nil
    }
    if !isFunction, code == 27 {
      if hasEscape { return .escape }
      hasEscape = true
      return nil
    }
    guard
      let key = isFunction ? KeyDecoder.function(Int32(bitPattern: code)) : KeyDecoder.typed(code)
    else { return nil }
    defer { hasEscape = false }
    return hasEscape ? .alt(key) : key
  }

  /// Returns the Escape that nothing followed; to be asked when no more input is there.
  mutating func rest() -> Key? {
    defer { hasEscape = false }
    return hasEscape ? .escape : nil
  }

  private mutating func keepPasted(_ code: wint_t, isFunction: Bool) {
    guard !isFunction, let scalar = Unicode.Scalar(code),
      let count = pasted?.utf8.count, count < KeyDecoder.pasteLimit
    else { return }
    pasted?.unicodeScalars.append(scalar)
  }

  private static func typed(_ code: wint_t) -> Key? {
    switch code {
    case 9: return .tab
    case 10, 13: return .enter
    case 8, 127: return code == 8 ? .control("h") : .backspace
    case 0: return .control("@")
    case 1...26:
      return Unicode.Scalar(code + 96).map { .control(Character($0)) }
    case 28...31:
      return Unicode.Scalar(code + 64).map { .control(Character($0)) }
    case 0x80..<0xA0: return nil
    default:
      return Unicode.Scalar(code).map { .character(Character($0)) }
    }
  }

  private static func function(_ code: Int32) -> Key? {
    switch code {
    case altLeft: .alt(.left)
    case altRight: .alt(.right)
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_IC: .insert
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_MOUSE: mouse()
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  private static func mouse() -> Key? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let act: Key.Mouse.Act
    if event.bstate & GZ_WHEEL_UP != 0 {
      act = .wheelUp
    } else if event.bstate & GZ_WHEEL_DOWN != 0 {
      act = .wheelDown
    } else {
      act = .press
    }
    return .mouse(Key.Mouse(act, row: Int(event.y), column: Int(event.x)))
  }
}
