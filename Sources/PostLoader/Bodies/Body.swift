// The body of a post: bytes in, one document out, whatever markup it was written in. Knows nothing
// of files, front matter or sites beyond what its context answers.

import Announcements

/// What a body needs to know of the post and the site around it.
struct BodyContext {
  /// The line of the file at which the body begins, one-based.
  let firstLine: Int
  /// Whether the file is MDX: Markdown with JSX, imports and exports in it.
  let isMDX: Bool
  /// The values of `{{ }}` by name, such as `page.title` and `site.baseurl`.
  let variables: [String: String]
  /// Works out where a target leads.
  let resolve: (_ target: LinkTarget) -> ResolvedLink

  init(
    firstLine: Int = 1, isMDX: Bool = false, variables: [String: String] = [:],
    resolve: @escaping (_ target: LinkTarget) -> ResolvedLink
  ) {
    self.firstLine = firstLine
    self.isMDX = isMDX
    self.variables = variables
    self.resolve = resolve
  }
}

/// What a link leads to, as the post has it.
enum LinkTarget: Equatable {
  /// An address as written, after templates.
  case address(String)
  /// The post that `{% post_url x %}` names.
  case postURL(String)
  /// The file that `{% link x %}`, `relref` or `@/` names.
  case file(String)
}

/// Where a target leads.
struct ResolvedLink {
  /// The address to open.
  let url: String
  /// Under which of a post's addresses the target is found, best first.
  let keys: [String]
  /// The part behind `#`, without it.
  let fragment: String?

  init(url: String, keys: [String] = [], fragment: String? = nil) {
    self.url = url
    self.keys = keys
    self.fragment = fragment
  }
}

/// A body as read.
struct ParsedBody {
  var document: Document
  /// Runs between white space in the body as shown.
  var words: Int
  var problems: [Problem]
}

/// Reads the body of a post.
/// - Parameter bytes: UTF-8 without control characters but tabs and line feeds.
func parseBody(_ bytes: consuming [UInt8], in context: BodyContext) -> ParsedBody {
  guard Preparation.isNeeded(for: bytes, isMDX: context.isMDX) else {
    let source = BodySource(bytes, firstLine: context.firstLine)
    return MarkdownReader(source, context: context).read()
      ?? plainBody(source.bytes.dropLast(), in: context)
  }
  var preparation = Preparation(bytes, context: context)
  let source = preparation.run()
  guard source.count <= 16 * preparation.input.count + 1_000_000,
    var body = MarkdownReader(source, context: context).read()
  else { return plainBody(preparation.input[...], in: context) }
  for (index, label) in preparation.notes.order.enumerated()
  where index < body.document.footnotes.count {
    body.document.footnotes[index].label = label
  }
  body.problems += preparation.problems
  return body
}
