// What a query and a text have in common after folding.

import Announcements
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Arm Joins", "arm joins"),
    ("Société Générale", "societe generale"),
    ("ŠKODA Auto", "skoda auto"),
    ("ＮＥＣ", "nec"),
    ("ﬁreﬂy", "firefly"),
    ("Straße STRASSE", "strasse strasse"),
    ("Mærsk Ørsted Łódź Đuro", "maersk orsted lodz duro"),
    ("İstanbul ısı", "istanbul isi"),
    ("AT&T", "at t"),
    ("3M", "3m"),
    ("O'Reilly, O’Reilly", "oreilly oreilly"),
    ("Arm's Arm’s ARM'S members'", "arm arm arm members"),
    ("‘Arm’ “Intel”", "arm intel"),
    ("I.B.M. and S.A. of U.S.", "ibm and sa of us"),
    ("Node.js 2.17.0", "node js 2 17 0"),
    ("Hewlett-Packard", "hewlett packard"),
    ("Arm™ Corp®", "arm corp"),
    ("e\u{301}cole", "ecole"),
    ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen zerowidth"),
    ("Ἀθῆναι ΣΊΣΥΦΟΣ", "αθηναι σισυφοσ"),
    ("Ёлка Йод", "елка йод"),
    ("𝗔𝗿𝗺 ① ²", "arm 1 2"),
    ("non\u{A0}breaking\u{3000}wide", "non breaking wide"),
    ("日本電気 NEC日本", "日本電気 nec 日本"),
    ("㈱日立製作所", "日立製作所"),
    ("ｶﾞｲﾄﾞ カ\u{3099}イト\u{3099} ﾊﾟﾅ", "ガイド ガイド パナ"),
    ("ソニー・グループ", "ソニー グループ"),
    ("삼성전자가", "삼성전자가"),
    ("🎉Arm🎉", "arm"),
    ("", ""),
    ("…—", ""),
  ])
  func foldingMakesSpellingsAlike(text: String, folded: String) {
    #expect(Folding.folded(text) == folded)
  }

  @Test func aWordKnowsWhereItStands() {
    let words = Folding.words(of: "Le Société’s 日本")
    #expect(words.map(\.range) == [0..<2, 3..<12, 17..<23])
    #expect(words.map(\.isUnspaced) == [false, false, true])
  }

  @Test func bytesThatAreNotUTF8DivideWords() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE2, 0x82, 0x63, 0xC3]
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = WordScanner(buffer)
      var words: [[UInt8]] = []
      while scanner.next() { words.append(scanner.word) }
      #expect(words == [[0x61], [0x62], [0x63]])
    }
  }
}
