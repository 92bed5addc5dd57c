// The words of six languages that say that somebody joins, welcomes or is a member.

/// The words of other European languages that no English sentence needs.
enum European {
  static let tiers = [
    ("platin", "platinum"), ("platine", "platinum"), ("platino", "platinum"),
    ("platina", "platinum"), ("gold", "gold"), ("or", "gold"), ("oro", "gold"), ("ouro", "gold"),
    ("goud", "gold"), ("silber", "silver"), ("argent", "silver"), ("plata", "silver"),
    ("prata", "silver"), ("argento", "silver"), ("zilver", "silver"), ("bronze", "bronze"),
    ("bronce", "bronze"), ("bronzo", "bronze"), ("premium", "premium"),
    // Those that have no English word stay as they are written.
    ("général", "général"), ("associé", "associé"), ("ordinaire", "ordinaire"),
    ("ordinaria", "ordinaria"), ("ordinario", "ordinario"), ("colaborador", "colaborador"),
    ("protector", "protector"), ("stratégique", "stratégique"), ("académico", "académico"),
    ("académica", "académica"), ("institucional", "institucional"), ("geral", "geral"),
    ("institutionnel", "institutionnel"), ("fördermitglied", "fördermitglied"),
    ("vollmitglied", "voll"),
  ]
  /// "Cinco nuevas entidades se suman": who comes.
  static let organizations: Set = [
    "entidades", "organizaciones", "empresas", "instituciones", "organisationen", "unternehmen",
    "entreprises", "entités", "collectivités", "organizzazioni", "imprese", "aziende", "enti",
    "organizações", "instituições", "organisaties", "bedrijven",
  ]
  static let conjunctions: Set = ["und", "et", "y", "e", "en"]

  /// Words with which a line is about what members get, or looks for them.
  static let ofAppeals: Set = ["für", "pour", "para", "per", "voor", "gesucht", "willkommen"]

  /// "Nos nouveaux membres", "Les nouveaux membres", "Zu den neuen Mitgliedern": a word that begins a line with a capital and is no name.
  static func isPointing(_ word: String) -> Bool { pointing.contains(word) || isArticle(word) }

  /// Months, which have a capital in German.
  static let months: Set = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember",
  ]

  /// Possessives, pronouns, prepositions and the like.
  private static let pointing: Set = [
    "pour", "para", "per", "für", "voor", "cada", "chaque", "jeder", "jedes", "jede", "ogni", "zu",
    "unter", "mit", "seit", "als", "elle", "elles", "il", "ils", "sie", "er", "es", "ella",
    "ellos", "lui", "lei", "unseres", "unserem", "unserer", "nos", "notre", "unser", "unsere",
    "unseren", "nuestro",
    "nuestros", "nuestra", "nossos",
    "onze", "ihr", "ihre", "ihrer", "ihres", "sein", "seine", "seiner", "seines",
  ]

  static let copulas: Set = [
    "sind", "ist", "sont", "est", "son", "es", "sono", "são", "zijn", "is", "gehören", "zählen",
    "figurent",
  ]

  /// "sind unter anderem", "sont entre autres": that there are more.
  static let besides: Set = ["unter", "anderem", "entre", "autres", "otros", "tra", "gli", "altri"]

  /// Whether members of it are persons: a board, a committee, a jury.
  static func isBoard(_ word: String) -> Bool {
    [
      "vorstand", "bureau", "conseil", "comité", "comite", "consejo", "junta", "consiglio",
      "bestuur", "jury", "beirat", "team",
    ]
    .contains { word.hasPrefix($0) }
  }

  private static let foundations: Set = [
    "fondation", "fundación", "fondazione", "fundação", "stichting", "alianza", "aliança",
    "alleanza", "allianz", "alliantie", "asociación", "associazione", "associação", "verein",
    "verband", "vereniging", "consorcio", "consorzio", "consórcio", "konsortium",
  ]

  /// What may be a member itself, and is joined where it stands behind the verb.
  static let federations: Set = [
    "association", "fédération", "federación", "federazione", "federação", "föderation",
    "federatie", "réseau",
    "alliance",
  ]

  private static let articles: Set = [
    "der", "die", "das", "dem", "den", "des", "ein", "eine", "les", "une", "des", "los", "las",
    "una", "het", "een", "von", "van", "und", "el", "la", "le", "il", "lo", "o", "os",
  ]

  /// Whether a word in small letters is an article and not the beginning of a name.
  static func isArticle(_ word: String) -> Bool { articles.contains(word) }

  /// Whether a word in small letters means a foundation: "fondation", "Laternen-Stiftung".
  static func isFoundation(_ word: String) -> Bool {
    foundations.contains(word) || word.hasSuffix("stiftung")
  }
}
