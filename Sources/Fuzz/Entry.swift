// Throws mutated posts at the loader and the layout: see `Fuzzer`. Built with `-D GUIDED` and
// `--sanitize fuzzer`, libFuzzer does the mutating and has the entry point: see `testOneInput`.

#if !GUIDED
  import Glibc

  @main
  enum Entry {
    static func main() { exit(Fuzzer.main(CommandLine.arguments)) }
  }
#endif
