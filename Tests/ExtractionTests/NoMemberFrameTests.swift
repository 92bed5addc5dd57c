// Sentences beside the news, with the same names: nobody joins in any of them.

import Announcements
import Testing

@testable import Extraction

@Suite struct NoMemberFrameTests {
  private static let organisations = [
    "{X} joins forces with the Lattice Foundation.", "{X} joins our webinar.",
    "{X} joins the conversation about robots.", "{X} is a sponsor of our summit.",
    "{X} partners with the Lattice Foundation.",
    "{X} has been a member of the Lattice Foundation since 2015.",
    "{X} joined the Lattice Foundation in 2015.",
    "{X} joined the Lattice Foundation two years ago.",
    "{X}, a Gold member of the Lattice Foundation, makes robots.",
    "As a member of the Lattice Foundation, {X} makes robots.",
    "{X} may join the Lattice Foundation.", "{X} would like to become a member.",
    "If {X} joins the Lattice Foundation, we will be glad.",
    "When {X} joined the Lattice Foundation, it was small.",
    "Could {X} join the Lattice Foundation?", "{X} adds support for Lattice 2.0.",
    "{X} adds a new member to its family of robots.",
    "{X} announced new members of its robot family.",
    "{X} acquired Hooli, a member of the Lattice Foundation.",
    "{X} contributes code to the Lattice Foundation.", "{X} engineers join the project.",
    "Join {X} and others as a member of the Lattice Foundation!",
    "Companies like {X} should join the Lattice Foundation.",
    "The Lattice Foundation expands its work with {X}.",
    "The Lattice Foundation grows with the help of {X}.",
    "The addition of {X} to the list of examples helps members.",
    "By using {X}, members save time.", "New members get a discount from {X}.",
    "Existing members include {X}.", "Partners include {X}.", "Speakers from {X} joined the panel.",
    "Four companies tested the release: {X}.", "Four companies joined the plugfest: {X}.",
    "Four companies ({X}) have joined the plugfest.",
    "Several organizations, including {X}, have adopted the standard.",
    "{X} have teamed up to build a robot.", "{X} both use the standard.",
    "The Lattice Foundation expands its catalog with {X}.",
    "The Lattice Foundation announced the addition of {X} to its catalog.",
    "The Lattice Foundation, founded by {X} in 2010, has 40 members.",
  ]

  private static let persons = [
    "The Lattice Foundation welcomes {X}.", "We welcome {X} to the team.",
    "We are happy to announce that {X} joined our team.", "New board members: {X}.",
    "New committee members: {X}.", "The new members of the board are {X}.",
    "Four people joined the team: {X}.", "Four new maintainers joined: {X}.",
    "With {X}, the team now has 20 people.", "The Lattice Foundation expands its team with {X}.",
    "{X} applied for membership.", "{X} joined the board of the Lattice Foundation.",
  ]

  private static let projects = [
    "{X} joins the Lattice Foundation as an incubating project.",
    "The Lattice Foundation welcomes {X} as a new project.",
    "The Lattice Foundation welcomes {X}, an open source database.",
    "The {X} project has joined the Lattice Foundation.",
    "With {X} joining, the Lattice Foundation now hosts 20 projects.",
    "The addition of {X} brings our number of projects to 20.",
    "The Lattice Foundation grows with new projects such as {X}.",
  ]

  private func found(_ frames: [String], _ names: [String]) -> [String] {
    frames.flatMap { frame in
      names.compactMap { name in
        let sentence = frame.replacing("{X}", with: name)
        let text = paragraph("Today is a good day. \(sentence) It makes us glad.")
        let members = memberships("News of June", text)
        return members.isEmpty ? nil : "\(sentence) -> \(members)"
      }
    }
  }

  @Test func organisationsThatDoOtherThings() {
    let names = ["Initech", "Acme Robotics and Globex Systems", "Acme Robotics, npm and Initech"]
    let bad = found(Self.organisations, names)
    #expect(bad.isEmpty, "\(bad.joined(separator: "\n"))")
  }

  @Test func persons() {
    let names = ["Ana Becker", "Waqas Hussain and Steffen Larsen", "pelle, Ana, mjk and zoe42"]
    let bad = found(Self.persons, names)
    #expect(bad.isEmpty, "\(bad.joined(separator: "\n"))")
  }

