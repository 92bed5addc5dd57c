// What the interface asks of the catalog that may take longer than a key, and what it gets back.

import Catalog

/// Something that is worked out on another thread.
public enum Request: Sendable, Hashable {
  /// The posts of a view. Answered in parts where that is sooner.
  case list(View)
  /// How many posts each value of a facet has within a view.
  case facets(View)
  case members
  case member(String)
  /// The joins by year or quarter.
  case timeline(TimelinePeriod)
  case problems
  /// The rows of posts that may soon be on the screen.
  case readAhead([PostID])
  /// Why posts are in a view.
  case matches(View, [PostID])
  /// What the word before the cursor, which stands behind so many bytes, may become.
  case completion(String, cursor: Int)
  /// What the archives are about, for the header.
  case name
  /// Have what searches need made in memory, so that the first key finds it there.
  case prepareSearch
  /// Sets or takes back a mark. Markings are done in order and never dropped.
  case mark([PostID], Mark, isOn: Bool, isUndoable: Bool)
  case undoMarking
  /// The page of a large post: its first rows, then all of it; urgent where the end is waited for.
  case page(PageOrder, isUrgent: Bool)
  /// The text of a large post, made to be compared.
  case finder(PageOrder)
  /// What is new, changed or gone since the visit before.
  case changes

  public enum Mark: Sendable, Hashable { case read, starred }
}

/// What a request is answered with.
public enum Answer: Sendable {
  case list(ListAnswer)
  case rows(OverlayRows)
  case name(String)
  case readAhead([Row])
  case matches([PostID: SearchMatch])
  case completion(QueryCompletion)
  case page(Page)
  case finder(PageFinder)
  /// Marks have been set or taken back; the text says so where the row does not.
  case marked(String)
  /// A mark could not be kept; a sentence.
  case notMarked(String)
  /// Something to say; empty for nothing.
  case said(String)
  /// The catalog could not answer; a sentence.
  case failed(String)
}

/// The rows of an overlay, with its title.
public struct OverlayRows: Sendable {
  var title: String
  var rows: [Overlay.Row]
  var columns: [Overlay.Column]

  /// Measures the columns here, where it holds nobody up.
  /// - Parameters: see `Overlay.columns(of:least:spare:)`.
  init(title: String, rows: [Overlay.Row], least: [Int: Int] = [:], spare: [Int] = []) {
    self.title = title
    self.rows = rows
    columns = Overlay.columns(of: rows, least: least, spare: spare)
  }
}

/// The posts of a view.
public struct ListAnswer: Sendable {
  var sections: [Listing.Section]
  /// Whether there is nothing more to come.
  var isComplete = true
  /// What was found, in words.
  var summary = ""
  /// What the query may have meant, where it finds nothing.
  var suggestion: String?
}
