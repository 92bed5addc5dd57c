// What HTML's tags and character references do to the tree.

import Announcements

extension TreeBuilder {
  /// Adds what a character reference stands for, or its text where it stands for nothing.
  mutating func add(entity bytes: UnsafeRawBufferPointer) {
    guard let entity = Entity(in: bytes, at: 0) else { return add(bytes) }
    if entity.text.unicodeScalars.contains(where: {
      $0.properties.canonicalCombiningClass != .notReordered
    }) {
      needsComposition = true
    }
    add(text: entity.text)
  }

  mutating func add(_ html: HTMLFragment) {
    html.bytes.withUnsafeBytes { add($0) }
  }
}
