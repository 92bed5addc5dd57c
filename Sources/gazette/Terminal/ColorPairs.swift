// ncurses numbers pairs of colours; this hands the numbers out as they are needed.

import CNcurses
import Screen

/// The pairs of foreground and background in use.
struct ColorPairs {
  private struct Pair: Hashable {
    var foreground: Style.Color?
    var background: Style.Color?
  }

  private var numbers: [Pair: Int16] = [:]
  private var isOn = false

  /// Turns colour on where the terminal has it.
  mutating func start() {
    guard has_colors() else { return }
    start_color()
    use_default_colors()
    isOn = true
  }

  /// Returns the number of a style's pair; 0 is the terminal's own colours.
  mutating func pair(for style: Style) -> Int16 {
    let pair = Pair(foreground: style.foreground, background: style.background)
    guard isOn, pair.foreground != nil || pair.background != nil else { return 0 }
    if let number = numbers[pair] { return number }
    let number = Int16(clamping: numbers.count + 1)
    let colors = Int16(clamping: tigetnum("colors"))
    guard
      init_pair(number, code(pair.foreground, of: colors), code(pair.background, of: colors)) == OK
    else { return 0 }
    numbers[pair] = number
    return number
  }

  /// Bright colours fall back to their plain ones on a terminal of eight.
  private func code(_ color: Style.Color?, of colors: Int16) -> Int16 {
    guard let color else { return -1 }
    let code = Int16(color.rawValue)
    return code < colors ? code : code % 8
  }
}
