// What front matter means for a post: title, date, authors, tags and whether it is published, from
// the keys that the several site generators have for them.

import Announcements

/// The meaning of a post's front matter.
struct PostFields {
  /// Where a title comes from, and where it stands.
  struct Title {
    var text = ""
    /// The line of the file, one-based.
    var line = 1
    var isFromFrontMatter = false
  }

  let fields: Fields
  private(set) var title = Title()
  private(set) var date: Day?
  /// The line of the date's key; 1 where there is none.
  private(set) var dateLine = 1
  private(set) var authors: [String] = []
  private(set) var tags: [String] = []
  private(set) var publication: Publication = []
  private(set) var foundation: String?
  /// What the post is about in a sentence or two, and the line of the key.
  private(set) var summary: (text: String, line: Int)?
  private(set) var problems: [Problem] = []

  init(_ fields: Fields, name: PostName) {
    self.fields = fields
    readTitle()
    readDate(name: name)
    readAuthors()
    readTags()
    readPublication()
    foundation = fields.first(of: "foundation")?.value.text.map(oneLine)
    readSummary()
  }

  /// Takes the title from the body's first heading or from the name where the front matter has none.
  mutating func settleTitle(with document: Document, name: PostName) {
    guard title.text.isEmpty else { return }
    // Below front matter a heading further down is that of a part.
    let heading = document.titleHeading ?? (fields.all.isEmpty ? document.mainHeading : nil)
    if let heading {
      title = Title(text: heading.text, line: heading.line)
    } else {
      title = Title(text: name.title)
    }
  }

  /// Returns the text of a key for an address or a condition, such as `slug` and `draft`.
  func text(_ key: String) -> String? {
    switch fields[key]?.value {
    case .text(let text): text
    default: nil
    }
  }

  /// Whether a key says yes, in any of YAML's words for it.
  func isTrue(_ key: String) -> Bool { text(key).map(isYes) ?? false }

