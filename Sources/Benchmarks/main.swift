// Measures the catalog on an archive; see `CatalogBenchmark`.

runBenchmark()
