// The filters of `list` and `search`: each is a term of the query language by another name.

import Announcements
import ArgumentParser
import Catalog

struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only announcements about a member.", valueName: "name"))
  var member: String?

  @Option(help: ArgumentHelp("Only members of a tier, such as premier.", valueName: "tier"))
  var tier: String?

  @Option(help: ArgumentHelp("Only announcements of a foundation.", valueName: "name"))
  var foundation: String?

  @Option(help: ArgumentHelp("membership, project, people, event, governance, release or other."))
  var kind: String?

  @OptionGroup var days: DayOptions

  @Flag(help: "Only what you have not read.")
  var unread = false

  @Flag(help: "Only what you have starred.")
  var starred = false

  /// The terms of the query language that say the same, with the option that each comes from.
  var terms: [(option: String, term: String)] {
    let valued = [
      ("member", member, "member:"), ("tier", tier, "tier:"),
      ("foundation", foundation, "foundation:"), ("kind", kind, "kind:"),
      ("since", days.since, "since:"), ("until", days.until, "date:.."),
    ]
    var terms = valued.compactMap { option, value, field in
      value.map { (option: "--" + option, term: field + FilterOptions.quoted($0, behind: field)) }
    }
    if unread { terms.append(("--unread", "is:unread")) }
    if starred { terms.append(("--starred", "is:starred")) }
    return terms
  }

  /// Returns the query with the filters added.
  /// - Throws: a validation error that names the option which is not understood.
  func restricting(_ query: Query, today: Day) throws -> Query {
    let expressions = try terms.map { option, term in
      do throws(QueryError) {
        return try Query(term, today: today).expression
      } catch {
        // "--kind: takes ...", and not "--kind: kind: takes ..."
        let field = option.dropFirst(2) + ": "
        let text = "\(error)"
        throw ValidationError(
          "\(option): \(text.hasPrefix(field) ? String(text.dropFirst(field.count)) : text)")
      }
    }
    let text = query.text.isEmpty ? terms.map(\.term).joined(separator: " ") : query.text
    return Query(text: text, [query.expression] + expressions)
  }

  /// A range of dates is not quoted; a quotation mark cannot stand in a quoted value.
  private static func quoted(_ value: String, behind field: String) -> String {
    if field.hasSuffix("..") { return value }
    return "\"" + value.filter { $0 != "\"" } + "\""
  }
}

/// From which day on, and up to which.
struct DayOptions: ParsableArguments {
  @Option(help: ArgumentHelp("From a day on, such as 2024, 2024-09 or 6mo.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Up to a day and with it.", valueName: "date"))
  var until: String?

  /// The days between `since` and `until`.
  /// - Throws: a validation error that names the option which is not understood.
  func range(today: Day) throws -> DayRange {
    let isSinceWrong = (try? DayRange(since: since, until: nil, today: today)) == nil
    do throws(QueryError) {
      return try DayRange(since: since, until: until, today: today)
    } catch {
      throw ValidationError("\(isSinceWrong ? "--since" : "--until"): \(error)")
    }
  }
}

/// The filters of `members` and `timeline`.
struct MembershipOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only the member of this name.", valueName: "name"))
  var named: String?

  @Option(help: ArgumentHelp("Only those of a tier, such as premier.", valueName: "tier"))
  var tier: String?

  @OptionGroup var days: DayOptions

  /// Whether a tier is the one that is asked for.
  func takes(_ tier: Tier?) -> Bool {
    self.tier.map { tier?.name.lowercased() == $0.lowercased() } ?? true
  }

  /// What to say where nothing is left.
  func complaint(_ none: String) -> String {
    if tier != nil || days.since != nil || days.until != nil { return "no match" }
    return named.map { "no member is called '\($0)'" } ?? none
  }
}

struct OrderOptions: ParsableArguments {
  enum Order: String, CaseIterable, ExpressibleByArgument {
    case date, title, member, foundation, relevance
  }

  @Option(help: "How the announcements are sorted.")
  var sort: Order?

  @Flag(help: "The last one first.")
  var reverse = false

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on") }
  }

  /// Returns announcements in the order asked for, and no more of them than asked for.
  /// - Parameter order: the one to use where none was asked for.
  func applied(
    to ids: [PostID], in catalog: Catalog, _ scope: Scope, order: Order
  ) throws -> [PostID] {
    var sorted = ids
    if let by = Sort(rawValue: (sort ?? order).rawValue) {
      sorted = try catalog.sorted(ids, by: by, isReversed: reverse, in: scope)
    } else if reverse {
      sorted.reverse()
    }
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }
}
