import Foundation
import Glibc
import Testing

/// Processes that run at once, and processes that are killed: nothing that was acknowledged is
/// lost, and nobody waits for the dead.
@Suite(.serialized) struct KillingTests {
  @Test func twoProcessesThatMarkAThousandPostsEachLeaveTwoThousandMarks() throws {
    let sandbox = try Sandbox()
    let first = try Run(sandbox, helper("Marking"), sandbox.path("state.db"), "0", "999")
    let second = try Run(sandbox, helper("Marking"), sandbox.path("state.db"), "1000", "1999")
    #expect(first.end() == 0)
    #expect(second.end() == 0)
    #expect(first.lines.count + second.lines.count == 2_000)
    #expect(try starred(sandbox).count == 2_000)
  }

  @Test func aKillLosesNoMarkThatWasAcknowledged() throws {
    let sandbox = try Sandbox()
    var acknowledged: Set<String> = []
    for number in 0..<20 {
      let run = try Run(
        sandbox, helper("Marking"), sandbox.path("state.db"), "\(number * 100)",
        "\(number * 100 + 99)")
      // Somewhere among its marks, or before the first.
      let goal = Int.random(in: 0..<60)
      run.wait { $0.count >= goal }
      run.kill()
      acknowledged.formUnion(run.lines)
    }
    #expect(acknowledged.count > 100)
    #expect(acknowledged.subtracting(try starred(sandbox)) == [])
  }

  @Test func anIndexingThatIsKilledIsGoneOnWith() throws {
    let sandbox = try Sandbox()
    let text = String(repeating: "Some words of the body. ", count: 40)
    for number in 1_000..<1_600 {
      try sandbox.write("---\ntitle: Post \(number)\n---\n\(text)\n", to: "posts/\(number).md")
    }
    for _ in 0..<6 {
      let run = try Run(sandbox, program, "index", "posts")
      usleep(UInt32.random(in: 20_000..<300_000))
      run.kill()
    }
    let last = try sandbox.run("index", "posts")
    #expect(last.status == 0)
    let found = last.output.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(found.reduce(0, +) == 600, "\(last.output)")
    #expect(try sandbox.run("index", "posts").output == "nothing changed, 600 unchanged\n")
    #expect(try sandbox.run("list", "posts").output.split(separator: "\n").count == 600)
    let body = try sandbox.run("search", "body:words", "posts").output
    #expect(body.split(separator: "\n").count == 600)
  }

  private func starred(_ sandbox: Sandbox) throws -> Set<String> {
    let run = try Run(sandbox, helper("Marking"), sandbox.path("state.db"))
    #expect(run.end() == 0)
    return Set(run.lines)
  }
}

/// A process of its own whose lines can be read while it runs.
private final class Run {
  private let process = Process()
  private let output: URL

  init(_ sandbox: Sandbox, _ program: String, _ arguments: String...) throws {
    output = sandbox.folder.appendingPathComponent("output-\(UUID().uuidString)")
    try Data().write(to: output)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = sandbox.environment
    process.currentDirectoryURL = sandbox.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// The lines that were written whole.
  var lines: [String] {
    let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Waits until its lines are as wanted, or it has ended.
  func wait(until isReached: ([String]) -> Bool) {
    while process.isRunning, !isReached(lines) { usleep(500) }
  }

  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
