// `gazette check`: what is wrong in the files, in the style of a compiler.

import Announcements
import ArgumentParser
import Catalog
import PostLoader

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List problems in the files as path:line: reason; exits with 1 where it finds faults."
  )

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var output: FormatOptions

  @Flag(help: "Also what a site's staff want to know, such as undated posts and broken links.")
  var advice = false

  @Option(
    help: ArgumentHelp(
      "Leave out the problems of this name; may be given again.", valueName: "name"))
  var ignore: [String] = []

  @Flag(help: "Also the files that a site would leave out, and why.")
  var verbose = false

  func validate() throws {
    let names = ProblemKind.allCases.map(\.rawValue)
    for name in ignore where !names.contains(name) {
      throw ValidationError(
        "no problem is named \"\(name)\"; the names are \(names.joined(separator: ", "))")
    }
  }

  func run() throws {
    let session = try Session(archives.paths, archives.catalog.choice)
    let found = try session.catalog.problems(session.scope, withAdvice: advice)
      .filter { !ignore.contains($0.problem.name) }
    let showsArchive = session.scope.archives.count > 1
    var standardOutput = StandardOutput()
    if output.format == .table {
      for problem in found {
        standardOutput.line(
          (showsArchive ? problem.archive + ":" : "")
            + "\(problem.path):\(problem.problem.line): \(problem.problem.reason)"
            + " [\(problem.problem.name)]")
      }
      if verbose { try listIgnored(in: session, to: &standardOutput) }
    } else {
      listing(of: found).write(as: output.format, to: &standardOutput)
    }
    standardOutput.flush()
    let hasFaults = found.contains { $0.problem.severity == .fault }
    try session.end(hasFaults ? .nothing : .success)
  }

  private func listIgnored(in session: Session, to output: inout StandardOutput) throws {
    var everything = session.scope
    everything.includesIgnored = true
    let ids = try session.catalog.ids(everything)
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(ids.count, start + 500)]
      for row in try session.catalog.rows(part, in: everything) {
        if let reason = row.ignoredBecause { output.line("\(row.path): left out: \(reason)") }
      }
    }
  }

  private func listing(of found: [FoundProblem]) -> Listing {
    var listing = Listing(
      table: Table(columns: ["archive", "path", "line", "severity", "name", "reason"]))
    for one in found {
      listing.table.rows.append([
        one.archive, one.path.description, String(one.problem.line), one.problem.severity.rawValue,
        one.problem.name, one.problem.reason,
      ])
      listing.objects.append(
        .object([
          ("archive", .string(one.archive)), ("path", .string(one.path.description)),
          ("line", .number(one.problem.line)), ("severity", .string(one.problem.severity.rawValue)),
          ("name", .string(one.problem.name)), ("reason", .string(one.problem.reason)),
        ]))
    }
    return listing
  }
}
