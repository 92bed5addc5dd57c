// What the tokenizer takes for one word, and where sentences end.

import Announcements
import Testing

@testable import Extraction

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let prose = Prose(title: text, titleLine: 0, body: Document())
    return prose.tokens.indices.map { prose.text($0..<($0 + 1)) }
  }

  private func sentences(_ text: String) -> [String] {
    let prose = Prose(title: text, titleLine: 0, body: Document())
    return prose.sentences.map { prose.text($0.tokens) }
  }

  @Test func namesKeepTheirMarks() {
    #expect(words("AT&T, Cycle.io and RISC-V") == ["AT&T", ",", "Cycle.io", "and", "RISC-V"])
    #expect(words("O’Reilly’s C++ (3M)") == ["O’Reilly", "’s", "C++", "(", "3M", ")"])
  }

  /// Words are read eight bytes at a time.
  @Test(arguments: 1...26)
  func wordsOfAnyLengthAreWhole(length: Int) {
    let word = String(repeating: "a", count: length)
    #expect(words("\(word) \(word), S\(word) \(word)-\(word)").count == 5)
    #expect(words("\(word)\n\(word)") == [word, "\n", word])
  }

  @Test(arguments: ["membership", "Foundation", "foundation", "contributors", "Representatives"])
  func longWordsAreKnownAsShortOnesAre(word: String) {
    let prose = Prose(title: word, titleLine: 0, body: Document())
    #expect(prose.tokens[0].word != .other)
  }

  @Test(arguments: ["aBcdefghi", "abcdefgHi", "abcdefghI", "abcdefghijklmnopQ"])
  func aCapitalInsideOfAWordMakesAName(word: String) {
    let prose = Prose(title: "\(word) abcdefghi", titleLine: 0, body: Document())
    #expect(prose.tokens.map(\.looksLikeName) == [true, false])
  }

  /// What the text ends with, and marks that belong to the word before them or not.
  @Test(arguments: ["seven", "eightbyt", "ninebytes"])
  func whatStandsBehindAWordIsReadForItself(word: String) {
    #expect(words("\(word)  \(word).") == [word, word, "."])
    #expect(words("\(word)’s \(word)é") == [word, "’s", "\(word)é"])
    #expect(words("\(word)2 \(word).io, \(word)+") == ["\(word)2", "\(word).io", ",", "\(word)+"])
    #expect(words("\(word)/\(word) \(word)") == [word, "/", word, word])
  }

  @Test func passagesSideBySideAreNotOneWord() {
    let body = Document(blocks: [Block(.paragraph([.text("ship joins")]))])
    let prose = Prose(title: "Acme member", titleLine: 0, body: body)
    #expect(prose.tokens.map(\.word) == [.other, .member, .other, .join])
  }

  @Test func abbreviationsEndNoSentence() {
    #expect(
      sentences("Acme Inc. has joined. It is glad.") == ["Acme Inc. has joined.", "It is glad."])
    #expect(
      sentences("Dr. J. Lund of Acme Inc. The end.") == ["Dr. J. Lund of Acme Inc.", "The end."])
  }

  @Test func quotationMarksBelongToTheSentenceThatTheyClose() {
    #expect(sentences("“We are glad.” He left.") == ["“We are glad.”", "He left."])
  }

  @Test func bytesThatAreNoLettersDoNoHarm() {
    #expect(words("\u{FFFD} – … \u{200B}") == ["\u{FFFD}", "–", "…"])
    #expect(words("") == [])
  }
}

@Suite struct TextEndTests {
  /// Rules look at what stands behind a word; a text may end anywhere.
  @Test(arguments: [
    "Acme is", "Acme is no", "By joining", "Acme continues", "Acme as of", "The membership of",
    "It is", "joined by", "announces Acme as", "Acme joins the", "tritt", "Acme becomes a", "X &",
  ])
  func aTextThatEndsInTheMiddleOfAWordingIsRead(text: String) {
    #expect(memberships(text, paragraph(text)) == [])
    #expect(memberships("Notes", paragraph(text)) == [])
  }
}
