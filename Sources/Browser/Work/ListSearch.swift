// The posts of a view: all of them in an order, or those that a query finds.

import Announcements
import Catalog

struct ListSearch {
  let catalog: Catalog
  let scope: Scope

  func answer(_ view: View, _ deliver: (Answer) -> Bool) throws {
    var ids = try catalog.ids(scope)
    if view.order != .date || view.isReversed {
      ids = try catalog.sorted(ids, by: view.order, isReversed: view.isReversed, in: scope)
    }
    _ = deliver(.list(ListAnswer(sections: [.init(title: nil, ids: ids)])))
  }
}
