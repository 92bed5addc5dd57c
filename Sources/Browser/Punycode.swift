// Internationalised host names, RFC 3492: what a browser asks for, and what it shows.

/// Coding the labels of host names that are not ASCII.
enum Punycode {
  /// Returns a host with its `xn--` labels as the characters that they stand for; nil where it has
  /// none or one is malformed.
  static func decoded(host: String) -> String? {
    guard host.contains("xn--") else { return nil }
    var labels: [String] = []
    for label in host.split(separator: ".", omittingEmptySubsequences: false) {
      if label.hasPrefix("xn--") {
        guard let text = decoded(Array(label.utf8.dropFirst(4))) else { return nil }
        labels.append(text)
      } else {
        labels.append(String(label))
      }
    }
    return labels.joined(separator: ".")
  }

  /// Returns a host with the labels that are not ASCII as `xn--` labels.
  static func encoded(host: String) -> String {
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return host }
    // The full stops of East Asian scripts separate labels too.
    return host.unicodeScalars.split(omittingEmptySubsequences: false) {
      [0x2E, 0x3002, 0xFF0E, 0xFF61].contains($0.value)
    }.map { label in
      let scalars = label.map(\.value)
      return scalars.allSatisfy { $0 < 0x80 } ? text(scalars) : "xn--" + encoded(scalars)
    }.joined(separator: ".")
  }

  private static let base: UInt32 = 36

  private static func decoded(_ label: [UInt8]) -> String? {
    var (code, index, bias, position) = (UInt32(128), UInt32(0), UInt32(72), 0)
    var output: [UInt32] = []
    if let hyphen = label.lastIndex(of: UInt8(ascii: "-")) {
      output = label[..<hyphen].map { UInt32($0) }
      position = hyphen + 1
    }
    while position < label.count {
      let start = index
      var (weight, step) = (UInt32(1), base)
      while true {
        guard position < label.count, let digit = digit(label[position]) else { return nil }
        position += 1
        let (product, tooLarge) = digit.multipliedReportingOverflow(by: weight)
        let (sum, overflows) = index.addingReportingOverflow(product)
        if tooLarge || overflows { return nil }
        index = sum
        let threshold = threshold(step, bias)
        if digit < threshold { break }
        let (next, isTooLarge) = weight.multipliedReportingOverflow(by: base - threshold)
        if isTooLarge { return nil }
        weight = next
        step += base
      }
      let count = UInt32(output.count + 1)
      bias = adapted(index - start, count, isFirst: start == 0)
      let (sum, overflows) = code.addingReportingOverflow(index / count)
      guard !overflows, Unicode.Scalar(sum) != nil else { return nil }
      code = sum
      output.insert(code, at: Int(index % count))
      index = index % count + 1
    }
    return text(output)
  }

  private static func encoded(_ input: [UInt32]) -> String {
    var output = input.filter { $0 < 128 }
    let basic = UInt64(output.count)
    var (code, delta, bias, handled) = (UInt64(128), UInt64(0), UInt32(72), basic)
    if basic > 0 { output.append(0x2D) }
    while handled < UInt64(input.count) {
      let next = UInt64(input.filter { UInt64($0) >= code }.min() ?? 0)
      // Host names are short: 64 bits hold this for any text that fits into memory.
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in input.map({ UInt64($0) }) {
        if scalar < code { delta += 1 }
        guard scalar == code else { continue }
        append(delta, bias, to: &output)
        bias = adapted(
          UInt32(truncatingIfNeeded: delta), UInt32(truncatingIfNeeded: handled + 1),
          isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return text(output)
  }

  private static func append(_ delta: UInt64, _ bias: UInt32, to output: inout [UInt32]) {
    var (rest, step) = (delta, base)
    while true {
      let threshold = UInt64(threshold(step, bias))
      if rest < threshold { break }
      output.append(letter(threshold + (rest - threshold) % (UInt64(base) - threshold)))
      rest = (rest - threshold) / (UInt64(base) - threshold)
      step += base
    }
    output.append(letter(rest))
  }

  private static func threshold(_ step: UInt32, _ bias: UInt32) -> UInt32 {
    step <= bias ? 1 : step >= bias + 26 ? 26 : step - bias
  }

  private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / max(1, count)
    var steps: UInt32 = 0
    while delta > 455 {
      delta /= 35
      steps += base
    }
    return steps + 36 * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30 + 26
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61
    default: nil
    }
  }

  private static func letter(_ digit: UInt64) -> UInt32 {
    digit < 26 ? UInt32(digit) + 0x61 : UInt32(truncatingIfNeeded: digit) - 26 + 0x30
  }

  private static func text(_ scalars: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars.compactMap({ Unicode.Scalar($0) }) { view.append(scalar) }
    return String(view)
  }
}
