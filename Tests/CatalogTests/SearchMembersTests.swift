// Which spellings are one member, and which names a text calls.

import SearchCases
import Testing

@testable import Catalog

@Suite struct SearchMembersTests {
  @Test(arguments: [
    (["Arm", "ARM", "Arm Ltd."], [["Arm", "ARM", "Arm Ltd."]]),
    (["Arm", "Armada"], [["Arm"], ["Armada"]]),
    (["Intel", "Intellias"], [["Intel"], ["Intellias"]]),
    (["Arbor Health AG", "Arbor Health Inc."], [["Arbor Health AG"], ["Arbor Health Inc."]]),
    (
      ["Arbor Health AG", "Arbor Health Inc.", "Arbor Health"],
      [["Arbor Health AG"], ["Arbor Health Inc."], ["Arbor Health"]]
    ),
    (["Arbor Health AG", "Arbor Health"], [["Arbor Health AG", "Arbor Health"]]),
    (
      ["Fujitsu Limited", "Fujitsu Ltd.", "Fujitsu"],
      [["Fujitsu Limited", "Fujitsu Ltd.", "Fujitsu"]]
    ),
    (
      ["The Linux Foundation", "Linux Foundation"], [["The Linux Foundation", "Linux Foundation"]]
    ),
    (["Société Générale", "Societe Generale"], [["Société Générale", "Societe Generale"]]),
    (["Hugging Face", "HuggingFace"], [["Hugging Face"], ["HuggingFace"]]),
  ])
  func spellingsAreOneMemberOnlyByTheRules(spellings: [String], members: [[String]]) {
    let found = Members(spellings: spellings.map { ($0, 1) })
    let groups = found.entities.map { $0.names.map { found.names[$0].text } }
    #expect(groups == members)
  }

  @Test func aliasesJoinWhatIsSpelledDifferently() {
    let members = Members(
      spellings: [("Amazon Web Services", 3), ("AWS", 9), ("Facebook", 2), ("Arm", 1)],
      aliases: MemberAliases([
        "AWS": "Amazon Web Services", "Amazon Web Services, Inc.": "Amazon Web Services",
        "Facebook": "Meta", "Unheard": "Of",
      ]))
    #expect(members.entities.map(\.name) == ["Amazon Web Services", "Meta", "Arm"])
  }

  @Test func anAliasJoinsOverALegalForm() {
    let members = Members(
      spellings: [("Arbor Health AG", 1), ("Arbor Health Inc.", 1)],
      aliases: MemberAliases(["Arbor Health Inc.": "Arbor Health AG"]))
    #expect(members.entities.map(\.name) == ["Arbor Health AG"])
  }

  @Test func aNameThatOnlyAnAliasMentionsPartsNoSpellings() {
    let members = Members(
      spellings: [("Arm", 3), ("Arm Ltd.", 1), ("Arbor Health AG", 1)],
      aliases: MemberAliases(["Arm Inc.": "Arm", "AH": "Arbor Health Inc."]))
    #expect(members.entities.map(\.name) == ["Arm", "Arbor Health AG"])
  }

  @Test func ofAliasesInARowTheLastNameIsShown() {
    let members = Members(
      spellings: [("Facebook", 9), ("Meta", 2)],
      aliases: MemberAliases(["Facebook": "Meta", "Meta": "Meta Platforms"]))
    #expect(members.entities.map(\.name) == ["Meta Platforms"])
  }

  /// A project and the foundation that is named after it are two: "Foundation" is no legal form.
  @Test func wordsThatAreNoLegalFormArePartOfTheName() {
    let spellings = ["LatticeX", "LatticeX Foundation", "The LatticeX Foundation"]
    let members = Members(spellings: spellings.map { ($0, 1) })
    #expect(members.entities.map(\.names.count) == [1, 2])
  }

  @Test(arguments: [
    ("AWS", "Amazon Web Services", "AWS"), ("Amazon Web Services", "Amazon Web Services", nil),
    ("Facebook", "Meta", "Facebook"), ("Arm Ltd.", "Arm", nil), ("Nobody", "Nobody", nil),
  ])
  func onlyAnAliasIsSaidToLeadToAMember(written: String, shown: String, via: String?) {
    let names = MemberNames(
      Members(
        spellings: [
          ("Amazon Web Services", 1), ("AWS", 1), ("Facebook", 1), ("Arm", 2), ("Arm Ltd.", 1),
        ], aliases: MemberAliases(["AWS": "Amazon Web Services", "Facebook": "Meta"])))
    #expect(names.shown(written) == shown)
    #expect(names.via(written) == via)
  }

  @Test func theSpellingOfTheMostPostsIsShown() {
    let members = Members(spellings: [("ARM", 1), ("Arm", 5), ("Arm Ltd.", 2)])
    #expect(members.entities.map(\.name) == ["Arm"])
  }

