// The labelled announcements hold their figures: who makes a rule worse learns it here.

import Testing

@testable import Evaluate

@Suite struct EvaluationTests {
  private func evaluation() throws -> Evaluation {
    let here = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return Evaluation(of: try Example.read(from: "/" + here + "/Evaluation"))
  }

  @Test func membersAndKindsAreFound() throws {
    let evaluation = try evaluation()
    #expect(evaluation.members.f1 >= 0.98, "\(evaluation.mistakes)")
    #expect(evaluation.kinds.f1 >= 0.98, "\(evaluation.mistakes)")
  }

  @Test func eventsAndTiersAreRight() throws {
    let evaluation = try evaluation()
    #expect(evaluation.events.precision >= 0.98, "\(evaluation.mistakes)")
    #expect(evaluation.tiers.precision >= 0.98, "\(evaluation.mistakes)")
  }

  @Test func thereAreEnoughOfBothSorts() throws {
    let here = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let examples = try Example.read(from: "/" + here + "/Evaluation")
    #expect(examples.filter { !$0.expected.isEmpty }.count >= 150)
    #expect(examples.filter(\.expected.isEmpty).count >= 150)
  }
}
