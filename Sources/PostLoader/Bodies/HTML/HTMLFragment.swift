// Raw HTML between two pieces of Markdown, gathered until it is whole.

/// Some raw HTML with the lines of the file that it is from.
struct HTMLFragment {
  private(set) var bytes: [UInt8] = []
  /// For each piece, where it begins in `bytes` and its line of the file.
  private(set) var lines: [(offset: Int, line: Int)] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ piece: UnsafeRawBufferPointer, line: Int) {
    if lines.last?.line != line { lines.append((bytes.count, line)) }
    bytes.append(contentsOf: piece)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }
}
