// Requests answered from the catalog, on whatever thread the shell likes. They know no screen: what
// they return is the same at every size.

import Announcements
import Catalog
import Screen

extension Request {
  /// Works the answer out.
  /// - Parameters:
  ///   - options: the marks and styles that rows are made with.
  ///   - deliver: takes the answer, or a part of it; false from it stops the work.
  public func answer(
    from catalog: Catalog, in scope: Scope, options: Browser.Options,
    deliver: (Answer) -> Bool
  ) {
    let search = ListSearch(
      catalog: catalog, scope: scope, today: options.today, marks: options.page.marks)
    do {
      switch self {
      case .list(let view): try search.answer(view, deliver)
      case .facets(let view):
        let facets = try catalog.facets(
          of: QueryText(view.query), today: options.today, in: scope)
        _ = deliver(.rows(FacetRows(options.page).rows(facets, query: view.query)))
      case .completion(let text, let cursor):
        let completion = try catalog.completion(of: text, at: cursor, in: scope)
        _ = deliver(.completion(completion))
      case .members:
        _ = deliver(.rows(MemberRows(options.page).index(try catalog.members(scope))))
      case .member(let name):
        _ = deliver(.rows(try MemberPage(options.page).rows(about: name, catalog, scope)))
      case .timeline(let period):
        let joins = try catalog.timeline(scope)
        _ = deliver(.rows(TimelineRows(options.page).rows(joins, by: period)))
      case .problems:
        let problems = try catalog.problems(scope, withAdvice: true)
        _ = deliver(.rows(ProblemRows(options.page).rows(problems)))
      case .readAhead(let ids):
        _ = deliver(.readAhead(try catalog.rowsAhead(ids, in: scope)))
      case .matches(let view, let ids):
        if let matches = try search.matches(of: view, for: ids) { _ = deliver(.matches(matches)) }
      case .prepareSearch: try catalog.prepareSearch(scope)
      case .name: _ = deliver(.name(try ArchiveName.text(catalog, scope)))
      case .mark, .undoMarking: _ = deliver(marked(in: catalog, scope))
      case .changes: _ = deliver(.said(ChangeText.text(try catalog.changes(scope))))
      case .page(let order, let isUrgent):
        order.makePage(isUrgent: isUrgent) { deliver(.page($0)) }
      case .finder(let order): _ = deliver(.finder(order.makeFinder()))
      }
    } catch {
      _ = deliver(.failed("the catalog cannot answer: \(Catalog.reason(error))"))
    }
  }

  private func marked(in catalog: Catalog, _ scope: Scope) -> Answer {
    do {
      switch self {
      case .mark(let ids, let mark, let isOn, let isUndoable):
        try catalog.mark(
          ids, mark == .read ? .read : .starred, isOn, isUndoable: isUndoable, in: scope)
        return .marked("")
      default: return .marked(try catalog.undoMarking() ? "marking undone" : "no marking to undo")
      }
    } catch {
      return .notMarked("the mark could not be kept: \(Catalog.reason(error))")
    }
  }
}
