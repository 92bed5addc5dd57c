// What a command works on: the archives that it was given, in a catalog that is up to date.

import Announcements
import ArgumentParser
import Catalog
import Glibc
import PostLoader

/// The archives of one run of the program.
struct Session {
  let configuration: Configuration
  let archives: [Archive]
  let catalog: Catalog
  let scope: Scope
  /// What the sync has changed.
  let summary: SyncSummary
  /// 66 where a PATH could not be opened while others could.
  private(set) var status = ExitStatus.success

  /// Opens the archives and the catalog and brings the catalog up to date.
  /// - Parameter rebuilding: whether every post is read anew.
  /// - Throws: an exit code, after the reason has been written.
  init(
    _ paths: [String], _ choice: CatalogChoice, upTo depth: Catalog.Depth = .posts,
    rebuilding: Bool = false, progress: ProgressLine = ProgressLine()
  ) throws {
    configuration = Configuration(at: Places.configuration)
    for error in configuration.errors { StandardError.line("gazette: \(error)") }
    let opened = try OpenedArchives(paths, configuration)
    archives = opened.archives
    status = opened.status
    catalog = try Session.catalog(inMemory: choice.isInMemory)
    if rebuilding { try catalog.clear() }
    catalog.setAliases(MemberAliases(configuration.aliases))
    scope = try catalog.register(archives, includingIgnored: choice.includesIgnored)
    var progress = progress
    var freed = FreedMemory()
    summary = try catalog.sync(archives, upTo: depth) {
      freed.giveBack(at: $0)
      return progress.show($0)
    }
    progress.clear()
    for notice in catalog.notices { StandardError.line("gazette: \(notice)") }
  }

  /// Reads a post's file again; nil where the post is gone.
  func load(_ id: PostID) throws -> Announcement? {
    guard let source = try catalog.source(of: id, in: scope) else { return nil }
    guard let archive = archives.first(where: { $0.root == source.root }) else { return nil }
    let announcement = archive.load(
      PostFile(
        path: source.path, size: source.size, modified: source.modified, realPath: source.realPath))
    return try catalog.settingRepeatedApart(announcement, of: id)
  }

  /// Writes a listing and ends the command: with 1 where nothing is in it.
  /// - Parameter complaint: what to say where nothing is; nil where that was said.
  func write(_ listing: Listing, as format: Format, complaint: String? = nil) throws {
    if listing.isEmpty, let complaint {
      let isEmpty = try catalog.count(scope) == 0
      StandardError.line(isEmpty ? "gazette: there is no post in the archive" : complaint)
    }
    var output = StandardOutput()
    listing.write(as: format, to: &output)
    output.flush()
    try end(listing.isEmpty ? .nothing : .success)
  }

  /// Ends the command with 66 where a PATH could not be opened, and with `status` else.
  func end(_ status: ExitStatus = .success) throws {
    let status = self.status == .success ? status : self.status
    if status != .success { throw ExitCode(status.rawValue) }
  }

  static func catalog(inMemory: Bool) throws -> Catalog {
    do throws(CatalogError) {
      return try Catalog(
        inMemory ? .memory : .file(Places.catalog), state: .file(Places.state))
    } catch {
      StandardError.line("gazette: \(error)")
      throw ExitCode(ExitStatus.inputOutput.rawValue)
    }
  }
}

/// The archives that the PATHs of the command line lead to.
struct OpenedArchives {
  private(set) var archives: [Archive] = []
  /// A sentence for each PATH that could not be opened.
  private(set) var errors: [String] = []
  var status: ExitStatus { errors.isEmpty ? .success : .noInput }

  /// Opens every PATH that can be opened and says what is wrong with the others.
  /// - Throws: exit code 66 where none can be opened.
  init(_ paths: [String], _ configuration: Configuration) throws {
    for (name, path) in OpenedArchives.places(paths, configuration) {
      do throws(ArchiveError) {
        archives.append(try Archive(at: path, name: name))
      } catch {
        let meant = OpenedArchives.command(like: path, error)
        StandardError.line("gazette: \(error)\(meant.map { "; did you mean '\($0)'?" } ?? "")")
        errors.append("\(error)")
      }
    }
    if archives.isEmpty { throw ExitCode(ExitStatus.noInput.rawValue) }
  }

  /// Returns the command that a PATH that is not there may have meant; nil where none is near.
  private static func command(like path: Path, _ error: ArchiveError) -> String? {
    guard case .notFound = error else { return nil }
    let names = Gazette.configuration.subcommands.compactMap { $0.configuration.commandName }
    return nearest(to: path.description, among: names)
  }

  /// With no PATH: the configuration's archives, else the site in the current folder, else the
  /// archive that ships.
  private static func places(
    _ paths: [String], _ configuration: Configuration
  ) -> [(name: String?, path: Path)] {
    if !paths.isEmpty { return paths.map { (nil, Path(argument: $0)) } }
    if !configuration.archives.isEmpty {
      return configuration.archives.map { ($0.name, $0.path) }
    }
    if let here = try? Archive(at: Path(".")), here.site.kind != .folder {
      return [(nil, Path("."))]
    }
    return [(nil, Places.shippedArchive ?? Path("."))]
  }
}
