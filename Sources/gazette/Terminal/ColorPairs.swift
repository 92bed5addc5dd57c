// ncurses numbers pairs of colours; this hands the numbers out as they are needed.

import CNcurses
import Screen

/// The pairs of foreground and background in use.
struct ColorPairs {
  private static let colors = Style.Color.allCases.count
  /// The numbers of the pairs in use, by their colours; 0 for those that are not. A table, as a
  /// dictionary's type takes longer to be made at the start than all pairs.
  private var numbers = [Int16](repeating: 0, count: (colors + 1) * (colors + 1))
  private var last: Int16 = 0
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
    let (foreground, background) = (style.foreground, style.background)
    guard isOn, foreground != nil || background != nil else { return 0 }
    let place = place(of: foreground) * (Self.colors + 1) + self.place(of: background)
    if numbers[place] != 0 { return numbers[place] }
    let number = last + 1
    let colors = Int16(clamping: tigetnum("colors"))
    guard init_pair(number, code(foreground, of: colors), code(background, of: colors)) == OK
    else { return 0 }
    last = number
    numbers[place] = number
    return number
  }

  private func place(of color: Style.Color?) -> Int { color.map { Int($0.rawValue) + 1 } ?? 0 }

  /// Bright colours fall back to their plain ones on a terminal of eight.
  private func code(_ color: Style.Color?, of colors: Int16) -> Int16 {
    guard let color else { return -1 }
    let code = Int16(color.rawValue)
    return code < colors ? code : code % 8
  }
}
