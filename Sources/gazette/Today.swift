// The only place that asks the clock what day it is.

import Announcements
import Glibc

extension Day {
  /// Today, where the user is.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let today = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    // A clock outside of the calendar makes nothing recent.
    return today ?? .earliest
  }
}
