// Throws mutated posts at the loader and the layout: see `Fuzzer`. Built with `-D GUIDED` and
// `--sanitize fuzzer`, libFuzzer does the mutating: see `runGuided`.

import Glibc

#if GUIDED
  exit(runGuided(CommandLine.arguments))
#else
  exit(Fuzzer.main(CommandLine.arguments))
#endif
