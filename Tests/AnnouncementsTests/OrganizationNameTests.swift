// Which spellings are one organisation, and which only look alike.

import Announcements
import Testing

@Suite struct OrganizationNameTests {
  @Test(arguments: [
    ("Arm", "ARM"),
    ("Arm", "Arm’s"),
    ("Société Générale", "SOCIETE GENERALE"),
    ("ＮＥＣ", "NEC"),
    ("The Linux Foundation", "Linux Foundation"),
    ("Hewlett-Packard", "Hewlett Packard"),
    ("O'Reilly", "O’Reilly"),
    ("Ernst & Young", "Ernst and Young"),
    ("AT&T", "AT & T"),
    ("I.B.M.", "IBM"),
    ("Arbor Health Inc.", "Arbor Health, Incorporated"),
    ("Fujitsu Ltd.", "Fujitsu Limited"),
    ("株式会社日立製作所", "日立製作所株式会社"),
  ])
  func spellingsOfOneNameAreEqual(one: String, other: String) {
    #expect(OrganizationName(one) == OrganizationName(other))
  }

  @Test(arguments: [
    ("Arm", "Armada"), ("Intel", "Intellias"), ("Meta", "Metta"), ("Arbor", "Arbor Health"),
    ("Hugging Face", "HuggingFace"),
  ])
  func whatIsOnlySimilarIsNotEqual(one: String, other: String) {
    #expect(OrganizationName(one).core != OrganizationName(other).core)
  }

  @Test(arguments: [
    ("Arbor Health AG", "arbor health", "ag"),
    ("Arbor Health", "arbor health", ""),
    ("Huawei Technologies Co., Ltd.", "huawei technologies", "co ltd"),
    ("日本電気株式会社", "日本電気", "株式会社"),
    ("The", "the", ""),
    ("株式会社", "株式会社", ""),
  ])
  func theLegalFormStandsApart(name: String, core: String, form: String) {
    #expect(OrganizationName(name).core == core)
    #expect(OrganizationName(name).form == form)
  }
}
