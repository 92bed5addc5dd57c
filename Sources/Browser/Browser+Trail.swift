// Back and forward over posts, lists and queries.

extension Browser {
  var snapshot: Snapshot { Snapshot(list: list, detail: detail, focus: focus, view: wantedView) }

  mutating func restore(_ snapshot: Snapshot) {
    list = snapshot.list
    // Rows may have been marked since.
    list.forgetRows()
    detail = snapshot.detail
    focus = snapshot.focus
    wantedView = snapshot.view
    awaitedList = nil
  }

  mutating func goBack() {
    guard let place = trail.back(from: snapshot) else { return say("nothing to go back to") }
    overlays = []
    restore(place)
  }

  mutating func goForward() {
    guard let place = trail.forward(from: snapshot) else { return say("nothing to go forward to") }
    overlays = []
    restore(place)
  }
}
