// Whether the terminal that is written to takes hyperlinks (OSC 8).

import Glibc

enum Hyperlinks {
  /// Terminals that show the sequence instead of taking it in, or that nobody knows: the console of
  /// Linux, real and emulated ones of old, editors' shells. All others leave out what they do not
  /// know (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
  private static let without = [
    "dumb", "linux", "unknown", "vt", "ansi", "cons", "cygwin", "emacs", "eterm", "sun", "wy",
  ]

  /// Whether addresses are written behind the text: to a terminal only, never into a pipe or a
  /// file, and whether or not there is colour. `FORCE_HYPERLINK` of `1` or `0` decides for the
  /// terminals that are misjudged.
  static var areTaken: Bool {
    areTaken(
      isTerminal: StandardOutput.isTerminal, term: value("TERM"),
      isInScreen: !value("STY").isEmpty && value("TMUX").isEmpty, forced: value("FORCE_HYPERLINK"))
  }

  /// - Parameter isInScreen: whether GNU screen stands between, which passes nothing on.
  static func areTaken(
    isTerminal: Bool, term: String, isInScreen: Bool, forced: String
  ) -> Bool {
    guard isTerminal else { return false }
    if !forced.isEmpty { return forced != "0" }
    if term.isEmpty || isInScreen { return false }
    return !without.contains { term.hasPrefix($0) && !term.hasPrefix("vte") }
  }

  private static func value(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
