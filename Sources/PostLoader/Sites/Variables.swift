// The values that templates in a body ask for: `{{ site.url }}`, `{{ page.title }}`.

import Announcements

extension Archive {
  /// Returns the values of `{{ }}` in a body by name; none where it has no braces.
  func variables(
    for body: ArraySlice<UInt8>, _ post: PostFields, _ address: PostAddress
  ) -> [String: String] {
    guard hasBraces(body) else { return [:] }
    let site = address.site
    var variables = site.variables
    variables["site.url"] = site.url
    variables["site.baseurl"] = site.basePath
    for field in post.fields.all {
      if case .text(let text) = field.value { variables["page.\(field.key)"] = text }
    }
    variables["page.title"] = post.title.text
    variables["page.date"] = post.date?.description
    variables["page.url"] = address.pagePath
    variables["page.path"] = address.path.description
    return variables
  }
}

/// Whether `{{` or `{%` stands anywhere.
private func hasBraces(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while let brace = buffer.firstIndex(of: 0x7B, from: index) {
      if brace + 1 < buffer.count, buffer[brace + 1] == 0x7B || buffer[brace + 1] == 0x25 {
        return true
      }
      index = brace + 1
    }
    return false
  }
}
