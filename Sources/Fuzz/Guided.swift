// The same trial with libFuzzer, which mutates what reaches new code:
// https://llvm.org/docs/LibFuzzer.html. It brings its own entry point and options.

#if GUIDED
  import Announcements
  import Glibc
  import PostLoader

  /// The folder of the corpus is also the archive whose rules the posts get.
  private let trial = Trial((try? Archive(at: Path("data"))).map { [$0] } ?? [])

  /// What libFuzzer calls with each input.
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
#endif
