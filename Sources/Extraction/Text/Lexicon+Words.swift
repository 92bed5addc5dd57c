// The words themselves. Where a spelling stands twice, the first counts.

import Announcements

extension Lexicon {
  /// Verbs by four forms: join, joins, joined, joining.
  static let inflected: [(Word, String)] = [
    (.join, "join joins joined joining rejoin rejoins rejoined rejoining"),
    (.join, "enlist enlists enlisted enlisting enroll enrolls enrolled enrolling"),
    (.join, "accede accedes acceded acceding"),
    (.join, "enter enters entered entering enrol enrols enrolled-x enrolling-x"),
    (.welcome, "welcome welcomes welcomed welcoming"),
    (.become, "become becomes became becoming"),
    (.announce, "announce announces announced announcing unveil unveils unveiled unveiling"),
    (.announce, "reveal reveals revealed revealing confirm confirms confirmed confirming"),
    (.announce, "share shares shared sharing report reports reported reporting"),
    (.introduce, "introduce introduces introduced introducing"),
    (.introduce, "present presents presented presenting"),
    (.add, "add adds added adding gain gains gained gaining"),
    (.upgrade, "upgrade upgrades upgraded upgrading elevate elevates elevated elevating"),
    (.raise, "raise raises raised raising increase increases increased increasing"),
    (.raise, "move moves moved moving step steps stepped stepping"),
    (.raise, "deepen deepens deepened deepening expand expands expanded expanding"),
    (.renew, "renew renews renewed renewing extend extends extended extending"),
    (.renew, "continue continues continued continuing-x"),
    (.renew, "recommit recommits recommitted recommitting"),
    (.leave, "leave leaves left leaving withdraw withdraws withdrew withdrawing"),
    (.leave, "depart departs departed departing exit exits exited exiting"),
    (.leave, "quit quits quitted quitting end ends ended ending"),
    (.leave, "lapse lapses lapsed lapsing expire expires expired expiring"),
    (.launch, "launch launches launched launching form forms formed forming"),
    (.launch, "establish establishes established establishing"),
    (.launch, "create creates created creating unite unites united uniting"),
    (.launch, "found-v founds founded found-ing co-found co-founds co-founded co-founding"),
    (.include, "include includes included including comprise comprises comprised comprising"),
    (.support, "commit commits committed committing"),
    (.sponsor, "sponsor sponsors sponsored sponsoring"),
    (.support, "support supports supported supporting back backs backed backing"),
    (.say, "say says said saying comment comments commented commenting"),
    (.say, "note notes noted noting state states stated stating"),
    (.say, "explain explains explained explaining remark remarks remarked remarking"),
    (.say, "write writes wrote writing tell tells told telling"),
    (.say, "conclude concludes concluded concluding declare declares declared declaring"),
    (.say, "emphasize emphasizes emphasized emphasizing observe observes observed observing"),
    (.sign, "sign signs signed signing come comes came coming"),
    (.thank, "thank thanks thanked thanking"),
    (.thank, "congratulate congratulates congratulated congratulating"),
    (.meet, "meet meets met meeting"),
    (.appoint, "appoint appoints appointed appointing hire hires hired hiring"),
    (.appoint, "name names named naming promote promotes promoted promoting"),
    (.accept, "accept accepts accepted accepting admit admits admitted admitting"),
    (.accept, "approve approves approved approving"),
    (.elect, "elect elects elected electing nominate nominates nominated nominating"),
    (.release, "release releases released releasing"),
    (.take, "take takes took taking obtain obtains obtained obtaining"),
    (.take, "taken-base taken-s taken taken-ing"),
    (.take, "get gets got getting receive receives received receiving"),
    (.take, "acquire acquires acquired acquiring"),
    (.take, "purchase purchases purchased purchasing buy buys bought buying"),
    (.grant, "grant grants granted granting"),
    (.contribute, "contribute contributes contributed contributing"),
    (.contribute, "donate donates donated donating"),
    (.have, "have has had having"),
    (.want, "want wants wanted wanting wish wishes wished wishing"),
    (.want, "hope hopes hoped hoping plan plans planned planning"),
    (.want, "intend intends intended intending invite invites invited inviting"),
    (.want, "ask asks asked asking encourage encourages encouraged encouraging"),
    (.want, "consider considers considered considering apply applies applied applying"),
    (.want, "seek seeks sought seeking need needs needed needing"),
    (.want, "urge urges urged urging allow allows allowed allowing"),
    (.want, "enable enables enabled enabling help helps helped helping"),
    (.decide, "decide decides decided deciding agree agrees agreed agreeing"),
    (.decide, "vote votes voted voting"),
    (.decide, "choose chooses chosen choosing elect-to elects-to chose choosing-to"),
    (.call, "call calls called calling"),
    (.call, "open-s opens opened opening"),
  ]

