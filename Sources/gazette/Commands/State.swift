// `gazette state move OLD NEW`: what you have read and starred follows an archive that was moved.

import Announcements
import ArgumentParser
import Catalog
import PostLoader

struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Look after what you have read and starred.",
    subcommands: [Move.self])

  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hand the marks of an archive or file that was moved to its new place.")

    @Argument(help: "The path where it was.")
    var old: String

    @Argument(help: "Where it is now.")
    var new: String

    func run() throws {
      let (from, to) = (formerPlace(of: Path(argument: old)), Path(argument: new))
      let place: Path
      do throws(ArchiveError) {
        let archive = try Archive(at: to)
        place = Places.isFile(to) ? archive.root.appending(to.name) : archive.root
      } catch {
        StandardError.line("gazette: \(error)")
        throw ExitCode(ExitStatus.noInput.rawValue)
      }
      let count = try Session.catalog(inMemory: true).moveState(from: from, to: place)
      var output = StandardOutput()
      output.line("\(count) \(count == 1 ? "mark" : "marks") moved")
      output.flush()
    }
  }
}
