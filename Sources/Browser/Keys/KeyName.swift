// The names by which keys are shown and bound, such as `Enter`, `^F` and `Alt-B`.

import Screen

extension Key {
  /// Reads a key's name as help and configuration have it: a character as itself, `Enter`, `Esc`,
  /// `Space`, `PgDn`, `F1`, `^A` (or `Ctrl-A`), `Alt-B`; nil for a name that no key has.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if let named = Key.named.first(where: { $0.name.lowercased() == lower }) {
      self = named.key
    } else if let number = Key.functionNumber(lower) {
      self = .function(number)
    } else if let rest = Key.rest(lower, after: ["ctrl-", "^"]), rest.count == 1,
      let character = rest.first
    {
      self = .control(character)
    } else if let rest = Key.rest(lower, after: ["alt-"]), let key = Key(name: rest) {
      self = .alt(key)
    } else {
      return nil
    }
  }

  /// The key's name; empty for a paste and for the mouse.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .alt(let key): "Alt-" + (key.name.count == 1 ? key.name.uppercased() : key.name)
    case .function(let number): "F\(number)"
    case .paste, .mouse: ""
    default: Key.named.first { $0.key == self }?.name ?? ""
    }
  }

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"),
    (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.character(" "), "Space"),
  ]

  private static func functionNumber(_ name: String) -> Int? {
    guard name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number) else {
      return nil
    }
    return number
  }

  private static func rest(_ name: String, after prefixes: [String]) -> String? {
    guard let prefix = prefixes.first(where: { name.hasPrefix($0) }) else { return nil }
    return String(name.dropFirst(prefix.count))
  }
}
