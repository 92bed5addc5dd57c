// From evidence to findings: the order of the steps, and nothing else.

import Announcements

extension Findings {
  /// Finds out what an announcement says: the memberships, the people, the foundation, the kind.
  public init(from evidence: Evidence) {
    let reading = Reading(evidence)
    let claims = Claims.read(reading)
    let speakers = Speakers(reading.prose)
    let events = Claims.events(of: claims, reading)
    let kind = reading.kind(evidence)
    let foundations = reading.foundations
    self.init(
      kind: events.contains { $0.event != .board } ? .membership : kind, otherKind: kind,
      foundation: (foundations.named ?? (events.isEmpty ? nil : foundations.host))
        .map(Organization.withoutTrademarks),
      events: events,
      people: speakers.people,
      quotations: speakers.quotations, boilerplate: reading.prose.boilerplate)
  }
}
