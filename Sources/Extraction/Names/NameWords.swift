// Words that matter inside of names only, in small letters.

enum NameWords {
  /// What goes on with a name that begins with "New".
  static let behindNew: Set = [
    "york", "relic", "zealand", "jersey", "mexico", "delhi", "england", "south", "orleans",
    "hampshire", "work", "vector",
  ]

  /// Last words of companies' names.
  private static let firms: Set = [
    "analytics", "capital", "cloud", "computing", "consulting", "data", "devices", "digital",
    "dynamics", "electronics", "energy", "financial", "foundry", "games", "group", "holdings",
    "instruments", "interactive", "labs", "logic", "media", "metrics", "micro", "mobility",
    "motors", "networks", "payments", "power", "robotics", "semiconductor", "semiconductors",
    "solutions", "street", "studio", "studios", "telecom", "trading", "ventures", "works",
  ]

  /// Companies that are named like persons.
  private static let namedLikePersons: Set = [
    "carl zeiss", "charles schwab", "edward jones", "jack henry", "john deere", "max planck",
    "morgan stanley", "raymond james", "robert bosch",
  ]

  /// Whether a name that begins like a person's is a company's all the same.
  static func isFirm(_ prose: Prose, _ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return false }
    return firms.contains(prose.lowercased(last))
      || namedLikePersons.contains(prose.text(tokens).lowercased())
  }

  /// Whether a name ends in a word that companies' names end in.
  static func endsFirm(_ prose: Prose, _ tokens: Range<Int>) -> Bool {
    tokens.last.map { firms.contains(prose.lowercased($0)) } == true
  }

  /// Words in small letters that end lists of names and are none.
  static let common: Set = [
    "aboard", "academia", "beyond", "onboard", "elsewhere", "respectively", "etc", "likewise",
    "too", "government",
    "open", "source", "hardware", "later", "again", "yet", "now", "both", "none", "which", "whose",
    "based", "part", "home", "host", "author", "maker", "parent", "producer", "operator",
  ]

  /// Words between "supported by" and a list of names.
  static let ofLists: Set = ["following", "leading", "global", "other", "these", "technology"]

  /// What goes on behind its possessive as one name: "King's College", "Moody's Analytics".
  static let possessors: Set = [
    "king", "queen", "people", "children", "women", "veteran", "master", "saint", "john", "george",
    "lloyd", "moody", "macy", "mcdonald", "lowe", "kohl", "wendy", "domino", "dick", "levi",
    "sainsbury", "sotheby", "christie", "denny", "kellogg", "campbell", "hershey",
  ]

  /// What organisations have done for what begins: "led by".
  static let backing: Set = [
    "led", "funded", "driven", "initiated", "endorsed", "championed", "financed",
  ]

  /// Who takes part in what begins.
  static let participants: Set = [
    "participants", "signatories", "collaborators", "stakeholders", "contributors", "initiators",
  ]

  /// The towns in which a state's university has a campus that is named behind a comma.
  static let campuses: [String: Set<String>] = [
    "california": [
      "berkeley", "davis", "irvine", "merced", "riverside", "los angeles", "san diego",
      "san francisco", "santa barbara", "santa cruz",
    ],
    "colorado": ["boulder", "denver", "colorado springs"],
    "illinois": ["urbana-champaign", "chicago", "springfield"],
    "maryland": ["college park", "baltimore county", "baltimore"],
    "massachusetts": ["amherst", "lowell", "boston", "dartmouth"],
    "michigan": ["ann arbor", "dearborn", "flint"],
    "minnesota": ["twin cities", "duluth", "morris"],
    "nebraska": ["lincoln", "omaha", "kearney"],
    "nevada": ["reno", "las vegas"],
    "tennessee": ["knoxville", "chattanooga"],
    "alabama": ["huntsville", "birmingham", "tuscaloosa"],
    "wisconsin": ["madison", "milwaukee"],
  ]

  /// Small words between the capitalised ones.
  static let particles: Set = [
    "de", "del", "la", "las", "los", "di", "da", "do", "dos", "van", "von", "der", "den", "des",
    "du", "et", "und", "für", "y", "e", "le", "les", "af", "og", "för", "och", "zu",
  ]

  /// Words for institutions behind which adjectives are written small.
  static let institutions: Set = [
    "bibliothèque", "biblioteca", "université", "universidad", "università", "universidade",
    "école", "institut", "instituto", "istituto", "centre", "centro", "conseil", "consejo",
    "région", "comune", "commune", "fédération", "federación", "federazione", "agence", "agencia",
    "agenzia", "ministère",
    "ministerio", "ministero", "ville", "ayuntamiento", "asociación", "associazione", "académie",
    "academia", "accademia", "musée", "museo", "archives", "réseau", "coopérative", "cooperativa",
    "chambre", "cámara", "confédération", "laboratoire", "laboratorio", "fondation", "fundación",
    "communauté", "métropole", "département", "syndicat", "diputación", "cabildo", "generalitat",
    "mancomunidad", "politecnico", "provincia", "regione", "câmara", "prefeitura", "tribunal",
  ]

  /// Numbers of members up to the twentieth; the first three are words of the lexicon.
  static let ordinals: Set = [
    "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "thirtieth", "fortieth", "fiftieth", "hundredth", "thousandth",
  ]

  /// Words for kinds of companies that are companies' names, too.
  static let callingsAsNames: Set = [
    "carrier", "operator", "leader", "maker", "giant", "bank", "innovator", "creator", "expert",
    "powerhouse", "chipmaker",
  ]

  /// Legal forms that end with a period of their own.
  static let abbreviatedForms: Set = [
    "s.a", "b.v", "n.v", "k.k", "s.l", "a.g", "a.s", "e.v", "inc", "ltd", "co", "corp", "pty",
    "pte", "pvt", "bhd", "sdn", "s.p.a", "s.r.l", "s.r.o", "s.a.s", "s.a.c", "l.l.c",
    "d.d", "d.o.o", "a.d", "z.s", "z.ú", "o.p.s", "m.b.h",
  ]

  /// The second parts of words that describe a name: "Bergen-based".
  static let describing: Set = [
    "based", "hosted", "led", "backed", "owned", "funded", "wide", "driven",
  ]

  /// What a company is, before its name in a title: "Lens Maker Oriel".
  static let callings: Set = [
    "maker", "makers", "company", "companies", "provider", "providers", "leader", "leaders",
    "startup", "startups", "giant", "giants", "vendor", "vendors", "manufacturer",
    "manufacturers", "firm", "firms", "chipmaker", "retailer", "insurer", "operator", "operators",
    "automaker", "subsidiary", "innovator", "pioneer", "unicorn", "developer", "specialist",
    "banks", "universities", "supplier", "grocer", "carmaker", "brewer", "insurtech",
  ]

  /// Those of them that names begin with: "Pioneer Micro", "Giant Studios".
  static let callingsInNames: Set = [
    "giant", "giants", "leader", "leaders", "pioneer", "unicorn", "operator", "provider",
    "developer", "specialist", "innovator",
  ]

  /// Countries that are one word: where a member is from.
  static let countries: Set = Set(
    """
    afghanistan albania algeria angola armenia azerbaijan bahrain bangladesh belarus belize benin \
    bhutan bolivia botswana burundi cambodia comoros cuba djibouti ecuador eritrea eswatini fiji \
    gabon gambia georgia guatemala guinea guyana haiti honduras jamaica kazakhstan kosovo kuwait \
    kyrgyzstan laos lebanon lesotho liberia libya liechtenstein madagascar malawi maldives \
    mauritania mauritius moldova mongolia montenegro mozambique myanmar namibia nicaragua niger \
    oman panama paraguay qatar scotland somalia sudan suriname syria tajikistan togo turkmenistan \
    venezuela wales yemen zambia zimbabwe korea england \
    argentina australia austria belgium brazil bulgaria cameroon canada chile china colombia \
    croatia cyprus czechia denmark egypt estonia ethiopia finland france germany ghana greece \
    hungary iceland india indonesia iran iraq ireland israel italy japan kenya latvia lithuania \
    luxembourg malaysia malta mexico morocco nepal netherlands nigeria norway pakistan peru \
    philippines poland portugal romania russia rwanda senegal serbia singapore slovakia slovenia \
    spain sweden switzerland taiwan tanzania thailand tunisia turkey türkiye uganda ukraine \
    uruguay vietnam
    """.split(separator: " ").map(String.init))

  /// Whether a text in small letters is a country's name, of one word or two, or short.
  static func isCountry(_ text: String) -> Bool {
    countries.contains(text) || longCountries.contains(text)
  }

  /// Countries of two words, and how they are shortened.
  private static let longCountries: Set = [
    "united states", "united kingdom", "the netherlands", "new zealand", "south africa",
    "south korea", "czech republic", "hong kong", "saudi arabia", "sri lanka", "costa rica",
    "uk", "us", "usa", "uae",
  ]

  /// Adjectives of countries and parts of the world: none is a name or a tier by itself.
  static let demonyms: Set = Set(
    """
    african american asian australian austrian baltic belgian brazilian british canadian chinese \
    czech danish dutch european finnish french german greek indian irish israeli italian japanese \
    english korean latin mexican nordic norwegian polish portuguese russian singaporean spanish swedish \
    swiss taiwanese turkish ukrainian
    """.split(separator: " ").map(String.init))

  /// Institutions that their names begin with, as in "Royal Library of Belgium".
  static let heads: Set = [
    "library", "libraries", "museum", "archive", "archives", "parliament", "senate", "port",
    "hospital", "theatre", "opera", "repository", "registry", "survey", "cooperative", "faculty",
    "department",
  ]

  /// Words in front of "Director" and the like that belong to the office.
  static let offices: Set = [
    "technical", "product", "marketing", "open", "source", "cloud", "acting", "global",
    "regional", "general", "program", "partner", "staff", "developer", "data", "sales",
  ]
}
