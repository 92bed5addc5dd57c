// Partners: what some bodies call their members, and others a company that trains or hosts.

import Announcements
import Testing

@testable import Extraction

@Suite struct PartnerTests {
  private func members(_ title: String, _ text: String) -> [String] {
    findings(title, paragraph(text), site: "Hydra").memberships.map(\.name)
  }

  @Test(arguments: [
    ("Acme joins the Hydra Partners", "Nothing else is known."),
    ("News", "We are delighted to announce Hydra's latest formal Partner, Acme."),
    ("News", "We are delighted that Acme has become the latest formal Hydra Partner."),
    ("News", "Acme has become a partner of the Tide Foundation."),
    ("News", "Acme has become the newest official Hydra Partner!"),
    ("Acme Becomes Hydra's First Nordic Partner", "It is glad."),
    ("News", "Acme has joined the Tide Foundation as our first Tools and Infrastructure Partner!"),
    ("Acme becomes a Hydra Partner", "It uses Hydra. Hydra is good. We love Hydra."),
  ])
  func `who becomes one of a body's own Partners is a member`(title: String, text: String) {
    #expect(members(title, text) == ["Acme"])
  }

  @Test(arguments: [
    ("News", "Acme has become our newest training partner."),
    ("News", "Acme has become a hosting partner."),
    ("News", "To learn about our new Sponsor Program, write to us."),
    ("Acme Joins the Hydra Steering Group", "Nothing else is known."),
  ])
  func `who trains or hosts is none`(title: String, text: String) {
    #expect(members(title, text) == [])
  }

  @Test func `a partnership with a tier is a membership, a strategic one is not`() {
    func tiers(_ tier: String) -> [String] {
      findings(
        "News",
        paragraph(
          "Harbor University has entered into a \(tier) partnership with the Tide Foundation."),
        site: "Tide Foundation"
      )
      .memberships.map { "\($0.name): \($0.tier?.name ?? "")" }
    }
    #expect(tiers("gold") == ["Harbor University: gold"])
    #expect(tiers("strategic") == [])
  }
}
