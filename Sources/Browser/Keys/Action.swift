// Everything that a key can do, by name; what keys do it stands in `Command.all`.

/// Something a person can ask for; the raw value is its name in `:` and in the configuration.
public enum Action: String, Sendable, CaseIterable {
  // In a prompt
  case promptKeep = "prompt-keep"
  case promptCancel = "prompt-cancel"
  case promptComplete = "prompt-complete"
  case promptUp = "prompt-up"
  case promptDown = "prompt-down"
  case promptPageUp = "prompt-page-up"
  case promptPageDown = "prompt-page-down"
  case historyPrevious = "history-previous"
  case historyNext = "history-next"
  case cursorStart = "cursor-start"
  case cursorEnd = "cursor-end"
  case cursorLeft = "cursor-left"
  case cursorRight = "cursor-right"
  case wordLeft = "word-left"
  case wordRight = "word-right"
  case deleteBack = "delete-back"
  case deleteForward = "delete-forward"
  case deleteWord = "delete-word"
  case deleteToStart = "delete-to-start"
  case deleteToEnd = "delete-to-end"
  // Moving
  case down, up, top, bottom
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case switchPane = "switch-pane"
  case nextPost = "next-post"
  case previousPost = "previous-post"
  case maximize
  // In the list
  case open
  case nextOrder = "next-order"
  case reverse
  case facets
  case star
  case read
  case readAll = "read-all"
  case undoMarks = "undo-marks"
  // In the detail
  case leaveDetail = "leave-detail"
  case linkDigit = "link-digit"
  case shorten
  case follow
  case nextLink = "next-link"
  case previousLink = "previous-link"
  case labels
  case links
  case openAddress = "open-address"
  case copy
  case outline
  case nextQuote = "next-quote"
  case scrollLeft = "scroll-left"
  case scrollRight = "scroll-right"
  // In an overlay
  case choose
  // Everywhere
  case escape
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case searchMember = "search-member"
  case members
  case timeline
  case back
  case forward
  case problems
  case shellCommand = "shell-command"
  case help
  case actions
  case redraw
  case suspend
  case close
  case quit
  case mouse
}

/// Which part of the interface has the keys; the innermost that is open.
public enum Context: String, Sendable, CaseIterable {
  case prompt, overlay, detail, list
}
