// The numbers and packed texts by which the catalog stores values; a change here is a change of
// `Schema.version`.

import Announcements

extension Kind {
  var code: Int64 { Int64(Kind.allCases.firstIndex(of: self) ?? 0) }

  init(code: Int64) {
    self = Int(exactly: code).flatMap { Kind.allCases.element(at: $0) } ?? .other
  }
}

extension MembershipEvent.Event {
  var code: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? 0) }

  init(code: Int64) {
    self = Int(exactly: code).flatMap { Self.allCases.element(at: $0) } ?? .join
  }
}

extension [Membership] {
  /// The members as one text: a line each of event, tier and name with tabs between. The loader has
  /// taken control characters out of all three.
  var packed: String? {
    if isEmpty { return nil }
    return map { "\($0.event.rawValue)\t\($0.tier?.name ?? "")\t\($0.name)" }
      .joined(separator: "\n")
  }

  init(packed: String?) {
    self = (packed ?? "").utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let parts = line.split(
        separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false
      ).compactMap { String(Substring($0)) }
      guard parts.count == 3, let event = MembershipEvent.Event(rawValue: parts[0]) else {
        return nil
      }
      return Membership(
        name: parts[2], tier: parts[1].isEmpty ? nil : Tier(parts[1]), event: event)
    }
  }
}

extension [String] {
  /// Texts without line breaks as one text, a line each.
  var lines: String {
    guard var text = first else { return "" }
    text.reserveCapacity(reduce(count) { $0 + $1.utf8.count })
    for line in dropFirst() {
      text.append("\n")
      text.append(line)
    }
    return text
  }

  init(lines: String) {
    self = lines.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }
}

extension Collection where Index == Int {
  /// The element at an index; nil outside of the collection.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// A number for bytes, the same on every machine and in every run: FNV-1a over words of eight bytes
/// with the mixing of MurmurHash3 at the end. http://www.isthe.com/chongo/tech/comp/fnv/
func stableHash(_ bytes: some Sequence<UInt8>) -> Int64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return Int64(bitPattern: hash ^ (hash >> 33))
}
