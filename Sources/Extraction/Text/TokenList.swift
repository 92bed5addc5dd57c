// The tokens of a text. Rules look at what stands beside a token, also at the text's ends: there is
// nothing there, which no rule takes for something.

/// Tokens by their index; outside of them stands one that is empty.
struct TokenList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  private var all: [Token] = []
  private static let nothing = Token(start: 0, end: 0, kind: .symbol)

  init() {}

  var startIndex: Int { 0 }
  var endIndex: Int { all.count }

  subscript(index: Int) -> Token {
    @inline(__always) get { index >= 0 && index < all.count ? all[index] : Self.nothing }
    set { if index >= 0, index < all.count { all[index] = newValue } }
  }

  /// Returns the words of some of the tokens.
  func words(in range: Range<Int>) -> WordSet {
    all.withUnsafeBufferPointer { tokens in
      var words = WordSet()
      for token in tokens[range] { words.insert(token.word) }
      return words
    }
  }

  mutating func append(_ token: Token) { all.append(token) }

  // What a collection has by itself reserves nothing.
  mutating func reserveCapacity(_ count: Int) { all.reserveCapacity(count) }

  mutating func replaceSubrange(
    _ range: Range<Int>, with tokens: some Collection<Token>
  ) {
    all.replaceSubrange(range, with: tokens)
  }
}
