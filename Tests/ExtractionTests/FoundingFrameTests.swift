// Many ways to say who founds and who comes, each with the same four names.

import Announcements
import Testing

@testable import Extraction

@Suite struct FoundingFrameTests {
  private static let list = "Acme Robotics, Brook Systems, Corvid, and Dune"
  private static let names = ["Acme Robotics", "Brook Systems", "Corvid", "Dune"]

  private func missed(_ frames: [String], under titles: [String]) -> [String] {
    frames.flatMap { frame in
      titles.compactMap { title in
        let sentence = frame.replacing("{L}", with: Self.list)
        let body = paragraph("A good day for pipes. \(sentence) More will come.")
        let found = findings(title, body, site: "Tide Foundation").memberships.map(\.name)
        return found == Self.names ? nil : "\(title): \(sentence) -> \(found)"
      }
    }
  }

  @Test func foundersOfAFoundation() {
    let frames = [
      "The founding members will be {L}.", "Founding members of the Tide Foundation are {L}.",
      "The Tide Foundation's founding members, {L}, will guide its work.",
      "The Tide Foundation is being formed by {L}.", "{L} are joining as founding members.",
      "{L} have agreed to join as founding members.",
      "The Tide Foundation launches with {L} as founding members.",
      "Founding members {L} have pledged their support.",
      "The Tide Foundation launches with four members, including {L}.",
      "Companies that have joined at launch include {L}.",
      "Among the founding members are {L}.", "The Tide Foundation is funded by {L}.",
      "Funding for the Tide Foundation comes from {L}.",
      "{L} are the first members of the Tide Foundation.", "The first companies to join are {L}.",
      "{L} are the first to join.", "The Tide Foundation is a joint effort of {L}.",
      "The Tide Foundation is a collaboration of {L}.",
      "{L} have joined together to launch the Tide Foundation.",
      "Together with {L}, we are launching the Tide Foundation.",
      "We are launching the Tide Foundation together with {L}.",
      "The Tide Foundation has been established with {L} as members.",
      "Member companies at launch are {L}.",
      "Organizations supporting the Tide Foundation at its launch include {L}.",
      "At launch, members include {L}.", "Supporters include {L}.", "Premier members include {L}.",
      "The effort is backed by {L}.", "Led by {L}, the Tide Foundation aims to help.",
      "The Tide Foundation, founded by {L}, aims to help.", "The Tide Foundation unites {L}.",
      "The Tide Foundation brings together industry leaders including {L}.",
      "Joining the Tide Foundation at launch are {L}.",
    ]
    let titles = ["Tide Foundation Launches", "Introducing the Tide Foundation"]
    #expect(missed(frames, under: titles) == [])
  }

  @Test func newcomersToAFoundation() {
    let frames = [
      "{L} will become members of the Tide Foundation.", "The new members will be {L}.",
      "We are adding {L} to our membership.", "We have been joined by {L}.",
      "Four companies have joined: {L}.", "The organizations joining are {L}.",
      "The Tide Foundation has new members! {L} have signed up.",
      "{L} have taken out memberships in the Tide Foundation.",
      "{L} now sponsor the Tide Foundation.",
      "The Tide Foundation can now count on {L} as members.",
      "Effective today, {L} are members of the Tide Foundation.",
      "Gold members {L} joined this month.", "{L} were accepted as members by the board.",
      "{L} have thrown their weight behind the Tide Foundation as Gold members.",
      "New to the Tide Foundation are {L}.", "Our family grows: {L} are new members.",
    ]
    #expect(missed(frames, under: ["News of June", "Tide Foundation Gets New Members"]) == [])
  }

  @Test func othersUnderALaunch() {
    let frames = [
      "The code is used by {L}.", "The nets of {L} were the first ones.",
      "Read what {L} say about it.", "The event was sponsored by {L}.",
      "The first projects come from {L}.", "The committee consists of {L}.",
      "We hope for the help of {L}.", "Similar foundations were formed by {L}.",
    ]
    let all = frames.count
    #expect(
      missed(frames, under: ["Tide Foundation Launches"]).count(where: { $0.hasSuffix("[]") })
        == all)
  }

  @Test(arguments: [
    "Founding members of the Foundation at the Platinum level are Acme, Brook and Corvid.",
    "The result is that Acme, Brook and Corvid join forces to create the Tide Foundation.",
  ])
  func `founders at a level, and those who join forces`(text: String) {
    #expect(
      tideMembers("Tide Foundation Announces Founding Members", paragraph(text))
        == ["Acme", "Brook", "Corvid"])
  }
}
