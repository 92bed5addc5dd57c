// The overlays whose rows the catalog gives: members, timeline, problems, facets.

import Catalog

extension Browser {
  /// `M`: narrowed as one types.
  mutating func showMembers() {
    open(.members, title: "members", asking: .members)
    beforePrompt = snapshot
    prompt = Prompt(.pick)
  }

  mutating func showTimeline() { open(.timeline, title: "joins", asking: .timeline(.fitting)) }

  /// Asks again for what open overlays show: posts or aliases may have changed.
  mutating func refreshOverlays() {
    for index in overlays.indices {
      let request: Request? =
        switch overlays[index].kind {
        case .members: .members
        case .member(let name): .member(name)
        case .problems: .problems
        case .facets: .facets(wantedView)
        // Years or quarters were chosen, and what was read once serves for an overview.
        case .timeline, .help, .links, .outline, .copy, .shellCommand, .actions: nil
        }
      if let request { overlays[index].awaits = ask(request) }
    }
  }

  mutating func showProblems() { open(.problems, title: "problems", asking: .problems) }

  mutating func showFacets() {
    open(.facets, title: "facets", asking: .facets(wantedView))
  }
}
