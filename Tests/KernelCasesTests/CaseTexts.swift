import Foundation

@testable import kernel_cases

/// Files of cases for tests: the one that is kept beside the tests, and small ones made on the spot.
enum CaseTexts {
    /// The file of cases of every form.
    static var keptFile: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Cases/queueing-cases.json").path
    }

    /// The kept cases.
    static func kept() throws -> [QueueingCase] {
        try CaseFile.read(try String(contentsOfFile: keptFile, encoding: .utf8), file: keptFile)
    }

    /// The kept cases of some names.
    static func kept(_ names: [String]) throws -> [QueueingCase] {
        try kept().filter { names.contains($0.name) }
    }

    /// The text of one case.
    static func text(
        form: String = "mm1", parameters: String = #"{"lam": 0.5, "mu": 1}"#, expected: String = #"{"W": 2}"#
    ) -> String {
        #"[{"name": "one", "form": "\#(form)", "parameters": \#(parameters), "expected": \#(expected)}]"#
    }

    /// Runs the program on a text.
    static func run(_ text: String, _ arguments: [String] = []) async throws -> (code: ExitCode, output: String) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        return await KernelCases.run([file.path] + arguments, processors: 2)
    }

    /// The judgements of cases whose expected values are multiplied by a factor.
    static func judge(_ cases: [QueueingCase], seed: UInt64, factor: Double = 1) async throws -> [Judgement] {
        let experiments = try cases.flatMap { try CasePlan($0, file: "kept").experiments }
        let changed = experiments.map { experiment in
            Experiment(
                caseName: experiment.caseName, model: experiment.model, recording: experiment.recording,
                quantities: experiment.quantities.map {
                    TestedQuantity(
                        label: $0.label, expected: $0.expected * factor, measure: $0.measure, order: $0.order)
                })
        }
        return await Referee(seed: seed, workers: Workers(jobs: 2)).judge(changed)
    }
}
