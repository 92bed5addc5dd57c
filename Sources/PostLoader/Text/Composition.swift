// Unicode's composed form (NFC) for prose. Addresses keep their bytes, as a server may know a page
// by the decomposed form only.

import Foundation

/// Returns UTF-8 text in NFC but for the addresses in it: the targets of links and attributes.
func composed(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if output.count > 0 || line.startIndex > 0 { output.append(0x0A) }
    if line.allSatisfy({ $0 < 0x80 }) {
      output.append(contentsOf: line)
    } else {
      appendComposed(line, to: &output)
    }
  }
  return output
}

private func appendComposed(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
  var start = line.startIndex
  var index = start
  while index < line.endIndex {
    guard let close = closingByte(ofAddressAt: index, in: line) else {
      index += 1
      continue
    }
    let end = line[index...].firstIndex { close.contains($0) } ?? line.endIndex
    output.append(contentsOf: line[start..<index].text.precomposedStringWithCanonicalMapping.utf8)
    output.append(contentsOf: line[index..<end])
    (start, index) = (end, end)
  }
  output.append(contentsOf: line[start...].text.precomposedStringWithCanonicalMapping.utf8)
}

/// Returns the bytes that end the address beginning at an index; nil where none begins.
private func closingByte(ofAddressAt index: Int, in line: ArraySlice<UInt8>) -> [UInt8]? {
  guard index > line.startIndex else { return nil }
  switch (line[index - 1], line[index]) {
  case (UInt8(ascii: "]"), UInt8(ascii: "(")): return [UInt8(ascii: ")"), 0x20]
  case (UInt8(ascii: "="), UInt8(ascii: "\"")):
    // The quotation mark itself is where the search begins; the one behind the address ends it.
    return index + 1 < line.endIndex ? [UInt8(ascii: ">")] : nil
  case (UInt8(ascii: ":"), UInt8(ascii: "/")): return [0x20, 0x09, UInt8(ascii: ")")]
  default: return nil
  }
}

/// Returns a text in NFC, addresses in it included: for keys, which are compared and never opened.
func composedText(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
}
