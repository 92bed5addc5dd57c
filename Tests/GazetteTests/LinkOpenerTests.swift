// Which command opens a link: the value of BROWSER taken apart as the convention has it.

import Testing

@testable import gazette

struct LinkOpenerTests {
  @Test(arguments: [
    ("firefox", [["firefox"]]),
    ("firefox -P news %s:w3m", [["firefox", "-P", "news", "%s"], ["w3m"]]),
    (":: w3m :", [["w3m"]]),
    (#"my\ browser "a \"b\" \c" 'd "e' f'g'"h""#, [["my browser", #"a "b" \c"#, #"d "e"#, "fgh"]]),
    ("open -a ''", [["open", "-a", ""]]),
    ("xterm -e 'w3m %s' &", [["xterm", "-e", "w3m %s"]]),
    ("open 'never closed", [["open", "never closed"]]),
  ])
  func theVariableIsTakenApartAsAShellWould(variable: String, commands: [[String]]) {
    let opener = LinkOpener(configured: nil, variable: variable, hasDesktop: false)
    #expect(opener.commands == commands)
  }

  @Test(arguments: [
    (["a"], ["a", "https://x.example/%s"]),
    (["a", "%s", "-b"], ["a", "https://x.example/%s", "-b"]),
    (["a", "-u=%s"], ["a", "-u=https://x.example/%s"]),
    (["a", "100%%s", "b%cc"], ["a", "100%s", "b:c", "https://x.example/%s"]),
    (["a", "%d", "%"], ["a", "%d", "%", "https://x.example/%s"]),
  ])
  func theAddressTakesThePlaceOfItsMarkOrTheEnd(command: [String], words: [String]) {
    #expect(LinkOpener.arguments(of: command, for: "https://x.example/%s") == words)
  }

  @Test func theNextCommandIsTriedWhereOneCannotBeStarted() {
    let opener = LinkOpener(
      configured: nil, variable: "/no/such/browser:/etc/passwd:/:true %s", hasDesktop: false)
    #expect(opener.open("https://x.example/") == .opened(by: "true"))
  }

  @Test func whereNoneCanBeStartedAllAreNamed() {
    let opener = LinkOpener(
      configured: nil, variable: "/no/such/browser:/w3m:/", hasDesktop: false)
    #expect(
      opener.open("https://x.example/") == .noProgram(tried: ["/no/such/browser", "/w3m", "/"]))
  }
}
