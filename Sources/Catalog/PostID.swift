// The key of a post in the catalog. The key is the order of the list, so that a window on the list
// is a range of keys; it must not be kept outside of the catalog, which may give a post another.

import Announcements

/// A post's key in the catalog: ascending keys of one archive are the list, newest first, undated
/// last, by path inside a day. From the highest bit: archive (19), days before the last day there
/// can be (24), place inside the day (20).
public typealias PostID = Int64

/// The parts of a key.
struct ListPosition: Equatable {
  /// The last day that can be written, 9999-12-31; newer days have smaller numbers.
  private static let lastDay: Int64 = 2_932_896
  /// From here on the day's bits and those of the place are one number: undated posts.
  static let undated: Int64 = 1 << 22
  private static let end: Int64 = 1 << 24

  var archive: Int64
  /// Days from the day to the last day there can be; `undated` or more for undated posts.
  var age: Int64
  var place: Int64

  init(_ id: PostID) {
    archive = id >> 44
    age = (id >> 20) & (Self.end - 1)
    place = id & ((1 << 20) - 1)
  }

  /// The keys that posts of a day (nil: undated posts) may have in an archive.
  static func range(archive: Int64, day: Day?) -> ClosedRange<PostID> {
    let start = archive << 44
    guard let day else { return (start + (undated << 20))...(start + (end << 20) - 1) }
    let age = max(0, lastDay - Int64(day.number))
    return (start + (age << 20))...(start + (age << 20) + (1 << 20) - 1)
  }

  /// The keys that posts of an archive may have.
  static func range(archive: Int64) -> ClosedRange<PostID> {
    (archive << 44)...((archive << 44) + (end << 20) - 1)
  }

  /// The age by which posts of several archives are merged: the same for all undated posts.
  var mergingAge: Int64 { min(age, Self.undated) }
}