  /// Nouns, each with its plural.
  static let nouns: [(Word, String)] = [
    (.member, "member members adherent adherents"),
    (.membership, "membership memberships accession accessions"),
    (.supporter, "supporter supporters backer backers funder funders"),
    (.partner, "partner partners"),
    (.sponsorship, "sponsorship sponsorships"),
    (.company, "company companies organization organizations organisation organisations"),
    (.company, "firm firms vendor vendors startup startups start-up start-ups"),
    (.company, "business businesses provider providers leader leaders giant giants"),
    (.company, "institution institutions entity entities player players"),
    (.company, "creator creators co-creator co-creators"),
    (.company, "maker makers manufacturer manufacturers heavyweight heavyweights"),
    (.company, "adopter adopters user users innovator innovators expert experts name names"),
    (.company, "chipmaker chipmakers powerhouse powerhouses retailer retailers insurer insurers"),
    (.company, "operator operators carrier carriers automaker automakers bank-s banks"),
    (.foundation, "foundation foundations alliance alliances initiative initiatives"),
    (.foundation, "consortium consortia association associations collective collectives"),
    (.foundation, "conservancy conservancies fund funds federation federations"),
    (.foundation, "coalition coalitions forum forums council councils society societies"),
    (.project, "project projects"),
    (.ecosystem, "ecosystem ecosystems"),
    (.board, "board boards"),
    (.seat, "seat seats"),
    (.team, "team teams committee committees group groups subcommittee subcommittees"),
    (.team, "workgroup workgroups panel panels tsc tsc-s toc toc-s"),
    (.event, "summit summits conference conferences meetup meetups workshop workshops"),
    (.event, "webinar webinars hackathon hackathons seminar seminars event events"),
    (.event, "symposium symposiums congress congresses booth booths"),
    (.event, "reception receptions podcast podcasts"),
    (.event, "cfp cfps convention conventions expo expos contest contests"),
    (.occasion, "session sessions talk talks keynote keynotes day days sprint sprints"),
    (.incubation, "pilot pilots trial trials testbed testbeds"),
    (.occasion, "dinner dinners lunch lunches party parties camp camps"),
    (.software, "library libraries framework frameworks tool tools toolkit toolkits"),
    (.software, "engine engines runtime runtimes compiler compilers codebase codebases"),
    (.software, "implementation implementations"),
    (.software, "specification specifications plugin plugins sdk sdks"),
    (.community, "community communities"),
    (.role, "director directors manager managers engineer engineers officer officers"),
    (.role, "president presidents vp vps svp svps evp evps avp avps ceo ceos cto ctos"),
    (.role, "cfo cfos coo coos cio cios ciso cisos cmo cmos cpo cpos cso csos"),
    (.role, "chair chairs chairman chairmen chairwoman chairwomen chairperson chairpersons"),
    (.role, "head heads lead leads architect architects fellow fellows scientist scientists"),
    (.role, "researcher researchers professor professors evangelist evangelists"),
    (.role, "advocate advocates developer developers maintainer maintainers owner owners"),
    (.role, "analyst analysts consultant consultants advisor advisors adviser advisers"),
    (.role, "secretary secretaries treasurer treasurers specialist specialists"),
    (.role, "strategist strategists coordinator coordinators administrator administrators"),
    (.role, "ambassador ambassadors intern interns editor editors programmer programmers"),
    (.role, "representative representatives contributor contributors committer committers"),
    (.role, "spokesperson spokespersons technologist technologists dean deans"),
    (.role, "commissioner commissioners minister ministers student students staff staff-s"),
    (.founder, "founder founders co-founder co-founders cofounder cofounders"),
    (.level, "level levels tier tiers"),
    (.newcomer, "newcomer newcomers entrant entrants joiner joiners intake intakes"),
    (.addition, "addition additions arrival arrivals entry entries accession accessions"),
    (.addition, "admission admissions inclusion inclusions"),
    (.spotlight, "spotlight spotlights interview interviews profile profiles"),
    (.governance, "bylaw bylaws policy policies election elections vote votes"),
    (.governance, "charter-s charters agm agms governance trademark license licenses"),
    (.governance, "trademarks licence licences"),
    (.ranks, "rank ranks roster rosters roll rolls list lists"),
    (.institution, "university universities institute institutes bank bankss"),
    (.institution, "center centers centre centres ministry ministries"),
    (.institution, "department departments school schools academy academies"),
    (.institution, "college colleges office offices agency agencies"),
    (.institution, "commission commissions laboratory laboratories lab labs"),
    (.institution, "directorate directorates inspectorate inspectorates"),
    (.institution, "observatory observatories government governments bureau bureaus"),
    (.institution, "province provinces county counties municipality municipalities"),
    (.institution, "canton cantons prefecture prefectures region-s regions-s"),
    (.institution, "republic republics kingdom kingdoms authority authorities city cities"),
    (.field, "technology technologies science sciences industry industries system systems"),
    (.field, "standard standards communication communications service services"),
    (.year, "year years month months week weeks quarter quarters decade decades"),
  ]

