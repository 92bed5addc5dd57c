// Wordings of press releases and of reports about them: founding members by level, names with a possessive,
// plans, boards.

import Announcements
import Testing

@testable import Extraction

@Suite struct PressWordingTests {
  @Test(arguments: [
    "Founding members at this time include Acme, Brook and Corvid.",
    "The founding members of the Lantern Foundation's rotating board are Acme, Brook and Corvid.",
    "The rotating board's “founding members” include Acme, Brook and Corvid.",
    "Acme is one of the founding companies, together with Brook and Corvid.",
    "As founding members of the Lantern Foundation, Acme is joined by Brook and Corvid.",
    "It has over 50 founding members and collaborators around the globe including Acme, Brook and Corvid.",
  ])
  func foundersAreNamedInManyWays(sentence: String) {
    #expect(
      memberships("The Lantern Foundation launches", paragraph(sentence)) == [
        "Acme: found, founding", "Brook: found, founding", "Corvid: found, founding",
      ])
  }

  @Test func aTitleThatAnnouncesAFoundationTellsOfALaunch() {
    #expect(
      memberships(
        "Kelp Foundation Announces Lantern Consortium",
        paragraph(
          "Acme and Brook are Platinum members of the Lantern Consortium; Corvid is a Gold member.")
      ) == ["Acme: join, platinum", "Brook: join, platinum", "Corvid: join, gold"])
  }

  @Test(arguments: [
    "Our new members are: Gold: Acme; Silver: Brook and Corvid.",
    "New members this quarter include Gold: Acme; Silver: Brook and Corvid.",
  ])
  func tiersStandAsLabelsInASentence(sentence: String) {
    #expect(
      memberships("Notes", paragraph(sentence)) == [
        "Acme: join, gold", "Brook: join, silver", "Corvid: join, silver",
      ])
  }

  @Test func theLevelMayStandBeforeTheFoundingMembers() {
    #expect(
      memberships(
        "The Lantern Foundation launches",
        paragraph(
          "At the Gold level, there are two founding members, including Acme. "
            + "At the Silver level there are 21 members, including Brook and Corvid.")
      ) == ["Acme: found, gold", "Brook: found, silver", "Corvid: found, silver"])
  }

  @Test(arguments: [
    "Close to forty organizations have joined the Lantern Foundation in the past twelve months, "
      + "including leaders such as Acme and Brook.",
    "In the past year, close to forty organizations have joined the Lantern Foundation. "
      + "Among them are Acme and Brook.",
    "It presented new members on Tuesday, among them Acme and Brook.",
  ])
  func someOfManyAreNamed(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Acme is now a part of the Lantern Foundation.",
    "Acme opens up further: it has become a member of the Lantern Foundation.",
    "Acme is going to join the Lantern Foundation.",
  ])
  func oneComes(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    "Acme becomes a “Gold” sponsor of the Lantern Foundation.",
    "Acme is now a 'Gold' member of the Lantern Foundation.",
    "The Lantern Foundation has named Acme a Gold member.",
  ])
  func oneComesAtATier(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    ("King's College London", "Moody's Analytics"),
    ("St. Brannock Children's Research Hospital", "Lloyd's Register"),
    ("SHARE", "Macy’s"),
    ("Alliance for Africa’s Schools", "People's Bank of Ibarra"),
    ("National Oceanic and Atmospheric Administration", "Levi's"),
  ])
  func namesHaveAPossessiveOrAreWords(first: String, second: String) {
    let aside = first.hasPrefix("National") ? " (NOAA)" : ""
    #expect(
      tideMembers(
        "New members",
        paragraph("Please welcome our new members Acme, \(first)\(aside), and \(second).")
      ) == ["Acme", first, second])
  }

  @Test func whoJoinsTheFoundingMembersIsNoneOfThem() {
    #expect(
      memberships(
        "Acme and Brook join the Lantern Foundation",
        paragraph(
          "Ada Lund said that the group, with its founding members Corvid and Dune, would help. "
            + "They join the founding members Corvid and Dune.")
      ) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Pipe, Kelp and Reed have joined the Lantern Foundation and left incubation.",
    "Beyond the new members Lund announced more centres.",
    "Lantern is the body that approves Kelp Pipe licenses for its members.",
    "Acme's joining of the summit as a speaker was due.",
    "Adding Nearest Neighbour Search to Lantern took a year.",
    "Feel free to send links as a guest blog here.",
    "Kelp now belongs to the Lantern Foundation.",
    "The membership committee reported. The TSC approved Kelp, Pipe and Reed.",
    "The members discussed the charter. The board approved Lund and Corvid.",
    "The Lantern Foundation has named Guido an honorary member.",
    "The panel named Acme a Community Member of the Year.",
    "What new members get at Gold: Board Seat, Logo; Silver: Logo, Summit Tickets.",
    "We host a webinar for new members on March 5, Kelp Basics.",
    "Die neuen Mitglieder erhalten Zugang, die wichtigsten Vorteile sind Kelp Cloud und Reed Hosting.",
    "Los nuevos miembros se reúnen en mayo, las sedes son Madrid y Lima.",
    "Acme congratulates Brook: it has opened an office in Oslo.",
    "\"It was finished,\" admits Chief Hydrologist Farzana Whitcombe of a member.",
  ])
  func nobodyJoins(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)).isEmpty)
  }

  @Test(arguments: [
    "Acme has joined the Lantern Foundation and will run a pilot in Oslo next year.",
    "Acme has joined the Lantern Foundation, a project hosted by the Kelp Foundation.",
    "Acme joins the Lantern Foundation to share data on clinical trials.",
    "Acme joins the Lantern Foundation as a \"community\" partner.",
  ])
  func whatElseIsSaidTakesNobodyAway(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    ("Acme", "We are pleased to announce Acme's joining the Lantern Foundation as a Gold member."),
    ("Macy's", "Macy's joining the Lantern Foundation as a Gold member is a milestone."),
  ])
  func aPossessiveBeforeJoiningIsTheNamesOwnOrNot(name: String, sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["\(name): join, gold"])
  }

  @Test(arguments: [
    (
      "Lantern Foundation Launches Certification Program",
      "Gold members Acme and Brook contributed test suites."
    ),
    (
      "Lantern Foundation Launches Annual Survey",
      "We thank Silver members Acme, Brook and Corvid for their help."
    ),
    (
      "Kelp Foundation Announces Lantern Alliance",
      "Acme is a Gold member of the Kelp Foundation."
    ),
    ("The Lantern Foundation launches", "The founding members now launch Kelp and Reed."),
    (
      "The Lantern Foundation launches",
      "The founding members have contributed to many projects including Kelp and Reed."
    ),
  ])
  func whoIsNamedBesideALaunchHasNotFounded(title: String, sentence: String) {
    #expect(memberships(title, paragraph(sentence)).isEmpty)
  }

  @Test(arguments: [
    "The founding members are the City of Wendel, the bus operator Acme, the port railway Brook, the cycle "
      + "dealers' cooperative Corvid and Dune College, which had led the project.",
    "The founding members are the City of Wendel; the bus operator Acme; Brook, a railway; Corvid; and Dune "
      + "College from Oslo.",
  ])
  func eachOfAListHasItsDescription(sentence: String) {
    #expect(
      memberships("The Lantern Foundation launches", paragraph(sentence)) == [
        "City of Wendel: found, founding", "Acme: found, founding", "Brook: found, founding",
        "Corvid: found, founding", "Dune College: found, founding",
      ])
  }

  @Test(arguments: [
    "We got three new members: the City of Wendel, which has robots, Acme, and Brook, developers of pipes.",
    "Our three new members are the City of Wendel, which has robots; the Oslo bank Acme; and Brook.",
  ])
  func newMembersAreDescribedToo(sentence: String) {
    #expect(
      memberships("Notes", paragraph(sentence)) == [
        "City of Wendel: join", "Acme: join", "Brook: join",
      ])
  }

  @Test func aWelcomeUnderNewMembersGoesOnBehindADescription() {
    #expect(
      tideMembers(
        "Quarterly", heading("New members"),
        paragraph(
          "We welcome Acme of Wendel, makers of robots whose parts are in our register, and Brook, the first bank."
        )
      ) == ["Acme", "Brook"])
  }

  @Test func bysNameMembersWithTheirTiers() {
    #expect(
      tieredTideMembers(
        "Digest", heading("Welcome, new members!"),
        paragraph(
          "The Tide Foundation has been joined by Acme (Gold), the clearing house; by Brook and Corvid, both "
            + "Silver; and by the Society of Dunes, an Associate.")
      ) == ["Acme: gold", "Brook: silver", "Corvid: silver", "Society of Dunes: associate"])
  }

  @Test(arguments: [
    "Joining at the Premier level:", "Joining as Premier members:",
  ])
  func aLineOfALevelOpensAList(line: String) {
    #expect(
      tieredTideMembers(
        "Nine Organizations Join Tide", paragraph(line),
        list("Acme, an operator of clusters", "Brook, a designer of pipes")
      ) == ["Acme: premier", "Brook: premier"])
  }

  @Test func aProjectThatIsIncubatedIsNoMember() {
    #expect(
      tideMembers(
        "Kelp Project Joins Tide Foundation",
        paragraph("The committee has accepted Kelp. It enters at the incubation stage.")
      ).isEmpty)
  }

  @Test(arguments: [
    (
      "Acme, Brook et le CHU de Wendel rejoignent la Tide Foundation",
      ["Acme", "Brook", "CHU de Wendel"]
    ),
    (
      "Landkreis Wendel, Acme und Brook verstärken die Tide Foundation",
      ["Landkreis Wendel", "Acme", "Brook"]
    ),
    (
      "El Ayuntamiento de Wendel, nuevo patrocinador de la Tide Foundation",
      ["Ayuntamiento de Wendel"]
    ),
    ("Tide Foundation gewinnt neue Mitglieder", []),
    ("Zahlreiche neue Mitglieder in der Tide Foundation", []),
    ("Unter Acme ist neues Mitglied der Tide Foundation", ["Unter Acme"]),
    ("AcmeとBrookがTide財団のプラチナメンバーに", ["Acme", "Brook"]),
    ("Ada LundがTide財団の理事会メンバーに", []),
  ])
  func titlesOfOtherLanguages(title: String, names: [String]) {
    #expect(tideMembers(title, paragraph("–")) == names)
  }

  @Test func whoSponsorsUnderEventsSponsorsAnEvent() {
    #expect(
      tideMembers(
        "Quarterly", heading("New members"), paragraph("We welcome Acme and Brook."),
        heading("Events"),
        paragraph("The Tide Summit is near. Corvid has signed as headline sponsor.")
      ) == ["Acme", "Brook"])
  }

  @Test func mattersOfAMeetingAreNoMembers() {
    let matters = [
      ("Membership.", " The Museum of Wendel was admitted as a full member."),
      ("Thesaurus.", " It is adopted."), ("Chair.", " Dr. Ada Lund was elected again."),
    ].map { matter, text in
      Block.Item([Block(.paragraph([.strong([.text(matter)]), .text(text)]))])
    }
    #expect(
      tideMembers(
        "Council report: new members, new thesaurus", Block(.list(Block.List(items: matters))))
        == ["Museum of Wendel"])
  }

  @Test(arguments: [
    ("Die Hochschule Wendel kommt als assoziiertes Mitglied hinzu.", ["Hochschule Wendel"]),
    ("Elle devient la 64e collectivité membre.", []),
  ])
  func sentencesOfOtherLanguages(sentence: String, names: [String]) {
    #expect(tideMembers("Nouvelles", paragraph(sentence)) == names)
  }

  @Test func aColumnOfCategoriesHasTiers() {
    let table = Block.Table(
      alignments: [.left, .left], header: [[.text("Organisation")], [.text("Category")]],
      rows: [
        [[.text("Acme UAB")], [.text("Vendor")]], [[.text("Brook Ltd")], [.text("Utility")]],
      ])
    #expect(
      tieredTideMembers(
        "New members approved",
        paragraph("The committee approved two applications for membership."),
        Block(.table(table))
      ) == ["Acme UAB: vendor", "Brook Ltd: utility"])
  }

  @Test func theOwnerOfACompanysSiteJoinsWhereItSaysWe() {
    let text = paragraph("We have joined the Lantern Foundation as a Gold member.")
    #expect(
      findings("We join the Lantern Foundation", text, site: "Acme").memberships.map(\.name)
        == ["Acme"])
    #expect(
      findings("Why Brook joined the Lantern Foundation", text, site: "Acme").memberships
        .map(\.name) == ["Brook"])
    #expect(
      findings(
        "Acme meets Brook",
        paragraph("\"We have joined the Lantern Foundation as a Gold member\", says Ada Lund."),
        site: "Acme"
      ).memberships.isEmpty)
  }

  @Test func aBodysNameIsNotTheHeadlineThatItEnds() {
    let findings = findings(
      "Community Rallies Behind Lantern Initiative",
      paragraph("Acme and Brook have joined the Lantern Initiative."))
    #expect(Set(findings.events.map(\.foundation)) == ["Lantern Initiative"])
  }

  @Test func aBodyIsCalledByTheNameThatItsInitialsStandFor() {
    let findings = findings(
      "Industry leaders unite",
      paragraph(
        "They create the Open Kelp Project (OKP). The founding members of the OKP are Acme and Brook."
      ),
      site: "Kelp Initiative")
    #expect(Set(findings.events.map(\.foundation)) == ["Open Kelp Project"])
  }

  @Test func anOrganisationOnTheBoardHasASeatAndNoMembership() {
    let findings = findings(
      "ACM Tools joins Lantern Alliance board of directors",
      paragraph("ACM Tools has joined the board of directors of the Lantern Alliance."))
    #expect(findings.events.map(\.event) == [.board])
    #expect(findings.events.map(\.member) == ["ACM Tools"])
  }

  @Test func aPersonOnTheBoardHasNoSeatOfAnOrganisation() {
    #expect(
      findings(
        "Lund joins Lantern Alliance board of directors",
        paragraph("Ada Lund has joined the board of directors of the Lantern Alliance.")
      ).events.isEmpty)
  }

  @Test func severalPlacesBeforeADayAreNoFounders() {
    #expect(
      memberships(
        "Founding press release",
        paragraph(
          "SAN JOSE, Calif., and REDMOND, Wash. — Feb. 22, 2021 — A group of companies has partnered "
            + "to form the Lantern Coalition."),
        paragraph("Founding members Acme, Brook and Corvid seek a standard.")
      ) == ["Acme: found, founding", "Brook: found, founding", "Corvid: found, founding"])
  }

  @Test func foundersInACommitteeThatOneJoinsAreOfOld() {
    #expect(
      memberships(
        "Acme Works AG Joins Lantern Alliance as Steering Committee Member",
        paragraph(
          "Acme Works AG is joining as a member of the steering committee, which includes founding members "
            + "Brook, Corvid and Dune.")
      ) == ["Acme Works AG: join"])
  }
}
