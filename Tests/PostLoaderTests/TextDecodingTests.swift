// Bytes to clean text: encodings, line ends, what must not reach a terminal, composed letters.

import Announcements
import Testing

@testable import PostLoader

/// Returns the text that bytes decode to.
private func decoded(_ bytes: [UInt8]) -> String {
  String(decoding: decodeText(bytes).bytes, as: UTF8.self)
}

private func decoded(_ text: String) -> String { decoded(Array(text.utf8)) }

/// Returns what is reported of bytes, as `line name: reason`.
private func reported(_ bytes: [UInt8]) -> [String] {
  decodeText(bytes).problems.map { "\($0.line) \($0.name): \($0.reason)" }
}

@Suite struct TextDecodingTests {
  @Test func cleanTextStaysByteForByte() {
    let text = "A “quotation” — naïve 한국어 日本 👩‍💻 Ⅷ\tx\n"
    #expect(decoded(text) == text)
    #expect(reported(Array(text.utf8)) == [])
  }

  /// Plain text is stepped over eight bytes at a time.
  @Test(arguments: 0...17)
  func aControlCharacterIsFoundWhereverItStands(offset: Int) {
    let before = String(repeating: "a", count: offset)
    let bytes = Array("\(before)\u{7}bcdefghijklmnop".utf8)
    #expect(decoded(bytes) == "\(before)bcdefghijklmnop")
    #expect(reported(bytes) == ["1 control-character: removed 1 control character"])
  }

  @Test(arguments: ["\u{7F}", "\u{1B}", "\u{0}", "\u{85}", "\u{9B}", "\u{202E}"])
  func whatDrivesATerminalIsFoundBesideAnyCharacter(control: String) {
    for other in ["~", " ", "é", "ÿ", "日"] {
      let text = "abcdefg\(other)\(control)\(other)hijklmnop"
      #expect(!decoded(text).contains(control), "\(other)")
    }
  }

  @Test func aByteOrderMarkGoesAndIsReported() {
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array("---\n".utf8)) == "---\n")
    #expect(
      reported([0xEF, 0xBB, 0xBF, 0x61]) == [
        "1 byte-order-mark: the file begins with a byte order mark"
      ])
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE] as [UInt8],
    [0xFE, 0xFF, 0x00, 0x41, 0x00, 0xE9, 0xD8, 0x3D, 0xDE, 0x00],
  ])
  func utf16IsRead(_ bytes: [UInt8]) {
    #expect(decoded(bytes) == "Aé😀")
    #expect(reported(bytes) == ["1 encoding: expected UTF-8, found UTF-16"])
  }

  @Test func utf16WithoutItsMarkIsKnownByItsNULs() {
    let bytes = Array("---\ntitle: A\n".utf8).flatMap { [$0, 0] as [UInt8] }
    #expect(decoded(bytes) == "---\ntitle: A\n")
  }

  @Test func whatIsNotUTF8IsReadAsWindows1252AtTheLineOfTheFirst() {
    let bytes: [UInt8] = [0x61, 0x0A, 0x93, 0x4D, 0xFC, 0x6C, 0x94, 0x20, 0x80]
    #expect(decoded(bytes) == "a\n“Mül” €")
    #expect(reported(bytes) == ["2 encoding: expected UTF-8, read 4 bytes as Windows-1252"])
  }

  @Test func oneBadByteLeavesTheUTF8AroundItAlone() {
    #expect(decoded(Array("“é”".utf8) + [0xE9]) == "“é”é")
  }

  @Test(arguments: ["a\r\nb\r\n", "a\rb\r", "a\nb\n"])
  func everyLineEndBecomesLF(_ text: String) {
    #expect(decoded(text) == "a\nb\n")
    #expect(reported(Array(text.utf8)) == [])
  }

  @Test func controlCharactersGoAndAreCounted() {
    #expect(decoded("a\u{1B}[31mb\u{0}\n\u{7F}c\u{9B}d") == "a[31mb\ncd")
    #expect(
      reported(Array("a\n\u{1B}b\u{0}".utf8)) == [
        "2 control-character: removed 2 control characters"
      ])
  }

  @Test func charactersThatTurnTheTextGoAndAreCounted() {
    #expect(decoded("a\u{202E}b\u{2066}c\u{200F}") == "abc")
    #expect(
      reported(Array("\u{202E}".utf8)) == [
        "1 direction-character: removed 1 character that turns the direction of text"
      ])
  }

  @Test func joinersBetweenLettersAndSoftHyphensStay() {
    #expect(
      decoded("क\u{200D}ष \u{200C}co\u{AD}op\u{200B}") == "क\u{200D}ष \u{200C}co\u{AD}op\u{200B}")
  }

  @Test func otherBreaksOfLinesBecomeSpaces() {
    #expect(decoded("a\u{2028}b\u{85}c\u{0C}d") == "a b c d")
  }

  @Test func surrogatesWrittenAsCharactersGo() {
    #expect(decoded([0x61, 0xED, 0xA0, 0xBD, 0x62]) == "ab")
  }

  @Test func lettersAreComposedButAddressesKeepTheirBytes() {
    let text = "Cafe\u{301} [me\u{301}nu](/cafe\u{301}) https://x.org/e\u{301} e\u{301}"
    let expected = "Caf\u{E9} [m\u{E9}nu](/cafe\u{301}) https://x.org/e\u{301} \u{E9}"
    #expect(Array(decoded(text).utf8) == Array(expected.utf8))
  }

  @Test func noFileAtAllIsNoText() {
    #expect(decoded([]) == "")
    #expect(decoded([0xFF]) == "ÿ")
    #expect(decoded([0xFF, 0xFE]) == "")
  }
}
