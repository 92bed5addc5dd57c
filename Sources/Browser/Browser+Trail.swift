// Back and forward over posts, lists, queries, and the overlays that are places of their own.

extension Browser {
  var snapshot: Snapshot {
    Snapshot(
      list: list, detail: detail, focus: focus, view: wantedView, overlays: overlays,
      changes: changes)
  }

  mutating func restore(_ snapshot: Snapshot) {
    list = snapshot.list
    // Rows may have been marked since.
    forgetRows()
    detail = snapshot.detail
    focus = snapshot.focus
    wantedView = snapshot.view
    awaitedList = nil
    if snapshot.changes != changes { askForList() }
    overlays = snapshot.overlays
    // The answer may have come while they were not open.
    if overlays.contains(where: { $0.awaits != nil }) { refreshOverlays() }
  }

  mutating func goBack() {
    guard let place = trail.back(from: snapshot) else { return say("nothing to go back to") }
    restore(place)
  }

  mutating func goForward() {
    guard let place = trail.forward(from: snapshot) else { return say("nothing to go forward to") }
    restore(place)
  }
}
