// A first look at an archive that the catalog does not know: a few of its newest posts, found
// within milliseconds, so that there is something on the screen while all others are looked for.

import Announcements
import Dispatch
import PostLoader

/// The newest posts, going by their names, among those that a short walk comes upon.
struct Glimpse {
  /// Milliseconds for the walk.
  private static let time: UInt64 = 8
  /// Enough for most of a screen; the others follow at once.
  private static let limit = 32

  private(set) var files: [PostFile] = []

  /// A file that was come upon.
  private struct Candidate {
    let name: Path
    let folder: Path
  }

  init(_ archive: PostLoader.Archive) {
    if archive.file != nil { return }
    files = Glimpse.walk(archive.root).map { candidate in
      let path = candidate.folder.appending(candidate.name)
      return PostFile(
        path: path, size: 0, modified: -1, realPath: archive.root.appending(path))
    }
  }

  /// Returns the newest Markdown files, looking into the last folder by name first: years and
  /// numbers go up.
  private static func walk(_ root: Path) -> [Candidate] {
    let end = DispatchTime.now().uptimeNanoseconds + time * 1_000_000
    var newest: [Candidate] = []
    var waiting = [Path(bytes: [])]
    while let folder = waiting.popLast(), DispatchTime.now().uptimeNanoseconds < end {
      let names = File.names(in: root.appending(folder))
      for name in names.files where isPost(name) {
        insert(Candidate(name: name, folder: folder), into: &newest)
      }
      waiting += names.folders.filter(holdsPosts).sorted().map(folder.appending)
    }
    return newest
  }

  /// Keeps the newest, in order: to sort all that was found would take longer than to find it.
  private static func insert(_ candidate: Candidate, into newest: inout [Candidate]) {
    if newest.count == limit {
      guard let last = newest.last, precedes(candidate.name, last.name) else { return }
      newest.removeLast()
    }
    var place = newest.endIndex
    while place > 0, precedes(candidate.name, newest[place - 1].name) { place -= 1 }
    newest.insert(candidate, at: place)
  }

  private static func isPost(_ name: Path) -> Bool {
    name.bytes.suffix(3).elementsEqual(".md".utf8)
      || name.bytes.suffix(9).elementsEqual(".markdown".utf8)
  }

  /// Whether a site would publish what is in a folder.
  private static func holdsPosts(_ name: Path) -> Bool {
    switch name.bytes.first {
    case UInt8(ascii: "."): false
    case UInt8(ascii: "_"): name == Path("_posts")
    default: name != Path("node_modules")
    }
  }

  /// Names that begin with a digit begin with a day, as a rule; later ones come first.
  private static func precedes(_ name: Path, _ other: Path) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isDated = name.bytes.first.map(digits.contains) ?? false
    let isOtherDated = other.bytes.first.map(digits.contains) ?? false
    if isDated != isOtherDated { return isDated }
    return isDated ? other < name : name < other
  }
}
