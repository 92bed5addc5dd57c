// Ranges of positions, as the rules make them by the thousand from what they find.

/// Returns the positions from one up to another; none where the second stands before the first.
///
/// The standard library ends the program there. A rule asks what stands between two words that it has found, and which
/// comes first is what some post gets wrong: then nothing stands between them.
@inline(__always)
func ..< (start: Int, end: Int) -> Range<Int> {
  Range(uncheckedBounds: (start, max(start, end)))
}
