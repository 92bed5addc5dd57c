// Measures what costs: `Benchmarks ARCHIVE` the catalog on an archive, `Benchmarks --layout` pages.

if CommandLine.arguments.dropFirst().first == "--layout" {
  LayoutBenchmark().run()
} else {
  runBenchmark()
}
