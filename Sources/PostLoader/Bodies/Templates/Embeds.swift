// What embeds show by a service's name and an identifier, and where the same can be opened.

/// The services whose films, posts and slides posts embed.
enum Embeds {
  /// Returns the address of a thing that is embedded by the service's identifier for it; nil for a
  /// name that is no known service's.
  /// - Parameter name: a component, a shortcode or an included file, such as `YouTube`,
  ///   `lite-youtube` or `youtubePlayer.html`.
  static func address(of name: String, identifier: String?) -> String? {
    guard let identifier, !identifier.isEmpty else { return nil }
    let name = name.lowercased()
    let isNamed = { (service: (name: String, address: String)) in
      service.name == "x" ? name == "x" : name.contains(service.name)
    }
    guard let service = services.first(where: isNamed) else { return nil }
    if identifier.hasPrefix("http://") || identifier.hasPrefix("https://") { return identifier }
    return service.address + identifier
  }

  private static let services: [(name: String, address: String)] = [
    ("youtube", "https://www.youtube.com/watch?v="),
    ("vimeo", "https://vimeo.com/"),
    ("tweet", "https://twitter.com/i/status/"),
    ("twitter", "https://twitter.com/i/status/"),
    ("x", "https://x.com/i/status/"),
    ("instagram", "https://www.instagram.com/p/"),
    ("gist", "https://gist.github.com/"),
    ("asciinema", "https://asciinema.org/a/"),
    ("codepen", "https://codepen.io/pen/"),
    ("jsfiddle", "https://jsfiddle.net/"),
    ("speakerdeck", "https://speakerdeck.com/player/"),
    ("slideshare", "https://www.slideshare.net/slideshow/embed_code/key/"),
    ("spotify", "https://open.spotify.com/"),
    ("soundcloud", "https://soundcloud.com/"),
    ("dailymotion", "https://www.dailymotion.com/video/"),
    ("bilibili", "https://www.bilibili.com/video/"),
    ("loom", "https://www.loom.com/share/"),
  ]
}
