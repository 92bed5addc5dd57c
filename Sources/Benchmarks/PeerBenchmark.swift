// Other programs on the same posts, where they are installed: rg looks through the files; notmuch
// and neomutt get a mail for each post, newsboat one feed with all of them.

import Announcements
import Catalog
import Glibc
import PostLoader

struct PeerBenchmark {
  let archive: Path
  let folder: Path

  /// Measures each row of the table; a dash where a program is not installed or has not ended.
  /// - Parameters:
  ///   - catalog: where a catalog of the archive may be made.
  ///   - add: takes what was measured and its value.
  func run(catalog: Path, _ add: (String, String) -> Void) throws {
    remove(folder)
    makeFolder(folder)
    defer { remove(folder) }
    try writePosts(catalog)
    add(
      "rg -c foundation: s, median (least) of 5",
      try times(5, ["rg", "-c", "foundation", archive.description]))
    add("newsboat, reload: s", try newsboatReload())
    add("newsboat, first screen; list after the key; move, p99: ms", try newsboat())
    add("neomutt, first screen; move, p99: ms", try neomutt())
    add("notmuch new: s", try notmuch())
  }

  // MARK: Programs

  private func notmuch() throws -> String {
    let text = "[database]\npath=\(folder)/mail\n[user]\nname=A\nprimary_email=a@posts.example\n"
    write(text, to: folder.appending("notmuch"))
    return try times(1, ["notmuch", "new"], ["NOTMUCH_CONFIG": "\(folder)/notmuch"])
  }

  private var newsboatCommand: [String] {
    ["newsboat", "-u", "\(folder)/urls", "-c", "\(folder)/news.db", "-C", "\(folder)/newsboat"]
  }

  private func newsboatReload() throws -> String {
    write("file://\(folder)/feed.xml\n", to: folder.appending("urls"))
    write("max-items 0\n", to: folder.appending("newsboat"))
    return try times(1, newsboatCommand + ["-x", "reload"])
  }

  private func newsboat() throws -> String {
    guard let run = try start(newsboatCommand) else { return "-" }
    let first = run.time { contains($0, "All the posts") }
    run.settle(milliseconds: 500)
    let list = run.frame(after: "\r")
    run.settle(milliseconds: 500)
    let moves = moves(run)
    let memory = run.memory("VmHWM")
    run.quit("qqq")
    return "\(text(first)); \(text(list)); \(moves); \(Int(memory)) MB"
  }

  private func neomutt() throws -> String {
    let command = ["neomutt", "-n", "-F", "/dev/null", "-f", "\(folder)/mail"]
    guard let run = try start(command) else { return "-" }
    let first = run.time { contains($0, "The Press Office") || contains($0, "1970") }
    run.settle(milliseconds: 500)
    let moves = moves(run)
    let memory = run.memory("VmHWM")
    run.quit("x")
    return "\(text(first)); \(moves); \(Int(memory)) MB"
  }

  private func moves(_ run: TimedProgram) -> String {
    var times: [Double?] = []
    for _ in 0..<200 {
      times.append(run.frame(after: "j"))
      usleep(10_000)
    }
    return Times(times).medianAndHigh
  }

  private func times(
    _ runs: Int, _ command: [String], _ settings: [String: String] = [:]
  ) throws -> String {
    var times: [Double?] = []
    for _ in 0..<runs {
      guard let run = try start(command, settings), let end = run.end(seconds: 600) else {
        return "-"
      }
      times.append(end.milliseconds / 1000)
    }
    return Times(times).medianAndLeast
  }

  private func start(_ command: [String], _ settings: [String: String] = [:]) throws
    -> TimedProgram?
  {
    let program = "/usr/bin/" + command[0]
    guard access(program, X_OK) == 0 else { return nil }
    let environment = [
      "HOME": folder.description, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "PATH": "/usr/bin:/bin",
    ].merging(settings) { $1 }
    return try TimedProgram([program] + command.dropFirst(), environment)
  }

  private func text(_ time: Double?) -> String { time.map(short) ?? "-" }

  // MARK: Posts as mail and as a feed

  private func writePosts(_ catalogFile: Path) throws {
    for name in ["mail", "mail/cur", "mail/new", "mail/tmp"] { makeFolder(folder.appending(name)) }
    guard let feed = fopen("\(folder)/feed.xml", "w") else { return }
    defer { fclose(feed) }
    fputs("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>All the posts</title>", feed)
    fputs("<link>https://posts.example/</link><description>All</description>\n", feed)
    let archive = try Archive(at: archive)
    for (number, file) in archive.discover().files.enumerated() {
      let post = archive.load(file)
      let body = read(archive.root.appending(file.path))
      let date = mailDate(post.date ?? .earliest)
      write(
        "From: The Press Office <press@posts.example>\nTo: all@posts.example\nSubject: "
          + "\(post.title)\nDate: \(date)\nMessage-ID: <\(number)@posts.example>\nMIME-Version: 1.0\n"
          + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(body)",
        to: folder.appending("mail/cur/\(number):2,S"))
      fputs(
        "<item><title>\(escaped(post.title))</title><link>https://posts.example/\(number)</link>"
          + "<pubDate>\(date)</pubDate><description>\(escaped(body))</description></item>\n", feed)
    }
    fputs("</channel></rss>\n", feed)
  }

  private func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func mailDate(_ day: Day) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let month = months[max(0, min(11, day.month - 1))]
    return "\(day.day) \(month) \(day.year) 12:00:00 +0000"
  }

  private func contains(_ output: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard output.count >= wanted.count else { return false }
    return (0...(output.count - wanted.count)).contains {
      output[$0] == wanted[0] && output[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  private func read(_ path: Path) -> String {
    guard let file = fopen(path.description, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
