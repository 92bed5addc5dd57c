// Every form that a post may have, as one table: the text of a file in, the screen out. Each form
// goes through the loader and the layout; what the screen must never show is asked of all of them.

import Announcements
import Foundation
import PostLoader
import Screen
import Testing

@testable import Browser

/// A post of one form and its page at 80 columns.
struct Form: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The path of the file in its archive.
  let file: String
  let bytes: [UInt8]
  let screen: String

  init(
    _ name: String, file: String = "2024-09-05-acme.md", _ text: String, shows screen: String
  ) {
    self.init(name, file: file, Array(text.utf8), shows: screen)
  }

  init(
    _ name: String, file: String = "2024-09-05-acme.md", _ bytes: [UInt8], shows screen: String
  ) {
    testDescription = name
    self.file = file
    self.bytes = bytes
    self.screen = screen
  }

  static let all =
    frontMatter + days + text + markdown + kramdown + templates + html + components

  static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static func windows1252(_ text: String) -> [UInt8] {
    Array(text.data(using: .windowsCP1252) ?? Data())
  }
}

@Suite struct FormTests {
  /// What only templates, attribute lists and components have, and no page outside of code.
  private static let rawMarks = ["{{", "{%", "{:", "{<", "{#", "<%", "</", "/>", "<>"]

  private let archive: Archive

  /// Opens the site of all of them: templates ask for its title and its address.
  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gazette-forms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("title: Example\nurl: https://example.org\nbaseurl: /base\n".utf8)
      .write(to: folder.appendingPathComponent("_config.yml"))
    archive = try Archive(at: Path(folder.path))
    // Before the folder goes.
    _ = archive.site
  }

  @Test(arguments: Form.all)
  func everyFormIsLoadedAndLaidOut(_ form: Form) {
    var options = PageOptions.plain
    // A colour of its own, so that code is known on the page.
    options.theme.code = Style(foreground: .blue)
    let post = archive.announcement(from: form.bytes, path: Path(form.file))
    let lines = Page(post, width: 80, options: options).lines
    #expect(lines.map { $0.text(for: .plain) }.joined(separator: "\n") == form.screen)
    for line in lines {
      #expect(line.text.plain.unicodeScalars.filter(\.drivesTerminal).isEmpty)
      let text = line.text.runs.filter { $0.style.foreground != .blue }.map(\.text).joined()
      #expect(FormTests.rawMarks.filter(text.contains) == [])
    }
  }
}