  @Test func projects() {
    let bad = found(Self.projects, ["Kelp"])
    #expect(bad.isEmpty, "\(bad.joined(separator: "\n"))")
  }

  @Test(arguments: [
    "The members of the Tide Foundation have approved Pipe Format version 2 as a Tide Standard.",
    "Tide was launched by its founding companies - Acme, Brook and Corvid - in Oslo in June.",
    "New members • Upcoming events",
  ])
  func `approved texts, founders of old and coming events are no news of members`(text: String) {
    #expect(tideMembers("Ada Lund is our chief", paragraph(text)) == [])
  }

  @Test func `members of a committee and candidates are persons`() {
    #expect(
      tideMembers(
        "The TSC grows", paragraph("Today we welcome two new members of the TSC:"),
        list("Ping-Hsun Wu (Acme Group)", "Annika Vogt (independent)")) == [])
  }

  @Test(arguments: [
    "There are two new members. Revenue has grown by ten percent. Attendance has doubled.",
    "Two years ago, three companies joined us: Acme, Brook and Corvid.",
  ])
  func `what is no news, or nobody's name`(text: String) {
    #expect(tideMembers("A look around", paragraph(text)) == [])
  }

  @Test(arguments: [
    "Acme Becomes First Training Partner", "Acme Becomes New Training Partner",
    "Acme Becomes the First Media Partner",
  ])
  func `in a title all words are capital`(title: String) {
    #expect(tideMembers(title, paragraph("It is good.")) == [])
  }

  @Test func `organizations that are only counted, and places before a day, are none`() {
    #expect(
      !tideMembers(
        "Eleven Organizations Strengthen Commitment by Joining the Tide Foundation",
        paragraph("They are glad.")
      )
      .contains { $0.hasPrefix("Organizations") })
    #expect(
      !tideMembers(
        "Tide Foundation Adds New Members",
        paragraph("TOKYO – May 31, 2017 – Two companies have joined: Acme and Brook.")
      )
      .contains("TOKYO"))
  }

  @Test(arguments: [
    ("News", "We've got a new sponsor. Kelp 2.0 has been released with many fixes."),
    ("News", "We've got a new Gold member. Hosting has been hard."),
    ("A warm welcome to Kelp 2.0", "It has been released."),
    ("News", "Acme will have a booth at the Tide Summit, joining the other Gold sponsors."),
    ("News", "Acme has joined the working group as an Observer."),
    ("News", "Brook has joined the Kelp project as a Contributor."),
    ("News", "Acme became Red Hat's first Nordic Partner."),
    (
      "News",
      "We have new members this month. Leading the working group are Acme, Brook and Corvid."
    ),
    ("Warm welcome to Ada - a new Documentation Working Group member", "We are glad."),
  ])
  func `what only looks like a newcomer is none`(title: String, sentence: String) {
    #expect(tideMembers(title, paragraph(sentence)) == [])
  }

  @Test(arguments: [
    "Join us on social media", "Existing members of the Foundation include companies of all sizes.",
    "Thanks to all who joined us in making this possible.", "Become a member today",
    "We accepted applications from five students for these projects:",
  ])
  func `a list of names under any other line has no members`(line: String) {
    #expect(
      tideMembers(
        "Tide Foundation Adds New Members", paragraph(line), list("Kelp", "Mastodon", "YouTube"))
        == [])
  }

  @Test func `whose founders and heads are "he" and "she" are members`() {
    #expect(
      tideMembers(
        "News", paragraph("We welcome new members:"),
        list(
          "Acme Pipes, founded by Ada Lund after she left Brook.",
          "Brook, whose head said he is glad.", "Corvid makes tools."))
        == ["Acme Pipes", "Brook", "Corvid"])
  }

  @Test(arguments: [
    (
      "The University of Nebraska, Lincoln Laboratory, and Acme have joined the Tide Foundation.",
      "University of Nebraska"
    ),
    ("Acme is based in the U.S. IBM has joined the Tide Foundation as a Gold member.", "IBM"),
  ])
  func `a name does not run on over a comma or a sentence`(sentence: String, member: String) {
    #expect(tideMembers("News", paragraph(sentence)).contains(member))
  }

  @Test func `the members of old in a heading are not new`() {
    #expect(
      tideMembers(
        "Tide Foundation Announces New Members", paragraph("Acme joins."),
        heading("Existing Platinum Members: Google, Intel")) == ["Acme"])
  }
}
