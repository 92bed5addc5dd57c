// Which files of an archive are posts: walks the folders, reads none of the files.

import Announcements

/// The Markdown files of an archive.
public struct Discovery: Sendable {
  /// By path, each real file once.
  public var files: PostFiles
  /// Folders that could not be read.
  public var problems: [PathProblem]
  /// The number of files that were left out because they are known.
  public var knownCount = 0

  public init(files: PostFiles, problems: [PathProblem] = [], knownCount: Int = 0) {
    self.files = files
    self.problems = problems
    self.knownCount = knownCount
  }

  /// - Parameter files: by path.
  public init(files: [PostFile], problems: [PathProblem] = []) {
    self.init(files: PostFiles(root: Path("/")), problems: problems)
    for file in files {
      self.files.append(
        file.path, size: file.size, modified: file.modified, realPath: file.realPath,
        ignoredBecause: file.ignoredBecause)
    }
  }
}

/// A Markdown file of an archive, as found on the disk.
public struct PostFile: Sendable, Hashable {
  /// Relative to the archive's root.
  public let path: Path
  /// Bytes.
  public let size: Int64
  /// Nanoseconds since 1970.
  public let modified: Int64
  /// Absolute and without links: what marks belong to.
  public let realPath: Path
  /// Why the site would not publish it; nil where it would.
  public let ignoredBecause: String?

  /// Whether a site would leave the file out; such files are shown with `--all` only.
  public var isIgnored: Bool { ignoredBecause != nil }

  public init(
    path: Path, size: Int64, modified: Int64, realPath: Path, ignoredBecause: String? = nil
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.realPath = realPath
    self.ignoredBecause = ignoredBecause
  }
}

/// A problem of a path that is no post.
public struct PathProblem: Sendable, Hashable {
  /// Relative to the archive's root.
  public let path: Path
  public let reason: String

  public init(path: Path, reason: String) {
    self.path = path
    self.reason = reason
  }
}

extension Archive {
  /// Finds every Markdown file, also those that the site would ignore. Links are followed, but no
  /// folder is entered twice.
  /// - Parameter isKnown: whether a file of this path below the root, size and time of change need
  ///   not be told of; asked once for each that is reached without a link.
  public func discover(
    leavingOut isKnown: @escaping (Path, _ size: Int64, _ modified: Int64) -> Bool = { _, _, _ in
      false
    }
  ) -> Discovery {
    var walk = Walk(root: root, site: site, isKnown: isKnown)
    if let file { walk.add(only: file) } else { walk.run() }
    return walk.discovery()
  }
}

/// Whether a name has one of the endings of Markdown, in any case.
func isMarkdown(_ name: [UInt8]) -> Bool { markdownEnding(of: name) > 0 }

/// Returns the number of bytes in a name's Markdown ending with its dot; 0 where it has none.
func markdownEnding(of name: [UInt8]) -> Int {
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), name.count - dot <= 10 else { return 0 }
  // As most are written.
  if name[dot...].elementsEqual(".md".utf8) { return 3 }
  switch String(decoding: name[(dot + 1)...].map(lowerCase), as: UTF8.self) {
  case "md", "markdown", "mdown", "mkd", "mdx", "rmd", "rmarkdown", "qmd": return name.count - dot
  default: return 0
  }
}

/// A walk through the folders of an archive: what is found and what is still to be visited.
private struct Walk {
  private struct Step {
    let path: Path
    let realPath: Path
    /// Whether a link leads there.
    var isLinked = false
    let ignoredBecause: String?

    /// The same, left out for a reason unless there is one already.
    func ignored(_ reason: String) -> Step {
      Step(
        path: path, realPath: realPath, isLinked: isLinked, ignoredBecause: ignoredBecause ?? reason
      )
    }
  }

  private let root: Path
  private let site: Site
  private let isKnown: (Path, Int64, Int64) -> Bool
  private var files: PostFiles
  private var knownCount = 0
  private var problems: [PathProblem] = []
  /// The real paths of folders that could not be read.
  private var unreadable: [Path] = []
  private var folders: [Step] = []
  /// Links wait until all that is reached without one is known, so that a file's own path wins.
  private var links: [Step] = []
  private var visited: Set<FileStatus.Identity> = []
  /// The real paths of files that links led to.
  private var linkedFiles: Set<Path> = []

  init(root: Path, site: Site, isKnown: @escaping (Path, Int64, Int64) -> Bool) {
    self.root = root
    self.site = site
    self.isKnown = isKnown
    files = PostFiles(root: root)
  }

  mutating func add(only name: Path) {
    let path = root.appending(name)
    guard let status = try? status(of: path) else { return }
    let real = (try? realPath(of: path)) ?? path
    files.append(name, size: status.size, modified: status.modified, realPath: real)
  }

  mutating func run() {
    folders = [Step(path: Path(bytes: []), realPath: root, ignoredBecause: nil)]
    while true {
      if let folder = folders.popLast() {
        visit(folder)
      } else if let link = links.popLast() {
        follow(link)
      } else {
        return
      }
    }
  }

  consuming func discovery() -> Discovery {
    files.sort()
    return Discovery(
      files: files, problems: problems.sorted { $0.path < $1.path }, knownCount: knownCount)
  }

