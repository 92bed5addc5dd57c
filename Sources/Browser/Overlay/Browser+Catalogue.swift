// The overlays whose rows the catalog gives: members, timeline, problems, facets.

import Catalog

extension Browser {
  mutating func showMembers() { open(.members, title: "members", asking: .members) }

  mutating func showTimeline() { open(.timeline, title: "joins", asking: .timeline) }

  mutating func showProblems() { open(.problems, title: "problems", asking: .problems) }

  mutating func showFacets() {
    open(.facets, title: "facets", asking: .facets(wantedView))
  }
}
