// What searching costs, and where it puts the members of a made-up archive, of which it is known
// what each announcement is about (`truth.tsv` in the archive).

import Announcements
import Catalog
import Dispatch
import Glibc
import PostLoader

struct SearchBenchmark {
  private let archive: Path
  private let catalog: Catalog
  private let scope: Scope
  private let today = Day(number: 20_779) ?? Day(year: 2026, month: 1, day: 1)

  /// Rows of the first screen.
  private static let screen = 40

  init(archive path: Path, folder: Path) throws {
    archive = path
    let opened = try Archive(at: path)
    catalog = try Catalog(
      .file(folder.appending("catalog.db")), state: .file(folder.appending("state.db")))
    scope = try catalog.register([opened])
    _ = try catalog.sync([opened])
  }

  /// Measures where members stand and what each step costs; with queries, what each step of these
  /// costs.
  func run(_ queries: [String]) throws {
    report("posts", "\(try catalog.count(scope))")
    let watch = Stopwatch()
    try catalog.prepareSearch(scope)
    report(
      "prepare",
      "\(rounded(watch.milliseconds)) ms, processor \(rounded(watch.cpuMilliseconds)) ms")
    guard queries.isEmpty else {
      for query in queries { try time(query, Array(repeating: query, count: 20)) }
      return
    }
    let names = try memberNames()
    try rank(names)
    try time("names", Self.prefixes(Self.some(200, of: names)))
    try time("common words", Self.prefixes(Self.commonWords))
    try time("two words", Self.some(200, of: names).map { "\($0) joins" })
    try time("filtered", Self.some(100, of: names).map { "\($0.prefix(3)) since:2015 kind:member" })
    try interrupt(Self.prefixes(Self.commonWords))
    report("peak memory", "\(peakMemory()) MB")
  }

  // MARK: - Ranks

  /// Types every name whole, and six tenths of it.
  private func rank(_ names: [String]) throws {
    var whole = Places()
    var part = Places()
    for name in names {
      let found = try place(of: name, typing: name)
      whole.add(found.place, within: 1)
      if found.place != 1 { print("  not first: \(name): \(found.place ?? 0)") }
      let typed = String(name.prefix((name.count * 6 + 9) / 10))
      let begun = try place(of: name, typing: typed)
      part.add(begun.place, within: Self.screen)
      if begun.place ?? .max > Self.screen {
        print("  not on screen: \"\(typed)\" for \(name): \(begun.place ?? 0),", terminator: " ")
        print("\(begun.others) other members before it")
      }
    }
    report("names", "\(names.count)")
    report("whole name: first", "\(percent(whole.share))")
    report("whole name: MRR", "\(thousandths(whole.reciprocalRank))")
    report("60%: on first screen", "\(percent(part.share))")
    report("60%: MRR", "\(thousandths(part.reciprocalRank))")
  }

  /// The place, from 1, of the first announcement about a member, nil where none is found; and how
  /// many other members are named before it.
  private func place(of name: String, typing text: String) throws -> (place: Int?, others: Int) {
    var found: (place: Int?, others: Int) = (nil, 0)
    // What is delivered later stands below, so the first place that is found is the place.
    try catalog.search(try Query(text, today: day), in: scope) { result in
      let rows = (try? catalog.rows(result.ids.prefix(2_000), in: scope)) ?? []
      let index = rows.firstIndex { row in row.members.contains { $0.name == name } }
      found.place = index.map { $0 + 1 }
      found.others = Set(rows.prefix(index ?? 0).flatMap { $0.members.map(\.name) }).count
      return index == nil
    }
    return found
  }

  // MARK: - Times

  /// Measures queries: the answer from memory with the rows of a screen, which is what a key waits
  /// for; then, on another thread, the titles, the first hits in bodies (or that there are none), and
  /// the whole.
  private func time(_ name: String, _ queries: [String]) throws {
    var times: [String: [Sample]] = [:]
    for text in queries {
      guard let query = try? Query(text, today: day) else { continue }
      let key = Stopwatch()
      let ids = catalog.firstAnswer(query, in: scope)?.ids.prefix(Self.screen) ?? []
      _ = try catalog.rows(ids, in: scope)
      times["key", default: []].append(Sample(key, text))
      let search = Stopwatch()
      var hasBodies = false
      var steps = 0
      try catalog.search(query, in: scope) { result in
        steps += 1
        if steps == 2 { times["titles", default: []].append(Sample(search, text)) }
        // The fourth step has looked at all bodies.
        if !hasBodies, steps == 4 || result.isComplete || result.hasBodies {
          hasBodies = true
          times["first bodies", default: []].append(Sample(search, text))
        }
        return true
      }
      times["whole", default: []].append(Sample(search, text))
      let reasons = Stopwatch()
      _ = try catalog.matches(of: query, for: ids, in: scope)
      times["reasons", default: []].append(Sample(reasons, text))
    }
    report("\(name): queries", "\(queries.count)")
    for step in ["key", "titles", "first bodies", "whole", "reasons"] {
      report("\(name): \(step)", Sample.summary(times[step] ?? []))
    }
  }

