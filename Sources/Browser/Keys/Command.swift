// The one table of actions: what they are for, where they apply and by which keys. The hint line,
// the help screen, the `:` prompt and docs/keys.md are all made from it.

import Screen

/// An action with its help and the keys it has unless the configuration says otherwise.
public struct Command: Sendable {
  /// Under which heading the help lists it.
  public enum Group: String, Sendable, CaseIterable {
    case move = "Moving"
    case list = "List"
    case detail = "Detail"
    case everywhere = "Everywhere"
    case prompt = "Prompt"
  }

  public let action: Action
  public let group: Group
  public let contexts: [Context]
  public let keys: [Key]
  public let help: String

  private init(
    _ action: Action, _ group: Group, _ contexts: [Context], _ keys: String, _ help: String
  ) {
    self.action = action
    self.group = group
    self.contexts = contexts
    self.keys = keys.split(separator: " ").compactMap { Key(name: String($0)) }
    self.help = help
  }

  /// Returns the row of the table that is about an action.
  public static func about(_ action: Action) -> Command? { byAction[action] }

  private static let byAction = Dictionary(all.map { ($0.action, $0) }) { first, _ in first }
  private static let panes: [Context] = [.list, .detail]
  private static let views: [Context] = [.list, .detail, .overlay]

  /// The table, in the order in which the help shows it.
  public static let all: [Command] = [
    Command(.down, .move, views, "j Down", "next row or line"),
    Command(.up, .move, views, "k Up", "previous row or line"),
    Command(.top, .move, views, "g Home", "first row or line"),
    Command(.bottom, .move, views, "G End", "last row or line"),
    Command(.pageDown, .move, views, "Space ^F PgDn", "a page down"),
    Command(.pageUp, .move, views, "b ^B PgUp", "a page up"),
    Command(.halfDown, .move, views, "^D", "half a page down"),
    Command(.halfUp, .move, views, "^U", "half a page up"),
    Command(.switchPane, .move, panes, "Tab", "switch between list and detail"),
    Command(.nextPost, .move, panes, "J", "next announcement, without leaving the detail"),
    Command(.previousPost, .move, panes, "K", "previous announcement"),
    Command(.maximize, .move, panes, "z", "the pane alone on the screen, and back"),

    Command(.open, .list, [.list], "Enter l Right", "open the announcement in the detail"),
    Command(.nextOrder, .list, [.list], "s", "next order: date, title, member, foundation"),
    Command(.reverse, .list, [.list], "S", "the order the other way round"),
    Command(.facets, .list, [.list], "t", "facets: foundation, tier, kind, year"),
    Command(.star, .list, panes, "*", "star the announcement, or take the star away"),
    Command(.read, .list, panes, "r", "mark as read or unread"),
    Command(.readAll, .list, [.list], "R", "mark all in view as read"),
    Command(.undoMarks, .list, panes, "Z", "undo the last marking"),

    Command(.leaveDetail, .detail, [.detail], "h Left", "back to the list"),
    Command(
      .linkDigit, .detail, panes, "1 2 3 4 5 6 7 8 9 0",
      "follow the link of that number (in the detail)"),
    Command(.shorten, .detail, [.detail], "Backspace", "take the last digit of the number back"),
    Command(.follow, .detail, [.detail], "Enter", "follow the selected link or the number typed"),
    Command(.nextLink, .detail, [.detail], "]", "select the next link"),
    Command(.previousLink, .detail, [.detail], "[", "select the previous link"),
    Command(.labels, .detail, [.detail], "f", "label the links in view, and follow one"),
    Command(.links, .detail, panes, "u", "list of all links"),
    Command(.openAddress, .detail, panes, "o", "open the announcement's own address"),
    Command(.copy, .detail, panes, "y", "copy: address, Markdown, citation, BibTeX, quote"),
    Command(.outline, .detail, [.detail], "O", "outline of the headings"),
    Command(.nextQuote, .detail, [.detail], "\"", "next quotation"),
    Command(.scrollLeft, .detail, [.detail], "<", "wide code, tables and addresses to the left"),
    Command(.scrollRight, .detail, [.detail], ">", "wide code, tables and addresses to the right"),

    Command(.choose, .everywhere, [.overlay], "Enter", "choose the selected row of an overlay"),
    Command(
      .escape, .everywhere, views, "Esc", "undo one thing; in the list: clear the filter"),
    Command(
      .search, .everywhere, views, "/",
      "search as you type (Tab: fields); in the detail: find"
    ),
    Command(.nextMatch, .everywhere, panes, "n", "next match, on into the next announcement"),
    Command(.previousMatch, .everywhere, panes, "N", "previous match"),
    Command(.searchMember, .everywhere, views, "m", "filter by member"),
    Command(.members, .everywhere, views, "M", "members: who, where, since when"),
    Command(.timeline, .everywhere, views, "T", "timeline of the joins"),
    Command(.back, .everywhere, views, "H Alt-Left", "back to where you were"),
    Command(.forward, .everywhere, views, "L Alt-Right", "forward again"),
    Command(.problems, .everywhere, views, "!", "problems in the files"),
    Command(.shellCommand, .everywhere, views, "=", "this view as a shell command"),
    Command(.help, .everywhere, views, "? F1", "this help; / searches in it"),
    Command(.actions, .everywhere, views, ":", "any action by its name"),
    Command(.redraw, .everywhere, views, "^L", "draw the screen again"),
    Command(.suspend, .everywhere, views, "^Z", "suspend; fg in the shell comes back"),
    Command(.close, .everywhere, views, "q", "close what is open; at the top: quit"),
    Command(.quit, .everywhere, views, "Q ^C", "quit; ^C first stops a running load or search"),
    Command(.mouse, .everywhere, views, "", "mouse on or off"),

    Command(.promptKeep, .prompt, [.prompt], "Enter", "keep the result and go to it"),
    Command(.promptCancel, .prompt, [.prompt], "Esc ^C", "cancel: all as it was before"),
    Command(.promptComplete, .prompt, [.prompt], "Tab", "complete the word"),
    Command(.promptUp, .prompt, [.prompt], "Up", "previous result"),
    Command(.promptDown, .prompt, [.prompt], "Down", "next result"),
    Command(.promptPageUp, .prompt, [.prompt], "PgUp", "a page of results up"),
    Command(.promptPageDown, .prompt, [.prompt], "PgDn", "a page of results down"),
    Command(.historyPrevious, .prompt, [.prompt], "^P", "earlier input"),
    Command(.historyNext, .prompt, [.prompt], "^N", "later input"),
    Command(
      .cursorStart, .prompt, [.prompt], "^A Home", "to the start of the line, or of the results"),
    Command(.cursorEnd, .prompt, [.prompt], "^E End", "to the end of the line, or of the results"),
    Command(.cursorLeft, .prompt, [.prompt], "^B Left", "a character left"),
    Command(.cursorRight, .prompt, [.prompt], "^F Right", "a character right"),
    Command(.wordLeft, .prompt, [.prompt], "Alt-B", "a word left"),
    Command(.wordRight, .prompt, [.prompt], "Alt-F", "a word right"),
    Command(.deleteBack, .prompt, [.prompt], "Backspace ^H", "delete the character before"),
    Command(.deleteForward, .prompt, [.prompt], "^D Delete", "delete the character after"),
    Command(.deleteWord, .prompt, [.prompt], "^W", "delete the word before"),
    Command(.deleteToStart, .prompt, [.prompt], "^U", "delete to the start"),
    Command(.deleteToEnd, .prompt, [.prompt], "^K", "delete to the end"),
  ]
}
