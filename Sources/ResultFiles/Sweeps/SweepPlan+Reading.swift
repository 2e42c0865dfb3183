import Foundation

extension SweepPlan {
    /// The name of the file.
    public static let fileName = "plan.json"

    /// Reads the plan of a sweep's folder and checks that it is as it was written.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is none, 65 with what does not agree if it was cut off or changed.
    /// - Complexity: O(size of the plan).
    public init(folder: String) throws(InputFault) {
        let path = folder + "/" + Self.fileName
        let bytes = try FileSystem.contents(path)
        do {
            self = try JSONDecoder().decode(SweepPlan.self, from: Data(bytes))
        } catch {
            throw InputFault(
                path: path,
                message:
                    "is no plan of a sweep, or was cut off: make it anew with `caseload sweep plan` in another folder")
        }
        if let fault = disagreement {
            throw InputFault(
                path: path,
                message: "was changed by hand: \(fault); make another plan with `caseload sweep plan` instead")
        }
    }

    /// What in the plan does not agree with the rest of it, or nil.
    var disagreement: String? {
        guard program == "caseload", kind == "sweep" else { return "it says that it is a \(kind) of \(program)" }
        for scenario in scenarios where Digest(of: scenario.text).hexadecimal != scenario.digest {
            return "the text of scenario `\(scenario.id)` does not agree with its digest"
        }
        guard let first = scenarios.first, first.id == baseline else { return "the baseline is not the first scenario" }
        guard !points.isEmpty, points.allSatisfy({ $0.count == parameters.count }) else {
            return "a point has not one value for each parameter"
        }
        guard !figures.isEmpty else { return "it keeps no figures" }
        if let fault = stageFault { return fault }
        guard computedDigest.hexadecimal == digest else { return "what it holds does not agree with its digest" }
        return nil
    }

    private var stageFault: String? {
        var replications = 0
        var shards = 0
        for stage in stages {
            guard stage.from == replications, stage.to > stage.from, stage.to <= 1 << 31,
                stage.firstShard == shards + 1, stage.shards > 0,
                stage.shards <= cells * (stage.to - stage.from)
            else { return "the stages do not follow one another" }
            replications = stage.to
            shards += stage.shards
        }
        return stages.isEmpty ? "it has no replications" : nil
    }

    /// The text of the file.
    public var text: String { JSONFile.text(self) }
}
