// Where a tier stands, and how two tiers belong to two names.

import Announcements
import Testing

@testable import Extraction

@Suite struct TierWordingTests {
  @Test(arguments: [
    ("Acme Joins the Lantern Foundation as Core Member", "core"),
    ("Acme joins the Tide Consortium as a full member", "full"),
    ("Acme Joins the Lantern Foundation as a Sponsor Member", "sponsor"),
    ("Acme is now a Platinum Sponsor Member of the Lantern Foundation", "platinum"),
    ("Acme joins the Tide Consortium as a strategic developer member", "strategic developer"),
    ("Acme is joining the Tide Alliance as a Contributor-level member", "contributor"),
    ("Acme has joined as a Supporter of the Lantern Foundation", "supporter"),
  ])
  func aTierStandsBeforeMember(title: String, tier: String) {
    #expect(memberships(title) == ["Acme: join, \(tier)"])
  }

  @Test(arguments: [
    "Acme has joined the Lantern Foundation at the Gold tier.",
    "Acme is the first company to become a member of the Lantern Foundation in the Gold tier.",
    "Acme has become a corporate member of the Lantern Foundation at the Gold level.",
  ])
  func aLevelStandsBehind(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "Acme and Brook have joined the Lantern Foundation as Gold and Silver members, respectively.",
    "Acme joins as a Gold member and Brook joins as a Silver member of the Lantern Foundation.",
    "Acme (Gold) and Brook (Silver) have joined the Lantern Foundation.",
    "Acme has joined the Lantern Foundation as a Gold member, while Brook comes on board as a Silver member.",
    "Since our last letter, Acme (Gold) and Brook (Silver) have joined.",
  ])
  func eachNameHasItsOwnTier(sentence: String) {
    #expect(
      memberships("Notes", paragraph(sentence)) == ["Acme: join, gold", "Brook: join, silver"])
  }

  @Test(arguments: [
    "Acme has renewed its platinum-level sponsorship of the Lantern Foundation.",
    "Acme continues as a Platinum member of the Lantern Foundation.",
    "We thank Acme for renewing its Platinum membership of the Lantern Foundation.",
  ])
  func aTierIsRenewed(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: renew, platinum"])
  }

  @Test(arguments: [
    "Acme continues to support River with servers.",
    "Acme continues its work on Kelp in the Lantern Foundation.",
  ])
  func workThatGoesOnIsNoRenewal(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == [])
  }

  @Test func `a later sentence says which of those who have joined are what`() {
    let text =
      "Acme Devices and Brook Photonics have joined the Tide Foundation. Acme Devices is a "
      + "Contributor member, and Brook Photonics is an Adopter member."
    #expect(
      tieredTideMembers("Two join", paragraph(text))
        == ["Acme Devices: contributor", "Brook Photonics: adopter"])
    #expect(tideMembers("Join us", paragraph("Acme Devices is a Gold member.")) == [])
  }

  @Test func `the sentence before says what the new member is`() {
    #expect(
      tieredTideMembers(
        "Acme supports us",
        paragraph("We have a new supporting member! Acme has joined the foundation last week."))
        == ["Acme: supporting"])
  }

  @Test(arguments: [
    ("Acme Ltd (Technical Member, Norway)", "technical"),
    ("Acme Ltd (Small Company Member)", "small company"),
    ("Acme Ltd (Oslo, Norway; Silver)", "silver"),
  ])
  func `a tier in brackets stands beside a place`(item: String, tier: String) {
    #expect(
      tieredTideMembers("News", heading("New members"), list(item, "Brook Ltd"))
        == ["Acme Ltd: \(tier)", "Brook Ltd"])
  }

  @Test func `what stands in brackets behind each is a tier`() {
    #expect(
      tieredTideMembers(
        "News", heading("A warm welcome to our new members"),
        list("Acme Legal (Sponsor)", "Brook LLC (Contributor)", "Corvid (Contributor)"))
        == ["Acme Legal: sponsor", "Brook LLC: contributor", "Corvid: contributor"])
    #expect(
      tieredTideMembers("News", heading("New members"), list("Acme (Oslo)", "Brook (Bergen)"))
        == ["Acme", "Brook"])
  }

  @Test func `as an Organisational Member a title says the tier`() {
    let text = "We are glad that the University of Oslo has become an Organisational Member."
    #expect(
      tieredTideMembers("University of Oslo signs up as an Organisational Member", paragraph(text))
        == ["University of Oslo: organisational"])
  }

  @Test func `what follows another member with its own verb has its own tier`() {
    let text =
      "General members are Acme and Brook, and the Corvid Guild has come aboard as an Associate member."
    #expect(
      tieredTideMembers("Tide Foundation launches", paragraph(text))
        == ["Corvid Guild: associate", "Acme: general", "Brook: general"])
  }

  @Test func `who renews a tier has it, founder or not`() {
    let text = "Founding sponsors Acme and Brook have renewed their Platinum sponsorships."
    #expect(
      tieredTideMembers("Leaving Beta, New Sponsors", paragraph(text))
        == ["Acme: platinum", "Brook: platinum"])
  }

  @Test(arguments: [
    ["Acme Ltd (Oslo)", "Brook Ltd (Oslo)"], ["Acme Ltd (USA)", "Brook Ltd (USA)"],
    ["Acme Ltd ()", "Brook Ltd ()"], ["Acme Ltd (May)", "Brook Ltd (May)"],
  ])
  func `towns, countries and months in brackets are no tiers`(items: [String]) {
    #expect(
      tieredTideMembers("News", heading("New members"), list(items[0], items[1]))
        == ["Acme Ltd", "Brook Ltd"])
  }

  @Test func `the tier of a row that is no member's is nobody's`() {
    let rows = [["Acme Ltd", "Silver"], ["Tide Foundation", "Premier"]]
    let table = Block(
      .table(
        Block.Table(
          alignments: [.left, .left], header: [[.text("Member")], [.text("Level")]],
          rows: rows.map { $0.map { [.text($0)] } })))
    #expect(
      tieredTideMembers("News", heading("New members"), table) == ["Acme Ltd: silver"])
  }

  @Test(arguments: [
    (
      "City of Lindhaven Joins the Tide Alliance",
      "The Tide Alliance has a new participant member: the City of Lindhaven.", "participant"
    ),
    (
      "Acme Joins the Tide Consortium",
      "We are happy that Acme has joined the consortium as a Contributor.", "contributor"
    ),
    (
      "News",
      "Acme, the mail-order house that all know, has signed on as an Industry Supporter of the Tide Foundation.",
      "supporter"
    ),
    (
      "News", "We've got a new Supporting Member. Acme from Nairobi has hosted Kelp since 2014.",
      "supporting"
    ),
  ])
  func `a tier stands in another sentence or by itself`(
    title: String, sentence: String, tier: String?
  ) {
    let found = findings(title, paragraph(sentence), site: "Tide Foundation").memberships
    #expect(found.count == 1)
    #expect(found.first?.tier?.name == tier)
  }

  @Test func `brackets behind the items of a list name the role of each`() {
    #expect(
      tieredTideMembers(
        "Three libraries join us", paragraph("The council approved applications from these three:"),
        list(
          "Elkton Library (full member)", "Orr Library (full member)",
          "Dunne Archives (affiliate member)"))
        == ["Elkton Library: full", "Orr Library: full", "Dunne Archives: affiliate"])
  }

  @Test func `a second label below a tier is one`() {
    #expect(
      tieredTideMembers(
        "News", heading("Welcome to our new members"),
        paragraph("We are happy to welcome the organizations that joined in April:"),
        paragraph("Strategic: Fathom Silicon, Kurobane Co., Ltd., Mudlark"),
        paragraph("Community: Kaveripur Labs, Acme"))
        == [
          "Fathom Silicon: strategic", "Kurobane Co., Ltd.: strategic", "Mudlark: strategic",
          "Kaveripur Labs: community", "Acme: community",
        ])
  }

  @Test func `each tier of a launch has headings of its own below it`() {
    #expect(
      tieredTideMembers(
        "New year, new members",
        paragraph("Since January three organizations have joined the Tide Foundation."),
        heading("Gold"), heading("Orbweaver", level: 3),
        paragraph("Many of you know Orbweaver as a host."),
        heading("Silver"), heading("Pell & Sutter", level: 3),
        paragraph("Pell & Sutter teaches Kelp."))
        == ["Orbweaver: gold", "Pell & Sutter: silver"])
  }

  @Test func `a rank before patrons is no office`() {
    #expect(
      tieredTideMembers(
        "News",
        paragraph(
          "We're welcoming Acme to the Tide Foundation as a Distinguished Corporate Patron."))
        == ["Acme: corporate patron"])
  }

  @Test func `a tier with its word behind a hyphen is the tier alone`() {
    #expect(
      tieredTideMembers("Welcome", paragraph("We welcome Acme as a new silver-tier Tide sponsor!"))
        == ["Acme: silver"])
  }
}
