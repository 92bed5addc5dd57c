// The prompt's part of the interface: what typing does, keeping and cancelling.

import Catalog
import Screen

extension Browser {
  // MARK: Opening

  /// `/`: narrows an overlay, finds in the detail, filters the list.
  mutating func openPrompt() {
    beforePrompt = snapshot
    if let overlay = overlays.last {
      prompt = Prompt(.narrow, text: overlay.filter)
    } else if focus == .detail {
      prompt = Prompt(.find)
    } else {
      openFilter(list.view.query)
    }
  }

  /// `m`: the filter with `member:` typed already.
  mutating func openMemberPrompt() {
    beforePrompt = snapshot
    overlays = []
    if focus == .detail { leaveDetail() }
    openFilter(list.view.query.isEmpty ? "member:" : list.view.query + " member:")
  }

  private mutating func openFilter(_ text: String) {
    prompt = Prompt(.filter, text: text)
    if wantedView.query != text { promptChanged() }
  }

  // MARK: Typing

  mutating func pressInPrompt(_ key: Key) {
    if let action = options.keymap.action(for: key, in: .prompt) { return performInPrompt(action) }
    switch key {
    // As one narrows any other overlay: the slash is no part of a name.
    case .character("/") where prompt?.purpose == .pick && prompt?.editor.text.isEmpty == true:
      break
    case .character(let character): edit { $0.insert(String(character)) }
    case .paste(let text): edit { $0.insert(text) }
    default: break
    }
  }

  mutating func performInPrompt(_ action: Action) {
    guard prompt != nil else { return }
    switch action {
    case .promptKeep: keepPrompt()
    case .promptCancel: cancelPrompt()
    case .promptComplete: complete()
    case .promptUp: moveFromPrompt(.rows(-1))
    case .promptDown: moveFromPrompt(.rows(1))
    case .promptPageUp: moveFromPrompt(.pages(-1))
    case .promptPageDown: moveFromPrompt(.pages(1))
    // In an empty line the cursor has nowhere to go.
    case .cursorStart where isPromptEmpty: moveFromPrompt(.top)
    case .cursorEnd where isPromptEmpty: moveFromPrompt(.bottom)
    case .historyPrevious:
      if let text = promptHistory.previous(from: prompt?.editor.text ?? "") { show(input: text) }
    case .historyNext:
      if let text = promptHistory.next() { show(input: text) }
    default: edit { _ = $0.perform(action) }
    }
  }

  private mutating func show(input text: String) { edit { $0 = LineEditor(text) } }

  private mutating func edit(_ change: (inout LineEditor) -> Void) {
    guard var prompt else { return }
    let before = prompt.editor.text
    change(&prompt.editor)
    prompt.completion = nil
    self.prompt = prompt
    if prompt.editor.text != before { promptChanged() }
  }

  /// Brings what is shown up to what was typed.
  mutating func promptChanged() {
    guard let prompt else { return }
    switch prompt.purpose {
    case .filter:
      search(prompt.editor.text)
    case .find:
      if let before = beforePrompt { detail.top = before.detail.top }
      find(prompt.editor.text)
    case .narrow, .pick, .action:
      if let last = overlays.indices.last { overlays[last].narrow(to: prompt.editor.text) }
    }
  }

  private var isPromptEmpty: Bool { prompt?.editor.isEmpty == true }

  private mutating func moveFromPrompt(_ step: Step) {
    switch (prompt?.purpose, step) {
    case (.filter, _): moveInList(step)
    case (.find, .rows(let count)): goToMatch(count)
    case (.find, _): detail.scroll(step)
    case (.narrow, _), (.pick, _), (.action, _): moveInOverlay(step)
    case (nil, _): break
    }
  }

  // MARK: Closing

  /// `Enter`: keeps the result and gives the keys to it.
  private mutating func keepPrompt() {
    guard let closed = prompt else { return }
    let before = beforePrompt
    prompt = nil
    beforePrompt = nil
    promptHistory.leave()
    switch closed.purpose {
    case .filter:
      if let before, before.view.query != wantedView.query { trail.leave(before) }
      remember(closed.editor.text)
    case .find:
      remember(closed.editor.text)
    case .narrow:
      break
    case .pick, .action:
      choose()
    }
  }

  private mutating func remember(_ input: String) {
    guard !input.isEmpty else { return }
    promptHistory.add(input)
    effects.append(.keepHistory(promptHistory.entries))
  }

  /// `Esc`: all as it was before the prompt.
  private mutating func cancelPrompt() {
    guard let closed = prompt else { return }
    prompt = nil
    promptHistory.leave()
    if closed.purpose == .pick, closed.editor.text.isEmpty {
      dropOverlay()
    } else if closed.purpose == .narrow || closed.purpose == .pick {
      if let last = overlays.indices.last { overlays[last].narrow(to: "") }
    } else if closed.purpose == .action {
      dropOverlay()
    } else if let before = beforePrompt {
      if awaitedList != nil { effects.append(.stop) }
      restore(before)
    }
    beforePrompt = nil
  }
}
