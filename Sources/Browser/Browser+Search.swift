// Searching as one types: the members at once, all else when another thread has found it.

import Catalog

extension Browser {
  /// Looks for what was typed. A query that is not understood leaves the last result where it is,
  /// and says what is expected.
  mutating func search(_ text: String) {
    var view = wantedView
    view.query = text
    do throws(QueryError) {
      let query = try Query(text, today: options.today)
      prompt?.complaint = nil
      let isRanked = view.order == .date && !view.isReversed && !text.isEmpty
      let known = isRanked ? catalog.firstAnswer(query, in: scope) : nil
      if known?.isComplete == true { want(view) } else { askForList(view) }
      if let known, known.isComplete || !known.sections.isEmpty {
        take(ListSearch.answer(known, marks))
      }
    } catch {
      prompt?.complaint = Prompt.Complaint(
        offset: Browser.characters(before: error.position, in: text), text: error.description)
    }
  }

  /// Asks why the rows on the screen are in the result, as far as that is not known yet; then the
  /// same of the rows near it.
  mutating func wantMatches() {
    guard !list.view.query.isEmpty, list.view == wantedView else { return }
    knowMatches()
    let onScreen = list.unexplained
    let isTyping = prompt?.purpose == .filter
    let missing =
      onScreen.isEmpty && !isTyping ? list.nearby.filter { list.matches[$0] == nil } : onScreen
    guard !missing.isEmpty, missing != wantedMatches else { return }
    wantedMatches = missing
    awaitedMatches = ask(.matches(list.view, missing))
  }

  /// Finds the reasons for the rows on the screen that the rows themselves tell.
  private mutating func knowMatches() {
    let rows = list.unexplained.compactMap { list.rows[$0] }
    guard !rows.isEmpty, let query = try? Query(list.view.query, today: options.today) else {
      return
    }
    list.matches.merge(catalog.matches(of: query, forRows: rows, in: scope)) { $1 }
  }

  /// Returns how many characters stand before a byte of a text.
  private static func characters(before byte: Int, in text: String) -> Int {
    let end = text.utf8.index(text.startIndex, offsetBy: min(byte, text.utf8.count))
    return text[..<end].count
  }
}
