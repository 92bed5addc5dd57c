import Foundation
import Glibc
import Testing

/// Links that lead out: which program gets them, and how.
@Suite(.serialized) struct FollowingTests {
  /// A folder with a post of the given links and with programs that say how they were called.
  private func sandbox(
    _ body: String, programs: [String: String] = [:], files: [String: String] = [:]
  ) throws -> Sandbox {
    let sandbox = try Sandbox(
      files.merging(["posts/a.md": "---\ntitle: A post\n---\n\(body)\n"]) { $1 })
    for (name, script) in programs {
      try sandbox.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      chmod(sandbox.path("bin/\(name)"), 0o755)
    }
    return sandbox
  }

  /// Writes each argument in brackets, the name of the program before them.
  private static let record = """
    { echo "$(basename "$0")"; for word in "$@"; do echo "<$word>"; done; echo end; } > "$HOME/opened"
    """

  private func opened(_ sandbox: Sandbox, on screen: PseudoTerminal) -> String {
    let file = URL(fileURLWithPath: sandbox.path("opened"))
    let read = { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
    screen.wait { _ in read().hasSuffix("end\n") }
    return read()
  }

  @Test func aTerminalBrowserOfTheConfigurationGetsTheTerminalAndGivesItBack() throws {
    let sandbox = try sandbox(
      "[x](https://a.example/p?q=1)",
      // It reads a line as a program does that has a terminal in its usual state.
      programs: ["w3m": "echo \"page of <$1> <$2>\"; read line; echo \"$line\" > \"$HOME/typed\""],
      files: ["config/gazette/config.toml": "browser = [\"w3m\", \"%s\"]\n"])
    let screen = try sandbox.browse("posts", environment: ["BROWSER": "other"])
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "[1]"))
    screen.type("1")
    #expect(screen.wait(for: "page of <https://a.example/p?q=1> <>"))
    #expect(screen.settings.c_lflag & UInt32(ICANON | ECHO) == UInt32(ICANON | ECHO))
    screen.type("done\r")
    #expect(screen.wait(for: "opened in w3m"))
    #expect(screen.settings.c_lflag & UInt32(ICANON) == 0)
    #expect(
      try String(contentsOf: URL(fileURLWithPath: sandbox.path("typed")), encoding: .utf8)
        == "done\n")
    screen.type("Q")
    #expect(screen.end() == 0)
  }

  @Test func interruptingATerminalBrowserEndsItAndNotTheReader() throws {
    let sandbox = try sandbox(
      "[x](https://a.example/)",
      programs: ["lynx": "trap 'exit 1' INT; echo ready; while :; do sleep 0.05; done"])
    let screen = try sandbox.browse("posts", environment: ["BROWSER": "lynx"])
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "h list"))
    // A key waits a second for its post, which a machine that runs all tests at once may exceed.
    let isReady = (1...3).contains { _ in
      screen.type("1")
      return screen.wait(for: "ready", seconds: 3)
    }
    #expect(isReady)
    // A shell may miss the signal just when it starts a program.
    let hasEnded = (1...5).contains { _ in
      screen.type("\u{03}")
      return screen.wait(for: "opened in lynx", seconds: 2)
    }
    #expect(hasEnded)
    screen.type("q")
    #expect(screen.wait(for: "1/1"))
    screen.type("Q")
    #expect(screen.end() == 0)
  }

  @Test func browserIsAListOfCommandsWithThePlaceOfTheAddress() throws {
    let sandbox = try sandbox(
      "[x](https://a.example/?a=%41&b=c:d)", programs: ["fake": FollowingTests.record])
    let screen = try sandbox.browse(
      "posts", environment: ["BROWSER": "missing %s:fake --new=%s %% last"])
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "[1]"))
    screen.type("1")
    #expect(
      opened(sandbox, on: screen) == """
        fake
        <--new=https://a.example/?a=%41&b=c:d>
        <%>
        <last>
        end

        """)
  }

  @Test func withoutBrowserTheDesktopsProgramIsTaken() throws {
    let sandbox = try sandbox(
      "[x](https://a.example/)", programs: ["xdg-open": FollowingTests.record])
    let screen = try sandbox.browse("posts")
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "[1]"))
    screen.type("1")
    #expect(opened(sandbox, on: screen) == "xdg-open\n<https://a.example/>\nend\n")
  }

  @Test func overSSHWithoutABrowserTheAddressIsCopiedAndShown() throws {
    let sandbox = try sandbox(
      "[x](https://a.example/x)", programs: ["xdg-open": FollowingTests.record])
    let screen = try sandbox.browse(
      "posts", columns: 120, environment: ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"])
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "[1]"))
    screen.type("1")
    #expect(screen.wait(for: "https://a.example/x: copied the address by the terminal (OSC 52)"))
    // The address in base64.
    let sequence = "\u{1B}]52;c;aHR0cHM6Ly9hLmV4YW1wbGUveA==\u{07}"
    #expect(String(decoding: screen.output, as: UTF8.self).contains(sequence))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("opened")))
  }

  @Test(arguments: [
    ("javascript:alert(1)", "not opened: javascript: is neither the web nor mail"),
    ("file:///etc/passwd", "not opened: file: is neither the web nor mail"),
    ("data:text/html,x", "not opened: data: is neither the web nor mail"),
  ])
  func otherKindsOfAddressesAreRefusedWithASentence(address: String, sentence: String) throws {
    let sandbox = try sandbox("[x](\(address))", programs: ["fake": FollowingTests.record])
    let screen = try sandbox.browse("posts", environment: ["BROWSER": "fake"])
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "[1]"))
    screen.type("1")
    #expect(screen.wait(for: sentence))
    screen.type("Q")
    #expect(screen.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("opened")))
  }

  @Test(arguments: [
    "https://a.example/it's \"quoted\"", "https://a.example/a b  c", "https://a.example/;reboot;x",
    "https://a.example/$(touch made)`touch made`", "https://a.example/?a=1&b=2|tee made>made",
    "https://a.example/--option %s \\ * ~",
  ])
  func anAddressIsOneArgumentWhateverIsInIt(address: String) throws {
    let sandbox = try sandbox(
      "<a href='\(address.replacingOccurrences(of: "'", with: "&#39;"))'>x</a>",
      programs: ["fake": FollowingTests.record])
    let screen = try sandbox.browse("posts", environment: ["BROWSER": "fake"])
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "[1]"))
    screen.type("1")
    #expect(opened(sandbox, on: screen) == "fake\n<\(address)>\nend\n")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("made")))
  }

  @Test func altAndAnArrowGoBackAndForward() throws {
    let sandbox = try sandbox(
      "[there](b.md)", files: ["posts/b.md": "---\ntitle: Another\n---\nIt is here.\n"])
    let screen = try sandbox.browse("posts")
    #expect(screen.wait(for: "A post"))
    screen.type("\r")
    #expect(screen.wait(for: "1 inside"))
    screen.type("1")
    #expect(screen.wait(for: "It is here."))
    screen.type("\u{1B}[1;3D")
    #expect(screen.wait(for: "there[1]"))
    screen.type("\u{1B}[1;3C")
    #expect(screen.wait(for: "It is here."))
  }

  @Test func anAddressIsCopiedWithoutWhatTracks() throws {
    let sandbox = try sandbox("[x](https://a.example/x?utm_source=mail&id=7&fbclid=Z)")
    let screen = try sandbox.browse("posts", columns: 100)
    #expect(screen.wait(for: "A post"))
    screen.type("\r]y")
    #expect(screen.wait(for: "https://a.example/x?id=7"))
    screen.type("\r")
    #expect(screen.wait(for: "copied the link by the terminal (OSC 52)"))
    // "https://a.example/x?id=7" in base64.
    let sequence = "\u{1B}]52;c;aHR0cHM6Ly9hLmV4YW1wbGUveD9pZD03\u{07}"
    #expect(String(decoding: screen.output, as: UTF8.self).contains(sequence))
  }

  @Test func aProgramOfTheDesktopTakesTheCopyToo() throws {
    let sandbox = try sandbox(
      "[x](https://a.example/x)", programs: ["wl-copy": "cat > \"$HOME/copied\""])
    let screen = try sandbox.browse("posts", environment: ["WAYLAND_DISPLAY": "wayland-0"])
    #expect(screen.wait(for: "A post"))
    screen.type("\r]y\r")
    #expect(screen.wait(for: "copied the link by wl-copy"))
    let file = URL(fileURLWithPath: sandbox.path("copied"))
    let read = { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
    screen.wait { _ in read() == "https://a.example/x" }
    #expect(read() == "https://a.example/x")
  }

  @Test(arguments: [["--ascii"], []])
  func withoutUTF8OrWhenAskedAllIsASCII(options: [String]) throws {
    let sandbox = try Sandbox(threePosts)
    // By itself in the locale "C".
    let locale = options.isEmpty ? ["LC_ALL": "C"] : [:]
    let screen = try sandbox.browse("posts", options: options, columns: 110, environment: locale)
    #expect(screen.wait(for: "has joined as"))
    var seen = screen.text
    for keys in [
      "j", "t", "q", "M", "\u{1B}", "T", "q", "!", "q", "?", "q", "=", "q", "\r", "u", "q",
    ] {
      screen.type(keys)
      screen.wait(seconds: 0.1) { _ in false }
      seen += screen.text
    }
    #expect(seen.contains("|"))
    #expect(seen.unicodeScalars.filter { !$0.isASCII } == [])
    #expect(screen.output.allSatisfy { $0 < 0x80 })
  }
}
