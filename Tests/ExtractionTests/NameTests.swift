// What is one name, where its words have other uses.

import Announcements
import Testing

@testable import Extraction

@Suite struct NameTests {
  @Test(arguments: [
    "Summit Systems", "Conference Engineering", "North Partners S.A.", "Juniper Partners AI",
    "Tier IV", "Second State", "Software AG", "47 Degrees", "日本電気",
    "Center for Research in Open Source Systems", "Council for Scientific and Industrial Research",
    "Port of Colonia Nueva", "Fabrika 21", "State Archives", "St. Brannock Hospital",
    "U.S. EPA", "U.K. National Archives", "University of California, Berkeley",
    "Robert L. Harbor Library",
    "Centre of Excellence in Next Generation Networking",
  ])
  func aNameJoinsInTheTitle(name: String) {
    #expect(
      memberships("\(name) Joins the Lantern Foundation as a Gold Member") == [
        "\(name): join, gold"
      ])
  }

  @Test(arguments: [
    "Summit Systems", "Conference Engineering", "North Partners S.A.", "Juniper Partners AI",
    "Tier IV", "日本電気",
  ])
  func aNameStandsAmongOthers(name: String) {
    #expect(
      memberships("Lantern Foundation Welcomes Acme, \(name) and Brook as Gold Members") == [
        "Acme: join, gold", "\(name): join, gold", "Brook: join, gold",
      ])
  }

  @Test(arguments: [
    "D. E. Lund group", "Pipes Solutions", "city of Oslo",
  ])
  func aNameIsOneOfAList(name: String) {
    #expect(
      memberships("News", paragraph("The founding sponsors are Acme, the \(name), and Brook.")) == [
        "Acme: found, founding", "\(name): found, founding", "Brook: found, founding",
      ])
  }

  @Test func lettersOfALegalFormMayBeAName() {
    #expect(
      memberships("News", paragraph("Our new members are Acme, SAS, and Brook."))
        == ["Acme: join", "SAS: join", "Brook: join"])
  }

  @Test func namesOfOneListAreDifferentHoweverAlike() {
    #expect(
      memberships("Acme University GmbH, Acme University and Acme Join the Lantern Foundation") == [
        "Acme University GmbH: join", "Acme University: join", "Acme: join",
      ])
  }

  @Test func aNameMayHoldAnOf() {
    #expect(
      memberships("Acme, Trail of Pipes and Brook Join the Lantern Foundation") == [
        "Acme: join", "Trail of Pipes: join", "Brook: join",
      ])
  }

  @Test func companiesMayBeNamedLikePersons() {
    #expect(
      memberships("Morgan Stanley, Scott Logic and Jane Street Join FINOS") == [
        "Morgan Stanley: join", "Scott Logic: join", "Jane Street: join",
      ])
  }

  @Test func aHeadlineInTheBodyNamesNobodyByItself() {
    #expect(
      memberships(
        "New Lantern Foundation Members Drive Enterprise Growth",
        paragraph("New Lantern Foundation Members Drive Enterprise Growth")) == [])
  }

  @Test(arguments: [
    "Agency for Roads, Norway", "Province of South Tarn", "Region of Eastmark", "State of Tarn",
    "University of Tarn, Bergen", "Harbor Report",
  ])
  func aNameJoinsInASentence(name: String) {
    #expect(
      memberships("Notes", paragraph("The \(name) has joined the Lantern Foundation.")) == [
        "\(name): join"
      ])
  }

  @Test func theNameIsTheOneThatTheBodyUsesMost() {
    let long = paragraph("Acme Lenses joined the Lantern Foundation. Acme Lenses makes lenses.")
    #expect(memberships("Acme Joins the Lantern Foundation", long) == ["Acme Lenses: join"])
    let short = paragraph("Acme joined the Lantern Foundation. Acme makes lenses.")
    #expect(memberships("Acme Lenses Joins the Lantern Foundation", short) == ["Acme: join"])
  }

  @Test func `trademark signs are no part of a name`() {
    #expect(
      memberships(
        "Tide Foundation Grows",
        paragraph(
          "The Tide Foundation today announced that Arm®, Acme™ Lenses Inc. and Brook have joined it as Gold members."
        ))
        == ["Arm: join, gold", "Acme Lenses Inc.: join, gold", "Brook: join, gold"])
  }

  @Test(arguments: [
    "Acme, from New Zealand, and Brook, from the USA, have both joined the Tide Foundation as Silver Members.",
    "Acme Ltd from the UK has joined the Tide Foundation as a Silver Member, as has Brook.",
  ])
  func `where members are from is no member`(sentence: String) {
    #expect(
      !memberships("News", paragraph(sentence)).contains {
        $0.contains("U") || $0.contains("Zealand")
      })
    #expect(memberships("News", paragraph(sentence)).first?.hasPrefix("Acme") == true)
  }

  @Test func `a plural verb parts what an ampersand joins where the text names each`() {
    #expect(
      memberships(
        "Acme & Brook are now Silver Members of the Tide Foundation",
        paragraph("Acme, from Norway, makes pipes. Brook makes valves."))
        == ["Acme: join, silver", "Brook: join, silver"])
    #expect(
      memberships("Ernst & Young are now Silver Members of the Tide Foundation") == [
        "Ernst & Young: join, silver"
      ])
  }
}
