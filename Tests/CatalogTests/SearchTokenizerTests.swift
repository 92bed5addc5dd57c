// What the full-text index finds with the tokenizer of the catalog.

import GRDB
import Testing

@testable import Catalog

@Suite struct SearchTokenizerTests {
  @Test(arguments: [
    (#""arm""#, [1]),
    (#""ar"*"#, [1, 2]),
    (#""societe generale""#, [3]),
    (#""SOCIÉTÉ""#, [3]),
    (#""oreilly""#, [4]),
    (#""at&t""#, [4]),
    (#""日本""#, [5, 6]),
    (#""本電""#, [5]),
    (#""電気""#, [5]),
    (#""日本電気""#, [5]),
    (#""日本気""#, []),
    (#""気"*"#, [5]),
    (#""電"*"#, [5]),
    (#""本""#, [6]),
    (#""NEC日本NEC""#, [6]),
    (#""삼성""#, [7]),
    (#""전자""#, [7]),
  ])
  func aQueryFindsWhatIsSpelledAlike(query: String, found: [Int]) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { SearchTokenizer.register(in: $0) }
    let queue = try DatabaseQueue(configuration: configuration)
    let ids = try queue.write { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE t USING fts5 (body, tokenize = '\(SearchTokenizer.name)')")
      let bodies = [
        "Arm’s new chip", "Armada Systems", "Société Générale", "O'Reilly, AT&T", "日本電気です",
        "nec日本NEC", "삼성전자가",
      ]
      for body in bodies {
        try database.execute(sql: "INSERT INTO t (body) VALUES (?)", arguments: [body])
      }
      return try Int.fetchAll(
        database, sql: "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid", arguments: [query])
    }
    #expect(ids == found)
  }
}
