import CVTerm
import Foundation
import Glibc
import Testing

/// The built program on a screen: what a person sees and types.
@Suite(.serialized) struct BrowsingTests {
  @Test func theFirstScreenShowsTheNewestPostAndItsText() throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts", rows: 12, columns: 110)
    #expect(screen.wait(for: "Arbor Systems has joined") || screen.wait(for: "has joined as a"))
    #expect(screen.lines[0].contains("Lattice Foundation · 3 announcements"))
    #expect(screen.lines[1].hasPrefix(">"))
    #expect(screen.lines[1].contains("2024-03-01 ◆ Arbor"))
    #expect(screen.lines[3].contains("undated"))
    #expect(screen.cursorRow == 1)
  }

  @Test func qLeavesTheTerminalAsItWas() throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts")
    let before = screen.settings
    #expect(screen.wait(for: "Arbor"))
    screen.type("q")
    #expect(screen.end() == 0)
    #expect(screen.settings.c_lflag & UInt32(ICANON | ECHO) == UInt32(ICANON | ECHO))
    #expect(before.c_iflag & UInt32(ICRNL) == screen.settings.c_iflag & UInt32(ICRNL))
    #expect(String(decoding: screen.output, as: UTF8.self).contains("\u{1B}[?1049l"))
  }

  @Test func aTerminationSignalRestoresTheTerminalAndIsSeenByTheParent() throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts")
    #expect(screen.wait(for: "Arbor"))
    screen.signal(SIGTERM)
    #expect(screen.end() == 128 + SIGTERM)
    #expect(screen.settings.c_lflag & UInt32(ICANON | ECHO) == UInt32(ICANON | ECHO))
  }

  @Test func aKillLosesNotWhereOneWas() throws {
    let sandbox = try Sandbox(threePosts)
    let killed = try sandbox.browse("posts", columns: 110)
    #expect(killed.wait(for: "Arbor"))
    killed.type("jj")
    #expect(killed.wait { $0.lines[3].hasPrefix(">") })
    // The place is kept two seconds after the first key.
    #expect(!killed.wait(seconds: 3) { _ in false })
    killed.signal(SIGKILL)
    _ = killed.end()
    let screen = try sandbox.browse("posts", columns: 110)
    #expect(screen.wait { $0.lines[3].hasPrefix(">") })
  }

  @Test func searchingAMemberAndFollowingALinkInsideOpensItHere() throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts", columns: 110)
    #expect(screen.wait(for: "Arbor"))
    screen.type("/arbor systems")
    #expect(screen.wait(for: "1 member"))
    screen.type("\r\r2")
    #expect(screen.wait(for: "It opens today"))
    screen.type("H")
    #expect(screen.wait(for: "has joined"))
  }

  @Test func keysTypedAheadMeanWhatTheyWouldMeanAfterWaiting() throws {
    // Enter waits a second at most, which a machine that runs all tests at once may exceed.
    let isFollowed = try (1...3).contains { _ in
      let sandbox = try Sandbox(threePosts)
      let screen = try sandbox.browse("posts", columns: 110)
      screen.type("/arbor systems\r\r2")
      return withExtendedLifetime(sandbox) { screen.wait(for: "It opens today", seconds: 5) }
    }
    #expect(isFollowed)
  }

  @Test func anExternalLinkIsOneArgumentOfTheBrowser() throws {
    let sandbox = try Sandbox([
      "posts/a.md": "---\ntitle: A\n---\n[x](<https://a.example/?q='1'; $(touch x)&b=\"2\">)\n",
      "bin/fake": "#!/bin/sh\nfor word in \"$@\"; do echo \"<$word>\"; done > \"$HOME/opened\"\n",
    ])
    chmod(sandbox.path("bin/fake"), 0o755)
    let screen = try sandbox.browse("posts", environment: ["BROWSER": "fake"])
    #expect(screen.wait(for: "A"))
    screen.type("\r1")
    let opened = URL(fileURLWithPath: sandbox.path("opened"))
    let read = { (try? String(contentsOf: opened, encoding: .utf8)) ?? "" }
    screen.wait { _ in read().hasSuffix("\n") }
    #expect(read() == "<https://a.example/?q='1'; $(touch x)&b=\"2\">\n")
    screen.type("Q")
    #expect(screen.end() == 0)
  }

  @Test func theTwelfthOfFifteenLinksOpensByItsTwoDigits() throws {
    let links = (1...15).map { "[l\($0)](https://a.example/\($0))" }.joined(separator: " ")
    let sandbox = try Sandbox([
      "posts/a.md": "---\ntitle: A\n---\n\(links)\n",
      "bin/fake": "#!/bin/sh\necho \"$1\" > \"$HOME/opened\"\n",
    ])
    chmod(sandbox.path("bin/fake"), 0o755)
    let screen = try sandbox.browse("posts", environment: ["BROWSER": "fake"])
    #expect(screen.wait(for: "A"))
    screen.type("\r12")
    let opened = URL(fileURLWithPath: sandbox.path("opened"))
    let read = { (try? String(contentsOf: opened, encoding: .utf8)) ?? "" }
    screen.wait { _ in read().hasSuffix("\n") }
    #expect(read() == "https://a.example/12\n")
  }

  @Test func backFromALinkInsideRestoresTheScroll() throws {
    let lines = (1...80).map { "Line \($0).\n" }.joined(separator: "\n")
    let sandbox = try Sandbox([
      "posts/a.md": "---\ntitle: First\ndate: 2024-02-01\n---\n\(lines)\n[there](b.md)\n",
      "posts/b.md": "---\ntitle: Second\ndate: 2024-01-01\n---\nHere.\n",
    ])
    let screen = try sandbox.browse("posts")
    #expect(screen.wait(for: "First"))
    screen.type("\rG")
    #expect(screen.wait(for: "there[1]"))
    let before = screen.lines[1...20]
    screen.type("1")
    #expect(screen.wait(for: "Here."))
    screen.type("H")
    #expect(screen.wait { $0.lines[1...20] == before })
  }

  @Test func otherKindsOfLinksAreRefusedWithASentence() throws {
    let sandbox = try Sandbox(["posts/a.md": "---\ntitle: A\n---\n[x](javascript:alert(1))\n"])
    let screen = try sandbox.browse("posts")
    #expect(screen.wait(for: "A"))
    screen.type("\r1")
    #expect(screen.wait(for: "not opened"))
  }

  @Test func aResizeIsDrawnAnew() throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts", rows: 24, columns: 80)
    #expect(screen.wait(for: "Arbor"))
    screen.resize(rows: 12, columns: 120)
    #expect(screen.wait { $0.lines[1].contains("│") && $0.lines[11].contains("quit") })
  }

  @Test(arguments: [(1, 1), (2, 3), (5, 29), (3, 200), (60, 2)])
  func tinyScreensNeitherCrashNorHang(rows: Int, columns: Int) throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts", rows: rows, columns: columns)
    screen.wait(seconds: 1) { $0.output.count > 20 }
    screen.type("jjlkq?q/arm\rQ")
    #expect(screen.end() == 0)
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func aTerminalThatCannotShowAScreenIsToldAbout(term: String) throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts", environment: ["TERM": term])
    #expect(screen.end() == 64)
    #expect(screen.lines.joined().contains("'gazette list'"))
  }

  @Test func anArchiveWithoutAPostIsToldAboutAndLeft() throws {
    let sandbox = try Sandbox(["empty/picture.png": ""])
    let screen = try sandbox.browse("empty")
    #expect(screen.end() == 1)
    #expect(screen.text.contains("there is no post in the archive"))
    #expect(screen.settings.c_lflag & UInt32(ICANON | ECHO) == UInt32(ICANON | ECHO))
  }

  @Test func postsThatComeWhileBrowsingAreShown() throws {
    let sandbox = try Sandbox(threePosts)
    let screen = try sandbox.browse("posts")
    #expect(screen.wait(for: "3 announcements"))
    try sandbox.write("---\ntitle: Quite new\ndate: 2025-01-01\n---\nNew.\n", to: "posts/new.md")
    #expect(screen.wait(for: "Quite new"))
  }
}
