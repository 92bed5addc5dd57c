// The legal forms at the end of companies' names: what may stand or be left out without making
// another company of it.

/// Splitting a name such as "Advanced Micro Devices, Inc." into its core and its legal form.
public enum LegalForm {
  /// The forms that a name may end in, in lower case and without periods.
  public static let all: [String] = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp",
    "lp", "plc", "pte", "pty", "pvt", "gmbh", "mbh", "ag", "kg", "kgaa", "ug", "se", "ev", "sa",
    "sas", "sarl", "srl", "spa", "sl", "slu", "bv", "nv", "ab", "as", "asa", "aps", "oy", "oyj",
    "kk", "kft", "zrt", "doo", "dd", "sro", "spzoo", "jsc", "ojsc", "ooo", "sdn", "bhd", "berhad",
    "tbk", "eireli", "ltda", "cv",
  ]

  /// Returns the name without the legal forms at its end, and these as written.
  ///
  /// "Fujitsu Limited" gives "Fujitsu" and "Limited", "Beijing Digital Technology Co., Ltd." gives
  /// "Beijing Digital Technology" and "Co., Ltd.". A name that is nothing but a form stays whole.
  public static func split(_ name: String) -> (core: String, form: String?) {
    let bytes = Array(name.utf8)
    var end = bytes.count
    while let cut = cut(bytes, endingAt: end), cut > 0 { end = cut }
    guard end < bytes.count else { return (name, nil) }
    var start = end
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x2C { start += 1 }
    return (
      String(decoding: bytes[..<end], as: UTF8.self),
      String(decoding: bytes[start...], as: UTF8.self)
    )
  }

  /// The forms by the number of their letters.
  private static let byLength: [[[UInt8]]] = {
    let forms = all.map { Array($0.utf8) }
    return (0...(forms.map(\.count).max() ?? 0)).map { length in
      forms.filter { $0.count == length }
    }
  }()

  /// Whether letters are a form in any case.
  private static func isKnown(_ letters: [UInt8]) -> Bool {
    byLength.indices.contains(letters.count)
      && byLength[letters.count].contains { $0.elementsEqual(letters.lazy.map(lowercased)) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Returns where the name ends once the last word before `end` is cut off with the space and the
  /// comma in front of it; nil where that word is no legal form.
  private static func cut(_ bytes: [UInt8], endingAt end: Int) -> Int? {
    var last = end
    while last > 0, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x2C { last -= 1 }
    var first = last
    while first > 0, bytes[first - 1] != 0x20, bytes[first - 1] != 0x2C { first -= 1 }
    // "as" is a form in Norway and Denmark, and a word everywhere else: only "AS" and "A/S" count.
    let letters = bytes[first..<last].filter { $0 != 0x2E && $0 != 0x2F }
    guard first > 0, isKnown(letters) else { return nil }
    if letters.count == 2, letters.contains(where: { $0 >= 0x61 }),
      !["Co", "Oy", "Se"].contains(String(decoding: letters, as: UTF8.self))
    {
      return nil
    }
    while first > 0, bytes[first - 1] == 0x20 || bytes[first - 1] == 0x2C { first -= 1 }
    return first
  }
}
