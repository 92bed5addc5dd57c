// Runs the loader and the layout on mutated posts until its time is up. The input is written to a
// file before each run, so that it is there when a run crashes or hangs.

import Announcements
import Browser
import Foundation
import PostLoader

/// A run over folders of posts: `Fuzz [--seconds N] [--seed N] [--keep FILE] FOLDER...`.
struct Fuzzer {
  /// The most bytes of a post that is mutated: what is slow by its size alone finds nothing.
  private static let longestSeed = 32_768
  /// A run that takes longer than this is a hang: SIGALRM ends the program.
  private static let secondsPerInput: UInt32 = 10

  private let seconds: Double
  private let keep: String
  private let archive: Archive
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
      guard let first = folders.first else { throw ArchiveError.notFound(Path("FOLDER")) }
      let posts = try folders.flatMap { try readPosts(in: $0) }
      var fuzzer = Fuzzer(
        seconds: seconds, keep: keep, archive: try Archive(at: Path(first)),
        mutator: Mutator(posts: posts, seed: seed))
      try fuzzer.run()
      return 0
    } catch {
      print("fuzz: \(error)")
      return 66
    }
  }

  private static func readPosts(in folder: String) throws -> [[UInt8]] {
    let archive = try Archive(at: Path(folder))
    return archive.discover().files.compactMap { file in
      let path = archive.root.appending(file.path).description
      return FileManager.default.contents(atPath: path).map { Array($0.prefix(longestSeed)) }
    }
  }

  private mutating func run() throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      let input = mutator.next()
      try Data(input).write(to: URL(fileURLWithPath: keep))
      alarm(Fuzzer.secondsPerInput)
      if let fault = fault(in: input) {
        print("\(keep): \(fault), input \(inputs + 1)")
        throw ArchiveError.notFound(Path(keep))
      }
      inputs += 1
    }
    alarm(0)
    print("\(inputs) inputs, no crash, in \(Int(seconds)) seconds")
  }

  /// Loads and lays out one input; whatever traps ends the program.
  /// - Returns: what is wrong with the result, nil where nothing is.
  private func fault(in input: [UInt8]) -> String? {
    let name = inputs % 4 == 0 ? "a.mdx" : "_posts/2024-02-30-a.md"
    let announcement = archive.announcement(from: input, path: Path(name))
    for width in [1, 40, 120] {
      let page = Page(announcement, width: width)
      for line in page.lines where line.text.plain.unicodeScalars.contains(where: \.drivesTerminal)
      {
        return "a control character is shown at width \(width)"
      }
    }
    return nil
  }
}
