// config.toml: what can be set, and what a wrong setting is told.

import Announcements
import Foundation
import Testing

@testable import gazette

@Suite struct ConfigurationTests {
  @Test func everySettingIsRead() {
    let configuration = Configuration(
      """
      browser = ["w3m", "-N", "%s"]
      theme = "mono"
      width = 100
      ascii = true
      mouse = true

      [[archives]]
      name = "letters"
      path = "/srv/letters"

      [aliases]
      AWS = "Amazon Web Services"

      [queries]
      premier = "tier:premier since:1y"

      [keys]
      star = ["F5", "*"]
      help = "F2"
      """, at: Path("config.toml"))
    #expect(configuration.errors == [])
    #expect(configuration.browser == ["w3m", "-N", "%s"])
    #expect(configuration.theme == "mono")
    #expect(configuration.width == 100)
    #expect(configuration.usesASCII)
    #expect(configuration.usesMouse)
    #expect(configuration.archives == [.init(name: "letters", path: Path("/srv/letters"))])
    #expect(configuration.aliases == ["AWS": "Amazon Web Services"])
    #expect(configuration.queries == ["premier": "tier:premier since:1y"])
    #expect(configuration.keys == ["star": ["F5", "*"], "help": ["F2"]])
  }

  @Test(arguments: [
    ("width = 10", #"1: "width" is no number from 20 to 400"#),
    ("\n\nwidth = \"wide\"", #"3: "width" is no number from 20 to 400"#),
    ("theme = \"dark\"", #"1: "theme" is none of color, mono"#),
    ("mouse = 1", #"1: "mouse" is neither true nor false"#),
    ("browser = 3", #"1: "browser" is no list of texts, such as ["w3m", "%s"]"#),
    (
      "wdth = 80",
      #"1: "wdth" is no setting; there are aliases, archives, ascii, browser, keys, mouse, queries, theme, width"#
    ),
    (
      "aliases = \"AWS\"",
      #"1: "aliases" is no section [aliases] with lines such as AWS = "Amazon Web Services""#
    ),
    ("[aliases]\nA = \"B\"\nAWS = 1", #"3: "AWS" is not as in AWS = "Amazon Web Services""#),
    (
      "archives = \"~/posts\"",
      #"1: "archives" is not [[archives]] with name = "..." and path = "...""#
    ),
    (
      "[[archives]]\nname = \"a\"",
      #"1: "archives" is not [[archives]] with name = "..." and path = "...""#
    ),
    (
      "[[archives]]\nname = \"a\"\npath = \"/a\"\nbranch = \"main\"",
      #"4: "branch" is no setting of an archive; there are name, path"#
    ),
    (
      "[aliases]\nnew = \"News\"\n[queries]\nnew = \"tier:gold date:2024-13\"",
      #"4: "new" is not understood before "13": a month is expected here, from 01 to 12, not "13""#
    ),
    (
      "[queries]\n\"all gold\" = \"tier:\"",
      #"2: "all gold" is not understood at its end: a tier is expected here, such as tier:gold"#
    ),
    (
      "[keys]\nstart = \"x\"",
      #"2: "start" is no action; they are listed under ?, such as star"#
    ),
    (
      "[keys]\nstar = \"Hyper-x\"",
      #"2: "star" has "Hyper-x", which is no key; keys are such as x, ^X, Alt-X, F5, PgDn"#
    ),
    (
      "mouse = true\n[!keys]",
      "2: a table needs a name of letters, digits, - and _, such as [aliases]"
    ),
    (
      "[keys]\nread = \"x\"\noutline = \"x\"",
      #"3: "outline" has x, which read has already"#
    ),
  ])
  func aWrongSettingIsTold(text: String, error: String) {
    #expect(Configuration(text, at: Path("config.toml")).errors == ["config.toml:" + error])
  }

  @Test func theDocumentationListsEverySettingAndItsExampleIsRight() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
    let names = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { $0.dropFirst(3).prefix { $0 != "`" } }.sorted()
    #expect(
      Configuration("x = 1", at: Path("config.toml")).errors == [
        "config.toml:1: \"x\" is no setting; there are \(names.joined(separator: ", "))"
      ])
    let example = page.split(separator: "```", omittingEmptySubsequences: false)[1]
    #expect(
      Configuration(String(example.dropFirst("toml".count)), at: Path("config.toml")).errors == [])
    #expect(names.allSatisfy { example.contains("\n\($0) =") || example.contains("[\($0)]") })
  }

  @Test func aBrowserThatIsATextIsPartedAsAShellDoesIt() {
    let configuration = Configuration(
      #"browser = "open -a 'My Browser' %s""#, at: Path("config.toml"))
    #expect(configuration.browser == ["open", "-a", "My Browser", "%s"])
  }

  @Test func theDefaultStandsInPlaceOfAWrongSetting() {
    let configuration = Configuration(
      "width = 7\ntheme = 1\nmouse = true\n[queries]\na = \"(\"\nb = \"arm\"",
      at: Path("config.toml"))
    #expect(configuration.width == 88)
    #expect(configuration.theme == "color")
    #expect(configuration.usesMouse)
    #expect(configuration.queries == ["b": "arm"])
    #expect(
      configuration.errors.map { $0.prefix { $0 != "\"" } } == [
        "config.toml:1: ", "config.toml:2: ", "config.toml:5: ",
      ])
  }

  @Test func textThatIsNoTOMLIsNamedWithItsLine() {
    let configuration = Configuration("width = 80\ntheme = \n", at: Path("config.toml"))
    #expect(configuration.errors.count == 1)
    #expect(configuration.errors.first?.hasPrefix("config.toml:2: ") == true)
    #expect(configuration.width == 88)
  }
}
