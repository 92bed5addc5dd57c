import Testing

@testable import Browser

struct LineEditorTests {
  /// The line with the cursor as a bar after some editing of `text`.
  private func line(_ text: String, _ actions: Action...) -> String {
    var editor = LineEditor(text)
    for action in actions where !editor.perform(action) { return "no editing: \(action)" }
    var characters = editor.characters
    characters.insert("|", at: editor.cursor)
    return String(characters)
  }

  @Test func typingPutsTheCursorBehindTheText() {
    #expect(line("arm") == "arm|")
  }

  @Test func theCursorMovesByCharactersAndToTheEnds() {
    #expect(line("arm", .cursorLeft) == "ar|m")
    #expect(line("arm", .cursorStart) == "|arm")
    #expect(line("arm", .cursorStart, .cursorRight) == "a|rm")
    #expect(line("arm", .cursorStart, .cursorLeft) == "|arm")
    #expect(line("arm", .cursorStart, .cursorEnd, .cursorRight) == "arm|")
  }

  @Test func theCursorMovesByWords() {
    #expect(line("member:arm ltd", .wordLeft) == "member:arm |ltd")
    #expect(line("member:arm ltd", .wordLeft, .wordLeft) == "member:|arm ltd")
    #expect(line("member:arm ltd", .cursorStart, .wordRight) == "member|:arm ltd")
  }

  @Test func deletingTakesWhatItSays() {
    #expect(line("arm", .deleteBack) == "ar|")
    #expect(line("arm", .cursorStart, .deleteForward) == "|rm")
    #expect(line("arm", .deleteForward) == "arm|")
    #expect(line("tier:gold member:arm ", .deleteWord) == "tier:gold |")
    #expect(line("arm ltd", .wordLeft, .deleteToStart) == "|ltd")
    #expect(line("arm ltd", .wordLeft, .deleteToEnd) == "arm |")
    #expect(line("", .deleteBack, .deleteWord) == "|")
  }

  @Test func aPasteOfSeveralLinesStaysOneLine() {
    var editor = LineEditor()
    editor.insert("rm -rf\nq\u{1b}[A")
    #expect(editor.text == "rm -rf q [A")
  }

  @Test func aCombiningMarkTypedAloneJoinsTheLetterBefore() {
    var editor = LineEditor("Soci")
    editor.insert("e")
    editor.insert("\u{301}")
    #expect(editor.characters.count == 5)
    #expect(editor.cursor == 5)
  }

  @Test func historyGoesBackAndReturnsToTheLineBeingTyped() {
    var history = PromptHistory(["arm", "ibm"])
    let earlier = ["in", "ibm", "arm"].map { history.previous(from: $0) }
    let later = [history.next(), history.next(), history.next()]
    #expect(earlier == ["ibm", "arm", nil])
    #expect(later == ["ibm", "in", nil])
  }

  @Test func historyKeepsEachInputOnce() {
    var history = PromptHistory(["arm", "ibm"])
    history.add("arm")
    history.add("")
    #expect(history.entries == ["ibm", "arm"])
  }
}
