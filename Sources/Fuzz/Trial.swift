// What is asked of every input, whoever made it: it is loaded and laid out without a trap, without
// a hang, and nothing of it drives the terminal.

import Announcements
import Browser
import PostLoader

/// Loads and lays out inputs as posts of some archives.
struct Trial: Sendable {
  /// A run that takes longer than this, in seconds of the processor, is a hang.
  static let limit = 10

  /// What inputs are posts of, in turn: each kind of site has rules of its own.
  private let archives: [Archive]

  init(_ archives: [Archive]) { self.archives = archives }

  private static let names = [
    "_posts/2024-02-30-a.md", "a.mdx", "content/blog/2024/a.de.md", "blog/2024-02-29-a/index.md",
  ]

  /// Loads and lays out one input; whatever traps ends the program.
  /// - Parameter number: of the input; tells of which archive it is and how wide its page.
  /// - Returns: what is wrong with the result, nil where nothing is.
  func fault(in input: [UInt8], number: Int) -> String? {
    guard !archives.isEmpty else { return "no archive" }
    let name = Trial.names[number % Trial.names.count]
    let announcement = archives[number % archives.count].announcement(from: input, path: Path(name))
    // A narrow page of a long post has so many lines that it takes the time of a hundred inputs.
    let narrow = input.count < 4_096 ? 1 : 20
    for width in [narrow + number % 140, number % 16 == 0 ? narrow : 80] {
      let page = Page(announcement, width: width)
      for line in page.lines
      where line.text.plain.unicodeScalars.contains(where: { $0.drivesTerminal }) {
        return "a control character is shown at width \(width)"
      }
    }
    return nil
  }
}
