// The events of an announcement, folded to one line for each organisation.

extension Findings {
  /// One membership for each organisation, in order of appearance: its event is the first that
  /// holds of leave, found, join, upgrade, renew. A board seat alone makes no membership.
  public var memberships: [Membership] {
    var folded: [Membership] = []
    for event in events where event.event != .board {
      guard let index = folded.firstIndex(where: { $0.name == event.member }) else {
        folded.append(Membership(name: event.member, tier: event.tier, event: event.event))
        continue
      }
      if event.event.precedence < folded[index].event.precedence {
        folded[index].event = event.event
        folded[index].tier = event.tier ?? folded[index].tier
      } else {
        folded[index].tier = folded[index].tier ?? event.tier
      }
    }
    return folded
  }

  /// Returns what is found where some of the events are no evidence.
  public func keepingEvents(where isEvidence: (MembershipEvent) -> Bool) -> Findings {
    var kept = self
    kept.events.removeAll { !isEvidence($0) }
    if kept.events.count < events.count, !kept.events.contains(where: { $0.event != .board }) {
      kept.kind = otherKind
    }
    return kept
  }
}

extension MembershipEvent.Event {
  /// Which event counts where several hold of one organisation: the lower.
  fileprivate var precedence: Int {
    switch self {
    case .leave: 0
    case .found: 1
    case .join: 2
    case .upgrade: 3
    case .renew: 4
    case .board: 5
    }
  }
}
