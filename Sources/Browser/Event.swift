// What happens to the interface from outside: keys, sizes, and answers to what it asked for.

import Announcements
import Catalog
import Screen

/// Something that happened.
public enum Event: Sendable {
  case key(Key)
  case resize(Size)
  /// A post that was asked for by `Effect.load`; nil where it is gone.
  case loaded(PostID, Post?)
  /// The answer to a request, or a part of it; an answer to anything but the last request of its
  /// kind is ignored.
  case answered(number: Int, Answer)
  /// How far a sync is.
  case progress(SyncProgress)
  /// A sync has ended; the text says what changed, and is empty where nothing did.
  case synced(String)
  /// Posts in the catalog are not what they were: the list is read again.
  case changed
  /// The time of a reminder has come.
  case reminded(number: Int)
  /// Something that the program does without; it is said until a key is pressed.
  case warned(String)
  /// Something to be said in the message line, such as what was opened or why it was not.
  case said(String)
}

/// A post with what the catalog knows about it.
public struct Post: Sendable {
  public let announcement: Announcement
  public let facts: PostFacts
  /// Whether its page is laid out on another thread.
  let isLarge: Bool
  /// Whether another one is to come, with more of the text or of what is found out about it: this
  /// is for the first rows only.
  let isEarly: Bool

  public init(announcement: Announcement, facts: PostFacts, isEarly: Bool = false) {
    self.isEarly = isEarly
    self.announcement = announcement.leading(to: facts.addresses)
    self.facts = facts
    isLarge = isEarly || announcement.body.isLarge
  }
}
