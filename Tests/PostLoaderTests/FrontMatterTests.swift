// Front matter in every form that archives have: one literal post for each.

import Announcements
import Testing

@testable import PostLoader

@Suite struct FrontMatterTests {
  @Test func plainYAMLGivesTitleAuthorDateAndTags() {
    let post = post(
      """
      ---
      # A comment.
      layout: blog_detail
      title: "Acme Joins the Example Foundation"
      author: The Example Foundation
      date: 2024-09-10
      tags:
        - news
        - "members"
      ---

      Text.
      """)
    #expect(post.title == "Acme Joins the Example Foundation")
    #expect(post.authors == ["The Example Foundation"])
    #expect(post.date == Day(year: 2024, month: 9, day: 10))
    #expect(post.tags == ["news", "members"])
    #expect(post.body.blocks == [Block(.paragraph([.text("Text.")]), line: 12)])
    #expect(post.problems.isEmpty)
  }

  @Test func tomlGivesTheSame() {
    let post = post(
      """
      +++
      title = "Acme Joins"
      date = 2024-09-10T08:00:00Z
      draft = true

      [taxonomies]
      tags = ["news", "members"]
      [extra]
      author = "Jane Doe"
      +++
      Text.
      """)
    #expect(post.title == "Acme Joins")
    #expect(post.date == Day(year: 2024, month: 9, day: 10))
    #expect(post.tags == ["news", "members"])
    #expect(post.authors == ["Jane Doe"])
    #expect(post.publication == .draft)
    #expect(faults(post) == [])
  }

  @Test func jsonEndsWithItsBrace() {
    let post = post(
      """
      {
        "title": "Acme \\u201cJoins\\u201d {really}",
        "date": "2024-09-10",
        "tags": ["news"]
      }
      Text.
      """)
    #expect(post.title == "Acme “Joins” {really}")
    #expect(post.tags == ["news"])
    #expect(post.body.blocks.map(\.line) == [6])
    #expect(faults(post) == [])
  }

  @Test func anUnquotedColonInATitleIsAFaultAtItsLine() {
    let post = post("---\nauthor: Jane\ntitle: Joining: a guide\n---\nText.\n")
    #expect(post.title == "Joining: a guide")
    #expect(post.authors == ["Jane"])
    #expect(
      faults(post) == ["3 front-matter: expected quotation marks around a text with a colon"])
  }
}
