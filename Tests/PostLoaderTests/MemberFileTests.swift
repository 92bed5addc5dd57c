// Files of members: each form says the same.

import Testing

@testable import PostLoader

@Suite struct MemberFileTests {
  @Test(arguments: [
    (
      "yml",
      """
      # Members, as the site shows them.
      - name: Amazon Web Services
        aliases: [AWS, Amazon]
        homepage: https://aws.example.com
      - name: Arm
        logo: arm.svg
      - name: Meta
        formerly: Facebook
      """
    ),
    (
      "yaml",
      """
      ---
      members:
        - name: Amazon Web Services
          aliases:
            - AWS
            - Amazon
        - name: Meta
          aka: Facebook
      """
    ),
    (
      "yml",
      """
      Amazon Web Services: [AWS, Amazon]
      Meta:
        aliases: [Facebook]
      """
    ),
    ("yml", "AWS: Amazon Web Services\nAmazon: Amazon Web Services\nFacebook: Meta\n"),
    (
      "json",
      """
      [{"name": "Amazon Web Services", "aliases": ["AWS", "Amazon"]},
       {"name": "Meta", "alias": "Facebook"}]
      """
    ),
    (
      "toml",
      """
      [[members]]
      name = "Amazon Web Services"
      aliases = ["AWS", "Amazon"]
      [[members]]
      name = "Meta"
      alias = "Facebook"
      """
    ),
  ])
  func aFileSaysWhatMembersAreCalled(ending: String, text: String) {
    let file = MemberFile(Array(text.utf8), ending: ending)
    #expect(
      file.aliases == [
        "AWS": "Amazon Web Services", "Amazon": "Amazon Web Services", "Facebook": "Meta",
      ])
  }

  @Test func whatIsNoListOfMembersSaysNothing() {
    #expect(MemberFile(Array("- just\n- texts\n".utf8), ending: "yml").aliases.isEmpty)
    #expect(MemberFile(Array("{{{".utf8), ending: "json").aliases.isEmpty)
    #expect(MemberFile([], ending: "toml").aliases.isEmpty)
  }
}
