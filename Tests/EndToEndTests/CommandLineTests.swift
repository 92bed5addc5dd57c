import Foundation
import Testing

/// What the command line promises to scripts: output, order, exit codes.
struct CommandLineTests {
  @Test func listWritesNewestFirstAndUndatedLast() throws {
    let outcome = try Sandbox(threePosts).run("list", "posts")
    #expect(
      outcome.output == """
        2024-03-01  Arbor Systems  Arbor Systems joins the Lattice Foundation as a premier member
        2024-01-05                 The Lattice Foundation opens
        undated                    Plain notes

        """)
    #expect(outcome.status == 0)
  }

  @Test func listWritesTheKeysOfTheContractInTheirOrder() throws {
    let outcome = try Sandbox(threePosts).run("list", "--format", "ndjson", "posts/undated.md")
    #expect(
      outcome.output == """
        {"id": "undated", "path": "undated.md", "archive": "posts", "title": "Plain notes", \
        "date": null, "authors": [], "foundation": null, "kind": "other", "members": [], \
        "people": [], "links": [], "words": 2, "problems": []}

        """)
  }

  @Test func jsonOfNothingIsAnEmptyArray() throws {
    let sandbox = try Sandbox(["empty/readme.txt": "no post"])
    let outcome = try sandbox.run("list", "--format", "json", "empty")
    #expect(outcome.output == "[]\n")
    #expect(outcome.errors == "gazette: there is no post in the archive\n")
    #expect(outcome.status == 1)
  }

  @Test func plainBrowsingWritesTheList() throws {
    let outcome = try Sandbox(threePosts).run("--plain", "posts/undated.md")
    #expect(outcome.output == "undated       Plain notes\n")
    #expect(outcome.status == 0)
  }

  @Test func indexSaysWhatChangedAndThenThatNothingDid() throws {
    let sandbox = try Sandbox(threePosts)
    #expect(try sandbox.run("index", "posts").output == "3 new, 0 unchanged\n")
    #expect(try sandbox.run("index", "posts").output == "nothing changed, 3 unchanged\n")
    #expect(try sandbox.run("index", "--rebuild", "posts").output == "3 new, 0 unchanged\n")
  }

  @Test func searchSaysWhyEachAnnouncementWasFound() throws {
    let sandbox = try Sandbox(threePosts)
    let outcome = try sandbox.run("search", "arbor systems", "posts", "--format", "tsv")
    #expect(outcome.output.split(separator: "\n").last?.hasSuffix("\tmember") == true)
    #expect(outcome.status == 0)
  }

  @Test func aSearchWithPartialMatchesOnlySaysSo() throws {
    let outcome = try Sandbox(threePosts).run("search", "rbor", "posts")
    #expect(outcome.output == "")
    #expect(outcome.errors == "no match; 1 partial match (--partial)\n")
    #expect(outcome.status == 1)
  }

  @Test func aQueryThatIsNotUnderstoodIsPointedAt() throws {
    let outcome = try Sandbox(threePosts).run("search", "arm date:soon", "posts")
    #expect(outcome.errors.hasPrefix("arm date:soon\n         ^ "))
    #expect(outcome.status == 64)
  }

  @Test func filtersNarrowTheList() throws {
    let sandbox = try Sandbox(threePosts)
    let outcome = try sandbox.run(
      "list", "--tier", "premier", "--since", "2024", "--until", "2024-03-01", "posts")
    #expect(outcome.output.hasPrefix("2024-03-01  Arbor Systems"))
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func membersAndTimelineCiteTheAnnouncement() throws {
    let sandbox = try Sandbox(threePosts)
    #expect(
      try sandbox.run("members", "posts").output
        == "Arbor Systems  Lattice Foundation  premier  2024-03-01  2024-03-01  1\n")
    #expect(
      try sandbox.run("timeline", "posts", "--format", "csv").output == """
        date,event,member,tier,foundation,person,announcement,line,via
        2024-03-01,join,Arbor Systems,premier,Lattice Foundation,,posts:2024-03-01-arm.md,2,

        """)
  }

  @Test func `members and timeline take tiers and days`() throws {
    let sandbox = try Sandbox(threePosts)
    for command in ["members", "timeline"] {
      let found = try sandbox.run(
        command, "posts", "--since", "2024", "--until", "2024-03", "--tier", "Premier")
      #expect(found.output.contains("Arbor Systems"))
      #expect(found.status == 0)
      let none = try sandbox.run(command, "posts", "--since", "2024-03-02")
      #expect(none.output.isEmpty)
      #expect(none.errors == "no match\n")
      #expect(none.status == 1)
      let wrong = try sandbox.run(command, "posts", "--until", "soon")
      #expect(wrong.errors.hasPrefix("Error: --until: a date is expected here"))
      #expect(wrong.status == 64)
    }
  }

  @Test func `an option is named once in its error`() throws {
    let outcome = try Sandbox(threePosts).run("list", "posts", "--kind", "foo")
    #expect(outcome.errors.hasPrefix("Error: --kind: takes membership, project, "))
  }

  @Test func aPathThatIsNotThereExitsWith66() throws {
    let outcome = try Sandbox().run("list", "nowhere")
    #expect(outcome.errors == "gazette: no such file or folder: nowhere\n")
    #expect(outcome.status == 66)
  }

  @Test func ofSeveralPathsTheOthersAreDoneFirst() throws {
    let outcome = try Sandbox(threePosts).run("list", "nowhere", "posts/undated.md")
    #expect(outcome.output == "undated       Plain notes\n")
    #expect(outcome.status == 66)
  }

  @Test func browsingWithoutATerminalNamesTheOtherWay() throws {
    let outcome = try Sandbox(threePosts).run("posts")
    #expect(outcome.errors.contains("'gazette list' (or 'gazette --plain')"))
    #expect(outcome.status == 64)
  }

  @Test func linksSayWhereTheyLead() throws {
    let outcome = try Sandbox(threePosts).run("links", "2024-03-01-arm", "posts")
    #expect(
      outcome.output == """
        1  Arbor Systems  https://arbor.example/  outside
        2  the first one  2024-01-05-first.md     in posts:2024-01-05-first.md

        """)
  }

  @Test func aPostWithoutLinksSaysSo() throws {
    let sandbox = try Sandbox()
    try sandbox.write("---\ntitle: Plain\n---\nNo link.\n", to: "posts/plain.md")
    let outcome = try sandbox.run("links", "plain.md", "posts")
    #expect(outcome.output == "")
    #expect(outcome.errors == "gazette: there is no link in the post\n")
    #expect(outcome.status == 1)
  }

  @Test func anIDOfSeveralPostsIsRefusedWithTheCandidates() throws {
    let outcome = try Sandbox(threePosts).run("show", "2024", "posts")
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        gazette: '2024' is several posts:
          posts:2024-03-01-arm.md
          posts:2024-01-05-first.md

        """)
    #expect(outcome.status == 64)
  }

  @Test func aPostThatIsNotThereExitsWith1() throws {
    let outcome = try Sandbox(threePosts).run("show", "nothing", "posts")
    #expect(outcome.errors == "gazette: no post 'nothing'\n")
    #expect(outcome.status == 1)
  }

  @Test func checkNamesAFaultAtItsLineAndExitsWith1() throws {
    let sandbox = try Sandbox(["posts/2024-01-01-a.md": "---\ntitle: A\ndate: 2022-02-30\n---\n"])
    let outcome = try sandbox.run("check", "posts")
    #expect(outcome.output.hasPrefix("2024-01-01-a.md:3: "))
    #expect(outcome.status == 1)
  }

  @Test func checkLeavesOutOnlyProblemsThatThereAre() throws {
    let sandbox = try Sandbox(["posts/2024-01-01-a.md": "---\ntitle: A\ndate: 2022-02-30\n---\n"])
    #expect(try sandbox.run("check", "--ignore", "date", "posts").status == 0)
    let outcome = try sandbox.run("check", "--ignore", "dates", "posts")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("no problem is named \"dates\"; the names are unreadable, "))
  }

  @Test func theArchiveThatShipsHasNoFault() throws {
    let outcome = try Sandbox().run("check", package.appendingPathComponent("data").path)
    #expect(outcome.output == "")
    #expect(outcome.status == 0)
  }

  @Test func everyMembershipOfTheArchiveThatShipsIsFound() throws {
    let data = package.appendingPathComponent("data").path
    let outcome = try Sandbox().run("list", "--kind", "membership", "--format", "tsv", data)
    let rows = outcome.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 47)
    #expect(rows.allSatisfy { !$0[1].isEmpty })
  }

  @Test func unknownOptionsExitWith64() throws {
    #expect(try Sandbox().run("list", "--nonsense").status == 64)
  }
}
