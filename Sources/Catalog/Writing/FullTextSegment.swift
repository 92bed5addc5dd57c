// A part of the full-text index as SQLite's FTS5 keeps it in its tables: pages of words in order,
// each word with the posts and places where it stands. The form is described at the beginning of
// https://www.sqlite.org/src/file/ext/fts5/fts5_index.c, and databases everywhere are in it.

/// A part that other threads can make, which FTS5 itself does on the one thread that writes.
struct FullTextSegment: Sendable {
  /// What leads to a page.
  struct Entry: Sendable {
    /// At most the first word of the page, and behind all words of those before; with its mark.
    var beginning: [UInt8]
    /// From 1 on.
    var page: Int
    /// Where the word begins that goes on over so many pages that `posts` helps to skip them.
    var lastPage = 0
    /// The first post of each of those pages; nil for few pages.
    var posts: [UInt8]?
  }

  let posts: [PostID]
  /// In all texts.
  let words: Int
  private let bytes: [UInt8]
  /// Where each page ends in them.
  private let ends: [Int]
  let entries: [Entry]

  init(_ places: consuming WordPlaces) {
    var writer = SegmentWriter()
    let posts = places.posts
    places.forEachWord { writer.add($0, at: $1, in: posts) }
    writer.finish()
    self.posts = posts
    words = places.total
    bytes = writer.pages
    ends = writer.ends
    entries = writer.entries
  }

  var pageCount: Int { ends.count }

  /// Gives the bytes of a page.
  /// - Parameter number: from 1 on.
  func withPage(_ number: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { bytes in
      try body(.init(rebasing: bytes[(number > 1 ? ends[number - 2] : 0)..<ends[number - 1]]))
    }
  }
}

/// Writes the pages of a part, as FTS5 would.
private struct SegmentWriter: ~Copyable {
  /// In bytes; what FTS5 takes if it is told nothing else.
  private static let pageSize = 4050
  /// What FTS5 puts before each word that is no beginning of words.
  private static let mark = UInt8(ascii: "0")
  /// A page begins with where its first post is that stands behind no word, and where its words end.
  private static let headSize = 4
  /// The pages that a word goes on over for their posts to be noted.
  private static let manyPages = 4

  private var bytes = GrowingBytes(capacity: 1 << 20)
  private(set) var ends: [Int] = []
  private(set) var entries: [FullTextSegment.Entry] = []
  private var pageStart = 0
  /// Where the words of the page begin, each by its distance from the one before.
  private var offsets = GrowingBytes()
  private var lastOffset = 0
  /// The last one.
  private var word = UnsafeRawBufferPointer(start: nil, count: 0)
  private var isBeforeWords = true
  private var isBeforePosts = true
  private var previousPost: UInt64 = 0
  private var entry = FullTextSegment.Entry(beginning: [], page: 1)
  private var firstPosts = GrowingBytes()
  private var previousFirst: UInt64 = 0
  private var pagesWithoutWord = 0
  /// The places of a word in one post.
  private var list = GrowingBytes()

  init() { beginPage() }

  /// The pages that are finished.
  var pages: [UInt8] { Array(bytes.all[..<pageStart]) }

  /// Adds a word that comes behind all others; its bytes must stay where they are until the next.
  mutating func add(
    _ word: UnsafeRawBufferPointer, at places: UnsafeBufferPointer<UInt64>, in posts: [PostID]
  ) {
    begin(word)
    var index = 0
    while index < places.count {
      let post = places[index] >> 32
      var previous: UInt64 = 0
      list.removeAll()
      while index < places.count, places[index] >> 32 == post {
        let place = places[index] & 0xFFFF_FFFF
        // 0 and 1 are marks.
        list.append(number: place - previous + 2)
        previous = place
        index += 1
      }
      add(UInt64(bitPattern: posts[Int(post)]))
    }
  }

