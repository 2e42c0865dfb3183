// swift-tools-version: 6.2
import PackageDescription

// One direction of flow: a target imports only what stands to its left in docs/design.md.
// `Tests/PackageTests` holds the table of that page against this file.

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "caseload",
    products: [
        .executable(name: "caseload", targets: ["caseload"]),
        .executable(name: "kernel-cases", targets: ["kernel-cases"]),
        .library(name: "EventKernel", targets: ["EventKernel"]),
        .library(name: "RandomStreams", targets: ["RandomStreams"]),
        .library(name: "CareModel", targets: ["CareModel", "Scenario", "ScenarioFiles"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
        .target(name: "CPhilox", dependencies: ["CGSL"]),
        .target(name: "CMemory"),
        library("RandomStreams", ["CGSL", "CPhilox"]),
        // Square roots and rounding are the mathematical library's for some processors; who imports nothing else has it
        // from here.
        .target(name: "EventKernel", swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),
        library("Scenario"),
        library("ScenarioFiles", ["Scenario", "Yams"]),
        // A simulation is used by one thread at a time and calls nothing that could come back to it: that two accesses
        // never overlap is known, and need not be looked at in the event loop.
        .target(
            name: "CareModel", dependencies: ["Scenario", "EventKernel", "RandomStreams", "CMemory"],
            swiftSettings: strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]),
        library("OutputAnalysis", ["CGSL"]),
        library("Fitting", ["CGSL"]),
        library("Experiments", ["Scenario", "CareModel", "RandomStreams", "OutputAnalysis", "CGSL"]),
        library("ResultFiles", ["Scenario", "OutputAnalysis"]),
        library("Reports", ["Scenario", "ScenarioFiles", "ResultFiles"]),
        library(
            "CaseloadCommands",
            [
                "Scenario", "ScenarioFiles", "CareModel", "RandomStreams", "OutputAnalysis", "Fitting",
                "Experiments", "ResultFiles", "Reports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "caseload", dependencies: ["CaseloadCommands"], swiftSettings: strict),
        .executableTarget(
            name: "kernel-cases", dependencies: ["EventKernel", "RandomStreams"], swiftSettings: strict),
        tests("EventKernelTests", ["EventKernel"]),
        tests("RandomStreamsTests", ["RandomStreams", "CPhilox", "CGSL"]),
        tests("OutputAnalysisTests", ["OutputAnalysis"]),
        tests("FittingTests", ["Fitting", "CGSL"]),
        tests("ResultFilesTests", ["ResultFiles", "OutputAnalysis", "Scenario"]),
        tests("ScenarioTests", ["Scenario"]),
        tests("ScenarioFilesTests", ["ScenarioFiles", "Scenario"]),
        tests(
            "CareModelTests",
            [
                "CareModel", "Scenario", "ScenarioFiles", "OutputAnalysis", "RandomStreams", "EventKernel",
                "AllocationCount",
            ]),
        // Only in programs of tests: it stands in for the allocator, and counts.
        .target(name: "AllocationCount"),
        tests("ExperimentsTests", ["Experiments", "CareModel", "Scenario", "OutputAnalysis", "RandomStreams"]),
        tests(
            "CaseloadCommandsTests",
            ["CaseloadCommands", "Experiments", "CareModel", "ResultFiles", "ScenarioFiles", "Scenario"]),
        .testTarget(
            name: "KernelCasesTests", dependencies: ["kernel-cases", "EventKernel", "RandomStreams"],
            exclude: ["Cases"], swiftSettings: strict),
        tests("PackageTests", []),
    ],
    cLanguageStandard: .c17
)