  /// Words without forms.
  static let fixed: [(Word, String)] = [
    (.be, "be is are was were been being am"),
    (.will, "will shall"),
    (.could, "can could may might must should would cannot"),
    (.want, "interested eligible looking opportunity easy able please"),
    (.forces, "forces hands us"),
    (
      .act,
      """
      brings strengthens accelerates boosts advances invests reinforces furthers bolsters \
      embraces enhances adopts delivers returns grows surpasses reaches celebrates broadens doubles puts selects teams-up taps pushes fuels shapes makes gives drives builds achieves earns secures lends throws unlocks \
      transforms fosters pledges publishes sets wins charts steers
      """
    ),
    (.incubation, "sandbox incubator incubation incubating incubated hosted graduation graduated"),
    (.advisory, "advisory"),
    (.support, "commitment"),
    (.leave, "withdrawn farewell goodbye"),
    (.renew, "renewal renewals"),
    (.launch, "formation creation establishment"),
    (.team, "staff leadership faculty crew sig tac tob wg"),
    (.event, "con kubecon fosdem ama livestream hackfest"),
    (
      .rank,
      "senior chief executive vice managing deputy distinguished interim"
    ),
    (
      .tier,
      """
      premier platinum diamond gold silver bronze titanium general associate strategic premium \
      principal corporate commercial contributing supporting sustaining participating affiliate academic \
      enterprise patron visionary sustainability benefactor standard elite nonprofit non-profit \
      end-user individual sustainer solutions affiliated partnering ordinary guest voting \
      club targeted ruby sapphire emerald copper industrial champion catalyst cornerstone \
      patrons affiliates associates benefactors sustainers champions \
      regular flagship-level platinum-level gold-level silver-level premier-level bronze-level general-level \
      associate-level strategic-level diamond-level contributor-level platinum-tier gold-tier \
      silver-tier bronze-tier premier-tier general-tier diamond-tier
      """
    ),
    (.founding, "founding charter inaugural initial original"),
    (.new, "new newest latest newly incoming newly-joined recent"),
    (.first, "first second third one"),
    (.existing, "existing current fellow other longtime long-time long-standing longstanding"),
    (.existing, "present esteemed active continuing remaining"),
    (.glad, "excited pleased happy thrilled delighted proud honored honoured glad pleasure"),
    (.glad, "privilege elated ecstatic"),
    (
      .adverb,
      """
      today now official officially offically successfully recently formally proudly warmly also just finally publicly soon \
      currently gladly happily hereby very truly excitedly thereby both especially ever
      """
    ),
    (
      .number,
      """
      deux trois quatre cinq sept huit zwei drei vier fünf sechs cuatro cinco siete tres seis ocho nueve diez quattro cinque sette sieben acht neun zehn fünf \
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
      sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety several multiple dozen dozens many more \
      another
      """
    ),
    (.past, "ago previously formerly originally earlier already last initially"),
    (
      .month,
      """
      january february march april june july august september october november december jan feb \
      mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday \
      sunday
      """
    ),
    (
      .joinAbroad,
      """
      verstärken verstärkt tritt treten trat traten beigetreten beitritt rejoint rejoignent adhère adhèrent intègre \
      intègrent une unen unido unidos incorpora incorporan incorporado suma suman sumado adhiere \
      adhieren aderisce aderiscono aderito unisce uniscono entra entrano junta-se juntam-se \
      une-se unem-se adere aderem associa-se sluit sluiten treedt toegetreden adhéré rejoindre
      """
    ),
    (
      .becomeAbroad,
      """
      wird werden wurde devient deviennent devenu convierte convierten diventa diventano \
      diventato diventata torna-se tornam-se wordt worden
      """
    ),
    (
      .welcomeAbroad,
      """
      begrüßt begrüßen willkommen accueille accueillir accueillent bienvenue bienvenida \
      bienvenidos bienvenido benvenuto benvenuta accoglie boas-vindas verwelkomt verwelkomen
      """
    ),
    (
      .memberAbroad,
      """
      mitglied mitglieder goldmitglied silbermitglied platinmitglied fördermitglied \
      fördermitglieder premiummitglied gold-mitglied silber-mitglied platin-mitglied \
      gründungsmitglied gründungsmitglieder gründungsmitgliedern hauptmitglied hauptmitglieder hauptmitgliedern mitgliedern vollmitglied vollmitglieder sponsormitglied membre membres adhérent adhérents miembro \
      miembros socio socia socios membro membri membros sócio lid leden goudlid \
      asociado asociada asociados patrocinador patrocinadora patrocinadores mécène mécènes förderer
      """
    ),
    (
      .newAbroad,
      """
      neues neue neuer neuen jüngste jüngstes neueste neuestes nouveau nouveaux nouvelle nouvelles nuevo nuevos \
      nueva nuevas nuova nuove nova novas nuovo nuovi novo novos nieuw nieuwe nieuwste
      """
    ),
    (.not, "not no never neither nor without"),
    (.the, "the"), (.a, "a an ein eine un une"), (.of, "of"), (.to, "to towards toward"),
    (.as, "as"),
    (.at, "at"), (.and, "and or"), (.with, "with"), (.for, "for"),
    (.in, "in within under into inside through via during among amid"), (.by, "by"),
    (.from, "from"),
    (.on, "on onto over up out"), (.that, "that"), (.who, "who which whose whom where"),
    (.our, "our its their my your his her"), (.we, "we i us"),
    (
      .pronoun,
      """
      it they he she them him you this these those there here what so but while also then thus \
      additionally furthermore moreover meanwhile similarly therefore however accordingly \
      all each every some any anyone everyone everybody others customers people individuals
      """
    ),
    (.alongside, "alongside along besides beside plus together"), (.well, "well"),
    (.if, "if whether how why when unless"), (.since, "since after before upon once until"),
    (.thank, "congratulations congrats kudos"), (.according, "according"),
    (.about, "about über sobre acerca"), (.such, "such like"),
    (.honorific, "dr mr mrs ms prof sir dame"),
    (.legal, LegalForm.all.joined(separator: " ")),
    (.title, "ceremony"),
    (
      .field,
      """
      engineering research development commerce arts innovation information security medicine \
      economics education management mathematics telecommunications informatics health energy \
      infrastructure software
      """
    ),
  ]
}
