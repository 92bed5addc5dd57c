// Where a post stands on its site: its address, and the keys under which links find it.

import Announcements

/// The place of one post.
struct PostAddress {
  let permalink: String?
  let keys: [String]
  let publication: Publication = []

  init(_ path: Path, name: PostName, fields: PostFields, site: Site) {
    permalink = nil
    keys = ["path:\(path)"]
  }

  func resolve(_ target: LinkTarget) -> ResolvedLink {
    switch target {
    case .address(let text), .postURL(let text), .file(let text): ResolvedLink(url: text)
    }
  }
}

extension Archive {
  /// Returns the values of `{{ }}` in a body; none where it has no braces.
  func variables(
    for body: ArraySlice<UInt8>, _ post: PostFields, _ address: PostAddress
  ) -> [String: String] { [:] }
}
