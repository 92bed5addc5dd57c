import Announcements
import Catalog
import Screen
import Testing

@testable import Browser

/// The index of members (`M`) and a member's page.
struct MemberOverlayTests {
  @Test func theMembersAreListedByNameWithTierAndDate() throws {
    #expect(
      try screen(after: "M", columns: 80, rows: 10) == """
         /                                                               6 of 6 members
         > Arm             Lattice Foundation  ◆ premier  2024-09-10  1
           Armada Systems  Lattice Foundation  ◇ general  2024-03-03  1
           Graphcore       Lattice Foundation  ◇ general  2022-09-12  1
           Huawei          Lattice Foundation  ◆ premier  2022-09-12  1
           Intel           Lattice Foundation  ◆ premier  2022-09-12  1
           Rebellions      Lattice Foundation  ◇ general  2024-11-21  1

         Arm · Lattice Foundation · 1 announcement
         Enter open  Esc close  Up Down choose
        """)
  }

  @Test func whereThereIsNoRoomForAllColumnsNameAndTierStay() throws {
    #expect(
      try screen(after: "M", columns: 36, rows: 7) == """
         /
         > Arm             ◆ premier
           Armada Systems  ◇ general
           Graphcore       ◇ general
           Huawei          ◆ premier
         Arm · Lattice Foundation · 1 anno…
         Enter open  Esc close
        """)
  }

  @Test func typingNarrowsTheMembersAndEnterOpensThePage() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("Marm")
    #expect(session.header.hasPrefix("/arm"))
    #expect(session.header.hasSuffix("2 of 6 members"))
    #expect(session.canvas.lines[1].hasPrefix(" > Arm   "))
    #expect(session.canvas.lines[2].hasPrefix("   Armada Systems"))
    session.type("<Down><Enter>")
    #expect(session.header == "Armada Systems")
  }

  @Test func pagesAndTheEndsOfTheMembersAreReachedWhileNothingIsTyped() throws {
    var session = try Session(columns: 80, rows: 6)
    func selected(after keys: String) -> Substring? {
      session.type(keys)
      return session.canvas.lines.first { $0.hasPrefix(" >") }?.dropFirst(3).prefix { $0 != " " }
    }
    #expect(selected(after: "M") == "Arm")
    #expect(selected(after: "<PgDn>") == "Graphcore")
    #expect(selected(after: "<PgDn>") == "Intel")
    #expect(selected(after: "<PgUp>") == "Graphcore")
    #expect(selected(after: "<End>") == "Rebellions")
    #expect(selected(after: "<Home>") == "Arm")
    // In what is typed these keys move the cursor.
    #expect(selected(after: "e<End><Down>") == "Armada")
    session.type("<Home>h")
    #expect(session.header.hasPrefix("/he"))
  }

  @Test func aSlashBeforeTheNameDoesNoHarm() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("M/intel<Enter>")
    #expect(session.header == "Intel")
  }

  @Test func escapeShowsAllMembersAgainAndThenCloses() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("Marm<Esc>")
    #expect(session.header == "members 6")
    #expect(session.canvas.lines[6].hasPrefix("   Rebellions"))
    session.type("<Esc>")
    #expect(session.browser.overlays.isEmpty)
    session.type("M<Esc>")
    #expect(session.browser.overlays.isEmpty)
  }

  @Test func qOnAMembersPageGoesBackToTheMembersFound() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("Marm<Enter>q")
    #expect(session.header == "members 6 · /arm")
    session.type("qq")
    #expect(session.browser.overlays.isEmpty)
    #expect(session.effects == [])
  }

  @Test func enterBeforeTheMembersAreThereIsWaitedFor() throws {
    var session = try Session(columns: 80, rows: 12)
    session.isSlow = true
    session.type("M")
    #expect(session.browser.awaitsList)
    session.answerAll()
    #expect(!session.browser.awaitsList)
  }

  @Test func aMembersPageIsItsHistoryWithTheSource() throws {
    #expect(
      try screen(after: "M<Enter>", columns: 100, rows: 11) == """
         Arm
           Lattice Foundation · since 2024-09-10 · ◆ premier
           leaving: not in this archive
         > 2024-09-10  joins  ◆ premier                   Arm joins the Lattice Foundation as a premier me…
           2024-09-10  takes a board seat: Alex Spinelli  Arm joins the Lattice Foundation as a premier me…

           announcements of its membership
           all that mention Arm

         letters:2024-09-10-arm.md:7 · Arm has joined
         Enter choose  / narrow  Esc close
        """)
  }

  @Test func whatTheArchiveDoesNotSayIsSaidToBeMissing() throws {
    let post = Fixtures.post(
      "2024-01-01-brook", "Brook renews", "2024-01-01",
      events: [MembershipEvent(.renew, member: "Brook", foundation: "Harbor Foundation")], [])
    var session = try Session([post], columns: 80, rows: 14)
    session.type("M<Enter>")
    #expect(
      session.canvas.lines[1...5].joined(separator: "\n") == """
           Harbor Foundation
           leaving: not in this archive
         > 2024-01-01  renews  Brook renews
           joining: not in this archive
           tier: not in this archive
        """)
  }

  @Test func aMembersPageHasTheAnnouncementsUnderAllItsNames() throws {
    func post(_ member: String, _ day: String, _ event: MembershipEvent.Event) -> Announcement {
      Fixtures.post(
        "\(day)-x", "\(member) in the news", day,
        events: [MembershipEvent(event, member: member, foundation: "Harbor Foundation")], [])
    }
    var session = try Session(
      [
        post("AWS", "2022-01-01", .join), post("Amazon Web Services", "2023-01-01", .upgrade),
        post("AMAZON WEB SERVICES, INC.", "2024-01-01", .leave),
      ], columns: 80, rows: 14)
    session.catalog.setAliases(MemberAliases(["AWS": "Amazon Web Services"]))
    session.type("Maws<Enter>")
    #expect(
      session.canvas.lines[0...4].joined(separator: "\n") == """
         Amazon Web Services  also AWS
           Harbor Foundation · left 2024-01-01
         > 2024-01-01  leaves          AMAZON WEB SERVICES, INC. in the news
           2023-01-01  moves up        Amazon Web Services in the news
           2022-01-01  joins  via AWS  AWS in the news
        """)
  }

  @Test func aLineOfAMembersPageShowsItsAnnouncement() throws {
    var session = try Session(columns: 80, rows: 14)
    session.type("M<Enter><Enter>")
    #expect(session.browser.overlays.isEmpty)
    #expect(session.browser.detail.page?.announcement.title == Fixtures.arm.title)
    session.type("H")
    #expect(session.browser.focus == .list)
  }

  @Test func aMembersPageLeadsToAllItsAnnouncements() throws {
    var session = try Session(columns: 80, rows: 14)
    session.type("M<Enter>Gk<Enter>")
    #expect(session.browser.list.view.query == #"member:"Arm""#)
    #expect(session.titles[1] == "Arm joins the Lattice Foundation as a premier member")
    session.type("M<Enter>G<Enter>")
    #expect(session.browser.list.view.query == #""Arm""#)
  }

  @Test func aChangedAliasShowsInTheOpenIndexAfterASync() throws {
    var session = try Session(columns: 80, rows: 14)
    session.type("M")
    session.catalog.setAliases(MemberAliases(["Armada Systems": "Arm"]))
    session.handle(.synced(""))
    #expect(session.header.hasSuffix("5 of 5 members"))
    #expect(session.canvas.lines[1].hasPrefix(" > Arm         Lattice Foundation"))
    #expect(session.message == "Arm · via Armada Systems · Lattice Foundation · 2 announcements")
  }
}
