// Lists of members with one name at each of their places that does not look like a name.

import Announcements
import Testing

@testable import Extraction

@Suite struct ListItemTests {
  private static let frames = [
    "We are excited to announce four new members to the Lattice Foundation: {L}.",
    "{L} join the Lattice Foundation.",
    "{L} have joined the Lattice Foundation as general members.",
    "New members of the Lattice Foundation include {L}.",
    "The Lattice Foundation welcomes {L} as new members.",
    "The founding members of the Lattice Foundation are {L}.",
    "The Lattice Foundation was launched today with founding members {L}.",
  ]

  private static let odd = [
    // Digits, small letters, marks.
    "0chain", "37signals", "360 Finance", "1&1 IONOS", "Two Sigma", "Area 51", "8x8", "n8n",
    "npm", "inovex", "dbt Labs", "msg systems ag", "scikit-learn", "fly.io", "OSS@TV", "Yahoo!",
    "Procter + Gamble", "Waldo A/S", "Let's Encrypt", "McDonald's",
    // Short forms, words of the grammar, small words between.
    "Dr. Oetker", "St. Jude Hospital", "J.P. Morgan", "U.S. Bank", "First Bank", "Elite Systems",
    "Community Bank", "Group One", "Museum für Naturkunde", "Ministère de la Culture",
    "Access Now", "Catalyst IT", "tarent solutions GmbH", "Women Who Code",
    "Software Freedom Conservancy", "C++ Alliance",
    // Other scripts.
    "日本電気", "네이버", "Яндекс",
  ]

  @Test func anOddNameIsAMemberAndLosesNoNeighbour() {
    var failing: [String] = []
    for frame in Self.frames {
      for name in Self.odd {
        for place in 0...3 {
          var names = ["Acme Robotics", "Globex Systems", "Initech"]
          names.insert(name, at: place)
          let list = names[..<3].joined(separator: ", ") + " and " + names[3]
          let sentence = frame.replacing("{L}", with: list)
          let text = "Today is a good day. \(sentence) It makes us glad."
          let found = findings("News of the month", paragraph(text)).memberships.map(\.name)
          if Set(found) != Set(names) { failing.append("\(sentence) -> \(found)") }
        }
      }
    }
    #expect(failing.isEmpty, "\(failing.joined(separator: "\n"))")
  }

  @Test(arguments: [
    "Acme Robotics, Globex Systems, Initech, and others join the Lattice Foundation.",
    "Acme Robotics, Globex Systems, Initech and many more join the Lattice Foundation.",
    "Today, Acme Robotics, Globex Systems and Initech join the Lattice Foundation.",
    "Acme Robotics, Globex Systems, leading universities and Initech join the Lattice Foundation.",
    "Acme Robotics, Globex Systems, the maker of pipes, and Initech join the Lattice Foundation.",
    "Acme Robotics, Globex Systems and, as of today, Initech join the Lattice Foundation.",
    "Acme Robotics, Globex Systems, and chip maker Initech join the Lattice Foundation.",
  ])
  func whatIsNoNameIsNone(sentence: String) {
    let found = findings("News of the month", paragraph(sentence)).memberships.map(\.name)
    #expect(Set(found).isSubset(of: ["Acme Robotics", "Globex Systems", "Initech"]))
  }

  @Test func itemsInBulletsMayBeOdd() {
    #expect(
      memberships(
        "News of June", paragraph("Our new members:"), list("Acme", "360 Finance", "dbt Labs"))
        == ["Acme: join", "360 Finance: join", "dbt Labs: join"])
  }

  @Test func `a line begins with the level of whom it names in bold type`() {
    func item(_ spans: Span...) -> Block.Item { Block.Item([Block(.paragraph(spans))]) }
    let items = [
      item(
        .text("At the Platinum level, the "), .strong([.text("Acme Consortium")]),
        .text(". It trains.")),
      item(
        .text("At the Silver level, "), .strong([.text("Brook Institute")]), .text(" and "),
        .strong([.text("University of Corvid Libraries")]), .text(". "), .strong([.text("Dune")]),
        .text(" is near.")),
    ]
    #expect(
      tieredTideMembers(
        "Introducing Our Newest Member Organisations",
        paragraph("Between July and September three have joined us:"),
        Block(.list(Block.List(items: items)))) == [
          "Acme Consortium: platinum", "Brook Institute: silver",
          "University of Corvid Libraries: silver",
        ])
  }

  @Test func `persons with their employers are no members`() {
    #expect(
      tideMembers(
        "Welcoming our newest trainers", paragraph("Please welcome:"),
        list(
          "Aurora Mbatha, Acme Polytechnic", "Emeka Vask, Brook Hub",
          "Fleur Ingram, Corvid Institute"))
        == [])
  }

  @Test(arguments: ["Results of the 2022 council elections", "Directors elected for 2024"])
  func `who is elected is no member`(title: String) {
    #expect(
      tideMembers(
        title, paragraph("The members of the Foundation have elected new members of the councils:"),
        list("Cathal Rosenqvist (Acme University)", "Ondine Baptiste (Brook Network)")) == [])
  }

  @Test func `names in bold type under a title of members need no colon`() {
    func item(_ name: String) -> Block.Item {
      Block.Item([Block(.paragraph([.strong([.text(name)]), .text(" – de nos forums.")]))])
    }
    let names = ["Communauté de communes du Pays de Brec", "SDIS 91bis", "Acme"]
    #expect(
      tideMembers(
        "Bienvenue aux nouveaux adhérents", paragraph("Une belle dynamique."),
        Block(.list(Block.List(items: names.map(item))))) == names)
  }

  @Test func `headings with tiers in brackets are members under a title of them`() {
    #expect(
      tieredTideMembers(
        "Meet our newest sponsors", paragraph("Spring is when we do the books."),
        heading("Kudu Pipes (Gold)"), paragraph("You may remember Kudu."),
        heading("Landesamt Brook (Silver)"), paragraph("A state agency."))
        == ["Kudu Pipes: gold", "Landesamt Brook: silver"])
  }
}
