// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A program of benchmarks: the framework finds it by its folder, which stands directly in one named `Benchmarks`.
func benchmarks(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: ["Measurement", "Registration"] + dependencies, path: name, swiftSettings: strict,
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let package = Package(
    name: "caseload-benchmarks",
    dependencies: [
        .package(name: "caseload", path: ".."),
        // Without its counting of allocations, which wants packages of its own and changes what is measured.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // What C++ and C programs would use, compiled as they would compile it.
        .target(name: "StandardQueue", cxxSettings: [.unsafeFlags(["-O3"], .when(configuration: .release))]),
        .target(
            name: "RawGSL", cSettings: [.unsafeFlags(["-O3"], .when(configuration: .release))],
            linkerSettings: [.linkedLibrary("gsl"), .linkedLibrary("gslcblas"), .linkedLibrary("m")]),
        library("Measurement"),
        library("Registration", ["Measurement", .product(name: "Benchmark", package: "benchmark")]),
        library(
            "Workloads",
            [
                "StandardQueue", "RawGSL", .product(name: "EventKernel", package: "caseload"),
                .product(name: "RandomStreams", package: "caseload"),
            ]),
        // Valgrind gives up at what it does not know among the records for debuggers.
        .executableTarget(
            name: "workload", dependencies: ["Workloads", "Measurement"], swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-Xlinker", "--strip-debug"])]),
        benchmarks("event-list", ["Workloads"]),
        benchmarks("queueing", ["Workloads"]),
        benchmarks("draws", ["Workloads"]),
        benchmarks("team-year", ["Workloads", .product(name: "CareModel", package: "caseload")]),
        benchmarks("processes", []),
        // Raw words for outside tests of random numbers.
        .executableTarget(
            name: "stream-words", dependencies: [.product(name: "RandomStreams", package: "caseload")],
            swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx20
)
