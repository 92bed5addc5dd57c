// What the interface wants done outside of itself; the shell does it, in the order given.

import Catalog

/// Something to do.
public enum Effect: Sendable, Equatable {
  /// Read posts, in this order; what was wanted before and is not among them is no longer.
  case load([PostID])
  /// Ask the catalog on another thread, and hand the answer back with the number. A request for a
  /// list stops the one before it.
  case ask(number: Int, Request)
  /// Stop what is running: a search, else a sync.
  case stop
  /// Open an address; its scheme is http, https or mailto.
  case open(String)
  /// Copy text; the name says to the person what it is, such as `address`.
  case copy(String, name: String)
  /// Keep the inputs of the prompt for the next visit, the newest last.
  case keepHistory([String])
  case reportMouse(Bool)
  /// Hand `Event.reminded` with the number back after some time, unless another reminder is asked
  /// for before.
  case remind(number: Int, milliseconds: Int)
  /// Draw the whole screen anew.
  case redraw
  case suspend
  case quit
}
