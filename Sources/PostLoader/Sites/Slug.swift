// The ways in which sites make a part of an address of a title or a name.

/// How letters, digits and other signs go into an address.
enum SlugStyle {
  /// Jekyll's for `:title`: signs that an address may have stay, and so do capitals.
  case pretty
  /// Lower case, everything but letters and digits is a hyphen: Jekyll's `:slug`, Zola's.
  case plain
  /// Hugo's: lower case, spaces are hyphens, most other signs go.
  case hugo
}

/// Returns a text as a part of an address.
func slug(_ text: String, _ style: SlugStyle) -> String {
  var slug = ""
  var isPending = false
  for scalar in text.unicodeScalars {
    switch meaning(of: scalar, style) {
    case .kept:
      if isPending, !slug.isEmpty { slug.append("-") }
      isPending = false
      slug.unicodeScalars.append(scalar)
    case .hyphen: isPending = true
    case .dropped: break
    }
  }
  return style == .pretty ? slug : slug.lowercased()
}

private enum Meaning { case kept, hyphen, dropped }

private func meaning(of scalar: Unicode.Scalar, _ style: SlugStyle) -> Meaning {
  let isWord =
    scalar.isASCII
    ? UInt8(ascii: scalar).isLetter || UInt8(ascii: scalar).isDigit
    : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  if isWord { return .kept }
  switch style {
  case .pretty: return "._~!$&'()+,;=@".unicodeScalars.contains(scalar) ? .kept : .hyphen
  case .plain: return .hyphen
  case .hugo:
    if "._+/\\".unicodeScalars.contains(scalar) { return .kept }
    return scalar == " " || scalar == "-" ? .hyphen : .dropped
  }
}
