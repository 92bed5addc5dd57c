// Runs the loader and the layout on mutated posts until its time is up. The input is written to a
// file before each run, so that it is there when a run crashes or hangs.

import Announcements
import Foundation
import PostLoader

/// A run over folders of posts: `Fuzz [--seconds N] [--seed N] [--keep FILE] FOLDER...`.
struct Fuzzer {
  /// The most bytes of a post that is mutated: what is slow by its size alone finds nothing.
  private static let longestSeed = 32_768
  /// How often the number of inputs so far is told, in seconds.
  private static let secondsPerReport = 60.0

  private let seconds: Double
  private let keep: String
  private let trial: Trial
  private var mutator: Mutator
  private var inputs = 0

  static func main(_ arguments: [String]) -> Int32 {
    var (seconds, seed, keep) = (60.0, UInt64(1), "fuzz-input.md")
    var folders: [String] = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--seconds": seconds = rest.popFirst().flatMap(Double.init) ?? seconds
      case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
      case "--keep": keep = rest.popFirst() ?? keep
      default: folders.append(argument)
      }
    }
    do {
      let archives = try folders.map { try Archive(at: Path($0)) }
      guard !archives.isEmpty else { throw ArchiveError.notFound(Path("FOLDER")) }
      var fuzzer = Fuzzer(
        seconds: seconds, keep: keep, trial: Trial(archives),
        mutator: Mutator(posts: archives.flatMap(readPosts), seed: seed))
      try fuzzer.run()
      return 0
    } catch {
      print("fuzz: \(error)")
      return 66
    }
  }

  private static func readPosts(of archive: Archive) -> [[UInt8]] {
    archive.discover().files.compactMap { file in
      let path = archive.root.appending(file.path).description
      return FileManager.default.contents(atPath: path).map { Array($0.prefix(longestSeed)) }
    }
  }

  /// Lets SIGPROF end the program after so many seconds of its own processor time, or never where
  /// there are none: a machine that is busy or held does not make a run a hang.
  private func endAfter(seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }

  private mutating func run() throws {
    let start = Date()
    var nextReport = Fuzzer.secondsPerReport
    while true {
      let elapsed = Date().timeIntervalSince(start)
      if elapsed >= seconds { break }
      if elapsed >= nextReport {
        report("so far", elapsed)
        nextReport += Fuzzer.secondsPerReport
      }
      let input = mutator.next()
      try Data(input).write(to: URL(fileURLWithPath: keep))
      endAfter(seconds: Trial.limit)
      if let fault = trial.fault(in: input, number: inputs) {
        print("\(keep): \(fault), input \(inputs + 1)")
        throw ArchiveError.notFound(Path(keep))
      }
      inputs += 1
    }
    endAfter(seconds: 0)
    report("no crash", Date().timeIntervalSince(start))
  }

  private func report(_ state: String, _ elapsed: Double) {
    let processor = clock() / 1_000_000
    print("\(inputs) inputs, \(state), in \(Int(elapsed)) seconds, \(processor) of the processor")
    fflush(nil)
  }
}
