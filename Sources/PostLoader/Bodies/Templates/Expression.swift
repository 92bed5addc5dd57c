// The value of `{{ }}`: a variable or a text, and the filters of Liquid that change a target.

/// Works out the value of an expression, as far as a post and its site's configuration give it.
enum Expression {
  /// Returns the value, empty where it is not known.
  static func value(of bytes: ArraySlice<UInt8>, _ variables: [String: String]) -> String {
    let parts = split(bytes)
    guard let first = parts.first else { return "" }
    var value = operand(first.trimmed, variables)
    for filter in parts.dropFirst() {
      let filter = filter.trimmed
      let name = filter.prefix { $0 != UInt8(ascii: ":") && !$0.isSpace }.text
      let argument = filter.drop { $0 != UInt8(ascii: ":") }.dropFirst().trimmed
      value = apply(name, operand(argument, variables), to: value, variables)
    }
    return value
  }

  /// Reads `name = value` of `assign`.
  static func assignment(
    _ text: String, _ variables: [String: String]
  ) -> (name: String, value: String)? {
    let bytes = Array(text.utf8)[...]
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return (bytes[..<equals].trimmed.text, value(of: bytes[(equals + 1)...], variables))
  }

  private static func operand(
    _ bytes: ArraySlice<UInt8>, _ variables: [String: String]
  ) -> String {
    if let quote = bytes.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      bytes.count > 1, bytes.last == quote
    {
      return bytes.dropFirst().dropLast().text
    }
    return variables[bytes.text] ?? ""
  }

  private static func apply(
    _ filter: String, _ argument: String, to value: String, _ variables: [String: String]
  ) -> String {
    let base = variables["site.baseurl"] ?? ""
    switch filter {
    case "append": return value + argument
    case "prepend": return argument + value
    case "relative_url", "url": return value.contains("://") ? value : join(base, value)
    case "absolute_url":
      return value.contains("://") ? value : join((variables["site.url"] ?? "") + base, value)
    case "default": return value.isEmpty ? argument : value
    case "date", "date_to_string", "date_to_long_string":
      // Of the day on which the site is built nothing can be said.
      return value == "now" || value == "today" ? "" : value
    case "upcase": return value.uppercased()
    case "downcase": return value.lowercased()
    default: return value
    }
  }

  private static func join(_ base: String, _ path: String) -> String {
    base.isEmpty || path.hasPrefix("/") ? base + path : "\(base)/\(path)"
  }

  /// Splits at bars that are not quoted.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var quote: UInt8?
    for index in bytes.indices {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        quote = bytes[index]
      } else if bytes[index] == UInt8(ascii: "|") {
        parts.append(bytes[start..<index])
        start = index + 1
      }
    }
    parts.append(bytes[start...])
    return parts
  }
}
