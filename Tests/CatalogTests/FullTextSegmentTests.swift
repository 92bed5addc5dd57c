// Parts of the full-text index that are made here are what SQLite would make of the same texts.

import GRDB
import Testing

@testable import Catalog

@Suite struct FullTextSegmentTests {
  let database: DatabaseQueue

  init() throws {
    var configuration = Configuration()
    configuration.prepareDatabase { SearchTokenizer.register(in: $0) }
    database = try DatabaseQueue(configuration: configuration)
    try database.write { database in
      try Schema.create(database)
      try database.execute(sql: "CREATE VIRTUAL TABLE places USING fts5vocab (fulltext, instance)")
    }
  }

  /// Stores texts and puts them into the index by one part.
  func index(_ texts: [String], from first: PostID = 1) throws {
    try database.write { database in
      var places = WordPlaces()
      for (index, text) in texts.enumerated() {
        let post = first + PostID(index) * 1_000_003
        try database.run("INSERT INTO text (id, title, addresses, body) VALUES (?, '', '', ?)") {
          $0.integer(post)
          $0.text(text)
        }
        places.add(Array(text.utf8), of: post)
      }
      #expect(try FullText(database).add(FullTextSegment(places)))
    }
  }

  /// Compares all places of all words with those that the stored texts have, and looks at the form
  /// of every page.
  func check() throws {
    try database.write {
      try $0.execute(sql: "INSERT INTO fulltext (fulltext, rank) VALUES ('integrity-check', 1)")
    }
  }

  func places() throws -> [String] {
    try database.read { database in
      try database.all("SELECT term || ' ' || doc || ' ' || offset FROM places") { $0.text(0) }
    }
  }

  @Test func aWordIsFoundWhereverItStands() throws {
    try index(["Arm joins Arm", "arm"], from: 7)
    #expect(try places() == ["arm 7 0", "arm 7 2", "arm 1000010 0", "joins 7 1"])
    try check()
  }

  @Test func wordsAreCutAsSQLiteIsToldToCutThem() throws {
    try index(["Arm’s 日本電気 café, AT&T 2024 Internationalisations I.B.M. x"])
    let words = try database.read { database in
      try database.all("SELECT term FROM places ORDER BY offset, term") { $0.text(0) }
    }
    let latin = ["cafe", "at", "t", "2024", "internationalisations", "ibm", "x"]
    #expect(words == ["arm", "日本", "本電", "気", "電気"] + latin)
    try check()
  }

  @Test func wordsThatBeginAlikeAreToldApart() throws {
    let beginning = "international"
    let words = ["", "s", "isation", "isations"].map { beginning + $0 }
    try index([(words + ["inter", "interna", "internat"]).joined(separator: " ")])
    #expect(try places().count == 7)
    try check()
  }

  @Test func aListGoesOnOverManyPages() throws {
    let many = [String](repeating: "common", count: 30_000).joined(separator: " ")
    try index([many, "rare common", many, "common"])
    try check()
  }

  @Test func aWordInVeryManyPostsIsSkippedThrough() throws {
    try index((0..<9_000).map { "the post \($0) of the archive" })
    try check()
    let found = try database.read { database in
      try database.all(
        """
        SELECT rowid FROM fulltext WHERE fulltext MATCH 'the AND 8123' ORDER BY rowid
        """
      ) { $0.integer(0) }
    }
    #expect(found == [1 + 8123 * 1_000_003])
    let lists = try database.read { database in
      try database.first("SELECT count(*) FROM fulltext_idx WHERE pgno & 1") { $0.number(0) }
    }
    #expect(lists ?? 0 > 0)
  }

  @Test func aVeryLongWordIsCut() throws {
    try index([String(repeating: "Ab", count: 30_000), String(repeating: "é", count: 40_000)])
    try check()
  }

  @Test func textsWithoutWordsAreCounted() throws {
    try index(["", "— . —"])
    #expect(try places().isEmpty)
    try check()
  }

  @Test func aPartStandsBesideThoseOfSQLite() throws {
    try index(["one two"], from: 10)
    try database.write { database in
      try database.run("INSERT INTO text (id, title, addresses, body) VALUES (5, '', '', 'two')")
      try FullText(database).add(5)
    }
    try check()
    #expect(try places() == ["one 10 0", "two 5 0", "two 10 1"])
  }

  @Test func aPostOfAPartCanBeTakenOut() throws {
    try index(["one two", "two three"], from: 10)
    try database.write { database in
      try database.run("INSERT INTO titles (rowid, title) VALUES (10, '')")
      #expect(try FullText(database).remove(10))
      try database.run("DELETE FROM text WHERE id = 10")
    }
    try check()
    #expect(try places() == ["three 1000013 1", "two 1000013 0"])
  }

  @Test(
    arguments: [0, 127, 128, 16_383, 16_384, 1 << 28, (1 << 56) - 1, 1 << 56, .max] as [UInt64])
  func aNumberIsWrittenAsSQLiteReadsIt(number: UInt64) {
    var bytes = GrowingBytes()
    bytes.append(number: number)
    var read: UInt64 = 0
    for (index, byte) in bytes.all.enumerated() {
      read = index == 8 ? read << 8 | UInt64(byte) : read << 7 | UInt64(byte & 0x7F)
    }
    #expect(read == number)
    #expect(bytes.count == max(1, min(9, (70 - number.leadingZeroBitCount) / 7)))
  }

  @Test func thePartsAreReadAndWrittenAsTheyStand() throws {
    let bytes: [UInt8] = [0, 0, 0, 3, 1, 2, 0, 0, 2, 1, 1, 0x86, 0x5B, 3, 1, 9]
    var parts = try #require(FullTextParts(bytes))
    #expect(parts.bytes == bytes)
    #expect(parts.levels[0].parts.map(\.number) == [1, 3])
    #expect(parts.add(pages: 7) == 2)
    #expect(parts.bytes == [0, 0, 0, 3, 1, 3, 0, 0, 3, 1, 1, 0x86, 0x5B, 3, 1, 9, 2, 1, 7])
  }

  @Test func anotherFormIsLeftToSQLite() {
    // With a mark behind the number of the settings, as newer versions write it for other tables.
    #expect(FullTextParts([0, 0, 0, 3, 0xFF, 0, 0, 1, 1, 0, 0, 0, 0]) == nil)
    #expect(FullTextParts([]) == nil)
    #expect(FullTextParts([0, 0, 0, 3, 1, 1, 0, 0, 1, 1, 1]) == nil)
  }
}
