// A small archive, and an interface on it that is driven by keys and read as text.

import Announcements
import Catalog
import Screen
import Testing

@testable import Browser

/// An interface with its effects carried out at once, as a shell would on other threads.
struct Session {
  var browser: Browser
  let catalog: Catalog
  let scope: Scope
  let announcements: [Announcement]
  /// What was left to the shell: addresses to open, text to copy, quitting.
  private(set) var effects: [Effect] = []
  /// Whether answers wait until `answerAll`.
  var isSlow = false
  private var waiting: [Event] = []
  private var reminder: Int?

  init(
    _ announcements: [Announcement] = Fixtures.archive, columns: Int = 110, rows: Int = 30,
    options: Browser.Options = Browser.Options(page: .plain)
  ) throws {
    let catalog = try Catalog(.memory, state: .memory)
    self.init(
      catalog: catalog, scope: try catalog.store(announcements, in: "letters"), announcements,
      columns: columns, rows: rows, options: options)
  }

  /// - Parameter announcements: those that the detail can show.
  init(
    catalog: Catalog, scope: Scope, _ announcements: [Announcement] = [], columns: Int, rows: Int,
    options: Browser.Options
  ) {
    self.catalog = catalog
    self.scope = scope
    self.announcements = announcements
    browser = Browser(catalog: catalog, scope: scope, options: options)
    carryOut(browser.start())
    handle(.resize(Size(rows: rows, columns: columns)))
  }

  /// Types keys: `/arm<Enter>`; `<lt>` is the character `<`.
  mutating func type(_ keys: String) {
    for key in Session.keys(keys) { handle(.key(key)) }
  }

  /// Starts anew on the same catalog and state, as another process would.
  mutating func restart() throws {
    try catalog.remember(browser.place, in: scope)
    let size = browser.size
    browser = Browser(catalog: catalog, scope: scope, options: browser.options)
    handle(.resize(size))
    carryOut(browser.start())
  }

  /// Hands an event over. One that the shell would not draw for must leave the screen as it is.
  mutating func handle(_ event: Event) {
    let before = browser.shows(event) ? nil : canvas
    let effects = browser.handle(event)
    if let before { #expect(before == canvas, "\(event) can be seen") }
    carryOut(effects)
  }

  mutating func answerAll() {
    let events = waiting
    waiting = []
    for event in events { handle(event) }
  }

  /// Lets answers come one by one until something holds, or until none is left to come.
  mutating func answer(until holds: (Browser) -> Bool = { _ in false }) {
    while !waiting.isEmpty, !holds(browser) { handle(waiting.removeFirst()) }
  }

  var canvas: Canvas { browser.draw() }
  var screen: String { canvas.lines.joined(separator: "\n") }

  /// The row that the hardware cursor is on.
  var cursorLine: String {
    guard let cursor = canvas.cursor, canvas.lines.indices.contains(cursor.row) else { return "" }
    return canvas.lines[cursor.row]
  }

  var message: String { canvas.lines.dropLast().last?.trimmed ?? "" }
  var header: String { canvas.lines.first?.trimmed ?? "" }
  var hint: String { canvas.lines.last?.trimmed ?? "" }

  /// The titles of the rows in the list, headings as `[heading]`.
  var titles: [String] {
    let listing = browser.list.listing
    return (0..<listing.lines).compactMap { line in
      switch listing.line(at: line) {
      case .heading(let title): "[\(title)]"
      case .row(let index, part: 0): listing[index].flatMap { browser.list.rows[$0]?.title }
      default: nil
      }
    }
  }

  private mutating func carryOut(_ new: [Effect]) {
    for effect in new {
      switch effect {
      case .load(let ids):
        for id in ids { deliver(.loaded(id, post(id))) }
      case .ask(let number, let request):
        var answers: [Answer] = []
        request.answer(from: catalog, in: scope, options: browser.options) {
          answers.append($0)
          return true
        }
        for answer in answers { deliver(.answered(number: number, answer)) }
      case .remind(let number, _):
        reminder = number
      default:
        effects.append(effect)
      }
    }
  }

  /// Lets two seconds pass.
  mutating func pause() {
    if let reminder { handle(.reminded(number: reminder)) }
    reminder = nil
  }

  private mutating func deliver(_ event: Event) {
    if isSlow { waiting.append(event) } else { handle(event) }
  }

  private func post(_ id: PostID) -> Post? {
    guard let row = try? catalog.rows([id], in: scope).first,
      let announcement = announcements.first(where: { $0.path == row.path }),
      let facts = try? catalog.facts(about: id, in: scope)
    else { return nil }
    return Post(
      announcement: (try? catalog.settingRepeatedApart(announcement, of: id)) ?? announcement,
      facts: facts)
  }

  static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(name: String(rest[rest.index(after: rest.startIndex)..<end]))
          ?? (rest[..<end] == "<lt" ? .character("<") : nil)
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(first))
        rest.removeFirst()
      }
    }
    return keys
  }
}

