// Measures what costs. `Benchmarks --table 50 20000` prints one table of the whole program on
// made-up archives of that many posts, or on PATHs; `--peers` instead adds other programs.
// `Benchmarks ARCHIVE` measures the catalog, `--layout` pages, `--reading` the program on posts of
// 1 MB, `--loader` posts made to be slow, `--extraction FILE...` who joins what in these posts.

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--layout": LayoutBenchmark().run()
case "--reading": try ReadingBenchmark().run(Array(arguments.dropFirst()))
case "--loader": LoaderBenchmark().run()
case "--extraction": ExtractionBenchmark().run(Array(arguments.dropFirst()))
case "--table", "--peers":
  try BenchmarkTable().run(Array(arguments.dropFirst()), withPeers: arguments[0] == "--peers")
default: runBenchmark()
}