  private mutating func visit(_ step: Step) {
    do throws(SystemError) {
      guard visited.insert(try status(of: step.realPath).identity).inserted else { return }
      let folder = try Folder(step.realPath)
      let entries = try folder.entries()
      let site = site.of(step.path)
      let hasPage = site.rules.hasPageBundles && entries.contains { $0.name.isPageOfFolder }
      let part = hasPage ? step.ignored("a part of the page in its folder") : step
      let woven = WovenPosts(entries)
      // Some at a time, as a folder may have any number of entries.
      for start in stride(from: 0, to: entries.count, by: 4_096) {
        let some = entries[start..<min(start + 4_096, entries.count)]
        let statuses = folder.statuses(of: some.map { $0.needsStatus ? $0.name : nil })
        for (entry, status) in zip(some, statuses) {
          let own = hasPage && entry.name.isPageOfFolder ? step : part
          let isWoven = woven.has(entry.name)
          add(
            entry, status, in: isWoven ? own.ignored("woven into a file beside it") : own, of: site)
        }
      }
    } catch {
      unreadable.append(step.realPath)
      problems.append(
        PathProblem(path: step.path, reason: "cannot read the folder: \(error.description)"))
    }
  }

  /// - Parameters:
  ///   - status: nil for an entry that is gone, or that needs none.
  ///   - site: the one that the folder belongs to.
  private mutating func add(
    _ entry: FolderEntry, _ status: FileStatus?, in step: Step, of site: Site
  ) {
    let name = Path(bytes: entry.name)
    var kind = entry.kind
    if entry.needsStatus {
      kind =
        status.map { $0.kind == .folder ? .folder : $0.kind == .file ? .file : .other } ?? .other
    }
    switch kind {
    case .folder:
      folders.append(below(step, name, isFolder: true))
    case .link:
      links.append(below(step, name, isFolder: false))
    case .file:
      guard let status, isMarkdown(entry.name) else { return }
      let path = step.path.appending(name)
      var real: Path?
      if step.isLinked {
        let found = step.realPath.appending(name)
        guard linkedFiles.insert(found).inserted else { return }
        real = found
      } else if isKnown(path, status.size, status.modified) {
        knownCount += 1
        return
      }
      let reason =
        step.ignoredBecause ?? site.reasonToIgnore(path, isFolder: false)
      files.append(
        path, size: status.size, modified: status.modified, realPath: real, ignoredBecause: reason)
    case .unknown, .other:
      return
    }
  }

  private func below(_ step: Step, _ name: Path, isFolder: Bool) -> Step {
    let path = step.path.appending(name)
    return Step(
      path: path, realPath: step.realPath.appending(name), isLinked: step.isLinked,
      ignoredBecause: step.ignoredBecause ?? site.of(path).reasonToIgnore(path, isFolder: isFolder))
  }

  private mutating func follow(_ step: Step) {
    guard let real = try? realPath(of: step.realPath), let status = try? status(of: real) else {
      return
    }
    if status.kind == .folder {
      // A link to a folder around the archive would bring in all that lies beside it.
      guard !real.holds(root) else { return }
      let reason =
        step.ignoredBecause ?? site.of(step.path).reasonToIgnore(step.path, isFolder: true)
      folders.append(
        Step(path: step.path, realPath: real, isLinked: true, ignoredBecause: reason))
    } else if status.kind == .file, isMarkdown(step.path.bytes) {
      guard !isFoundByItsOwnPath(real), linkedFiles.insert(real).inserted else { return }
      files.append(
        step.path, size: status.size, modified: status.modified, realPath: real,
        ignoredBecause: step.ignoredBecause)
    }
  }

  /// Whether a real file lies where the walk comes by without links.
  private func isFoundByItsOwnPath(_ real: Path) -> Bool {
    root.holds(real) && isMarkdown(real.bytes) && !unreadable.contains { $0.holds(real) }
  }
}

extension Path {
  /// Whether another path is this folder or lies below it.
  fileprivate func holds(_ other: Path) -> Bool {
    let slash = UInt8(ascii: "/")
    return bytes == [slash] || (other.bytes + [slash]).starts(with: bytes + [slash])
  }
}

extension FolderEntry {
  /// Whether the system has to be asked: for what a post's size and time are, or what an entry is.
  fileprivate var needsStatus: Bool { kind == .unknown || (kind == .file && isMarkdown(name)) }
}

/// The posts of a folder that are written in R Markdown or Quarto and also stand there as plain Markdown, which
/// `rmarkdown` and `knitr` write beside their source: one post and not two.
private struct WovenPosts {
  private var stems: Set<[UInt8]> = []

  init(_ entries: [FolderEntry]) {
    guard entries.contains(where: { WovenPosts.isSource($0.name) }) else { return }
    for entry in entries where isMarkdown(entry.name) && !WovenPosts.isSource(entry.name) {
      stems.insert(WovenPosts.stem(entry.name))
    }
  }

  /// Whether a file is the source of another one.
  func has(_ name: [UInt8]) -> Bool {
    !stems.isEmpty && WovenPosts.isSource(name) && stems.contains(WovenPosts.stem(name))
  }

  private static func isSource(_ name: [UInt8]) -> Bool {
    ["rmd", "rmarkdown", "qmd"].contains { name[...].hasEnding($0) }
  }

  private static func stem(_ name: [UInt8]) -> [UInt8] {
    Array(name.dropLast(markdownEnding(of: name)))
  }
}

extension [UInt8] {
  /// Whether a name is that of the page that a folder stands for: `index.md`, `index.de.md`.
  fileprivate var isPageOfFolder: Bool { starts(with: "index.".utf8) && isMarkdown(self) }
}
