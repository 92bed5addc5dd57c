// What searching costs, and where it puts the members of a made-up archive, of which it is known
// what each announcement is about (`truth.tsv` in the archive).

import Announcements
import Catalog
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

  func run() throws {
    report("posts", "\(try catalog.count(scope))")
    let watch = Stopwatch()
    try catalog.prepareSearch(scope)
    report(
      "prepare",
      "\(rounded(watch.milliseconds)) ms, processor \(rounded(watch.cpuMilliseconds)) ms")
    let names = try memberNames()
    try rank(names)
    try time("names", Self.prefixes(Self.some(200, of: names)))
    try time("common words", Self.prefixes(Self.commonWords))
    try time("two words", Self.some(200, of: names).map { "\($0) joins" })
    try time("filtered", Self.some(100, of: names).map { "\($0.prefix(3)) since:2015 kind:member" })
    report("peak memory", "\(peakMemory()) MB")
  }

  // MARK: - Ranks

  /// Types every name whole, and six tenths of it.
  private func rank(_ names: [String]) throws {
    var firsts = 0
    var onScreen = 0
    var reciprocal = (whole: 0.0, part: 0.0)
    for name in names {
      let whole = try place(of: name, typing: name)
      if whole == 1 { firsts += 1 } else { print("  not first: \(name): \(whole ?? 0)") }
      reciprocal.whole += whole.map { 1 / Double($0) } ?? 0
      let typed = String(name.prefix((name.count * 6 + 9) / 10))
      let part = try place(of: name, typing: typed)
      if let part, part <= Self.screen {
        onScreen += 1
      } else {
        print("  not on screen: \(name): \(part ?? 0)")
      }
      reciprocal.part += part.map { 1 / Double($0) } ?? 0
    }
    let count = Double(max(1, names.count))
    report("names", "\(names.count)")
    report("whole name: first", "\(percent(Double(firsts) / count))")
    report("whole name: MRR", "\(thousandths(reciprocal.whole / count))")
    report("60%: on first screen", "\(percent(Double(onScreen) / count))")
    report("60%: MRR", "\(thousandths(reciprocal.part / count))")
  }

  /// The place, from 1, of the first announcement about a member; nil where none is found.
  private func place(of name: String, typing text: String) throws -> Int? {
    var place: Int?
    // What is delivered later stands below, so the first place that is found is the place.
    try catalog.search(try Query(text, today: day), in: scope) { result in
      let rows = (try? catalog.rows(result.ids.prefix(1_000), in: scope)) ?? []
      place = rows.firstIndex { row in row.members.contains { $0.name == name } }.map { $0 + 1 }
      return place == nil
    }
    return place
  }

  // MARK: - Times

  /// Measures queries by processor time, as others may use the machine: the answer from memory with
  /// the rows of a screen, the first from the full text, and the whole.
  private func time(_ name: String, _ queries: [String]) throws {
    var keystrokes: [(Double, String)] = []
    var firsts: [(Double, String)] = []
    var wholes: [(Double, String)] = []
    for (index, text) in queries.enumerated() {
      guard let query = try? Query(text, today: day) else { continue }
      let watch = Stopwatch()
      let ids = catalog.firstAnswer(query, in: scope)?.ids.prefix(Self.screen) ?? []
      _ = try catalog.rows(ids, in: scope)
      _ = try catalog.matches(of: query, for: ids, in: scope)
      keystrokes.append((watch.cpuMilliseconds, text))
      guard index % 8 == 0 else { continue }
      let search = Stopwatch()
      var steps = 0
      try catalog.search(query, in: scope) { result in
        steps += 1
        if steps == 3 || result.isComplete && steps < 3 {
          firsts.append((search.cpuMilliseconds, text))
        }
        return index % 32 == 0 || steps < 3
      }
      if index % 32 == 0 { wholes.append((search.cpuMilliseconds, text)) }
    }
    report("\(name): queries", "\(queries.count)")
    report("\(name): keystroke", percentiles(keystrokes))
    report("\(name): first of bodies", percentiles(firsts))
    report("\(name): whole search", percentiles(wholes))
  }

  private func percentiles(_ times: [(Double, String)]) -> String {
    let sorted = times.sorted { $0.0 < $1.0 }
    guard let last = sorted.last else { return "-" }
    let middle = sorted[sorted.count / 2].0
    let high = sorted[min(sorted.count - 1, sorted.count * 99 / 100)].0
    return "\(rounded(middle)) ms, p99 \(rounded(high)) ms, most \(rounded(last.0)) ms (\(last.1))"
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

private func percent(_ share: Double) -> String {
  let tenths = Int(share * 1000 + 0.5)
  return "\(tenths / 10).\(tenths % 10) %"
}

private func thousandths(_ value: Double) -> String {
  let number = Int(value * 1000 + 0.5)
  return "\(number / 1000).\(String(1000 + number % 1000).dropFirst())"
}
