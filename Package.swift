// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

// How the release program is linked: its start is what everybody waits for, and a third of it went
// to the dynamic loader (docs/performance.md). lld packs the relocations; nothing looks up symbols
// in the program; and where `make build` has put libstdc++.a into that folder, its hundreds of
// symbols are not looked up either.
let quickStart: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-L\(Context.packageDirectory)/.build/static",
      "-Xlinker", "-z", "-Xlinker", "nostart-stop-gc",
      "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
      "-Xlinker", "--no-export-dynamic",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "gazette",
  products: [.executable(name: "gazette", targets: ["gazette"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The system libraries: a module map and a header each, no logic.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "CWidth"),
    .target(name: "CRescue"),

    .target(name: "Announcements", swiftSettings: strict),
    .target(name: "Extraction", dependencies: ["Announcements"], swiftSettings: strict),
    // `make evaluate`: how well the extraction reads announcements labelled by hand.
    .executableTarget(
      name: "Evaluate", dependencies: ["Announcements", "Extraction"], swiftSettings: strict),
    .target(
      name: "PostLoader",
      dependencies: ["Announcements", "Extraction", "CMD4C", "Yams", "TOMLKit"],
      swiftSettings: strict),
    .target(
      name: "Catalog",
      dependencies: [
        "Announcements", "PostLoader", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // Programs in pseudo-terminals, for the tests of the whole program and for `make bench`.
    .target(name: "PseudoTerminals", dependencies: ["CLinux"], swiftSettings: strict),
    // `make bench`: what everything costs.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Announcements", "Browser", "Catalog", "Extraction", "PostLoader", "PseudoTerminals",
      ],
      swiftSettings: strict),
    .target(name: "Screen", dependencies: ["CWidth"], swiftSettings: strict),
    .target(
      name: "Browser", dependencies: ["Announcements", "Catalog", "Screen"],
      swiftSettings: strict),
    .executableTarget(
      name: "gazette",
      dependencies: [
        "Announcements", "PostLoader", "Catalog", "Screen", "Browser", "CNcurses", "CLinux",
        "CRescue",
        "TOMLKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: quickStart),

    .executableTarget(
      name: "Fuzz", dependencies: ["Announcements", "PostLoader", "Browser"], swiftSettings: strict),

    .systemLibrary(
      name: "CVTerm", path: "Tests/CVTerm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
    // The queries that the catalog, the interface and the command line must answer alike.
    .target(
      name: "SearchCases", dependencies: ["Announcements", "Catalog"], path: "Tests/SearchCases",
      swiftSettings: strict),
    .testTarget(name: "AnnouncementsTests", dependencies: ["Announcements"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Evaluate"], exclude: ["Evaluation"],
      swiftSettings: strict),
    .testTarget(name: "PostLoaderTests", dependencies: ["PostLoader"], swiftSettings: strict),
    .testTarget(
      name: "CatalogTests", dependencies: ["Catalog", "PostLoader", "SearchCases"],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "Announcements", "PostLoader", "Catalog", "Screen", "Browser", "SearchCases",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GazetteTests", dependencies: ["gazette", "SearchCases"], swiftSettings: strict),
    // What the tests kill while it marks posts.
    .executableTarget(
      name: "Marking", dependencies: ["Announcements", "Catalog"], path: "Tests/Marking",
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["gazette", "Marking", "PseudoTerminals", "CVTerm"],
      swiftSettings: strict),
  ]
)
