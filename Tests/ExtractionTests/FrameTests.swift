// Paraphrases of the news that somebody joins, each with the same names. What fails is listed.

import Announcements
import Testing

@testable import Extraction

@Suite struct FrameTests {
  private static let one = [
    "{X} has joined the Lattice Foundation.", "{X} is now a member of the Lattice Foundation.",
    "{X} is the 100th member of the Lattice Foundation.",
    "{X} is a proud new member of the Lattice Foundation.",
    "{X} is among the newest members of the Lattice Foundation.",
    "{X} joined the Lattice Foundation in January.",
    "{X} joins 40 other companies in the Lattice Foundation.",
    "{X} joins fellow members Hooli and Vandelay in the Lattice Foundation.",
    "{X} has acquired a Gold membership in the Lattice Foundation.",
    "{X} has made a commitment to the Lattice Foundation as a Gold member.",
    "{X} pledges its support to the Lattice Foundation as a Silver member.",
    "{X} takes a seat on the board as a Platinum member of the Lattice Foundation.",
    "{X} strengthens its commitment to open source by joining the Lattice Foundation.",
    "{X} is proud to announce that we are now a member of the Lattice Foundation.",
    "By becoming a member of the Lattice Foundation, {X} commits to open standards.",
    "Having joined the Lattice Foundation last week, {X} will contribute code.",
    "After joining the Lattice Foundation, {X} will sit on the board.",
    "With {X} joining, the Lattice Foundation now has 20 members.",
    "With {X}, the Lattice Foundation gains a Gold member.",
    "With {X} as a new member, the Lattice Foundation grows again.",
    "With the addition of {X}, the Lattice Foundation now counts 20 members.",
    "The addition of {X} brings our membership to 20.",
    "The Lattice Foundation welcomes {X}.", "The Lattice Foundation today welcomed {X}.",
    "The Lattice Foundation is delighted to welcome {X} to its membership.",
    "The Lattice Foundation expands its membership with {X}.",
    "The Lattice Foundation is growing: {X} has joined.",
    "The Lattice Foundation is pleased to announce that {X} has joined.",
    "The Lattice Foundation has won {X} as a member.",
    "The newest company to join us is {X}.",
    "The most recent member of the Lattice Foundation is {X}.",
    "The most recent addition to our membership is {X}.", "Our first Gold member is {X}.",
    "Our 20th member is {X}.", "Our community of members grows with {X}.",
    "We are happy to see {X} join the Lattice Foundation.",
    "We are pleased to report that {X} joined the Lattice Foundation.",
    "Another company has joined the Lattice Foundation: {X}.",
    "From now on, {X} is a member of the Lattice Foundation.",
    "Starting today, {X} is a Gold member of the Lattice Foundation.",
    "New to the Lattice Foundation: {X}.",
  ]

  private static let many = [
    "The Lattice Foundation today announced the addition of {L}.",
    "The Lattice Foundation announces new members {L}.",
    "The Lattice Foundation adds {L} to its membership.",
    "The Lattice Foundation grows its membership with {L}.",
    "The Lattice Foundation welcomes {L}.", "Launch members include {L}.",
    "{L} have teamed up to create the Lattice Foundation.",
    "{L} united to form the Lattice Foundation.",
    "Founded by {L}, the Lattice Foundation is now open.",
    "{L} are among the new members.", "{L} each joined the Lattice Foundation.",
    "{L} both joined the Lattice Foundation.", "{L} are new to the Lattice Foundation.",
    "{L} are the first members of the Lattice Foundation.",
    "{L} join a growing list of members of the Lattice Foundation.",
    "We are happy to announce that {L} joined the Lattice Foundation.",
    "Four organizations joined this month: {L}.",
    "Four sponsors joined us this month: {L}.",
    "Four companies — {L} — have joined the Lattice Foundation.",
    "Four companies ({L}) have joined the Lattice Foundation.",
    "Four universities have joined the Lattice Foundation: {L}.",
    "Several companies joined the Lattice Foundation, including {L}.",
    "Several organizations, including {L}, have joined the Lattice Foundation.",
    "The following companies are now members: {L}.",
    "At the Gold level, we welcome {L}.", "This month we welcome {L}.",
    "In January, {L} joined the Lattice Foundation.",
    "With {L}, the Lattice Foundation now has 40 members.",
  ]

  private static let titles = [
    "{X} Is Proud to Be a Member of the Lattice Foundation",
    "{X} Comes Aboard as Silver Member", "Welcome New Member {X}",
    "Welcome to our new Gold member {X}", "Say Hello to Our New Member {X}",
    "Lattice Foundation Welcomes New Member {X}", "Lattice Foundation Expands Membership with {X}",
    "Lattice Foundation Grows with Addition of {X}", "New Member Announcement: {X}",
  ]

  private static let titlesOfTheOwnSite = [
    "Lattice Welcomes {X}", "{X} Joins Lattice", "{X} Joins Us", "Welcome {X}", "Welcome, {X}!",
  ]

  private func failing(_ frames: [String], _ names: [[String]], asTitle: Bool, site: String? = nil)
    -> [String]
  {
    frames.flatMap { frame in
      names.compactMap { names in
        let last = names.count > 1 ? " and " + names[names.count - 1] : names[0]
        let list = names.dropLast().joined(separator: ", ") + last
        let sentence = frame.replacing("{X}", with: list).replacing("{L}", with: list)
        let text = paragraph("Today is a good day. \(sentence) It makes us glad.")
        let weather = paragraph("Some text follows here about the weather.")
        let found =
          asTitle
          ? findings(sentence, weather, site: site) : findings("News of June", text, site: site)
        let members = found.memberships.map(\.name)
        return Set(members) == Set(names) ? nil : "\(sentence) -> \(members)"
      }
    }
  }

  @Test func oneJoinsInABody() {
    let bad = failing(Self.one, [["Acme Robotics"], ["Initech"]], asTitle: false)
    #expect(bad.isEmpty, "\(bad.joined(separator: "\n"))")
  }

  @Test func severalJoinInABody() {
    let names = [["Acme Robotics", "Initech"], ["Acme Robotics", "Globex Systems", "Initech"]]
    let bad = failing(Self.many, names, asTitle: false)
    #expect(bad.isEmpty, "\(bad.joined(separator: "\n"))")
  }

  @Test func titlesSayIt() {
    let bad =
      failing(Self.titles, [["Acme Robotics"], ["Initech"]], asTitle: true)
      + failing(
        Self.titlesOfTheOwnSite, [["Acme Robotics"], ["Initech"]], asTitle: true,
        site: "Lattice Foundation")
    #expect(bad.isEmpty, "\(bad.joined(separator: "\n"))")
  }
}
