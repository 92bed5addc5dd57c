// The standing wordings of other languages.

import Announcements
import Testing

@testable import Extraction

@Suite struct AbroadTests {
  @Test(arguments: [
    "Acme tritt der Lantern Foundation bei", "Acme rejoint la Lantern Foundation",
    "Acme wird Mitglied in der Tide Alliance", "Acme se une a la Lantern Foundation",
    "Acme aderisce alla Lantern Foundation", "Acme junta-se à Lantern Foundation",
    "Acme wordt lid van de Lantern Foundation", "Neues Mitglied: Acme",
    "Lantern Foundation begrüßt Acme als neues Mitglied",
    "La Lantern Foundation da la bienvenida a Acme como nuevo miembro",
  ])
  func oneJoins(title: String) {
    #expect(memberships(title) == ["Acme: join"])
  }

  @Test(arguments: [
    ("Le pôle de compétences en logiciels libres Acme rejoint la Lantern Foundation", ""),
    (
      "Nouvelles",
      "Acme, qui devient la 11ème association membre de la Lantern Foundation, est à Lyon."
    ),
  ])
  func oneJoinsBehindWhatItIs(title: String, sentence: String) {
    #expect(memberships(title, paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    "Acme wird Goldmitglied der Lantern Foundation",
    "Acme ist der Lantern Foundation als Gold-Mitglied beigetreten",
    "Acme devient membre Or de la Lantern Foundation",
    "Acme se une a la Lantern Foundation como miembro Oro",
    "Acme diventa membro Gold della Lantern Foundation",
  ])
  func theTierIsGivenInEnglish(title: String) {
    #expect(memberships(title) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "Acme et Brook rejoignent la Tide Alliance", "Acme y Brook se incorporan a la Tide Alliance",
    "Acme und Brook treten der Tide Alliance bei",
  ])
  func twoJoin(title: String) {
    #expect(memberships(title) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Marta Lindqvist tritt dem Vorstand bei", "Acme rejoint Brook",
    "Rejoignez la Lantern Foundation", "Wie wird man Mitglied der Lantern Foundation?",
  ])
  func whatIsNoMembership(title: String) {
    #expect(memberships(title) == [])
  }

  @Test func aChineseSentenceCountsUpOrganisations() {
    #expect(
      memberships("灯塔月报", paragraph("6 月 2 日，云帆有限公司、海潮大学和青石研究院正式加入灯塔基金会。"))
        == ["云帆有限公司: join", "海潮大学: join", "青石研究院: join"])
    #expect(memberships("灯塔月报", paragraph("开发者加入会议讨论了新的版本。")) == [])
  }

  @Test(arguments: [
    "Les nouveaux membres de la Fondation Laterne sont Acme, Brook et Corvid.",
    "Nos nouveaux adhérents : Acme, Brook et Corvid.",
    "Neue Mitglieder sind Acme, Brook und Corvid.",
    "Unsere neuen Mitglieder: Acme, Brook und Corvid.",
    "Nuestros nuevos miembros son Acme, Brook y Corvid.",
  ])
  func listsOfNewMembers(sentence: String) {
    #expect(
      memberships("Notes", paragraph(sentence)) == ["Acme: join", "Brook: join", "Corvid: join"])
  }

  @Test(arguments: [
    "Les membres fondateurs du Cercle sont : Acme, Brook (BRK) et Corvid.",
    "Die Gründungsmitglieder der Laternen-Stiftung sind Acme, Brook und Corvid.",
    "Los miembros fundadores de la Fundación Marea son Acme, Brook y Corvid.",
    "I membri fondatori sono Acme, Brook e Corvid.",
    "Os membros fundadores são Acme, Brook e Corvid.",
    "De oprichtende leden zijn Acme, Brook en Corvid.",
  ])
  func listsOfFoundingMembers(sentence: String) {
    #expect(
      memberships("Notes", paragraph(sentence)) == [
        "Acme: found, founding", "Brook: found, founding", "Corvid: found, founding",
      ])
  }

  @Test(arguments: [
    "Die neuen Mitglieder des Vorstands sind Ada Lund und Jo Berg.",
    "Les nouveaux membres du bureau sont Ada Lund et Jo Berg.",
    "Les membres de l'association sont Acme, Brook et Corvid.",
  ])
  func listsOfOthersAbroad(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == [])
  }

  @Test func `a clause of its own stands between a member and its verb`() {
    #expect(
      memberships(
        "Mobilité",
        paragraph(
          "Bruxelles, le 17 octobre 2024 – La Fédération des Rails (FDR), qui réunit 112 régions en "
            + "France, rejoint la Lantern Foundation en tant que membre."))
        == ["Fédération des Rails: join"])
  }

  @Test func `numbers abroad are no names`() {
    #expect(
      memberships("Quatre nouveaux membres de la Lantern Foundation") == [])
  }

  @Test(arguments: [
    ("Gründung", "Zu den Gründungsmitgliedern zählen:"), ("Neues", "Neue Mitglieder sind:"),
    ("Nouvelles", "Nos nouveaux membres :"),
  ])
  func `a line opens a list`(title: String, line: String) {
    #expect(
      tideMembers(title, paragraph(line), list("Acme AG", "Hochschule Brook", "Corvid GmbH"))
        == ["Acme AG", "Hochschule Brook", "Corvid GmbH"])
  }

  @Test(arguments: [
    ("Stadtwerke Brack sind Fördermitglied", "Stadtwerke Brack: fördermitglied"),
    ("L'Université de Haute-Vallée rejoint la Fondation Tide", "Université de Haute-Vallée"),
  ])
  func `titles say it in their own way`(title: String, expected: String) {
    #expect(tieredTideMembers(title, paragraph("Bienvenue.")) == [expected])
  }

  @Test func `a clause behind que has its own subject`() {
    let text = """
      Tenemos el placer de anunciar que el Instituto Acme se ha sumado a la Fundación Tide como \
      patrocinador.
      """
    #expect(tideMembers("Noticias", paragraph(text)) == ["Instituto Acme"])
  }

  @Test(arguments: [
    ("株式会社みなとがわシステムが正会員として加入しました", "株式会社みなとがわシステム"),
    ("白樺精機株式会社が Embedded Tide Consortium に加盟", "白樺精機株式会社"),
  ])
  func `Japanese names may have a small ga in them`(title: String, name: String) {
    #expect(tideMembers(title, paragraph("よろしくお願いします。")) == [name])
  }

  @Test(arguments: [
    "Vorteile für neue Mitglieder:", "Avantages pour les nouveaux membres :",
    "Neue Mitglieder im Vorstand:", "Neue Mitglieder gesucht:",
  ])
  func `what members get, and who is looked for`(line: String) {
    #expect(
      tideMembers("Notes", paragraph(line), list("Newsletter", "Rabatte", "Schulungen")) == [])
  }

  @Test func `who comes stands below a title in another language`() {
    #expect(
      memberships(
        "Dreimal Verstärkung: neue Mitglieder zum Jahresauftakt", heading("Hochschule Eggenfurt"),
        paragraph("Mit dem Institut kommt Forschung in den Verein."), heading("Kvist Teknik AB"),
        paragraph("Das Unternehmen baut Wagen.")) == [
          "Hochschule Eggenfurt: join", "Kvist Teknik AB: join",
        ])
    let items = ["Cifra Sur", "Servidores del Norte, S.L."].map { name in
      Block.Item([Block(.paragraph([.strong([.text(name)]), .text(" desarrolla programas.")]))])
    }
    #expect(
      memberships(
        "Cinco nuevas entidades se suman a la Nube Abierta",
        paragraph("La junta ha aprobado la incorporación."),
        Block(.list(Block.List(items: items)))) == [
          "Cifra Sur: join", "Servidores del Norte, S.L.: join",
        ])
  }

  @Test func `a greeting in a title is of a member where the text speaks of members`() {
    let title = "Damos la bienvenida a Fibras del Altiplano S.A.C."
    #expect(
      memberships(title, paragraph("Con su incorporación somos diecisiete asociados."))
        == ["Fibras del Altiplano S.A.C.: join"])
    #expect(memberships(title, paragraph("Nos mostró sus cables.")) == [])
  }

  @Test func `articles and levels of other languages`() {
    #expect(
      memberships("La Ville de Montclar devient membre de la Fondation Tide") == [
        "Ville de Montclar: join"
      ])
    #expect(
      memberships(
        "Nouveaux adhérents",
        list("Institut de Valserine (niveau argent)", "Société Numéria (niveau bronze)"))
        == ["Institut de Valserine: join, argent", "Société Numéria: join, bronze"])
  }
}