  /// How long a search goes on after it was interrupted, a few milliseconds after it began.
  private func interrupt(_ queries: [String]) throws {
    var samples: [Sample] = []
    for (index, text) in queries.enumerated() {
      guard let query = try? Query(text, today: day) else { continue }
      let isDone = DispatchSemaphore(value: 0)
      DispatchQueue.global().async { [catalog, scope] in
        try? catalog.search(query, in: scope) { _ in true }
        isDone.signal()
      }
      usleep(UInt32(1_000 + 977 * (index % 20)))
      let watch = Stopwatch()
      catalog.interruptSearch()
      isDone.wait()
      samples.append(Sample(watch, text))
    }
    report("interrupted: ends after", Sample.summary(samples))
  }

  private var day: Day { get throws { if let today { today } else { throw SearchFailure.noDay } } }

  /// The members of the archive, as `truth.tsv` has them.
  private func memberNames() throws -> [String] {
    guard let file = fopen(archive.appending("truth.tsv").description, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    var names: Set<String> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard cells.count > 2, cells[2].count > 1 else { continue }
      for member in String(decoding: cells[2], as: UTF8.self).split(separator: "; ") {
        names.insert(String(member.prefix { $0 != "=" }))
      }
    }
    return names.sorted()
  }

  private static func some(_ count: Int, of names: [String]) -> [String] {
    let step = max(1, names.count / count)
    return Array(stride(from: 0, to: names.count, by: step).map { names[$0] }.prefix(count))
  }

  private static func prefixes(_ words: [String]) -> [String] {
    Set(words.flatMap { word in (1...max(1, word.count)).map { String(word.prefix($0)) } }).sorted()
  }

  private static let commonWords = [
    "the", "a", "open", "source", "community", "project", "members", "support", "release", "team",
    "work", "model", "data", "system", "standard", "performance", "hardware", "software",
    "framework", "library", "developers", "contributors", "ecosystem", "technical", "governing",
    "board", "committee", "roadmap", "new", "first", "global", "leading", "platform", "compute",
    "edge", "cloud", "training", "inference", "kernel", "compiler", "runtime", "memory", "network",
    "storage", "security", "scale", "production", "research", "foundation", "announcing",
  ]
}

private enum SearchFailure: Error { case noDay }

extension SearchResult {
  fileprivate var hasBodies: Bool { sections.contains { $0.tier == .body } }
}

/// Where members were found.
private struct Places {
  private var count = 0
  private var within = 0
  private var reciprocals = 0.0

  mutating func add(_ place: Int?, within limit: Int) {
    count += 1
    if let place {
      if place <= limit { within += 1 }
      reciprocals += 1 / Double(place)
    }
  }

  var share: Double { Double(within) / Double(max(1, count)) }
  var reciprocalRank: Double { reciprocals / Double(max(1, count)) }
}

/// How long something took.
private struct Sample {
  let milliseconds: Double
  let text: String

  init(_ watch: Stopwatch, _ text: String) {
    milliseconds = watch.milliseconds
    self.text = text
  }

  static func summary(_ samples: [Sample]) -> String {
    let sorted = samples.sorted { $0.milliseconds < $1.milliseconds }
    guard let last = sorted.last else { return "-" }
    let middle = sorted[sorted.count / 2].milliseconds
    let high = sorted[min(sorted.count - 1, sorted.count * 99 / 100)].milliseconds
    return "\(rounded(middle)) ms, p99 \(rounded(high)) ms, most \(rounded(last.milliseconds)) ms"
      + " (\(last.text)), n \(samples.count)"
  }
}

private func percent(_ share: Double) -> String {
  let tenths = Int(share * 1000 + 0.5)
  return "\(tenths / 10).\(tenths % 10) %"
}

private func thousandths(_ value: Double) -> String {
  let number = Int(value * 1000 + 0.5)
  return "\(number / 1000).\(String(1000 + number % 1000).dropFirst())"
}
