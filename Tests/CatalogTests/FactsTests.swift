// What posts say of one another: links, backlinks, advice; and finding a post by its name.

import Announcements
import Testing

@testable import Catalog

struct FactsTests {
  private func link(_ keys: String..., url: String = "https://example.org/x") -> Link {
    Link(text: "x", url: url, keys: keys, line: 7)
  }

  @Test func linksLeadToPostsByTheirBestKey() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store(
      [
        announcement("A", links: [link(), link("path:nowhere.md", "url:/blog/c"), link("post:b")]),
        announcement("B", addresses: ["path:b.md", "post:b"]),
        announcement("C", addresses: ["path:c.md", "url:/blog/c"]),
      ], in: "x")
    let ids = try catalog.ids(scope)
    #expect(try catalog.facts(about: ids[0], in: scope).links == [1: ids[2], 2: ids[1]])
    #expect(try catalog.facts(about: ids[1], in: scope).backlinks == [ids[0]])
    #expect(try catalog.facts(about: ids[2], in: scope).backlinks == [ids[0]])
  }

  @Test func theBeginningOfAPostGetsWhatIsKnownOfAllOfIt() throws {
    let catalog = try Catalog.inMemory()
    let seat = MembershipEvent(.board, member: "Arm", person: "Ada Byron", line: 9)
    let found = Findings(
      kind: .membership,
      events: [MembershipEvent(.join, member: "Arm", tier: Tier("gold"), line: 7), seat],
      people: [Person(name: "Ada Byron", role: "VP", organization: "Arm", isQuoted: true)])
    let problem = Problem("broken", .fault, line: 900, "it is")
    let links = (1...3).map { Link(text: "x", url: "https://example.org/\($0)", line: 7) }
    let whole = announcement("A", links: links, findings: found, problems: [problem])
    let scope = try catalog.store([whole], in: "x")
    let id = try #require(try catalog.ids(scope).first)
    let beginning = try catalog.completing(announcement("A", links: [links[0]]), of: id)
    #expect(beginning.findings.events == found.events)
    #expect(beginning.findings.people == found.people)
    #expect(beginning.problems == [problem])
    #expect(beginning.body.links == [links[0]])
    #expect(try catalog.facts(about: id, in: scope).linkCount == 3)
  }

  @Test func keysMeanPostsOfTheSameArchiveAndWholeAddressesThoseOfAll() throws {
    let catalog = try Catalog.inMemory()
    let first = try catalog.store(
      [
        announcement(
          "A",
          links: [link("url:/blog/b", url: "http://www.b.org/blog/b/?x#y"), link("url:/blog/b")])
      ], in: "first")
    var post = announcement("B", addresses: ["url:/blog/b"])
    post.permalink = "https://b.org/blog/b.html"
    let second = try catalog.store([post], in: "second")
    let scope = Scope(archives: first.archives + second.archives)
    let ids = try catalog.ids(scope)
    #expect(try catalog.facts(about: ids[0], in: scope).links == [0: ids[1]])
    #expect(try catalog.facts(about: ids[1], in: scope).backlinks == [ids[0]])
    #expect(try catalog.facts(about: ids[0], in: first).links == [:])
  }

  @Test func aLinkThatNamesAFileLeadsToThePostsOwnAddress() throws {
    let catalog = try Catalog.inMemory()
    var letter = announcement("B", addresses: ["path:b.md", "post:b", "url:/letters/b"])
    letter.permalink = "https://b.org/letters/b/"
    let post = announcement(
      "A",
      links: [
        link("path:b.md", url: "https://b.org/2021/b/#top"), link("post:b", url: "b"),
        link("url:/letters/b", url: "https://b.org/letters/b?from=a"),
        link("path:c.md", url: "c.md"), link("path:a.md", url: "#here"),
      ], addresses: ["path:a.md"])
    let nowhere = announcement("C", addresses: ["path:c.md"])
    let scope = try catalog.store([post, letter, nowhere], in: "x")
    let ids = try catalog.ids(scope)
    let urls = [
      "https://b.org/letters/b/#top", "https://b.org/letters/b/",
      "https://b.org/letters/b?from=a", "c.md", "#here",
    ]
    #expect(try catalog.details(of: [ids[0]], in: scope)[0].links.map(\.url) == urls)
    let facts = try catalog.facts(about: ids[0], in: scope)
    #expect(post.leading(to: facts.addresses).body.links.map(\.url) == urls)
  }

  @Test func linksToPostsThatAreNotThereAreAdvised() throws {
    let catalog = try Catalog.inMemory()
    var there = announcement("B", addresses: ["url:/2021/04/28/b"])
    there.permalink = "https://b.org/2021/04/28/b"
    let scope = try catalog.store(
      [
        announcement(
          "A",
          links: [
            link("url:/2021/04/28/b"), link("url:/2020/01/02/gone", url: "/2020/01/02/gone"),
            link("url:/about", url: "/about"), link("url:/assets/1/a.png", url: "/assets/1/a.png"),
            link("path:lost.md", url: "lost.md"),
          ]), there,
      ], in: "x")
    #expect(
      try catalog.problems(scope, withAdvice: true).map {
        "\($0.path):\($0.problem.line): \($0.problem.name): \($0.problem.reason)"
      } == [
        "a.md:7: broken-link: no post in the archive is at /2020/01/02/gone",
        "a.md:7: broken-link: no post in the archive is at lost.md",
      ])
    #expect(try catalog.problems(scope, withAdvice: false) == [])
  }

  @Test func twoPostsAtOneAddressAreAdvised() throws {
    let catalog = try Catalog.inMemory()
    var posts = [announcement("A"), announcement("B"), announcement("C")]
    posts[0].permalink = "/blog/x"
    posts[2].permalink = "/blog/x"
    let scope = try catalog.store(posts, in: "x")
    #expect(
      try catalog.problems(scope, withAdvice: true).map { "\($0.path): \($0.problem.reason)" }
        == ["c.md: /blog/x is also that of a.md"])
  }

  @Test func aPostIsFoundByArchivePathIdAndPartOfIt() throws {
    let catalog = try Catalog.inMemory()
    let first = try catalog.store(
      [
        announcement("A", "2024-01-01", path: "posts/arm.md"),
        announcement("B", "2023-01-01", path: "arm.md"),
        announcement("C", "2022-01-01", path: "posts/armada.md"),
      ], in: "one")
    let second = try catalog.store([announcement("D", path: "posts/armada.md")], in: "two")
    let scope = Scope(archives: first.archives + second.archives)
    func titles(_ text: String) throws -> [String] {
      try catalog.rows(catalog.findPosts(text, in: scope), in: scope).map(\.title)
    }
    #expect(try titles("two:posts/armada.md") == ["D"])
    #expect(try titles("posts/armada.md") == ["C", "D"])
    #expect(try titles("arm.md") == ["B"])
    #expect(try titles("arm") == ["A", "B"])
    #expect(try titles("armada.md") == ["C", "D"])
    #expect(try titles("rmad") == ["C", "D"])
    #expect(try titles("intel") == [])
  }

  @Test func whoLeftLastHasLeftAndWhoWasOnlyUpgradedJoinedOnNoKnownDay() throws {
    let catalog = try Catalog.inMemory()
    func post(_ title: String, _ day: String?, _ event: MembershipEvent.Event, _ member: String)
      -> Announcement
    {
      announcement(
        title, day,
        findings: Findings(
          kind: .membership, foundation: "Lattice Foundation",
          events: [MembershipEvent(event, member: member)]))
    }
    let scope = try catalog.store(
      [
        post("a", "2020-01-01", .join, "arm"), post("b", "2021-01-01", .leave, "arm"),
        post("c", "2020-01-01", .upgrade, "Brook"), post("d", nil, .join, "Brook"),
      ], in: "x")
    let members = try catalog.members(scope)
    #expect(members.map(\.name) == ["arm", "Brook"])
    #expect(members.map(\.hasLeft) == [true, false])
    #expect(members.map { $0.since?.description } == ["2020-01-01", nil])
  }

  @Test func membersAndTheirTimelineComeWithTheirPosts() throws {
    let catalog = try Catalog.inMemory()
    func findings(_ events: MembershipEvent...) -> Findings {
      Findings(kind: .membership, foundation: "Lattice Foundation", events: events)
    }
    let scope = try catalog.store(
      [
        announcement(
          "Joins", "2020-05-01",
          findings: findings(
            MembershipEvent(
              .join, member: "Arm", tier: Tier("gold"), line: 3, excerpt: "Arm joins."),
            MembershipEvent(.board, member: "Arm", person: "Ana Becker"))),
        announcement(
          "Upgrades", "2022-05-01",
          findings: findings(MembershipEvent(.upgrade, member: "Arm", tier: Tier("premier")))),
        announcement(
          "Others", "2021-05-01",
          findings: findings(
            MembershipEvent(.join, member: "3M", foundation: "Harbor Foundation"))),
      ], in: "x")
    #expect(
      try catalog.members(scope).map { member in
        "\(member.name), \(member.foundation ?? "-"), \(member.tier?.name ?? "-"), "
          + "\(member.first?.description ?? "-") to \(member.last?.description ?? "-"), "
          + "since \(member.since?.description ?? "-"), "
          + "\(member.posts.count)"
      } == [
        "3M, Harbor Foundation, -, 2021-05-01 to 2021-05-01, since 2021-05-01, 1",
        "Arm, Lattice Foundation, premier, 2020-05-01 to 2022-05-01, since 2020-05-01, 2",
      ])
    let timeline = try catalog.timeline(scope)
    #expect(timeline.map(\.event.event) == [.upgrade, .join, .join, .board])
    #expect(timeline[3].event.foundation == "Lattice Foundation")
    #expect(try catalog.foundations(scope) == ["Lattice Foundation", "Harbor Foundation"])
    #expect(timeline[2].event.excerpt == "Arm joins.")
    #expect(timeline[3].event.person == "Ana Becker")
    #expect(try catalog.timeline(scope, from: .after(timeline[1].post), limit: 1).count == 2)
    #expect(try catalog.timeline(scope, from: .bottom, limit: 1) == Array(timeline[2...]))
  }
}
