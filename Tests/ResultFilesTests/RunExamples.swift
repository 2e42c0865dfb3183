import ResultFiles

/// Plans and records for tests.
enum RunExamples {
    static func plan(seed: UInt64 = 1) -> RunPlan {
        let scenario = RunPlan.ScenarioEntry(
            id: "base", title: "The service as it is", file: "scenarios/base.yaml", digest: Digest(of: "merged"))
        return RunPlan(
            version: "1.0.0",
            digest: Digest(scenarios: ["merged"], seed: seed, replications: "30", version: "1.0.0"),
            seed: seed, replications: 30, scenarios: [scenario], baseline: "base", mathematics: 255)
    }

    static func digest(seed: UInt64 = 1) -> Digest {
        Digest(scenarios: ["merged"], seed: seed, replications: "30", version: "1.0.0")
    }

    static func record(_ plan: RunPlan) -> RunRecord {
        RunRecord(
            plan: plan, started: "2026-01-05T09:30:00Z", finished: "2026-01-05T09:31:00Z", jobs: 2,
            machine: Machine(system: "Linux", architecture: "x86_64", processor: "A processor", processors: 2),
            exitStatus: 0, events: 123_456_789, seconds: 60.25)
    }

    static let provenance = Provenance(
        command: "run", authors: ["A. Worker (0000-0002-1825-0097)", "The team"], sources: ["A count", "", "A count"],
        licences: [])

    static func file(_ name: String, _ text: String) -> ResultFile {
        ResultFile(name) { (file) throws(OutputError) in try file.append(text) }
    }

    static func append(_ figures: [Double], to store: PartialStore) throws(OutputError) {
        var failure: OutputError?
        figures.withUnsafeBufferPointer { pointer in
            do throws(OutputError) { try store.append(pointer) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}

extension RunFolder {
    /// Finishes a run whose provenance does not matter.
    func finish(_ files: [ResultFile], record: RunRecord) throws(OutputError) {
        try finish(files, record: record, provenance: RunExamples.provenance)
    }
}
