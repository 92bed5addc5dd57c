// Front matter that is shifted, cut off or no map: what it says is read, and what is wrong has a line.

import Announcements
import Testing

@testable import PostLoader

@Suite struct FrontMatterRecoveryTests {
  @Test func keysThatAreAllIndentedAlikeAreRead() {
    let post = post("---\n  title: Acme Joins\n  date: 2024-09-05\n  author: Ann Lee\n---\nText.\n")
    #expect(post.title == "Acme Joins")
    #expect(post.date == Day(year: 2024, month: 9, day: 5))
    #expect(post.authors == ["Ann Lee"])
    #expect(post.body.blocks.map(\.line) == [6])
    #expect(faults(post) == [])
  }

  @Test func aKnownKeyOneStepTooFarIsNoPartOfTheLineAbove() {
    let spaces = post("---\ntitle: Foo\n  author: Ann Lee\ndate: 2024-09-05\n---\n")
    #expect(spaces.title == "Foo")
    #expect(spaces.authors == ["Ann Lee"])
    #expect(faults(spaces) == ["3 front-matter: expected a key without spaces before it"])
    let tabs = post("---\ntitle:\tFoo\n\tauthor: Ann Lee\n---\n")
    #expect(tabs.title == "Foo")
    #expect(tabs.authors == ["Ann Lee"])
    #expect(faults(tabs) == ["3 front-matter: expected spaces, found a tab"])
  }

  @Test func textOfSeveralLinesKeepsWhatLooksLikeAKey() {
    let post = post("---\nsummary: |\n  title: not this\ntitle: a: b\n---\n")
    #expect(post.title == "a: b")
  }

  @Test func aKnownKeyNeedsNoSpaceBehindItsColon() {
    let post = post("---\ntitle:No space\ndate:2024-09-05\n---\nText.\n")
    #expect(post.title == "No space")
    #expect(post.date == Day(year: 2024, month: 9, day: 5))
    #expect(
      faults(post) == [
        "2 front-matter: expected a space behind the colon",
        "3 front-matter: expected a space behind the colon",
      ])
    #expect(self.title("---\ntitle:\u{A0} Wide\n---\n") == "Wide")
  }

  @Test(arguments: ["- a\n- b", "just text"])
  func textBetweenTwoFencesWithoutAKeyIsAFault(_ text: String) {
    let post = post("---\n\(text)\n---\n\nText.\n")
    let first = text.split(separator: "\n")[0]
    #expect(faults(post) == ["2 front-matter: expected \"key: value\", found \"\(first)\""])
    #expect(post.body.blocks.count > 1)
  }

  @Test func jsonWithoutItsBraceEndsWhereTheTextBegins() {
    let post = post("{\n  \"title\": \"Acme\",\n  \"date\": \"2024-09-05\"\n\nText.\n")
    #expect(post.title == "Acme")
    #expect(post.date == Day(year: 2024, month: 9, day: 5))
    #expect(post.body.blocks.map(\.line) == [5])
    #expect(
      faults(post) == ["4 front-matter: expected a closing brace, found the end of the line"])
  }

  @Test func aCommaBehindTheLastKeyOfJSONIsAFault() {
    let map = post("{\n\"title\": \"Acme\",\n}\nText.\n")
    #expect(map.title == "Acme")
    #expect(faults(map) == ["3 front-matter: expected a key behind the comma, found \"}\""])
    let list = post("{\n\"tags\": [\"a\",],\n\"title\": \"Acme\"}\nText.\n")
    #expect(list.tags == ["a"])
    #expect(
      faults(list) == ["2 front-matter: expected a value behind the comma, found \"],\""])
  }

  @Test func aListThatIsNeverClosedIsAList() {
    let post = post("---\nauthor: [Ann Lee, Bob Roe\ntitle: A\n---\n")
    #expect(post.authors == ["Ann Lee", "Bob Roe"])
    #expect(faults(post) == ["2 front-matter: expected a closing bracket in its place"])
  }

  @Test func keysOfAnotherMapAreMergedAndOwnOnesWin() {
    let post = post(
      "---\nbase: &b {author: Ann Lee, title: Base}\n<<: *b\ntitle: Own\ndate: 2024-09-05\n---\n")
    #expect(post.authors == ["Ann Lee"])
    #expect(post.title == "Own")
  }

  @Test func curlyQuotesAroundAnAuthorAreAdvice() {
    let post = post("---\nauthor: ‘Jane Doe’\n---\n")
    #expect(post.authors == ["Jane Doe"])
    #expect(
      advice(.curlyQuotes, post)
        == ["2: curly quotation marks around \"author\" are a part of its text"])
  }

  @Test func onlyElementsOfHTMLAreMarkupInATitle() {
    #expect(
      title("---\ntitle: \"a < b and Vec<T> and C++ <3\"\n---\n") == "a < b and Vec<T> and C++ <3")
    #expect(title("---\ntitle: \"A <b>b</b><br/> <!-- c -->d\"\n---\n") == "A b d")
  }

  private func title(_ text: String) -> String { post(text).title }
}
