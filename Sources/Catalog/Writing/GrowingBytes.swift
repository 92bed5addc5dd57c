// Bytes added one after another, with the numbers of SQLite's full-text index among them: an array's
// `append` costs more than all else that is done for a word.

struct GrowingBytes: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = max(16, capacity)
    start = .allocate(byteCount: self.capacity, alignment: 1)
  }

  deinit { start.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// The bytes; not to be used past the next change.
  var all: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  mutating func removeAll() { count = 0 }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).copyMemory(from: first, byteCount: bytes.count)
    count += bytes.count
  }

  /// Appends a number as SQLite writes it in one to nine bytes, the highest bits first:
  /// https://www.sqlite.org/fileformat2.html#varint
  @inline(__always)
  mutating func append(number: UInt64) {
    reserve(9)
    if number < 0x80 {
      start.storeBytes(of: UInt8(truncatingIfNeeded: number), toByteOffset: count, as: UInt8.self)
      count += 1
    } else if number < 0x4000 {
      let bytes = UInt16(truncatingIfNeeded: (number & 0x3F80) << 1 | number & 0x7F | 0x8000)
      start.storeBytes(of: bytes.bigEndian, toByteOffset: count, as: UInt16.self)
      count += 2
    } else {
      appendLong(number)
    }
  }

  /// Writes a number of two bytes, the higher one first, over what stands at an offset.
  mutating func put(_ number: Int, at offset: Int) {
    precondition(offset >= 0 && offset + 2 <= count)
    let bytes = UInt16(truncatingIfNeeded: number).bigEndian
    start.storeBytes(of: bytes, toByteOffset: offset, as: UInt16.self)
  }

  private mutating func appendLong(_ number: UInt64) {
    let width = min(9, (70 - number.leadingZeroBitCount) / 7)
    var rest = number
    var last = count + width - 1
    if width == 9 {
      // The ninth byte has eight bits of the number.
      start.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: last, as: UInt8.self)
      rest >>= 8
      last -= 1
    }
    var mark: UInt8 = width == 9 ? 0x80 : 0
    while last >= count {
      let byte = UInt8(truncatingIfNeeded: rest) & 0x7F | mark
      start.storeBytes(of: byte, toByteOffset: last, as: UInt8.self)
      rest >>= 7
      mark = 0x80
      last -= 1
    }
    count += width
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = 2 * capacity + more
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }
}
