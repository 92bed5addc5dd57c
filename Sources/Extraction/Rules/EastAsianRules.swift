// Rules for Korean, Chinese and Japanese titles: who joins, in the order of their words.

import Announcements

extension Reading {
  /// "프랙탈이 랜턴 재단에 골드 멤버로 합류했습니다", "云帆科技加入灯塔基金会", "ミナトが財団に加入".
  ///
  /// A title in one of these scripts is read first; the sentences only where it says nothing.
  func eastAsian() -> [Claim] {
    guard prose.hasEastAsian else { return [] }
    let claims = eastAsianTitle()
    return claims.isEmpty ? prose.sentences.indices.flatMap { eastAsianSentence($0) } : claims
  }

  /// "云帆科技有限公司、灯塔大学等3家单位加入联盟": names of organisations by their last words, before
  /// a verb of joining.
  private func eastAsianSentence(_ index: Int) -> [Claim] {
    let sentence = prose.sentences[index]
    guard sentence.tokens.prefix(40).contains(where: { prose.tokens[$0].kind == .eastAsian }),
      !prose.passages[sentence.passage].isBoilerplate
    else { return [] }
    let text = prose.text(sentence.tokens)
    return EastAsian.members(ofSentence: text).map { member in
      Claim(
        rule: .eastAsian, event: .join, member: member,
        tier: EastAsian.tiers.first { text.contains($0.0) }?.1, saysMember: true, sentence: index,
        token: sentence.tokens.lowerBound)
    }
  }

  private func eastAsianTitle() -> [Claim] {
    guard let title = prose.passages.first, title.kind == .title,
      let sentence = title.sentences.first,
      title.tokens.contains(where: { prose.tokens[$0].kind == .eastAsian })
    else { return [] }
    let text = prose.text(title.tokens)
    guard EastAsian.saysJoining(text),
      EastAsian.foundations.contains(where: { text.contains($0) })
        || EastAsian.saysMember(text)
        || foundations.home.name.map({ text.contains($0) }) == true,
      let member = EastAsian.member(of: text)
    else { return [] }
    let tier = EastAsian.tiers.first { text.contains($0.0) }?.1
    return EastAsian.parted(member).map {
      Claim(
        rule: .eastAsian, event: .join, member: $0, tier: tier, saysMember: true,
        sentence: sentence, token: title.tokens.lowerBound)
    }
  }
}

/// The words of three languages that say that somebody joins a foundation.
enum EastAsian {
  static let joins = [
    "합류", "가입", "회원이 되", "멤버가 되", "加入", "加盟", "入会", "参加", "参画", "成为", "成為",
  ]

  /// Whether a title says that somebody joins: also "のプラチナメンバーに" at its end, but of no board.
  static func saysJoining(_ title: String) -> Bool {
    if joins.contains(where: { title.contains($0) }) { return true }
    let becomes = ["メンバーに", "会員に"].contains {
      title.hasSuffix($0) || title.contains($0 + "なる") || title.contains($0 + "なり")
    }
    return becomes && !["理事会", "ボード", "さん", "氏"].contains { title.contains($0) }
  }

  static let foundations = [
    "재단", "얼라이언스", "기구", "基金会", "基金會", "联盟", "聯盟", "财团", "財団", "アライアンス",
    "コンソーシアム", "協会", "Foundation", "Alliance", "Consortium", "Initiative",
  ]
  static let tiers = [
    ("프리미어", "premier"), ("플래티넘", "platinum"), ("골드", "gold"), ("실버", "silver"),
    ("일반", "general"), ("준회원", "associate"), ("白金", "platinum"), ("铂金", "platinum"),
    ("黄金", "gold"), ("金牌", "gold"), ("白银", "silver"), ("银牌", "silver"), ("高级", "premier"),
    ("普通", "general"), ("プレミア", "premier"), ("プラチナ", "platinum"), ("ゴールド", "gold"),
    ("シルバー", "silver"), ("賛助会員", "賛助会員"), ("特別会員", "特別会員"), ("法人会員", "法人会員"),
    ("準会員", "準会員"), ("正会員", "正会員"),
  ]

