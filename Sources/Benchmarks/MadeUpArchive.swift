// Made-up archives of any size for those who have no large one: the same posts for the same number,
// with members, links, lists, tables and code, some 4 KB in the median and a few over 50.

import Announcements
import Glibc

/// Writes posts as a Jekyll site keeps them.
struct MadeUpArchive {
  private var random = SplitMix(state: 1)
  private let members: [String]
  private let words: [String]

  /// - Parameter count: the posts; they have some 25th as many members.
  init(count: Int) {
    var random = SplitMix(state: 7)
    let syllables = Self.split("ba con dar el fin gra hor in jas ker lum mon nex or pel qui ros ta")
    let made = (0..<8_000).map { _ in
      (0...(1 + random.below(3))).map { _ in random.one(of: syllables) }.joined()
    }
    let common = Self.split(Self.common)
    // A long tail: half of what is written are a few common words.
    words = (0..<16_000).map { $0 % 2 == 0 ? common[$0 / 2 % common.count] : made[$0 / 2] }
    let first = Self.split("Arbor Cedar Delta Fjord Granite Harbor Juniper Lumen Nimbus Quartz")
    let second = Self.split("Systems Labs Networks Robotics Cloud Devices Energy Software Bank")
    members = (0..<max(12, count / 25)).map { number in
      let name = "\(first[number % first.count]) \(second[number / first.count % second.count])"
      return number < first.count * second.count ? name : "\(name) \(made[number % made.count])"
    }
  }

  /// Writes the posts into subfolders of a thousand.
  mutating func write(_ count: Int, to folder: Path) {
    makeFolder(folder)
    makeFolder(folder.appending("_posts"))
    for number in 0..<count {
      let part = folder.appending("_posts/\(1000 + number / 1000)")
      if number % 1000 == 0 { makeFolder(part) }
      let day = Day(number: 13_000 + number * 7_700 / max(1, count)) ?? .earliest
      let text = post(number, day)
      let path = part.appending("\(day)-post-\(number).md")
      Benchmarks.write(text, to: path)
    }
  }

  private mutating func post(_ number: Int, _ day: Day) -> String {
    let member = random.one(of: members)
    let isMembership = random.below(100) < 35
    let title =
      isMembership
      ? "\(member) joins the Lattice Foundation as a premier member" : sentence(words: 6)
    var text =
      "---\nlayout: post\ntitle: \"\(title)\"\ndate: \(day)\nauthor: The Press Office\n---\n\n"
    if isMembership {
      text += "The Lattice Foundation announced that [\(member)](https://member.example/\(number)) "
      text +=
        "has joined as a premier member.\n\n“We are pleased,” said Ana Becker, VP at \(member).\n\n"
    }
    let size = random.below(100) == 0 ? 60_000 : 1_500 + random.below(5_000)
    while text.utf8.count < size {
      switch random.below(12) {
      case 0: text += "## \(sentence(words: 4))\n\n"
      case 1: text += (0..<5).map { _ in "- \(sentence(words: 9))\n" }.joined() + "\n"
      case 2: text += "```\nlet value = \(random.below(900))\n```\n\n"
      case 3: text += "| name | value |\n|---|---|\n| \(sentence(words: 2)) | 3 |\n\n"
      default: text += (0..<6).map { _ in sentence(words: 14) }.joined(separator: " ") + "\n\n"
      }
    }
    return text
  }

  private mutating func sentence(words count: Int) -> String {
    let text = (0..<count).map { _ in random.one(of: words) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let common = """
    the a open source community project members support release team work model data system \
    standard performance hardware software library developers technical board roadmap new first \
    platform compute edge cloud training kernel compiler runtime memory network storage security
    """
}

/// A generator of random numbers that are the same in every run: Vigna, SplitMix64,
/// https://prng.di.unimi.it/splitmix64.c
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((number ^ (number >> 31)) % UInt64(max(1, limit)))
  }

  mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }
}

func makeFolder(_ path: Path) { mkdir(path.description, 0o755) }

func write(_ text: String, to path: Path) {
  guard let file = fopen(path.description, "w") else { return }
  fputs(text, file)
  fclose(file)
}
