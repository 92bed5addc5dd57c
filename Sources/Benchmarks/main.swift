// Measures what costs: `Benchmarks ARCHIVE` the catalog on an archive, `Benchmarks --layout` pages,
// `Benchmarks --loader` posts that are made to be slow.

switch CommandLine.arguments.dropFirst().first {
case "--layout": LayoutBenchmark().run()
case "--loader": LoaderBenchmark().run()
default: runBenchmark()
}
