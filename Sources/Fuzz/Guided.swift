// The same trial with libFuzzer, which mutates what reaches new code:
// https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library

#if GUIDED
  import Announcements
  import Glibc
  import PostLoader

  typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// The folder of the corpus is also the archive whose rules the posts get.
  private let trial = Trial((try? Archive(at: Path("data"))).map { [$0] } ?? [])

  /// What libFuzzer calls with each input; its library wants the name even where it is told.
  @_cdecl("LLVMFuzzerTestOneInput")
  func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    // The last byte chooses what else the trial varies.
    if let fault = trial.fault(in: input, number: Int(input.last ?? 0)) {
      print(fault)
      abort()
    }
    return 0
  }

  /// Hands over to libFuzzer: its own options, and folders of posts to begin with.
  func runGuided(_ arguments: [String]) -> CInt {
    var count = CInt(truncatingIfNeeded: arguments.count)
    var copies = arguments.map { strdup($0) } + [nil]
    return copies.withUnsafeMutableBufferPointer { buffer in
      guard var pointer = buffer.baseAddress else { return 70 }
      return runDriver(&count, &pointer, testOneInput)
    }
  }
#endif
