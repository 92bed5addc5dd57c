// Counts how well the extraction reads the labelled announcements, in all and rule by rule.

import Announcements
import Extraction

/// Hits, false finds and misses.
public struct Score: Sendable, Equatable {
  public var right = 0
  public var wrong = 0
  public var missed = 0

  public var precision: Double { ratio(right, right + wrong) }
  public var recall: Double { ratio(right, right + missed) }
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}

/// The figures for a set of examples.
public struct Evaluation: Sendable {
  public private(set) var members = Score()
  public private(set) var kinds = Score()
  /// Of the members found: whether the event and the tier are right.
  public private(set) var events = Score()
  public private(set) var tiers = Score()
  /// What each rule found. Its recall is its share of all memberships.
  public private(set) var rules: [(rule: String, score: Score)] = []
  /// Every miss and false find in words.
  public private(set) var mistakes: [String] = []

  private var byRule: [RuleName: Score] = [:]

  public init(of examples: [Example]) {
    for example in examples { add(example) }
    let all = members.right + members.missed
    rules = RuleName.allCases.compactMap { rule in
      guard var score = byRule[rule] else { return nil }
      score.missed = all - score.right
      return (rule.rawValue, score)
    }
  }

  private mutating func add(_ example: Example) {
    let evidence = Evidence(
      title: example.title, siteTitle: example.site, body: Notation.document(example.body))
    let found = Findings(from: evidence).memberships
    count(example, found)
    let isMembership = !example.expected.isEmpty
    if !found.isEmpty {
      if isMembership { kinds.right += 1 } else { kinds.wrong += 1 }
    } else if isMembership {
      kinds.missed += 1
    }
    for (rule, names) in Extraction.claims(in: evidence) {
      for name in names where found.contains(where: { $0.name == name }) {
        if example.expected.contains(where: { $0.member == name }) {
          byRule[rule, default: Score()].right += 1
        } else {
          byRule[rule, default: Score()].wrong += 1
        }
      }
    }
  }

  private mutating func count(_ example: Example, _ found: [Membership]) {
    for wanted in example.expected {
      guard let hit = found.first(where: { $0.name == wanted.member }) else {
        members.missed += 1
        mistakes.append("\(example.place): missed \(wanted.member)")
        continue
      }
      members.right += 1
      if hit.event.rawValue == wanted.event { events.right += 1 } else { events.wrong += 1 }
      if hit.tier?.name == wanted.tier { tiers.right += 1 } else { tiers.wrong += 1 }
      if hit.event.rawValue != wanted.event || hit.tier?.name != wanted.tier {
        let says = "\(hit.event.rawValue), \(hit.tier?.name ?? "-")"
        mistakes.append("\(example.place): \(wanted.member) is \(says)")
      }
    }
    for other in found where !example.expected.contains(where: { $0.member == other.name }) {
      members.wrong += 1
      mistakes.append("\(example.place): found \(other.name)")
    }
  }
}
