// One file -> one announcement: decode, divide, read the front matter, parse the body, find out who
// joins what. The only place that reads posts; a file that cannot be read is still an entry.

import Announcements
import Extraction

/// The largest file that is read, in bytes.
let largestPost = 16 << 20

extension Archive {
  /// Loads a post. One that cannot be read becomes an entry with its name and the reason.
  /// - Parameter early: takes a long post when its first rows can be shown; see
  ///   `PostReading.beginning`.
  public func load(_ file: PostFile, early: ((Announcement) -> Void)? = nil) -> Announcement {
    guard file.size <= largestPost else { return tooLarge(file.path, size: file.size) }
    do throws(SystemError) {
      // One byte past the limit tells a file that has grown since it was found.
      let bytes = try readFile(root.appending(file.path), limit: largestPost + 1)
      return announcement(from: bytes, path: file.path, early: early)
    } catch {
      return entry(file.path, Problem(.unreadable, line: 1, "cannot read: \(error.description)"))
    }
  }

  /// Makes an announcement of the bytes of a file.
  /// - Parameter path: relative to the archive's root; the file need not exist.
  public func announcement(
    from bytes: [UInt8], path: Path, early: ((Announcement) -> Void)? = nil
  ) -> Announcement {
    guard bytes.count <= largestPost else { return tooLarge(path, size: Int64(bytes.count)) }
    let reading = PostReading(bytes, path: path, in: self)
    let beginning = early != nil && reading.isLong ? reading.beginning : nil
    if let beginning { early?(beginning) }
    var announcement = reading.announcement(of: reading.body)
    if let early, reading.isLong, beginning == nil {
      var first = announcement
      first.findings = reading.findings(ofBeginning: announcement)
      early(first)
    }
    announcement.findings = reading.findings(of: announcement)
    return announcement
  }

  /// Returns a post's fields behind those that its site gives to it, so that its own win.
  func withDefaults(
    _ fields: Fields, path: Path, name: PostName, of site: Site
  ) -> Fields {
    let sitePath = site.place.sitePath(path) ?? path
    return Fields(all: site.rules.defaults(for: sitePath, name: name) + fields.all)
  }

  private func tooLarge(_ path: Path, size: Int64) -> Announcement {
    entry(
      path,
      Problem(.tooLarge, line: 1, "expected at most \(largestPost) bytes, found \(size)"))
  }

  /// Returns what is shown of a file whose text is not there.
  private func entry(_ path: Path, _ problem: Problem) -> Announcement {
    let name = PostName(path, root: root)
    return Announcement(
      id: name.id, path: path, title: name.title, date: name.day, problems: [problem])
  }
}

/// Reads the front matter of a divided text.
func readFields(of text: DividedText) -> ReadFields {
  switch text.format {
  case .yaml: readYAML(text.front, line: text.frontLine)
  case .toml: readTOML(text.front, line: text.frontLine)
  case .json: readJSON(text.front, line: text.frontLine)
  case .lines: readLines(text.front, line: text.frontLine)
  case .none: ReadFields()
  }
}