  @Test(arguments: [
    ("arm", ["Arm", "ARM Ltd."]),
    ("arm limited", ["ARM Ltd."]),
    ("the arm", ["Arm", "ARM Ltd."]),
    ("arbor health", ["Arbor Health AG", "Arbor Health Inc."]),
    ("arbor health ag", ["Arbor Health AG"]),
    ("at&t", ["AT&T"]),
    ("att", ["AT&T"]),
    ("huggingface", ["Hugging Face"]),
    ("日本電気", ["日本電気"]),
    ("ar", []),
    ("inc", []),
    ("&", []),
  ])
  func aTextCallsWholeNames(text: String, called: [String]) {
    let spellings = [
      "Arm", "ARM Ltd.", "Armada Systems", "Arbor Health AG", "Arbor Health Inc.", "AT&T",
      "Hugging Face", "日本電気",
    ]
    let members = Members(spellings: spellings.map { ($0, 1) })
    #expect(members.names(called: text).map { members.names[$0].text } == called)
  }

  @Test func theVocabularyFindsWordsBeginningsAndParts() {
    let members = Members(
      spellings: ["Arm", "Armada Systems", "Charmed Labs", "日本電気"].map { ($0, 1) })
    var found: [Int] = []
    members.vocabulary.forEachName(withPrefix: Array("arm".utf8)) { found.append($0) }
    #expect(found == [0, 1])
    found = []
    members.vocabulary.forEachName(containing: Array("arm".utf8)) { found.append($0) }
    #expect(found == [0, 1, 2])
    found = []
    let text = SearchedText("電気")
    for word in text?.words ?? [] {
      members.vocabulary.forEachName(with: word) { found.append($0) }
    }
    #expect(found == [3])
  }

  @Test func membersAndTheirHistoryAreListedUnderOneName() throws {
    let (catalog, scope) = try SearchFixture.catalog()
    let amazon = try catalog.members(scope, named: "aws")
    #expect(amazon.map(\.name) == ["Amazon Web Services"])
    #expect(amazon.map(\.posts.count) == [2])
    #expect(amazon.map { "\($0.first?.description ?? "")" } == ["2023-01-10"])
    let history = try catalog.timeline(scope, named: "Amazon Web Services")
    #expect(history.map(\.event.event) == [.upgrade, .join])
    #expect(history.map(\.member) == ["Amazon Web Services", "Amazon Web Services"])
    #expect(history.map(\.via) == [nil, "AWS"])
    #expect(amazon.map(\.via) == [["AWS"]])
    #expect(try catalog.timeline(scope, named: "bigblue").map(\.via) == ["BigBlue"])
    #expect(try catalog.members(scope, named: "amazon web services").map(\.via) == [["AWS"]])
    #expect(try catalog.members(scope, named: "arbor").map(\.name).count == 2)
    #expect(try catalog.memberNames(scope).others(of: "Amazon Web Services") == ["AWS"])
  }

  @Test func aMembersOwnHistoryIsNoOtherMembers() throws {
    let (catalog, scope) = try SearchFixture.catalog()
    func days(_ name: String) throws -> [String] {
      try catalog.history(of: name, in: scope).map { $0.day?.description ?? "" }
    }
    #expect(try days("Arbor Health AG") == ["2023-08-08"])
    #expect(try days("Amazon Web Services") == ["2024-01-10", "2023-01-10"])
    #expect(try days("Arm") == ["2024-09-10", "2022-01-10"])
    #expect(try days("Nobody") == [])
  }

  @Test func changedAliasesShowInTheIndexOfMembersAtOnce() throws {
    let (catalog, scope) = try SearchFixture.catalog()
    catalog.setAliases(MemberAliases(["日本電気": "NEC"]))
    let found = try catalog.members(scope, named: "nec")
    #expect(found.map(\.posts.count) == [2])
    #expect(found.map(\.via) == [["日本電気"]])
    #expect(try catalog.members(scope, named: "aws").map(\.posts.count) == [1])
  }

  @Test func thePostOfAMemberHasTheNamesThatAliasesGiveIt() throws {
    let (catalog, scope) = try SearchFixture.catalog()
    let aws = try #require(catalog.findPosts("aws", in: scope).first)
    #expect(try catalog.facts(about: aws, in: scope).aliases == [:])
    try catalog.prepareSearch(scope)
    #expect(
      try catalog.facts(about: aws, in: scope).aliases == ["AWS": ["Amazon Web Services"]])
  }

  @Test func changedAliasesShowAtOnce() throws {
    let (catalog, scope) = try SearchFixture.catalog()
    let query = try Query("hal", today: SearchFixture.today)
    #expect(try catalog.search(query, in: scope).ids.isEmpty)
    catalog.setAliases(MemberAliases(["HAL": "IBM"]))
    let found = try catalog.search(query, in: scope)
    #expect(try catalog.rows(found.ids, in: scope).map(\.name) == ["ibm"])
    let match = try catalog.matches(of: query, for: found.ids, in: scope).first.flatMap { $0 }
    #expect(match?.via == "HAL")
  }
}
