// Folding scalar by scalar, for comparing text in place: no words, nothing left out between them.

extension Folding {
  /// Appends what a scalar becomes, in UTF-8: nothing for a mark, several scalars for a ligature.
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    let folded = WordScanner.folded(scalar)
    if folded == 0 { return }
    if folded >= UInt32(firstExpansion), folded < 0xF900 {
      let place = Int(folded) - Int(firstExpansion)
      guard expansions.indices.contains(place) else { return }
      for scalar in expansions[place] { encode(scalar, to: &bytes) }
    } else {
      encode(folded, to: &bytes)
    }
  }

  private static func encode(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let valid = Unicode.Scalar(scalar), let encoded = UTF8.encode(valid) else { return }
    bytes.append(contentsOf: encoded)
  }
}