  /// "正会員として加入", "メンバーとして": whether a title says that somebody becomes a member, of whatever it is.
  static func saysMember(_ title: String) -> Bool {
    ["会員", "メンバー", "회원"].contains { title.contains($0) }
      && ["加入", "入会", "가입", "として"].contains { title.contains($0) }
  }

  /// What follows a member's name at the beginning: a particle, a comma, the verb.
  private static let behind = [
    "ほか", "이 ", "가 ", "은 ", "는 ", ", ", "、", "，", "が", "は", "正式加入", "加入", "成为", "成為",
  ]
  /// What stands before a member's name that comes later: "欢迎X成为", "X 환영".
  private static let before = ["欢迎", "歡迎"]

  /// Returns the member that a title names: behind a word of welcome, else at its beginning.
  static func member(of title: String) -> String? {
    for word in before {
      guard let start = title.firstRange(of: word)?.upperBound else { continue }
      return name(at: title[start...])
    }
    return name(at: title[...])
  }

  /// "AcmeとBrook": the names in Latin letters that the Japanese word for "and" ties.
  static func parted(_ member: String) -> [String] {
    let parts = member.split { $0 == "と" || $0 == "、" }
    let areLatin = parts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    return parts.count > 1 && areLatin ? parts.map { String($0).trimmingSpaces } : [member]
  }

  /// The last words of organisations' names in Chinese.
  private static let organizations = [
    "公司", "集团", "大学", "学院", "研究院", "研究所", "银行", "科技", "中心", "实验室", "协会",
  ]
  private static let verbs = ["签署", "加入", "成为", "加盟"]
  private static let memberships = ["基金会", "联盟", "会员", "成员", "理事会", "CLA", "单位"]

  /// Returns the organisations that a Chinese sentence counts up before a verb of joining.
  static func members(ofSentence text: String) -> [String] {
    guard let verb = verbs.compactMap({ text.firstRange(of: $0)?.lowerBound }).min(),
      memberships.contains(where: { text[verb...].contains($0) })
        || ["新单位", "新成员", "新会员"].contains(where: { text[..<verb].contains($0) })
    else { return [] }
    var head = text[..<verb]
    if let comma = head.lastIndex(where: { $0 == "，" || $0 == "," || $0 == "：" }) {
      head = head[head.index(after: comma)...]
    }
    for mark in ["欢迎", "新成员", "新会员"] {
      if let end = head.firstRange(of: mark)?.upperBound { head = head[end...] }
    }
    if let others = head.lastIndex(of: "等") { head = head[..<others] }
    for adverb in ["正式", "已", "宣布", "共同"] where head.hasSuffix(adverb) {
      head = head.dropLast(adverb.count)
    }
    let names = head.split(separator: "、").flatMap { part -> [Substring] in
      guard let mark = part.firstIndex(of: "和"),
        organizations.contains(where: { part[..<mark].hasSuffix($0) })
      else { return [part] }
      return [part[..<mark], part[part.index(after: mark)...]]
    }
    let areOrganizations = names.allSatisfy { name in
      name.utf8.count < 90 && organizations.contains { name.hasSuffix($0) }
    }
    return areOrganizations ? names.map { String($0).trimmingSpaces } : []
  }

  /// Where a mark stands; a が before another hiragana is one of the name's: "みなとがわ".
  private static func place(of mark: String, in text: Substring) -> Substring.Index? {
    text.ranges(of: mark).first { range in
      guard mark == "が", range.upperBound < text.endIndex,
        let next = text[range.upperBound].unicodeScalars.first
      else { return true }
      return !(0x3041...0x3096).contains(next.value)
    }?.lowerBound
  }

  private static func name(at text: Substring) -> String? {
    var end: Substring.Index?
    for mark in behind {
      guard let found = place(of: mark, in: text), found > text.startIndex else { continue }
      end = min(end ?? found, found)
    }
    guard let end else { return nil }
    let name = text[..<end]
    let isFoundation = foundations.contains { name.hasSuffix($0) }
    return name.utf8.count > 60 || isFoundation ? nil : String(name).trimmingSpaces
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
