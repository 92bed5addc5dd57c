// Front matter as values: keys, what stands behind them, and the lines, whatever the format.

import Announcements

/// One key of front matter with its value.
struct Field: Equatable, Sendable {
  let key: String
  /// The line of the file, one-based.
  let line: Int
  var value: FieldValue
}

/// What stands behind a key. Numbers, days and booleans are text as written.
indirect enum FieldValue: Equatable, Sendable {
  case text(String)
  case list([FieldValue])
  case map([Field])
  /// Nothing stands there, or `null` or `~`.
  case nothing

  /// What a value is called in a problem's reason.
  var noun: String {
    switch self {
    case .text: "text"
    case .list: "a list"
    case .map: "a map"
    case .nothing: "nothing"
    }
  }

  var isMap: Bool {
    if case .map = self { true } else { false }
  }

  /// The text, or the only text of a list of one.
  var text: String? {
    switch self {
    case .text(let text): text
    case .list(let values) where values.count == 1: values[0].text
    default: nil
    }
  }
}

/// All fields of a front matter, in the order of the file.
struct Fields: Equatable, Sendable {
  var all: [Field] = []

  /// Returns the field of a key, whatever the case it is written in; of several the last counts,
  /// as it does for Jekyll.
  subscript(key: String) -> Field? {
    let length = key.utf8.count
    var other: Field?
    for field in all.reversed() where field.key.utf8.count == length {
      if field.key == key { return field }
      if other == nil, field.key.utf8.elementsEqual(key.utf8, by: sameLetter) { other = field }
    }
    return other
  }

  /// Returns the first field of several keys that has a value.
  func first(of keys: String...) -> Field? {
    for key in keys {
      if let field = self[key], field.value != .nothing { return field }
    }
    return nil
  }

  /// Returns the fields inside of a field that is a map.
  func map(_ key: String) -> Fields? {
    guard case .map(let fields) = self[key]?.value else { return nil }
    return Fields(all: fields)
  }
}

private func sameLetter(_ left: UInt8, _ right: UInt8) -> Bool {
  lowerCase(left) == lowerCase(right)
}

/// What reading a front matter gave.
struct ReadFields {
  var fields = Fields()
  var problems: [Problem] = []
}
