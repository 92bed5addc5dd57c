// What each query finds on the fixture. The one table for the catalog, the interface and the command
// line, which must agree.

/// A query with what it finds.
public struct RankedQuery: Sendable {
  public let query: String
  /// The posts in order, those below the divider behind a stroke.
  public let posts: String
  /// Why the first is there; without any result, the name that was perhaps meant.
  public let reason: String

  /// The posts above the divider, or below it.
  public func names(areAbove: Bool) -> [String] {
    let parts = posts.split(separator: "/", omittingEmptySubsequences: false)
    return (areAbove ? parts.first : parts.dropFirst().first)?.split(separator: " ")
      .map(String.init) ?? []
  }

  public static let all: [RankedQuery] = rows.map {
    RankedQuery(query: $0.query, posts: $0.posts, reason: $0.reason)
  }

  private static let rows: [(query: String, posts: String, reason: String)] = [
    ("arm", "arm launch armada roadmap summit / charmed alarm pharma", "member member Arm"),
    ("Arm", "arm launch armada roadmap summit / charmed alarm pharma", "member member Arm"),
    ("ARM", "arm launch armada roadmap summit / charmed alarm pharma", "member member Arm"),
    (
      "a",
      "arm armada amazon arbor-inc arbor-ag alarm aws skoda launch att board 3m oreilly notes nec summit",
      "prefix member Arm"
    ),
    (
      "ar",
      "arm armada arbor-inc arbor-ag launch roadmap summit / intellias intel charmed hugging alarm board pharma",
      "prefix member Arm"
    ),
    ("arma", "armada / pharma", "prefix member Armada Systems"),
    ("armada", "armada", "word member Armada Systems"),
    ("armada sys", "armada", "prefix member Armada Systems"),
    ("systems armada", "armada", "word member Armada Systems"),
    ("charmed", "charmed", "word member Charmed Labs"),
    ("alarm", "alarm", "word member Smart Alarm Inc"),
    ("smart alarm", "alarm", "member member Smart Alarm Inc"),
    ("Smart Alarm", "alarm", "member member Smart Alarm Inc"),
    ("smart alarm inc", "alarm", "member member Smart Alarm Inc"),
    ("pharma", "pharma", "member member Pharma Corp"),
    ("wasm", "wasm", "title title WASM"),
    ("WASM", "wasm", "title title WASM"),
    ("arm's", "arm launch armada roadmap summit / charmed alarm pharma", "member member Arm"),
    ("arms", "", "did you mean Arm"),
    ("nec", "nec", "member member NEC"),
    ("ＮＥＣ", "nec", "member member NEC"),
    ("NEC", "nec", "member member NEC"),
    ("日本", "nihon notes", "word member 日本電気"),
    ("日本電", "nihon", "word member 日本電気"),
    ("日本電気", "nihon", "member member 日本電気"),
    ("電気", "nihon", "word member 日本電気"),
    ("日", "nihon notes", "prefix member 日本電気"),
    ("気", "nihon", "prefix member 日本電気"),
    ("東京", "notes", "body body 東京"),
    ("societe generale", "socgen", "member member Société Générale"),
    ("société", "socgen", "word member Société Générale"),
    ("SOCIETE", "socgen", "word member Société Générale"),
    ("soc", "socgen", "prefix member Société Générale"),
    ("generale", "socgen", "word member Société Générale"),
    ("skoda", "skoda", "word member Škoda Auto"),
    ("Škoda", "skoda", "word member Škoda Auto"),
    ("škoda auto", "skoda", "member member Škoda Auto"),
    ("auto", "skoda", "word member Škoda Auto"),
    ("at&t", "att", "member member AT&T"),
    ("AT&T", "att", "member member AT&T"),
    (
      "at", "att / arm intellias intel wasm armada charmed amazon hugging board launch notes",
      "word member AT&T"
    ),
    ("att", "att / arm armada", "member member AT&T"),
    (
      "at t", "att / arm intellias intel armada charmed amazon hugging board launch",
      "member member AT&T"
    ),
    ("3m", "3m", "member member 3M"),
    ("3M", "3m", "member member 3M"),
    ("3", "3m", "prefix member 3M"),
    ("o'reilly", "oreilly", "member member O’Reilly"),
    ("o’reilly", "oreilly", "member member O’Reilly"),
    ("oreilly", "oreilly", "member member O’Reilly"),
    ("o'rei", "oreilly", "prefix member O’Reilly"),
    ("reilly", " / oreilly", "partial member O’Reilly"),
    (
      "arbor", "arbor-inc arbor-ag / intellias intel charmed summit hugging board launch",
      "word member Arbor Health Inc."
    ),
    ("arbor health", "arbor-inc arbor-ag", "member member Arbor Health Inc."),
    ("Arbor Health AG", "arbor-ag", "member member Arbor Health AG"),
    ("arbor health ag", "arbor-ag", "member member Arbor Health AG"),
    ("arbor health inc.", "arbor-inc", "member member Arbor Health Inc."),
    ("arbor health incorporated", "arbor-inc", "member member Arbor Health Inc."),
    ("Arbor Health Inc.", "arbor-inc", "member member Arbor Health Inc."),
    ("aws", "aws amazon", "member member AWS"),
    ("AWS", "aws amazon", "member member AWS"),
    ("aw", "amazon aws", "prefix member Amazon Web Services via AWS"),
    ("amazon", "amazon aws", "word member Amazon Web Services"),
    ("Amazon Web Services", "amazon aws", "member member Amazon Web Services"),
    ("amazon web", "amazon aws", "word member Amazon Web Services"),
    ("web services", "amazon aws", "word member Amazon Web Services"),
    ("facebook", "facebook", "member member Facebook"),
    ("meta", "facebook", "alias member Facebook via Meta"),
    ("met", "facebook summit", "prefix member Facebook via Meta"),
    ("bigblue", "ibm", "alias member IBM via BigBlue"),
    ("ibm", "ibm", "member member IBM"),
    ("hugging", "hugging launch", "word member Hugging Face"),
    ("hugging face", "hugging launch", "member member Hugging Face"),
    ("huggingface", "hugging launch", "member member Hugging Face"),
    ("Hugging Face", "hugging launch", "member member Hugging Face"),
    ("hugging fa", "hugging launch", "prefix member Hugging Face"),
    ("face hugging", "hugging launch", "word member Hugging Face"),
    ("hug", "hugging launch", "prefix member Hugging Face"),
    ("hug face", " / hugging launch", "partial member Hugging Face"),
    ("intel", "intel launch intellias", "member member Intel"),
    ("inte", "intellias intel launch", "prefix member Intellias"),
    ("intelli", "intellias", "prefix member Intellias"),
    ("intellias", "intellias", "member member Intellias"),
    ("삼성", "samsung", "word member 삼성전자"),
    ("삼성전자", "samsung", "member member 삼성전자"),
    ("전자", "samsung", "word member 삼성전자"),
    ("전자가", "samsung", "title title 삼성전자가"),
    ("amr", "", "did you mean Arm"),
    ("itnel", "", "did you mean Intel"),
    ("hugging fcae", "", "did you mean Hugging Face"),
    ("qqqq", "", ""),
    ("tire:gold", "", "did you mean tier:gold"),
    ("year:1999 arm", "", "did you mean date:1999 arm"),
    ("starred", "", "did you mean is:starred"),
    ("member:itnel", "", "did you mean member:Intel"),
    ("is:future", "", ""),
    ("roadmap", "roadmap arm", "title title Roadmap"),
    ("road", "roadmap arm", "title-prefix title Roadmap"),
    ("kernel", "roadmap nec summit", "title title Kernel"),
    ("kernel roadmap", "roadmap", "title title Kernel"),
    ("roadmap kernel", "roadmap", "title title Roadmap"),
    ("kernels", "", ""),
    ("lisbon", "summit", "title title Lisbon"),
    ("lisb", "summit", "title-prefix title Lisbon"),
    ("porto", "summit", "body body Porto"),
    ("armchair", "roadmap", "body body armchair"),
    (#""kernel developers""#, "summit", "body body Kernel developers"),
    (#""developers kernel""#, "", ""),
    (#""open source""#, "board", "body body open-source"),
    ("open-source", "board", "body body open-source"),
    ("open source", "board", "body body open"),
    ("naive", "notes", "body body naïve"),
    ("fine", "notes", "body body ﬁne"),
    ("fin", "notes", "body body ﬁne"),
    ("日本橋", "notes", "body body 日本橋"),
    ("arm premier", "arm", "title title Premier"),
    ("arm roadmap", "arm", "body body roadmap"),
    ("intel gold", "", ""),
    ("arm -intel", "arm armada roadmap summit / charmed alarm pharma", "member member Arm"),
    ("arm -roadmap", "launch armada summit / charmed alarm pharma", "member member Arm"),
    ("-arm -joins -the", "wasm amazon alarm samsung pharma nihon att 3m", ""),
    (
      "arm OR intel", "arm intel launch intellias summit / armada charmed alarm pharma",
      "member member Arm"
    ),
    ("arm | wasm", "arm launch wasm summit / armada charmed alarm pharma", "member member Arm"),
    ("(arm OR intel) tier:gold", "intel", "member member Intel"),
    ("(wasm | alarm) joins", "", ""),
    ("member:arm", "arm launch armada / charmed alarm pharma", "member member Arm"),
    (#"member:"Arm""#, "arm launch / armada charmed alarm pharma", "member member Arm"),
    ("member:arma", "armada / pharma", "prefix member Armada Systems"),
    ("member:charm", "charmed", "prefix member Charmed Labs"),
    ("member:joins", "", ""),
    ("title:arm", "arm armada / charmed alarm pharma", "title title Arm"),
    (
      "title:joins",
      "arm intellias intel armada charmed arbor-inc arbor-ag hugging aws socgen skoda nec oreilly facebook ibm",
      "title title Joins"
    ),
    ("title:jo lattice", "", ""),
    ("body:arm", "roadmap arm summit launch", "body body arm"),
    ("body:chips", "wasm", "body body chips"),
    ("tier:gold", "intel socgen 3m", "filter tier gold"),
    ("tier:prem", "arm aws", "filter tier prem"),
    ("tier:silver OR tier:platinum", "amazon skoda att facebook ibm", "filter tier platinum"),
    (
      "foundation:harbor", "intellias intel charmed summit hugging board launch",
      "filter foundation harbor"
    ),
    (#"foundation:"Open Kernel Alliance" kernel"#, "roadmap nec", "title title Kernel"),
    ("kind:event", "summit", "filter kind event"),
    ("kind:mem arm", "arm launch armada / charmed alarm pharma", "member member Arm"),
    (#"person:"ana costa""#, "board", "filter person ana costa"),
    ("person:costa", "board", "filter person costa"),
    ("author:dvorak", "roadmap", "filter author dvorak"),
    ("author:lena", "board", "filter author lena"),
    ("tag:kernels", "roadmap", "filter tag kernels"),
    ("link:github.com", "roadmap", "filter link github.com"),
    ("is:draft", "roadmap", "filter is draft"),
    (
      "is:unread arm", "arm launch armada roadmap summit / charmed alarm pharma",
      "member member Arm"
    ),
    ("is:starred", "", ""),
    ("has:quote", "board", "filter has quote"),
    ("has:problem", "roadmap", "filter has problem"),
    (
      "date:2024", "arm intellias intel wasm armada charmed amazon",
      "filter date 2024-01-01..2024-12-31"
    ),
    ("date:2024 arm", "arm armada / charmed", "member member Arm"),
    ("date:2018..2019", "oreilly facebook ibm", "filter date 2018-01-01..2019-12-31"),
    (#"date:"q3 2024""#, "arm", "filter date 2024-07-01..2024-09-30"),
    ("since:2025", "roadmap", "filter date 2025-01-01..9999-12-31"),
    ("before:2019", "facebook ibm", "filter date 0001-01-01..2018-12-31"),
    ("date:none", "notes", "filter date none"),
    ("until:2018-04", "ibm", "filter date 0001-01-01..2018-04-30"),
    ("2024", "arm intellias intel wasm armada charmed amazon", "filter date 2024-09-10"),
    ("2022", "pharma socgen skoda launch summit", "filter date 2022-11-11"),
    ("2022 kernel", "summit", "body body 2022"),
    ("lisbon 2022", "summit", "body body 2022"),
    ("2024-09", "arm", "filter date 2024-09-10"),
    ("harbor 2023", "summit hugging board", "title title Harbor"),
    ("foo:bar", "", ""),
    (
      "joins",
      "arm intellias intel armada charmed arbor-inc arbor-ag hugging aws socgen skoda nec oreilly facebook ibm",
      "title title Joins"
    ),
    (
      "join",
      "arm intellias intel armada charmed arbor-inc arbor-ag hugging aws socgen skoda nec oreilly facebook ibm",
      "title-prefix title Joins"
    ),
    (
      "the", "arm intellias intel armada charmed hugging board launch nec roadmap summit notes",
      "title title the"
    ),
    ("harbor foundation", "intellias intel charmed hugging board launch", "title title Harbor"),
    ("the harbor foundation", "intellias intel charmed hugging board launch", "title title the"),
    ("lattice foundation arm", "arm armada", "title title Lattice"),
    ("arm joins the lattice foundation", "arm / armada", "title title Joins"),
    ("-kind:membership", "roadmap wasm summit board notes", ""),
    ("-tier:gold tier:gold", "", ""),
    ("arm kind:event OR kernel", "roadmap nec summit", "title title Kernel"),
    ("labs", "charmed", "word member Charmed Labs"),
  ]
}
