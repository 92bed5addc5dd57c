// What finding out who joins what costs for a post, and that it grows with its size: the same body
// once, twice, and up to sixteen times.

import Announcements
import Extraction
import Foundation
import PostLoader

/// Measures the extraction alone, of posts that are loaded beforehand, and prints a line each.
struct ExtractionBenchmark {
  private static let runs = 4_000

  /// - Parameter files: the paths of posts.
  func run(_ files: [String]) {
    if files.isEmpty { print("--extraction POST...: which posts?") }
    for file in files { measure(file) }
  }

  private func measure(_ file: String) {
    guard let bytes = FileManager.default.contents(atPath: file),
      let archive = try? Archive(at: Path(file)), let path = archive.file
    else {
      print("\(file): cannot be read")
      return
    }
    let post = archive.announcement(from: Array(bytes), path: path)
    let times = [1, 2, 4, 8, 16].map { count in
      median(of: ExtractionBenchmark.runs / count, evidence(post, times: count))
    }
    let growth = times.dropFirst().enumerated().map { index, time in
      "\(2 << index) times \(microseconds(time))"
    }
    print(
      "\(file), \(bytes.count) bytes: \(microseconds(times[0])) us; "
        + growth.joined(separator: ", "))
  }

  /// Returns what a post offers, with its body several times over.
  private func evidence(_ post: Announcement, times count: Int) -> Evidence {
    var body = post.body
    body.blocks = Array(repeating: body.blocks, count: count).flatMap { $0 }
    return Evidence(
      title: post.title, authors: post.authors, tags: post.tags, path: post.path, body: body)
  }

  /// Returns the median time of some runs, in nanoseconds.
  private func median(of runs: Int, _ evidence: Evidence) -> Double {
    let clock = ContinuousClock()
    var events = 0
    let times = (0..<runs).map { _ in
      clock.measure { events += Findings(from: evidence).events.count }
    }
    precondition(events >= 0)
    let middle = times.sorted()[runs / 2].components
    return Double(middle.seconds) * 1e9 + Double(middle.attoseconds) / 1e9
  }

  /// Writes nanoseconds as microseconds with one digit behind the point.
  private func microseconds(_ nanoseconds: Double) -> String {
    String(Double(Int(nanoseconds / 100 + 0.5)) / 10)
  }
}
