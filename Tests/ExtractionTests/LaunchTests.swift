// Who stands beside the news that a foundation begins.

import Announcements
import Testing

@testable import Extraction

@Suite struct LaunchTests {
  @Test(arguments: [
    "Today we announce the Tide Foundation, supported by Acme, Brook, and Corvid.",
    "The Tide Foundation is launched with the backing of the following companies: Acme, Brook, Corvid.",
    "Acme, Brook, and Corvid today announced the Tide Foundation, a new home for nets.",
    "The Tide Foundation brings together Acme, Brook, and Corvid.",
    "It consists of leading companies such as Acme, Brook, and Corvid.",
    "Participants include Acme, Brook and Corvid.",
    "The Tide Foundation launches with original members Acme, Brook and Corvid.",
    "Acme, Brook and Corvid serve as founding members of the Tide Foundation.",
    "Three organisations have signed the charter of the Tide Foundation: Acme, Brook and Corvid.",
    "The founders are Acme, Brook and Corvid.",
    "Founder of the foundation, Acme, and others are joined in the initiative by Brook and Corvid.",
    "Acme joins with Brook and Corvid to work on the foundation.",
    "Gold members include Acme, Brook and Corvid.",
  ])
  func whoIsNamedWithTheLaunchHasFounded(sentence: String) {
    for title in ["Announcing the Tide Foundation", "The Tide Foundation Launches"] {
      #expect(
        memberships(title, paragraph("A good day. \(sentence)")).map { $0.prefix { $0 != "," } }
          == ["Acme: found", "Brook: found", "Corvid: found"])
    }
  }

  @Test(arguments: [
    "The Tide Foundation will work with Acme, Brook, and Corvid.",
    "Nets are used by companies such as Acme, Brook, and Corvid.",
    "The first summit is supported by Acme, Brook, and Corvid.",
    "Hosted projects include Acme, Brook, and Corvid.",
    "The board consists of Ada Lund, Ben Berg, and Cora Dahl.",
  ])
  func whoIsNamedBesideItHasNot(sentence: String) {
    #expect(memberships("Announcing the Tide Foundation", paragraph(sentence)) == [])
  }

  @Test func foundersMayBeNamedLikeAnEventAndHaveATierBeforeTheWord() {
    #expect(
      memberships(
        "Notes",
        paragraph("The Tide Foundation has three Platinum founding members: Acme, Expo, Dune."))
        == ["Acme: found, platinum", "Expo: found, platinum", "Dune: found, platinum"])
    #expect(
      memberships(
        "Notes",
        paragraph("The founding corporate members of the Tide Foundation will be Acme and Dune."))
        == ["Acme: found, founding", "Dune: found, founding"])
  }

  @Test func listsUnderALaunchAreOfFounders() {
    #expect(
      memberships(
        "Introducing the Tide Foundation", paragraph("The following organisations participate:"),
        list("Acme, Berlin, Germany", "Brook, Oslo, Norway"))
        == ["Acme: found", "Brook: found"])
    #expect(
      memberships(
        "The Tide Alliance is born", paragraph("Its founding members are:"),
        paragraph("Acme, Brook, Corvid"))
        == ["Acme: found, founding", "Brook: found, founding", "Corvid: found, founding"])
    #expect(
      memberships(
        "Six organisations found the Tide Alliance",
        paragraph("The University of Lund, Acme, and the city of Oslo founded the Tide Alliance."))
        == [
          "University of Lund: found, founding", "Acme: found, founding",
          "city of Oslo: found, founding",
        ])
  }

  @Test func `a foundation is set up by its founders`() {
    #expect(
      memberships(
        "Announcing the Tide Forum", paragraph("The Forum was set up by Acme, Brook, and Corvid."))
        == ["Acme: found, founding", "Brook: found, founding", "Corvid: found, founding"])
  }

  @Test func `the first board is no list of founders`() {
    #expect(
      memberships(
        "Introducing the Tide Foundation",
        paragraph("The first board consists of Greta Oye, Radek Nov, Saoirse Quirk and myself."))
        == [])
  }

  @Test func `a working group is founded on its own site`() {
    #expect(
      findings(
        "The Tide Foundation launches the Edge Working Group",
        paragraph("Founding members of the working group include Acme, Brook and Corvid."),
        site: "Edge Working Group"
      ).memberships.map(\.name) == ["Acme", "Brook", "Corvid"])
  }

  @Test func `they who are joined by others may stand in the sentence before`() {
    let text =
      "Acme of Norway and Brook of France support it. They are joined by Corvid and Dune as members."
    #expect(
      memberships("The Tide Foundation Launches With Backing", paragraph(text)).contains(
        "Corvid: found, founding"))
  }

  @Test func `who made a launch possible has founded it`() {
    #expect(
      memberships(
        "The new life of Plume: announcing the Plume Foundation",
        paragraph("The following companies made it possible with their first sponsorships:"),
        list("Jackdaw (creators of an editor)", "Automaton Press", "Larkspur"))
        == [
          "Jackdaw: found, founding", "Automaton Press: found, founding",
          "Larkspur: found, founding",
        ])
  }

  @Test func `founders are called by what they are, and join at a level`() {
    #expect(
      memberships(
        "Grid operators launch the Kern Alliance",
        paragraph("The founding members are transmission operators Réseau Atlantique and NordGrid.")
      )
        == ["Réseau Atlantique: found, founding", "NordGrid: found, founding"])
    #expect(
      memberships(
        "Tide sets sail",
        paragraph(
          "Aurelis, Borealis and Continuum have founded the Tide Alliance as strategic members."))
        == [
          "Aurelis: found, strategic", "Borealis: found, strategic", "Continuum: found, strategic",
        ])
  }
}
