import Foundation

/// What a target may import: the direction of flow, as `docs/design.md` shows it.
struct TargetLaw: Sendable {
    /// The target.
    let name: String
    /// The project's targets that it may import.
    var targets: [String] = []
    /// The products of other packages that it may import.
    var products: [String] = []
    /// The modules of the Swift toolchain that it may import.
    var toolchain: [String] = []

    /// All modules that its sources may import.
    var modules: Set<String> { Set(targets + products + toolchain) }

    /// Every target of the project; some may not exist yet.
    static let all: [TargetLaw] = [
        TargetLaw(name: "CGSL"),
        TargetLaw(name: "CPhilox", targets: ["CGSL"]),
        TargetLaw(name: "RandomStreams", targets: ["CGSL", "CPhilox"], toolchain: ["Glibc"]),
        TargetLaw(name: "CMemory"),
        TargetLaw(name: "EventKernel"),
        TargetLaw(name: "Scenario", toolchain: ["Glibc"]),
        TargetLaw(
            name: "ScenarioFiles", targets: ["Scenario"], products: ["Yams"], toolchain: ["Foundation", "Glibc"]),
        TargetLaw(
            name: "CareModel", targets: ["Scenario", "EventKernel", "RandomStreams", "CMemory"], toolchain: ["Glibc"]),
        TargetLaw(name: "OutputAnalysis", targets: ["CGSL"], toolchain: ["Glibc"]),
        TargetLaw(name: "Fitting", targets: ["CGSL"], toolchain: ["Glibc"]),
        TargetLaw(
            name: "Experiments", targets: ["Scenario", "CareModel", "RandomStreams", "OutputAnalysis", "CGSL"],
            toolchain: ["Dispatch", "Foundation", "Glibc", "Synchronization"]),
        TargetLaw(
            name: "ResultFiles", targets: ["Scenario", "OutputAnalysis"],
            toolchain: ["Foundation", "Glibc", "Synchronization"]),
        TargetLaw(
            name: "Reports", targets: ["Scenario", "ScenarioFiles", "ResultFiles"], toolchain: ["Foundation", "Glibc"]),
        TargetLaw(
            name: "CaseloadCommands",
            targets: [
                "CGSL", "CPhilox", "RandomStreams", "EventKernel", "Scenario", "ScenarioFiles", "CareModel",
                "OutputAnalysis", "Fitting", "Experiments", "ResultFiles", "Reports",
            ],
            products: ["ArgumentParser"], toolchain: ["Dispatch", "Foundation", "Glibc", "Synchronization"]),
        TargetLaw(name: "caseload", targets: ["CaseloadCommands"]),
        TargetLaw(
            name: "kernel-cases", targets: ["EventKernel", "RandomStreams"], toolchain: ["Foundation", "Glibc"]),
        TargetLaw(name: "AllocationCount"),
    ]

    /// The packages that the project depends on, by identity.
    static let packages = ["swift-argument-parser", "yams"]

    /// The libraries of the system that the project depends on, as pkg-config names them.
    static let systemLibraries = ["gsl"]

    /// What a test target may import besides its own target and what that one may import, directly or not.
    static let testToolchain: Set<String> = ["Testing", "Foundation", "Glibc", "Dispatch", "Synchronization"]

    /// The law of a target.
    static func of(_ name: String) -> TargetLaw? { all.first { $0.name == name } }

    /// The law of the target that a test target is named for: `KernelCasesTests` tests `kernel-cases`.
    static func tested(by name: String) -> TargetLaw? {
        let tested = name.dropLast("Tests".count)
        return all.first { $0.name == tested || $0.name.split(separator: "-").map(\.capitalized).joined() == tested }
    }
}
