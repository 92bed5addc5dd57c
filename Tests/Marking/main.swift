// Stars posts one after another and writes the title of each once its mark is on the disk: a
// process for the tests to kill. Without numbers it writes the titles of all that are starred.
//
// usage: Marking STATE [FIRST LAST]

import Announcements
import Catalog
import Glibc

/// A made-up archive of 2,000 posts, the same in every process.
func open(_ state: String) throws -> (Catalog, Scope) {
  let catalog = try Catalog(.memory, state: .file(Path(state)))
  let posts = (0..<2_000).map { number in
    Announcement(id: "\(number)", path: Path("\(number).md"), title: "\(number)")
  }
  return (catalog, try catalog.store(posts, in: "marking"))
}

func say(_ row: Row) {
  let line = Array("\(row.title)\n".utf8)
  _ = write(STDOUT_FILENO, line, line.count)
}

let arguments = CommandLine.arguments
let (catalog, scope) = try open(arguments[1])
if arguments.count == 4, let first = Int(arguments[2]), let last = Int(arguments[3]) {
  for row in try catalog.rows(Array(catalog.ids(scope)[first...last]), in: scope) {
    try catalog.mark([row.id], .starred, true, in: scope)
    say(row)
  }
} else {
  for row in try catalog.rows(catalog.posts(marked: .starred, in: scope), in: scope) { say(row) }
}
