// A first look at an archive that the catalog does not know: a few of its newest posts, found
// within milliseconds, so that there is something on the screen while all others are looked for.

import Announcements
import Dispatch
import PostLoader

/// The newest posts, going by their names, among those that a short walk comes upon.
struct Glimpse {
  /// Milliseconds for the walk.
  private static let time: UInt64 = 15
  /// Enough for a screen.
  private static let limit = 60

  private(set) var files: [PostFile] = []

  init(_ archive: PostLoader.Archive) {
    if archive.file != nil { return }
    let paths = Glimpse.walk(archive.root).sorted { Glimpse.precedes($0.name, $1.name) }
    files = paths.prefix(Glimpse.limit).map { path in
      PostFile(path: path, size: 0, modified: -1, realPath: archive.root.appending(path))
    }
  }

  /// Returns Markdown files, those of the last folder by name first: years and numbers go up.
  private static func walk(_ root: Path) -> [Path] {
    let end = DispatchTime.now().uptimeNanoseconds + time * 1_000_000
    var files: [Path] = []
    var waiting = [Path(bytes: [])]
    while let folder = waiting.popLast(), DispatchTime.now().uptimeNanoseconds < end {
      let names = File.names(in: root.appending(folder))
      files += names.files.filter(isPost).map(folder.appending)
      waiting += names.folders.filter(holdsPosts).sorted().map(folder.appending)
    }
    return files
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
