// What the catalog costs on an archive of any size: indexing from nothing, a sync of an unchanged
// archive, the reads of the interface, memory. Knows nothing of the interface.

import Announcements
import Catalog
import Glibc
import PostLoader

/// Measures an archive with a catalog of its own in a temporary folder, and prints a table.
func runBenchmark() {
  let arguments = CommandLine.arguments.dropFirst().map { Path($0) }
  do {
    switch arguments.count {
    case 1: try CatalogBenchmark(archive: arguments[0]).run()
    case 2...:
      try SearchBenchmark(archive: arguments[0], folder: arguments[1])
        .run(CommandLine.arguments.dropFirst(3).map { $0 })
    default:
      print("usage: Benchmarks ARCHIVE           index it anew and read it")
      print("       Benchmarks ARCHIVE FOLDER [QUERY ...]")
      print("                                   search in it; the catalog stays in FOLDER")
      exit(64)
    }
  } catch {
    print("\(error)")
    exit(1)
  }
}

struct CatalogBenchmark {
  private let folder: Path
  private let archive: Archive

  init(archive path: Path) throws {
    archive = try Archive(at: path)
    folder = try benchmarkFolder()
  }

  func run() throws {
    defer { removeFolder() }
    try indexFromNothing()
    try syncUnchanged()
    try readWindows()
    let bytes = ["catalog.db", "catalog.db-wal"].reduce(0) { $0 + size(of: folder.appending($1)) }
    report("catalog size", "\(bytes >> 20) MB")
  }

  private func open() throws -> Catalog {
    try Catalog(.file(folder.appending("catalog.db")), state: .file(folder.appending("state.db")))
  }

  private func indexFromNothing() throws {
    let watch = Stopwatch()
    let catalog = try open()
    let scope = try catalog.register([archive])
    var firstRows: Double?
    var list: (time: Double, cpu: Double, writing: Double)?
    let summary = try catalog.sync([archive]) { progress in
      if firstRows == nil, progress.done > 0 { firstRows = watch.milliseconds }
      if list == nil, progress.phase == .bodies {
        list = (watch.milliseconds, watch.cpuMilliseconds, watch.threadMilliseconds)
      }
      return true
    }
    let end = (
      time: watch.milliseconds, cpu: watch.cpuMilliseconds, writing: watch.threadMilliseconds
    )
    let posts = list ?? end
    report("posts", "\(summary.added)")
    report("cold: first rows after", "\(rounded(firstRows ?? end.time)) ms")
    report("cold: list complete after", "\(rounded(posts.time)) ms")
    report("cold: full text after", "\(rounded(end.time)) ms")
    // Loading takes all cores, writing one.
    report("cold: processor, loading", "\(rounded(posts.cpu - posts.writing)) ms")
    report("cold: processor, writing list", "\(rounded(posts.writing)) ms")
    report("cold: processor, full text", "\(rounded(end.cpu - posts.cpu)) ms")
    report("cold: posts a second", "\(rounded(Double(summary.added) / end.time * 1000))")
    report("cold: peak memory", "\(peakMemory()) MB")
    report("count", "\(try catalog.count(scope))")
  }

  private func syncUnchanged() throws {
    let catalog = try open()
    // The first sync after the archive was written reads the files of its last moment.
    _ = try catalog.sync([archive])
    try measure("unchanged sync", runs: 7) {
      let summary = try catalog.sync([archive])
      if summary.isChange { throw Failure.changed }
    }
  }

  private func readWindows() throws {
    try measure("open and first window", runs: 101) {
      let catalog = try open()
      let scope = try catalog.register([archive])
      _ = try catalog.window(scope, from: .top, limit: 60)
    }
    let catalog = try open()
    let scope = try catalog.register([archive])
    var ids: [PostID] = []
    try measure("all ids", runs: 7) { ids = try catalog.ids(scope) }
    try measure("window at the end", runs: 101) {
      _ = try catalog.window(scope, from: .bottom, limit: 60)
    }
    var index = 0
    try measure("window anywhere", runs: 1001) {
      index = (index + 7919 * 13) % max(1, ids.count)
      _ = try catalog.window(scope, from: .after(ids[index]), limit: 60)
    }
    try measure("rows by id", runs: 1001) {
      index = (index + 7919 * 13) % max(1, ids.count)
      _ = try catalog.rows(ids[index...].prefix(60), in: scope)
    }
    try measure("facts of a post", runs: 1001) {
      index = (index + 7919 * 13) % max(1, ids.count)
      _ = try catalog.facts(about: ids[index], in: scope)
    }
    try measure("all members", runs: 5) { _ = try catalog.members(scope) }
  }

  private func removeFolder() {
    for name in ["catalog.db", "state.db"] {
      for suffix in ["", "-wal", "-shm", "-lock", "-posts", "-bodies"] {
        _ = unlink(folder.appending(name + suffix).description)
      }
    }
    rmdir(folder.description)
  }
}

private enum Failure: Error { case changed }

/// Prints the median and the 99th percentile of several runs.
func measure(_ name: String, runs: Int, _ body: () throws -> Void) throws {
  try body()
  var times: [Double] = []
  for _ in 0..<runs {
    let watch = Stopwatch()
    try body()
    times.append(watch.milliseconds)
  }
  times.sort()
  let high = times[min(times.count - 1, times.count * 99 / 100)]
  report(name, "\(rounded(times[times.count / 2])) ms, p99 \(rounded(high)) ms")
}

func report(_ name: String, _ value: String) {
  print(name + String(repeating: " ", count: max(1, 30 - name.count)) + value)
}

/// Rounds to a hundredth below ten, else to whole numbers.
func rounded(_ value: Double) -> String {
  let hundredths = Int(value * 100 + 0.5)
  if value >= 10 { return "\(Int(value + 0.5))" }
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

/// Wall-clock time and processor time since it was made.
struct Stopwatch {
  private let start = Stopwatch.now(CLOCK_MONOTONIC)
  private let cpuStart = Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID)
  private let threadStart = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID)

  var milliseconds: Double { Stopwatch.now(CLOCK_MONOTONIC) - start }
  var cpuMilliseconds: Double { Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID) - cpuStart }
  /// Of the thread that asks, which must be the one that made the watch.
  var threadMilliseconds: Double { Stopwatch.now(CLOCK_THREAD_CPUTIME_ID) - threadStart }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}

/// The most memory the process ever had, in megabytes.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}

private func size(of path: Path) -> Int {
  var status = stat()
  return stat(path.description, &status) == 0 ? Int(status.st_size) : 0
}
