// What a template shows that is known only by its arguments: an embed, an image, a quotation, a card,
// a link, a title.

extension Shortcode {
  /// - Parameter isIncluded: whether the first argument is the file's name.
  func shown(as name: String, isIncluded: Bool = false) -> Meaning {
    let words = isIncluded ? Array(arguments.positional.dropFirst()) : arguments.positional
    if let address = embedded(name, words) {
      return .insertion(.link(address: address, title: caption))
    }
    if let image = image(name, words) { return .insertion(image) }
    if let quotation = quotation(name) { return .insertion(quotation) }
    let address =
      arguments.first(of: "href", "url", "link", "website", "to") ?? source
      ?? words.first { isAddress($0) || hasFilmEnding($0) }
    if let text = arguments.first(of: "content", "body", "message") {
      let title = caption ?? Admonitions.title(of: name)
      return .insertion(.card(title: title, address: address, text: text))
    }
    if let title = arguments.first(of: "title", "heading", "header"),
      let text = arguments.first(of: "text", "description", "caption")
    {
      return .insertion(.card(title: title, address: address, text: text))
    }
    if let address {
      return .insertion(.link(address: address, title: caption ?? arguments.phrases.first))
    }
    if let caption { return title(caption) }
    // A note in the margin is text in its place.
    if !isIncluded, let phrase = arguments.phrases.last {
      let isNotice = [name, words.first ?? ""].contains { Admonitions.title(of: $0) != nil }
      return isNotice ? title(phrase) : .text(phrase)
    }
    let known = Admonitions.title(of: words.first ?? "") ?? Admonitions.title(of: name)
    return known.map(title) ?? .nothing
  }

  private var caption: String? {
    arguments.first(of: "title", "caption", "label", "text", "heading", "header", "description")
  }

  private var source: String? {
    arguments.first(of: "src", "image", "img", "image_path", "imageurl", "file", "path")
  }

  /// Who is quoted, with a link where there is one.
  var attribution: String? {
    let address = arguments.first(of: "link", "url", "href")
    guard let name = arguments.first(of: "author", "by", "cite", "source", "name") else {
      return address
    }
    return address.map { "[\(name)](\($0))" } ?? name
  }

  private func quotation(_ name: String) -> Insertion.Meaning? {
    guard name.contains("quote"), let text = arguments.first(of: "text", "quote", "content", "body")
    else { return nil }
    return .quotation(text, attribution: attribution)
  }

  private func image(_ name: String, _ words: [String]) -> Insertion.Meaning? {
    let isImage = ["fig", "img", "image", "picture", "photo"].contains { name.contains($0) }
    let place = isImage ? words.first { $0.contains("/") || hasImageEnding($0) } : nil
    let linked = isImage ? arguments.first(of: "url", "href", "link") : nil
    guard let address = source ?? place ?? (isImage ? words.first ?? linked : nil),
      isImage || hasImageEnding(address)
    else { return nil }
    let second = isImage && words.count > 1 && words.last != address ? words.last : nil
    let text = arguments.first(of: "alt") ?? second
    let link = address == linked ? nil : linked
    let figure = name.contains("fig") ? figureCaption : nil
    return .image(
      address: address, alternative: text ?? TreeBuilder.unmarked(caption ?? ""),
      caption: figure ?? (text == nil ? nil : caption), link: link)
  }

  /// All that Hugo's figure shows below its image; nil where that is one text at most.
  private var figureCaption: String? {
    let maker = arguments.first(of: "attr")
    let address = arguments.first(of: "attrlink")
    let linked = maker.map { maker in address.map { "[\(maker)](\($0))" } ?? maker } ?? address
    let parts = [arguments.first(of: "title"), arguments.first(of: "caption"), linked]
      .compactMap { $0 }
    return parts.count > 1 || linked != nil ? parts.joined(separator: " \u{2014} ") : nil
  }

  /// The address of what a service embeds.
  private func embedded(_ name: String, _ words: [String]) -> String? {
    if name == "gist", words.count > 1 {
      return Embeds.address(of: name, identifier: "\(words[0])/\(words[1])")
    }
    if let user = arguments.named["user"], let id = arguments.named["id"] {
      return Embeds.address(of: name, identifier: "https://twitter.com/\(user)/status/\(id)")
    }
    let identifier = arguments.first(
      of: "id", "videoid", "video_id", "video", "code", "key", "youtubeid", "youtube_id", "tweetid",
      "url", "src")
    let service = arguments.first(of: "provider", "service", "host") ?? name
    return Embeds.address(of: service, identifier: identifier ?? words.first)
  }

  private func hasFilmEnding(_ address: String) -> Bool {
    [".mp4", ".webm", ".mov", ".ogv", ".m4v", ".mp3", ".ogg"].contains {
      address.lowercased().hasSuffix($0)
    }
  }
}
