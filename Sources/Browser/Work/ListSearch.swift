// The posts of a view: all of them in an order, or those that a query finds.

import Announcements
import Catalog

struct ListSearch {
  let catalog: Catalog
  let scope: Scope
  let today: Day
  /// What the sentence on a result is written with.
  let marks: Marks

  /// Delivers the posts of a view; those of a query tier by tier, as they are found.
  func answer(_ view: View, _ deliver: (Answer) -> Bool) throws {
    guard let query = try? Query(view.query, today: today) else { return }
    if view.query.isEmpty {
      let ids = try sorted(try catalog.ids(scope), view)
      _ = deliver(.list(ListAnswer(sections: [.init(title: nil, ids: ids)])))
      return
    }
    // A chosen order takes the place of the tiers, and is only known in the end.
    if view.order != .date || view.isReversed {
      let result = try catalog.search(query, in: scope)
      var answer = ListSearch.answer(result, marks)
      answer.sections = [.init(title: nil, ids: try sorted(result.ids, view))]
      _ = deliver(.list(answer))
      return
    }
    try catalog.search(query, in: scope) { deliver(.list(ListSearch.answer($0, marks))) }
  }

  /// Returns why posts are found; nil for a query that is not understood.
  func matches(of view: View, for ids: [PostID]) throws -> [PostID: SearchMatch]? {
    guard let query = try? Query(view.query, today: today) else { return nil }
    var matches: [PostID: SearchMatch] = [:]
    for (id, match) in zip(ids, try catalog.matches(of: query, for: ids, in: scope)) {
      matches[id] = match
    }
    return matches
  }

  /// Returns a result as sections of the list, with a sentence on how many there are of each.
  static func answer(_ result: SearchResult, _ marks: Marks) -> ListAnswer {
    var answer = ListAnswer(sections: [])
    answer.sections = result.sections.map { section in
      Listing.Section(
        title: section.tier.heading, ids: section.ids,
        linesPerRow: section.tier == .body ? 2 : 1)
    }
    answer.isComplete = result.isComplete
    answer.summary = result.sections.map { $0.tier.summary(of: $0.ids.count) }
      .joined(separator: " \(marks.dot) ")
    answer.suggestion = result.suggestion
    return answer
  }

  private func sorted(_ ids: [PostID], _ view: View) throws -> [PostID] {
    guard view.order != .date || view.isReversed else { return ids }
    return try catalog.sorted(ids, by: view.order, isReversed: view.isReversed, in: scope)
  }
}

extension SearchTier {
  /// What stands above the rows of the tier; nil where there are no tiers.
  fileprivate var heading: String? {
    switch self {
    case .filter: nil
    case .member: "member"
    case .alias: "also called so"
    case .word: "a word of the name"
    case .prefix: "begins with"
    case .title: "title"
    case .titlePrefix: "title, begins with"
    case .body: "text"
    case .partial: Listing.partialMatches
    }
  }

  fileprivate func summary(of count: Int) -> String {
    switch self {
    case .filter: "\(count) found"
    case .member: count == 1 ? "1 member" : "\(count) by member"
    case .alias: "\(count) by alias"
    case .word: "\(count) by word"
    case .prefix: "\(count) by prefix"
    case .title: "\(count) by title"
    case .titlePrefix: "\(count) by title prefix"
    case .body: "\(count) in the text"
    case .partial: "\(count) partial"
    }
  }
}

extension SearchMatch {
  /// What to find on the page of a post that is in a result; nil for what the text does not have.
  var sought: String? {
    ["member", "title", "body"].contains(field) && !text.isEmpty ? text : nil
  }

  /// The reason in words, such as `member: Amazon Web Services, via alias AWS`.
  var reason: String {
    let name = via.map { ", via alias \($0)" } ?? ""
    return text.isEmpty ? field : "\(field): \(text)\(name)"
  }
}
