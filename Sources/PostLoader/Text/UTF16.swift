// UTF-16, which some editors on Windows save: made UTF-8 before anything else looks at it.

import Announcements

/// The order of the two bytes of a UTF-16 unit.
enum UTF16Order {
  case big, little

  /// Tells the order by the byte order mark, or by ASCII text whose every other byte is NUL; nil
  /// for what is not UTF-16.
  init?(of bytes: [UInt8]) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF): self = .big
    case (0xFF, 0xFE): self = .little
    default:
      guard bytes[0] == 0 || bytes[1] == 0, bytes.count >= 8 else { return nil }
      let head = bytes[..<8]
      let zerosFirst = head.indices.allSatisfy { (head[$0] == 0) == ($0 % 2 == 0) }
      let zerosLast = head.indices.allSatisfy { (head[$0] == 0) == ($0 % 2 == 1) }
      guard zerosFirst || zerosLast else { return nil }
      self = zerosFirst ? .big : .little
    }
  }
}

/// Decodes UTF-16 and cleans what comes out.
func decodeUTF16(_ raw: [UInt8], _ order: UTF16Order) -> DecodedText {
  var units: [UInt16] = []
  units.reserveCapacity(raw.count / 2)
  var index = 0
  while index + 1 < raw.count {
    let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
    units.append(order == .big ? first << 8 | second : second << 8 | first)
    index += 2
  }
  if units.first == 0xFEFF { units.removeFirst() }
  var text = decodeText(Array(String(decoding: units, as: UTF16.self).utf8))
  let isWhole = raw.count % 2 == 0
  text.problems.insert(
    Problem(
      .encoding, line: 1,
      "expected UTF-8, found UTF-16\(isWhole ? "" : " with half a character at its end")"),
    at: 0)
  return text
}