  mutating func finish() {
    if bytes.count - pageStart > Self.headSize { finishPage() }
    if !ends.isEmpty { finishEntry() }
  }

  /// The bytes of the page so far.
  private var size: Int { bytes.count - pageStart + offsets.count }

  private mutating func begin(_ next: UnsafeRawBufferPointer) {
    if size + next.count + 3 >= Self.pageSize, bytes.count - pageStart > Self.headSize {
      finishPage()
    }
    let offset = bytes.count - pageStart
    offsets.append(number: UInt64(offset - lastOffset))
    lastOffset = offset
    var shared = 0
    while shared < min(word.count, next.count), word[shared] == next[shared] { shared += 1 }
    if isBeforeWords {
      if !ends.isEmpty {
        finishEntry()
        entry = .init(beginning: [Self.mark] + next.prefix(shared + 1), page: ends.count + 1)
      }
      bytes.append(number: UInt64(next.count + 1))
      // One byte, as all numbers below 128 are.
      bytes.append(number: UInt64(Self.mark))
      bytes.append(next)
    } else {
      bytes.append(number: UInt64(shared + 1))
      bytes.append(number: UInt64(next.count - shared))
      bytes.append(.init(rebasing: next[shared...]))
    }
    word = next
    (isBeforeWords, isBeforePosts) = (false, false)
    previousPost = 0
    entry.lastPage = ends.count + 1
  }

  /// Adds a post with the places in `list`. Its number and the size of the list stand on one page;
  /// the list goes on over others if it must.
  private mutating func add(_ post: UInt64) {
    if isBeforePosts {
      bytes.put(bytes.count - pageStart, at: pageStart)
      bytes.append(number: post)
      isBeforePosts = false
      addFirst(post)
    } else {
      bytes.append(number: post - previousPost)
    }
    previousPost = post
    // The lowest bit would say that the post was taken out.
    bytes.append(number: UInt64(list.count) << 1)
    var start = 0
    while start < list.count {
      if size >= Self.pageSize { finishPage() }
      let end = endOfNumbers(from: start, room: Self.pageSize - size)
      bytes.append(.init(rebasing: list.all[start..<end]))
      start = end
    }
    if size >= Self.pageSize { finishPage() }
  }

  /// Where the numbers of the list end that have room, at least one of them.
  private func endOfNumbers(from start: Int, room: Int) -> Int {
    let list = list.all
    if list.count - start <= room { return list.count }
    var end = start + room
    while end > start, list[end - 1] & 0x80 != 0 { end -= 1 }
    if end > start { return end }
    while list[end] & 0x80 != 0 { end += 1 }
    return end + 1
  }

  /// Notes the first post of a page that begins inside a word's posts.
  private mutating func addFirst(_ post: UInt64) {
    if firstPosts.isEmpty {
      firstPosts.append(number: 0)
      firstPosts.append(number: UInt64(ends.count + 1))
      firstPosts.append(number: post)
    } else {
      firstPosts.append(number: post - previousFirst)
    }
    previousFirst = post
  }

  private mutating func beginPage() {
    pageStart = bytes.count
    withUnsafeBytes(of: UInt32(0)) { bytes.append($0) }
    offsets.removeAll()
    lastOffset = 0
    (isBeforeWords, isBeforePosts) = (true, true)
  }

  private mutating func finishPage() {
    bytes.put(bytes.count - pageStart, at: pageStart + 2)
    if isBeforeWords {
      // A page of places alone.
      if isBeforePosts, !firstPosts.isEmpty { firstPosts.append(number: 0) }
      pagesWithoutWord += 1
    } else {
      bytes.append(offsets.all)
    }
    ends.append(bytes.count)
    beginPage()
  }

  private mutating func finishEntry() {
    if !firstPosts.isEmpty, pagesWithoutWord >= Self.manyPages {
      entry.posts = Array(firstPosts.all)
    }
    entries.append(entry)
    firstPosts.removeAll()
    pagesWithoutWord = 0
  }
}
