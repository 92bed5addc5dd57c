// A prose that many hold: copying it counts one reference, where a prose itself counts one for each of
// its arrays.

/// A prose that is made and does not change any more.
final class SharedProse {
  let prose: Prose

  init(_ prose: Prose) { self.prose = prose }
}
