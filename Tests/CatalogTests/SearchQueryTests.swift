// The query language: what queries mean, which dates people may type, and what wrong ones are told.

import Announcements
import Testing

@testable import Catalog

/// A Sunday.
private let today = Day(number: 20_779)

@Suite struct SearchQueryTests {
  @Test(arguments: [
    ("", "all()"),
    ("arm", "arm*"),
    ("Arm Joins", "any(name[arm joins], all(arm, joins*))"),
    ("\"Arm Joins\"", "[arm joins]"),
    ("\"Arm Jo", "[arm jo]*"),
    ("“Arm”", "[arm]"),
    ("-arm", "not(arm)"),
    ("intel -arm", "all(intel*, not(arm))"),
    ("open-source", "[open source]*"),
    ("arm - intel", "any(name[arm intel], all(arm, intel*))"),
    ("arm OR intel", "any(name[arm or intel], any(arm, intel*))"),
    ("arm|intel", "any(name[arm intel], any(arm, intel*))"),
    ("arm or intel", "any(name[arm or intel], all(arm, or, intel*))"),
    ("a (b OR c) d", "any(name[a b or c d], all(any(name[a d], all(a, d*)), any(b, c)))"),
    ("member:arm", "member:arm*"),
    ("Member:\"Arm\"", "member:[arm]"),
    ("title:joins body:\"new roadmap\"", "all(title:joins, body:[new roadmap])"),
    ("arm tier:gold", "all(arm*, tier(gold))"),
    ("-tier:gold", "not(tier(gold))"),
    ("tier:gold OR tier:silver", "any(tier(gold), tier(silver))"),
    ("foundation:\"Open Kernel\"", "foundation(Open Kernel)"),
    ("kind:memb", "kind(membership)"),
    ("kind:pe", "kind(people)"),
    ("kind:p", "any(kind(project), kind(people))"),
    ("is:unread is:starred is:draft", "all(mark(unread), mark(starred), mark(draft))"),
    ("has:quote has:problem", "all(has(quote), has(problem))"),
    ("link:github.com/x", "link(github.com/x)"),
    ("person:\"Ana Costa\" author:Ba tag:x", "all(person(Ana Costa), author(Ba), tag(x))"),
    ("foo:bar", "[foo bar]*"),
    ("https://arm.com", "[https arm com]*"),
    ("12:30", "[12 30]*"),
    ("2024", "2024*@2024-01-01...2024-12-31"),
    ("2024-09", "[2024 09]*@2024-09-01...2024-09-30"),
    ("1850", "1850*"),
    ("date:none", "undated"),
    ("date:q3 2024 arm", "all(arm*, 2024-07-01...2024-09-30)"),
    ("date:2024 2023", "all(2023*@2023-01-01...2023-12-31, 2024-01-01...2024-12-31)"),
    ("at&t", "[at t]*"),
    ("& …", "all()"),
    ("Bank (UK)", "any(name[bank uk], all(bank, uk*))"),
    ("f(x)", "[f x]*"),
    ("日本", "日本*"),
  ])
  func aQueryMeans(text: String, meaning: String) throws {
    #expect(try Query(text, today: #require(today)).expression.meaning == meaning)
  }

  @Test(arguments: [
    ("date:2024", "2024-01-01...2024-12-31"),
    ("date:2023..2024", "2023-01-01...2024-12-31"),
    ("date:2023-05..2024-02", "2023-05-01...2024-02-29"),
    ("date:2024..", "2024-01-01...9999-12-31"),
    ("date:..2024", "0001-01-01...2024-12-31"),
    ("date:2024-09", "2024-09-01...2024-09-30"),
    ("date:2024/9/1", "2024-09-01...2024-09-01"),
    ("date:2024-09-10", "2024-09-10...2024-09-10"),
    ("date:\"q3 2024\"", "2024-07-01...2024-09-30"),
    ("date:2024q1", "2024-01-01...2024-03-31"),
    ("date:\"h1 2024\"", "2024-01-01...2024-06-30"),
    ("date:q4", "2026-10-01...2026-12-31"),
    ("date:december", "2025-12-01...2025-12-31"),
    ("date:\"Sep 2024\"", "2024-09-01...2024-09-30"),
    ("date:\"10 September 2024\"", "2024-09-10...2024-09-10"),
    ("date:\"September 10th, 2024\"", "2024-09-10...2024-09-10"),
    ("date:\"last year\"", "2025-01-01...2025-12-31"),
    ("date:\"this year\"", "2026-01-01...2026-12-31"),
    ("date:\"last quarter\"", "2026-07-01...2026-09-30"),
    ("date:\"last month\"", "2026-10-01...2026-10-31"),
    ("date:\"this week\"", "2026-11-16...2026-11-22"),
    ("date:\"last week\"", "2026-11-09...2026-11-15"),
    ("date:\"last 6 months\"", "2026-05-22...2026-11-22"),
    ("date:\"past year\"", "2025-11-22...2026-11-22"),
    ("date:today", "2026-11-22...2026-11-22"),
    ("date:yesterday", "2026-11-21...2026-11-21"),
    ("date:monday", "2026-11-16...2026-11-16"),
    ("date:\"2 weeks ago\"", "2026-11-08...2026-11-08"),
    ("date:6mo", "2026-05-22...2026-11-22"),
    ("since:6mo", "2026-05-22...9999-12-31"),
    ("since:2024-06", "2024-06-01...9999-12-31"),
    ("since:\"last year\"", "2025-01-01...9999-12-31"),
    ("before:2024-06", "0001-01-01...2024-05-31"),
    ("before:1y", "0001-01-01...2025-11-21"),
    ("until:2024-06", "0001-01-01...2024-06-30"),
  ])
  func aDateMeans(text: String, days: String) throws {
    #expect(try Query(text, today: #require(today)).expression.meaning == days)
  }

