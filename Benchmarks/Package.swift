// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "caseload-benchmarks",
    dependencies: [.package(name: "caseload", path: "..")],
    targets: [
        // What C++ programs would use, compiled as they would compile it.
        .target(name: "StandardQueue", cxxSettings: [.unsafeFlags(["-O3"], .when(configuration: .release))]),
        .executableTarget(
            name: "hold-model",
            dependencies: ["StandardQueue", .product(name: "EventKernel", package: "caseload")],
            swiftSettings: strict),
        .executableTarget(
            name: "team-year", dependencies: ["StandardQueue", .product(name: "CareModel", package: "caseload")],
            swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx20
)
