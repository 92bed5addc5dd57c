import Testing

@testable import gazette

/// Command lines that need no parser.
struct StartTests {
  @Test func pathsAloneAreTakenAsTheyAre() {
    #expect(Gazette.onlyPaths([]) == [])
    #expect(Gazette.onlyPaths(["site"]) == ["site"])
    #expect(Gazette.onlyPaths(["./list", "search", ""]) == ["./list", "search", ""])
  }

  @Test func commandsAndOptionsAreForTheParser() {
    #expect(Gazette.onlyPaths(["list"]) == nil)
    #expect(Gazette.onlyPaths(["help", "list"]) == nil)
    #expect(Gazette.onlyPaths(["state", "move"]) == nil)
    #expect(Gazette.onlyPaths(["site", "--plain"]) == nil)
    #expect(Gazette.onlyPaths(["--", "list"]) == nil)
  }

  @Test func everyCommandSaysItsName() {
    #expect(Gazette.configuration.subcommands.allSatisfy { $0.configuration.commandName != nil })
  }
}
