// The archive on which the tests of search run, in the catalog, in the interface and on the command
// line: small, and odd where names are.

import Announcements
import Catalog

public enum SearchFixture {
  private enum Failure: Error { case noDay }

  /// Queries are typed on this day.
  public static var today: Day {
    get throws {
      guard let today = Day(year: 2026, month: 11, day: 22) else { throw Failure.noDay }
      return today
    }
  }

  /// Returns a catalog with the posts of the fixture, and their scope.
  public static func catalog() throws -> (catalog: Catalog, scope: Scope) {
    let catalog = try Catalog(.memory, state: .memory)
    let scope = try catalog.store(posts, in: "fixture")
    catalog.setAliases(
      MemberAliases(["AWS": "Amazon Web Services", "Facebook": "Meta", "BigBlue": "IBM"]))
    return (catalog, scope)
  }

  /// A membership announcement of one member or more.
  private static func joining(
    _ id: String, _ day: String, _ title: String, _ members: [String], tier: String? = "general",
    of foundation: String = "Lattice Foundation", body: String = "",
    event: MembershipEvent.Event = .join
  ) -> Announcement {
    announcement(
      title, day, path: "\(id).md", body: body,
      findings: Findings(
        kind: .membership, foundation: foundation,
        events: members.map {
          MembershipEvent(event, member: $0, tier: tier.map { Tier($0) }, foundation: foundation)
        }))
  }

  private static func announcement(
    _ title: String, _ day: String? = nil, path: String, body: String = "", links: [Link] = [],
    findings: Findings = Findings(), problems: [Problem] = []
  ) -> Announcement {
    let numbers = day?.split(separator: "-").compactMap { Int($0) } ?? []
    let date = numbers.count == 3 ? Day(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    return Announcement(
      id: String(path.dropLast(3)), path: Path(path), title: title, date: date,
      body: Document(
        blocks: body.isEmpty ? [] : [Block(.paragraph([.text(body)]), line: 5)], links: links),
      findings: findings, problems: problems)
  }

  private static let posts: [Announcement] = [
    joining(
      "arm", "2024-09-10", "Arm Joins the Lattice Foundation as a Premier Member", ["Arm"],
      tier: "premier", body: "The roadmap of Arm’s compilers is open."),
    joining(
      "armada", "2024-03-03", "Armada Systems Joins the Lattice Foundation", ["Armada Systems"]),
    joining(
      "charmed", "2024-02-03", "Charmed Labs Joins the Harbor Foundation", ["Charmed Labs"],
      of: "Harbor Foundation"),
    joining("alarm", "2023-05-05", "Smart Alarm Inc Becomes a Member", ["Smart Alarm Inc"]),
    announcement(
      "Performance update: WASM", "2024-05-06", path: "wasm.md", body: "Faster builds, no chips.",
      findings: Findings(kind: .release, foundation: "Lattice Foundation")),
    joining("pharma", "2022-11-11", "Pharma Corp Renews", ["Pharma Corp"], event: .renew),
    joining(
      "nec", "2021-07-01", "NEC Joins the Open Kernel Alliance", ["NEC"], of: "Open Kernel Alliance"
    ),
    joining("nihon", "2021-06-01", "日本電気が参加します", ["日本電気"], of: "Open Kernel Alliance"),
    joining("socgen", "2022-04-04", "Société Générale Joins", ["Société Générale"], tier: "gold"),
    joining("skoda", "2022-03-03", "Škoda Auto Joins", ["Škoda Auto"], tier: "silver"),
    joining("att", "2020-02-02", "Welcoming AT&T", ["AT&T"], tier: "platinum"),
    joining("3m", "2020-01-02", "3M Becomes a Gold Member", ["3M"], tier: "gold"),
    joining("oreilly", "2019-12-01", "O’Reilly Joins as a Member", ["O’Reilly"], tier: nil),
    joining("arbor-ag", "2023-08-08", "Arbor Health AG Joins", ["Arbor Health AG"]),
    joining("arbor-inc", "2023-09-09", "Arbor Health Inc. Joins", ["Arbor Health Inc."]),
    joining("aws", "2023-01-10", "AWS Joins", ["AWS"], tier: "premier"),
    joining(
      "amazon", "2024-01-10", "Amazon Web Services Moves to Platinum", ["Amazon Web Services"],
      tier: "platinum", event: .upgrade),
    joining(
      "hugging", "2023-08-02", "Hugging Face Joins the Harbor Foundation", ["Hugging Face"],
      of: "Harbor Foundation"),
    joining(
      "launch", "2022-01-10", "The Harbor Foundation Begins", ["Arm", "Intel", "Hugging Face"],
      tier: "founding", of: "Harbor Foundation", body: "Arm, Intel and Hugging Face found it.",
      event: .found),
    joining(
      "intel", "2024-06-01", "Intel Joins the Harbor Foundation", ["Intel"], tier: "gold",
      of: "Harbor Foundation"),
    joining(
      "intellias", "2024-06-02", "Intellias Joins the Harbor Foundation", ["Intellias"],
      of: "Harbor Foundation"),
    joining("facebook", "2018-05-05", "Facebook Joins", ["Facebook"], tier: "platinum"),
    joining("ibm", "2018-04-04", "IBM Joins", ["IBM"], tier: "platinum"),
    joining("samsung", "2023-03-03", "삼성전자가 합류했습니다", ["삼성전자"]),
    announcement(
      "Harbor Summit in Lisbon", "2023-10-01", path: "summit.md",
      body: "Kernel developers met in Lisbon. In 2022 they met in Porto. Arm showed a robot.",
      findings: Findings(kind: .event, foundation: "Harbor Foundation")),
    {
      var post = announcement(
        "A New Board for the Harbor Foundation", "2023-02-01", path: "board.md",
        body: "Ana Costa takes the chair of the open-source board.",
        findings: Findings(
          kind: .governance, foundation: "Harbor Foundation",
          people: [Person(name: "Ana Costa", role: "Chair", isQuoted: true)]))
      post.authors = ["Lena Becker"]
      post.tags = ["governance"]
      return post
    }(),
    {
      var post = announcement(
        "Kernel 2.0 Roadmap", "2025-02-02", path: "roadmap.md",
        body: "An armchair view of the kernel. The compute edge comes in 2026.",
        links: [Link(text: "source", url: "https://github.com/kernel/roadmap")],
        findings: Findings(kind: .release, foundation: "Open Kernel Alliance"),
        problems: [Problem("image", .advice, line: 3, "image without alternative text")])
      post.publication = .draft
      post.tags = ["roadmap", "kernels"]
      post.authors = ["Dmitri Dvořák"]
      return post
    }(),
    announcement(
      "Notes Without a Date", path: "notes.md",
      body: "The training workshop: naïve questions, ﬁne answers. 東京の日本橋で。"),
  ]
}