  @Test(arguments: [
    (
      "tier:prem date:2024..20", 21, "a year, a month or a day is expected here, such as 2024..2025"
    ),
    ("tier:", 5, "a tier is expected here, such as tier:gold"),
    ("arm member:", 11, "a member's name or its beginning is expected here, such as member:arm"),
    (
      "foundation:\"\"", 11,
      "a foundation's name is expected here, such as foundation:\"PyTorch Foundation\""
    ),
    ("tier:&", 5, "a word is expected here, such as tier:gold, not \"&\""),
    (
      "kind:news", 5,
      "kind: takes membership, project, people, event, governance, release or other, not \"news\""
    ),
    (
      "is:red", 3,
      "is: takes unread, read, starred, draft, future, new or changed, not \"red\""
    ),
    ("has:links", 4, "has: takes quote or problem, not \"links\""),
    (
      "date:soon", 5,
      "a date is expected here, such as 2024, 2024-09, \"q3 2024\" or 6mo, not \"soon\""
    ),
    (
      "since:recently", 6,
      "a date is expected here, such as 6mo, 2024-06 or \"last year\", not \"recently\""
    ),
    ("date:2024-13", 10, "a month is expected here, from 01 to 12, not \"13\""),
    ("date:2024-", 10, "a month is expected here, from 01 to 12, not \"\""),
    ("date:2023-02-30", 13, "a day is expected here, from 01 to 28, not \"30\""),
    ("date:202", 5, "a year, a month or a day is expected here, such as 2024..2025"),
    ("date:2025..2024", 11, "the range ends before it begins: 2024 is before 2025"),
    ("date:..", 5, "a range needs a date before or after the two dots"),
    (
      "since:2023..2024", 6,
      "one date is expected here, such as since:6mo; date: takes a range"
    ),
    ("OR arm", 0, "a word is expected before OR"),
    ("arm OR", 6, "a word is expected after OR"),
    ("arm | | intel", 5, "a word is expected after OR"),
    ("(arm OR intel", 0, "the parenthesis that begins here is not closed"),
    ("arm (", 4, "the parenthesis that begins here is not closed"),
    ("arm)", 3, "no parenthesis is open that could be closed here"),
    ("arm () intel", 5, "a word is expected between the parentheses"),
    ("arm -)", 5, "a word is expected after the minus"),
    (
      "-is:old", 4,
      "is: takes unread, read, starred, draft, future, new or changed, not \"old\""
    ),
  ])
  func aWrongQueryIsTold(text: String, position: Int, expected: String) {
    let error = #expect(throws: QueryError.self) { try Query(text, today: #require(today)) }
    #expect(error?.position == position)
    #expect(error?.description == expected)
  }
}

extension Expression {
  /// The expression as one line: words, `[...]` for a phrase, `*` for unfinished, `@` for days.
  fileprivate var meaning: String {
    switch self {
    case .and(let parts): "all(\(parts.map(\.meaning).joined(separator: ", ")))"
    case .or(let parts): "any(\(parts.map(\.meaning).joined(separator: ", ")))"
    case .not(let part): "not(\(part.meaning))"
    case .filter(.days(let days)): "\(days.lowerBound)...\(days.upperBound)"
    case .filter(.undated): "undated"
    case .filter(let filter):
      "\(filter)".replacing("\"", with: "")
        .replacing("Announcements.Kind.", with: "").replacing("Catalog.Mark.", with: "")
        .replacing("Catalog.Aspect.", with: "")
    case .text(let text): text.meaning
    }
  }
}

extension SearchedText {
  fileprivate var meaning: String {
    let place: String =
      switch places {
      case .name: "name"
      case .member: "member:"
      case .title: "title:"
      case .body: "body:"
      default: ""
      }
    let joined = words.map(\.text).joined(separator: " ")
    // What is quoted is longer in the query than its field and text.
    let isQuoted = (range?.count ?? 0) > place.utf8.count + text.utf8.count
    let isBracketed = words.count > 1 || place == "name" || isQuoted
    let days = days.map { "@\($0.lowerBound)...\($0.upperBound)" } ?? ""
    return place + (isBracketed ? "[\(joined)]" : joined) + (isUnfinished ? "*" : "") + days
  }
}
