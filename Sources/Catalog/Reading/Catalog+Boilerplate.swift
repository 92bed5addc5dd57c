// A post as it reads among the others of its archive: what stands in many of them is boilerplate.

import Announcements
import GRDB

extension Catalog {
  /// Returns a post's announcement with the passages set apart that other posts of its archive
  /// repeat: they are no evidence, and those that it ends with are sections to be folded.
  public func settingRepeatedApart(
    _ announcement: Announcement, of id: PostID
  ) throws -> Announcement {
    let text = DocumentText(announcement.body)
    let passages = Passages(of: announcement, text).all
    if passages.isEmpty { return announcement }
    let blocks = try read(.ahead) { database in
      let repetition = Repetition(database: database, archive: id >> 44)
      return try passages.filter { try repetition.contains($0.number) }.map(\.block)
    }
    if blocks.isEmpty { return announcement }
    var announcement = announcement
    announcement.findings = announcement.findings.keepingEvents {
      $0.block.map { !blocks.contains($0) } ?? true
    }
    announcement.findings.boilerplate += announcement.closingSections(blocks, text)
    return announcement
  }
}

extension Announcement {
  /// Returns the sections made of repeated blocks behind which nothing long stands but others of
  /// their kind: a repeated block between others may be a part of what is told.
  fileprivate func closingSections(_ repeated: [Int], _ text: DocumentText) -> [Boilerplate] {
    var sections: [Boilerplate] = []
    for block in body.blocks.indices.reversed() {
      if findings.boilerplate.contains(where: { $0.blocks.contains(block) }) { continue }
      if repeated.contains(block) {
        if let last = sections.indices.last, sections[last].blocks.lowerBound == block + 1 {
          sections[last].blocks = block..<sections[last].blocks.upperBound
        } else {
          sections.append(Boilerplate(title: "", blocks: block..<(block + 1)))
        }
      } else if text[block: block].count >= Passages.leastLength {
        break
      }
    }
    return sections.reversed().map { section in
      let first = section.blocks.lowerBound
      // A heading above says what it is, and stands for nothing without it.
      if case .heading = body.blocks[first - 1].content {
        return Boilerplate(
          title: text.beginning(ofBlock: first - 1),
          blocks: (first - 1)..<section.blocks.upperBound)
      }
      return Boilerplate(title: text.beginning(ofBlock: first), blocks: section.blocks)
    }
  }
}

extension DocumentText {
  /// Returns the first line of a block, or as much of it as a line on a screen can show.
  fileprivate func beginning(ofBlock index: Int) -> String {
    let line = self[block: index].prefix(1024).prefix { $0 != UInt8(ascii: "\n") }
    return String(String(decoding: line, as: UTF8.self).prefix(160))
  }
}
