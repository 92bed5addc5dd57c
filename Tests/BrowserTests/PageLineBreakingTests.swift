import Testing

@testable import Browser

@Suite struct LineBreakingTests {
  private func broken(_ text: String, _ width: Int) -> [String] {
    let bytes = Array(text.utf8)
    return LineBreaking.lines(bytes, width: width).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test func wordsFillTheLineAndSpacesHangOver() {
    #expect(broken("one two three", 7) == ["one two", "three"])
    #expect(broken("one two three", 8) == ["one two", "three"])
    #expect(broken("one two three", 3) == ["one", "two", "thr", "ee"])
    #expect(broken("", 7) == [""])
  }

  @Test func hyphensAndDashesEndLinesWithinWords() {
    #expect(broken("a well-known fact", 8) == ["a well-", "known", "fact"])
    #expect(broken("seen — and—said", 11) == ["seen — and—", "said"])
    #expect(broken("use --no-cache", 8) == ["use", "--no-", "cache"])
    #expect(broken("on 2024-09-10", 10) == ["on", "2024-09-10"])
    #expect(broken("in 2020–2024", 8) == ["in", "2020–202", "4"])
  }

  @Test func punctuationStaysWithItsWord() {
    #expect(broken("he said (twice).", 12) == ["he said", "(twice)."])
    #expect(broken("said “never”, ok", 12) == ["said", "“never”, ok"])
  }

  @Test func noBreakSpacesHoldWordsTogether() {
    #expect(broken("costs 10\u{A0}km now", 10) == ["costs", "10\u{A0}km now"])
  }

  @Test func chineseAndJapaneseBreakBetweenCharactersButNotBeforeClosingOnes() {
    #expect(broken("日本電気、参加。", 8) == ["日本電", "気、参", "加。"])
    #expect(broken("財団「新規」", 6) == ["財団", "「新", "規」"])
    #expect(broken("最新ニュース", 6) == ["最新", "ニュー", "ス"])
    #expect(broken("参加Arm社", 5) == ["参加", "Arm社"])
  }

  @Test func koreanBreaksAtSpaces() {
    #expect(broken("파이토치 재단에 가입", 12) == ["파이토치", "재단에 가입"])
  }

  @Test func longAddressesBreakBehindTheirSigns() {
    #expect(
      broken("see https://a.example/news/2024/arm_joins?from=feed", 20) == [
        "see", "https://a.example/", "news/2024/arm_joins?", "from=feed",
      ])
    #expect(broken("abcdefghij", 4) == ["abcd", "efgh", "ij"])
  }

  @Test func widthOneAndWideCharactersEnd() {
    #expect(broken("日本 a", 1) == ["日", "本", "a"])
    #expect(broken("abc", 0) == ["a", "b", "c"])
  }

  @Test func lineFeedsBreakAndMarksStayOnTheirLetter() {
    #expect(broken("a\nb", 9) == ["a", "b"])
    #expect(broken("ae\u{301}\u{302}b", 2) == ["ae\u{301}\u{302}", "b"])
  }

  @Test func whatIsNotUTF8IsOneColumnAByte() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE2, 0x80]
    #expect(LineBreaking.lines(bytes, width: 2) == [0..<2, 2..<4])
  }
}