  private func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "["):
      true
    default: false
    }
  }

  private mutating func readTitle() {
    // WordPress's own name for it stays in some exports of its posts.
    guard let field = fields["title"] ?? fields["post_title"], field.value != .nothing else {
      return
    }
    guard case .text(let written) = field.value else {
      let parts = texts(field.value)
      problems.append(
        Problem(
          .valueType, line: field.line, "\"\(field.key)\" is \(field.value.noun), not text"))
      title = Title(
        text: parts.map(oneLine).joined(separator: ", "), line: field.line, isFromFrontMatter: true)
      return
    }
    var text = oneLine(written)
    if text.utf8.count < 10_000, text.hasByte(where: mayBeMarkup) {
      let plain = withoutMarkup(text)
      if plain != text {
        problems.append(
          Problem(.titleMarkup, line: field.line, "the title has markup in it, shown without"))
      }
      text = plain
    }
    if let inner = betweenCurlyQuotes(text) {
      addCurlyQuotes(field)
      text = inner
    }
    title = Title(text: text, line: field.line, isFromFrontMatter: !text.isEmpty)
  }

  private mutating func addCurlyQuotes(_ field: Field) {
    problems.append(
      Problem(
        .curlyQuotes, line: field.line,
        "curly quotation marks around \"\(field.key)\" are a part of its text"))
  }

  private mutating func readDate(name: PostName) {
    date = name.day
    if let impossible = name.impossibleDay {
      problems.append(
        Problem(.date, line: 1, "the name's day is not one of the calendar: \(impossible)"))
    }
    guard let field = dateField else { return }
    dateLine = field.line
    guard let text = field.value.text ?? created(field.value) else {
      problems.append(
        Problem(.valueType, line: field.line, "\"\(field.key)\" is \(field.value.noun), not a day"))
      return
    }
    let reading = DayReading(text)
    switch reading {
    case .none:
      problems.append(
        Problem(
          .date, line: field.line,
          "\"\(field.key)\" is not a day (YYYY-MM-DD): \"\(oneLine(text))\""))
      return
    case .ambiguous(let likely, let other):
      date = name.day == other ? other : likely
      problems.append(
        Problem(
          .ambiguousDate, line: field.line,
          "\"\(field.key)\" can be \(likely) or \(other), taken as \(date ?? likely)"))
    case .day(let day): date = day
    }
    if let inName = name.day, let date, inName != date {
      problems.append(
        Problem(
          .dateDiffers, line: field.line, "\"\(field.key)\" is \(date), but the name has \(inName)")
      )
    }
  }

  private mutating func readSummary() {
    let keys = fields.first(
      of: "description", "summary", "subtitle", "teaser", "excerpt", "lead", "abstract")
    guard let field = keys, let text = field.value.text else { return }
    let line = oneLine(text)
    let isMarked = line.utf8.contains { $0 == 0x3C || $0 == 0x26 || $0 == 0x60 || $0 == 0x2A }
    summary = (line.utf8.count < 4_000 && isMarked ? withoutMarkup(line) : line, field.line)
  }

  /// The first of the keys for a date that has a value; `published` may say yes or no instead.
  private var dateField: Field? {
    let keys = [
      "date", "publishdate", "pubdate", "pubdatetime", "published", "publish_date",
      "published_date", "published_at", "publishedat", "published-on", "published_on",
      "publish-date", "created_at", "created-on", "created", "datetime",
      "posted", "post_date",
    ]
    for key in keys {
      guard let field = fields[key], field.value != .nothing,
        field.value.text.map({ isBoolean($0) && (key == "published" || Int($0) == nil) }) != true
      else { continue }
      return field
    }
    return dateInParts
  }

  /// A date whose year, month and day have a key each.
  private var dateInParts: Field? {
    guard var day = fields["day"], let number = day.value.text,
      let month = fields["month"]?.value.text, let year = fields["year"]?.value.text,
      Int(year) != nil, Int(number) != nil
    else { return nil }
    let isNumber = Int(month) != nil
    day.value = .text(isNumber ? "\(year)-\(month)-\(number)" : "\(number) \(month) \(year)")
    return day
  }

  /// The day on which a post was made, of a map of the days of its life.
  private func created(_ value: FieldValue) -> String? {
    guard case .map(let days) = value else { return nil }
    return Fields(all: days).first(of: "created", "published", "publish")?.value.text
  }

  private mutating func readAuthors() {
    let main = ["author", "authors", "by", "byline"]
    let others = [
      "author_name", "authorname", "author_names", "attribution", "writer", "writers",
      "contributors",
    ]
    for keys in [main, others] where authors.isEmpty {
      for key in keys {
        guard let field = fields[key] ?? fields.nested(key) else { continue }
        authors += authorNames(field.value)
        if let text = field.value.text, betweenCurlyQuotes(text) != nil { addCurlyQuotes(field) }
      }
    }
    authors = unique(authors)
  }

  /// Puts the names that a site has for its authors in the place of their keys.
  mutating func nameAuthors(by keys: AuthorKeys) {
    guard !keys.names.isEmpty, !authors.isEmpty else { return }
    authors = unique(authors.flatMap { keys.names(for: $0) ?? [$0] })
  }

  /// Puts what the site is called in its place in the title.
  mutating func nameSite(of site: Site) {
    guard title.text.hasByte(where: { $0 == 0x7B }) else { return }
    for name in ["title", "name"] {
      guard let value = site.variables["site.\(name)"] ?? (name == "title" ? site.title : nil)
      else { continue }
      for written in ["{{ site.\(name) }}", "{{site.\(name)}}"] {
        title.text = oneLine(title.text.replacing(written, with: value))
      }
    }
  }

  private mutating func readTags() {
    for key in ["tags", "tag", "categories", "category", "keywords", "topics"] {
      guard let field = fields[key] ?? fields.nested(key) else { continue }
      tags += key == "keywords" && !tags.isEmpty ? [] : tagNames(field.value)
    }
    tags = unique(tags)
  }

  private mutating func readPublication() {
    if isTrue("draft") { publication.insert(.draft) }
    if let published = text("published"), isNo(published) { publication.insert(.unpublished) }
    if isTrue("hidden") || isTrue("unlisted") { publication.insert(.hidden) }
  }
}

extension Fields {
  /// Returns a field of the maps in which Hugo and Zola keep what they do not know themselves.
  fileprivate func nested(_ key: String) -> Field? {
    guard all.contains(where: \.value.isMap) else { return nil }
    for map in ["params", "taxonomies", "extra"] {
      if let field = self.map(map)?[key] { return field }
    }
    return nil
  }
}

/// Returns every text in a value, from the outside in.
func texts(_ value: FieldValue) -> [String] {
  switch value {
  case .text(let text): [text]
  case .list(let values): values.flatMap(texts)
  case .map(let fields): fields.flatMap { texts($0.value) }
  case .nothing: []
  }
}

func isYes(_ text: String) -> Bool { ["true", "yes", "on", "1"].contains(text.lowercased()) }
func isNo(_ text: String) -> Bool { ["false", "no", "off", "0"].contains(text.lowercased()) }
private func isBoolean(_ text: String) -> Bool { isYes(text) || isNo(text) }

private func tagNames(_ value: FieldValue) -> [String] {
  switch value {
  case .text(let text):
    text.split(separator: ",").map { oneLine(String($0)) }.filter { !$0.isEmpty }
  default: texts(value).map(oneLine).filter { !$0.isEmpty }
  }
}

/// Returns texts in their order, each once.
func unique(_ texts: [String]) -> [String] {
  if texts.count <= 16 {
    var kept: [String] = []
    kept.reserveCapacity(texts.count)
    for text in texts where !kept.contains(text) { kept.append(text) }
    return kept
  }
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}
