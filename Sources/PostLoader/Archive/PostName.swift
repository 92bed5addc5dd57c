// What a post's path says by itself: its id, its day, its slug and its language.

import Announcements

/// The parts of a post's path.
struct PostName {
  /// The file's name without its Markdown ending; the folder's for an index.
  let id: String
  /// The name without day, language and ending, as a site makes an address of it.
  let slug: [UInt8]
  /// The day in the name or in the names of the folders above it.
  let day: Day?
  /// A day with which the name begins and which the calendar does not have, as it is written there.
  let impossibleDay: String?
  /// Whether the file stands for its folder: `index`, `_index` or `README`.
  let isIndex: Bool
  /// The language at the end of the name, as in `x.de.md`; nil where there is none.
  let language: String?
  /// The file's name without its endings, the day still in it.
  let stem: [UInt8]

  /// - Parameter root: the archive's folder, whose name an index at its top has.
  init(_ path: Path, root: Path) {
    let name = path.name.bytes
    var stem = name[..<(name.count - markdownEnding(of: name))]
    let ownID = stem
    if markdownEnding(of: name) > 0,
      let inner = ["html", "htm"].first(where: {
        stem.hasEnding($0)
      })
    {
      stem = stem.dropLast(inner.utf8.count + 1)
    }
    language = PostName.language(of: stem)
    if let language { stem = stem.dropLast(language.utf8.count + 1) }
    self.stem = Array(stem)
    isIndex =
      stem.count <= 6
      && ["index", "_index", "readme"].contains { stem.map(lowerCase).elementsEqual($0.utf8) }
    let parts = path.folder.bytes.split(separator: UInt8(ascii: "/"))
    let folders = parts.isEmpty ? [root.name.bytes[...]] : parts
    let own = isIndex ? folders.last ?? stem : stem
    let dated = DatedName(own)
    slug = Array(dated?.rest ?? own)
    impossibleDay = dated == nil ? DatedName.impossibleDay(own) : nil
    id = Path(bytes: Array(isIndex ? own : ownID)).description
    day = dated?.day ?? PostName.day(of: own, in: isIndex ? folders.dropLast() : folders[...])
  }

  /// A title made of the slug, as Jekyll makes it: `release-301` is "Release 301". The number of a
  /// day whose year and month are those of the folders is no part of it.
  var title: String {
    var letters = slug
    let digits = slug.prefix(while: \.isDigit)
    if let day, digits.number == day.day, DatedName(stem[...]) == nil {
      letters.removeFirst(digits.count)
    }
    var isStart = true
    for index in letters.indices {
      if letters[index] == UInt8(ascii: "-") || letters[index] == UInt8(ascii: "_") {
        letters[index] = 0x20
      } else if isStart, letters[index].isLetter {
        letters[index] &= 0xDF
      }
      isStart = letters[index] == 0x20
    }
    let title = decodeText(letters).bytes[...].trimmed.text
    return title.isEmpty ? id : title
  }

  /// Returns the day that folders give: `2021/04/28`, `2021/04` with `28-x`, `2021-04-28-x`.
  private static func day(
    of own: ArraySlice<UInt8>, in folders: ArraySlice<ArraySlice<UInt8>>
  ) -> Day? {
    if let last = folders.last, let dated = DatedName(last) { return dated.day }
    let numbers = folders.suffix(3).map(\.number)
    if numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      year >= 1_000
    {
      return Day(year: year, month: month, day: day)
    }
    let digits = own.prefix(while: \.isDigit)
    let behind = own.dropFirst(digits.count).first
    guard numbers.count >= 2, let month = numbers[numbers.count - 1], digits.count <= 2,
      let year = numbers[numbers.count - 2], year >= 1_000, let day = digits.number,
      behind == nil || behind == UInt8(ascii: "-") || behind == UInt8(ascii: "_")
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// Returns `de` or `pt-BR` of a stem `x.de` or `x.pt-BR`.
  private static func language(of stem: ArraySlice<UInt8>) -> String? {
    guard let dot = stem.lastIndex(of: UInt8(ascii: ".")), dot > stem.startIndex else { return nil }
    let parts = stem[(dot + 1)...].split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 2, parts.count <= 2,
      first.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      parts.dropFirst().allSatisfy({ (2...4).contains($0.count) && $0.allSatisfy(\.isLetter) })
    else { return nil }
    return stem[(dot + 1)...].text
  }
}

/// A name that begins with a day: `2021-04-28-x`, `2017-5-11-x`, `2021_04_28_x`, `20210428-x`.
struct DatedName {
  let day: Day
  /// What stands behind the day and its mark; empty where nothing does.
  let rest: ArraySlice<UInt8>

  init?(_ name: ArraySlice<UInt8>) {
    let marks = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x20]
    var numbers: [Int] = []
    var index = name.startIndex
    var mark: UInt8?
    while numbers.count < 3 {
      let digits = name[index...].prefix(while: \.isDigit)
      let isYear = numbers.isEmpty
      if isYear, digits.count == 8, let number = digits.number {
        numbers = [number / 10_000, number / 100 % 100, number % 100]
      } else {
        guard let number = digits.number, isYear ? digits.count == 4 : digits.count <= 2
        else { return nil }
        numbers.append(number)
      }
      index += digits.count
      if numbers.count == 3 { break }
      guard index < name.endIndex, marks.contains(name[index]), mark ?? name[index] == name[index]
      else { return nil }
      mark = name[index]
      index += 1
    }
    guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]),
      (1_900...9_999).contains(day.year)
    else { return nil }
    if index < name.endIndex {
      guard marks.contains(name[index]) || name[index] == UInt8(ascii: "T") else { return nil }
      index += 1
    }
    self.day = day
    rest = name[index...]
  }
}

extension DatedName {
  /// Returns the `2021-02-30` of `2021-02-30-x`; nil where a name does not begin like that.
  fileprivate static func impossibleDay(_ name: ArraySlice<UInt8>) -> String? {
    let parts = name.prefix(11).split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 4, parts.prefix(3).map(\.count) == [4, 2, 2],
      let year = parts[0].number, let month = parts[1].number, let day = parts[2].number,
      (1_900...9_999).contains(year), Day(year: year, month: month, day: day) == nil
    else { return nil }
    return name.prefix(10).text
  }
}

extension ArraySlice<UInt8> {
  /// Whether the slice ends in a dot and an ending, in any case.
  func hasEnding(_ ending: String) -> Bool {
    let count = ending.utf8.count
    guard self.count > count, self[endIndex - count - 1] == UInt8(ascii: ".") else { return false }
    return suffix(count).map(lowerCase).elementsEqual(ending.utf8)
  }
}
