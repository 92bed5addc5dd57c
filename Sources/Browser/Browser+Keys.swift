// From a key to what it does: who has the keys, and the action that the keymap has for it there.

import Screen

extension Browser {
  mutating func press(_ key: Key) {
    if !isScrollingNotice(key) { noticeShift = 0 }
    message = ""
    isWarning = false
    wantedPlace = nil
    warning = ""
    seeking = nil
    if case .mouse(let mouse) = key { return point(mouse) }
    if prompt != nil { return pressInPrompt(key) }
    if case .paste = key { return }
    if detail.labels != nil { return pressInLabels(key) }
    guard let action = options.keymap.action(for: key, in: context) else {
      detail.pending = ""
      if !key.name.isEmpty {
        say("\(key.name) does nothing here: \(keyName(.help)) lists the keys")
      }
      return
    }
    perform(action, key)
  }

  /// Does an action; the key is the one pressed, for those that differ by it.
  mutating func perform(_ action: Action, _ key: Key? = nil) {
    // Any key but those that spell the number drops it and acts.
    let pending = detail.pending
    if ![.linkDigit, .follow, .shorten, .escape, .scrollLeft, .scrollRight].contains(action) {
      detail.pending = ""
    }
    switch Command.about(action)?.group {
    case .move: performMove(action)
    case .list: performInList(action)
    case .detail: performInDetail(action, key, after: pending)
    case .everywhere: performAnywhere(action, key)
    case .prompt: performInPrompt(action)
    case nil: break
    }
  }

  private mutating func performMove(_ action: Action) {
    if let step = action.step { return move(step) }
    switch action {
    case .switchPane: switchPane()
    case .nextPost: step(1)
    case .previousPost: step(-1)
    case .maximize: isMaximized.toggle()
    default: break
    }
  }

  private mutating func performInList(_ action: Action) {
    switch action {
    case .open: openDetail()
    case .nextOrder: changeOrder()
    case .reverse: reverseOrder()
    case .facets: showFacets()
    case .star: toggleStar()
    case .read: toggleRead()
    case .readAll: markAllRead()
    case .undoMarks: undoMarking()
    default: break
    }
  }

  private mutating func performInDetail(_ action: Action, _ key: Key?, after pending: String) {
    switch action {
    case .leaveDetail: leaveDetail()
    case .linkDigit: type(digit: key, after: pending)
    case .shorten: detail.pending = String(pending.dropLast())
    case .follow: follow()
    case .nextLink: selectLink(1)
    case .previousLink: selectLink(-1)
    case .labels: showLabels()
    case .links: showLinks()
    case .openAddress: openAddress()
    case .copy: showCopies()
    case .outline: showOutline()
    case .nextQuote: goToNextQuote()
    case .scrollLeft: scrollSideways(-1)
    case .scrollRight: scrollSideways(1)
    default: break
    }
  }

  private mutating func performAnywhere(_ action: Action, _ key: Key?) {
    switch action {
    case .choose: choose()
    case .escape: escape()
    case .search: openPrompt()
    case .nextMatch: goToMatch(1)
    case .previousMatch: goToMatch(-1)
    case .searchMember: openMemberPrompt()
    case .members: showMembers()
    case .timeline: showTimeline()
    case .back: goBack()
    case .forward: goForward()
    case .problems: showProblems()
    case .shellCommand: showShellCommand()
    case .help: showHelp()
    case .actions: showActions()
    case .redraw: effects.append(.redraw)
    case .suspend: effects.append(.suspend)
    case .close: close()
    case .quit: quit(key)
    case .mouse: toggleMouse()
    default: break
    }
  }

  /// `Esc`: undoes one thing, the innermost first.
  private mutating func escape() {
    if !overlays.isEmpty {
      closeOverlay()
    } else if focus == .detail {
      escapeDetail()
    } else if isMaximized {
      isMaximized = false
    } else if !wantedView.query.isEmpty {
      clearFilter()
    }
  }

  /// `q`: closes what is open; at the top it quits.
  private mutating func close() {
    if !overlays.isEmpty {
      closeOverlay()
    } else if focus == .detail {
      leaveDetail()
    } else {
      effects.append(.quit)
    }
  }

  /// `Q` and `^C`; the latter first stops a running load or search.
  private mutating func quit(_ key: Key?) {
    if key == .control("c"), awaitedList != nil || progress != nil {
      effects.append(.stop)
      say(awaitedList != nil ? "search stopped" : "loading stopped")
      awaitedList = nil
      progress = nil
    } else {
      effects.append(.quit)
    }
  }

  private mutating func toggleMouse() {
    options.usesMouse.toggle()
    effects.append(.reportMouse(options.usesMouse))
    say(options.usesMouse ? "mouse on" : "mouse off: the terminal's own selection works")
  }
}
