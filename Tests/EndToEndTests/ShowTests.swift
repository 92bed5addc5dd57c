import Foundation
import Glibc
import Testing

/// `gazette show`: escape sequences where they are taken in, and nowhere else.
@Suite(.serialized) struct ShowTests {
  private static let post = [
    "a.md": "---\ntitle: A post\n---\nSee [Arm](https://www.arm.com/) and **this**.\n"
  ]
  private static let hyperlink = "\u{1B}]8;;https://www.arm.com/\u{1B}\\"

  /// Returns what is written to a terminal.
  private func shown(_ environment: [String: String], _ options: [String] = []) throws -> String {
    let sandbox = try Sandbox(ShowTests.post)
    let screen = try PseudoTerminal(
      program, ["show", sandbox.path("a.md")] + options,
      environment: sandbox.environment.merging(environment) { $1 }, rows: 24, columns: 80)
    #expect(screen.end() == 0)
    return String(decoding: screen.output, as: UTF8.self)
  }

  @Test func aTerminalGetsHyperlinks() throws {
    #expect(try shown([:]).contains(ShowTests.hyperlink))
  }

  @Test(arguments: ["dumb", "linux", "vt220"])
  func aTerminalThatWouldShowThemGetsNone(term: String) throws {
    #expect(!(try shown(["TERM": term]).contains("\u{1B}]8")))
  }

  @Test func theUserDecidesForATerminalThatIsMisjudged() throws {
    #expect(try shown(["TERM": "vt220", "FORCE_HYPERLINK": "1"]).contains(ShowTests.hyperlink))
    #expect(!(try shown(["FORCE_HYPERLINK": "0"]).contains("\u{1B}]8")))
  }

  @Test func withoutColourThereAreStillHyperlinksAndBoldText() throws {
    let text = try shown(["NO_COLOR": "1"])
    #expect(text.contains(ShowTests.hyperlink))
    #expect(text.contains("\u{1B}[1mthis\u{1B}[0m"))
    #expect(!text.contains("[35m"))
  }

  @Test func aPipeGetsPlainText() throws {
    let sandbox = try Sandbox(ShowTests.post)
    let outcome = try sandbox.run("show", "a.md")
    #expect(outcome.output == "A post\n1 link\n\nSee Arm[1] and this.\n")
  }

  @Test func aPipeGetsColourWhenAskedButNoHyperlinks() throws {
    let sandbox = try Sandbox(ShowTests.post)
    let outcome = try sandbox.run("show", "--color", "always", "a.md")
    #expect(outcome.output.contains("\u{1B}[1mthis\u{1B}[0m"))
    #expect(!outcome.output.contains("\u{1B}]8"))
  }
}