/// Returns the screen after some keys.
func screen(
  after keys: String, of announcements: [Announcement] = Fixtures.archive, columns: Int = 110,
  rows: Int = 30
) throws -> String {
  var session = try Session(announcements, columns: columns, rows: rows)
  session.type(keys)
  return session.screen
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension PageOptions {
  /// Without colours, as the tests read text.
  static let plain = PageOptions(theme: .monochrome)
}

enum Fixtures {
  static let archive = [
    post(
      "2022-09-12-launch", "The Lattice Foundation begins with three founders",
      "2022-09-12",
      events: [
        MembershipEvent(.found, member: "Huawei", tier: Tier("premier"), foundation: lattice),
        MembershipEvent(.found, member: "Intel", tier: Tier("premier"), foundation: lattice),
        MembershipEvent(.found, member: "Graphcore", tier: Tier("general"), foundation: lattice),
      ], [.paragraph([.text("Three companies found the Lattice Foundation.")])]),
    post(
      "2023-09-05-charmed", "Charmed Labs writes about its first year", "2023-09-05",
      events: [], [.paragraph([.text("A year of lattices.")])]),
    post(
      "2024-03-03-armada", "Armada Systems joins the Lattice Foundation", "2024-03-03",
      events: [
        MembershipEvent(.join, member: "Armada Systems", tier: Tier("general"), foundation: lattice)
      ], [.paragraph([.text("Armada Systems makes small ships.")])]),
    arm,
    post(
      "2024-11-21-rebellions", "Rebellions joins as a general member", "2024-11-21",
      events: [
        MembershipEvent(.join, member: "Rebellions", tier: Tier("general"), foundation: lattice)
      ], [.paragraph([.text("Rebellions makes chips.")])]),
    post("welcome", "How to write to us", nil, events: [], [.paragraph([.text("By letter.")])]),
  ]

  static let lattice = "Lattice Foundation"

  static let arm = post(
    "2024-09-10-arm", "Arm joins the Lattice Foundation as a premier member", "2024-09-10",
    events: [
      MembershipEvent(
        .join, member: "Arm", tier: Tier("premier"), foundation: lattice, line: 7,
        excerpt: "Arm has joined"),
      MembershipEvent(.board, member: "Arm", foundation: lattice, person: "Alex Spinelli", line: 9),
    ],
    [
      .paragraph([
        .text("The Lattice Foundation announced that "), .link(0, [.text("Arm")]),
        .text(" has joined as a premier member, after "), .link(1, [.text("its founders")]),
        .text("."),
      ]),
      .heading(level: 2, text: [.text("Why now")], anchor: "why-now"),
      .paragraph([
        .text("“We are pleased to join,” said Alex Spinelli. More at "),
        .link(2, [.text("example.org")]), .text(" and "), .link(3, [.text("here")]), .text("."),
      ]),
    ],
    links: [
      Link(text: "Arm", url: "https://www.arm.com/"),
      Link(text: "its founders", url: "/2022/launch", keys: ["path:2022-09-12-launch.md"]),
      Link(text: "example.org", url: "https://elsewhere.net/x"),
      Link(text: "here", url: "javascript:alert(1)"),
    ])

  static func post(
    _ id: String, _ title: String, _ date: String?, events: [MembershipEvent],
    _ blocks: [Block.Content], links: [Link] = []
  ) -> Announcement {
    let blocks = blocks.enumerated().map { Block($1, line: 7 + 2 * $0) }
    return Announcement(
      id: id, path: Path("\(id).md"), title: title, date: date.flatMap(day),
      authors: ["The Lattice Foundation"], permalink: "https://lattice.example/\(id)",
      addresses: ["path:\(id).md"], body: Document(blocks: blocks, links: links),
      findings: Findings(
        kind: events.isEmpty ? .other : .membership, foundation: lattice, events: events,
        people: events.isEmpty ? [] : [Person(name: "Alex Spinelli", role: "VP", isQuoted: true)],
        quotations: links.isEmpty
          ? [] : [Quotation(text: "We are pleased to join,", speaker: 0, line: 11)]))
  }

  private static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}

extension SyncProgress {
  /// How far reading an archive is, before its rate is known.
  static func reading(_ done: Int, of total: Int) -> SyncProgress {
    SyncProgress(phase: .posts, archive: "lattice", done: done, total: total)
  }
}
