// The HTML elements that mean something to a document.

/// An element by its name.
enum Tag: String, CaseIterable {
  case a
}
