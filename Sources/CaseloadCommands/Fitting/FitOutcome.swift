import RandomStreams
import Scenario

/// What a fit comes to: a fragment for a scenario and a report for people.
struct FitOutcome {
    var fragment: FragmentText
    /// Lines of the report.
    var report: [String] = []
    /// What the reader has to look at, without `warning: `.
    var warnings: [String] = []

    /// Begins with the head of the fragment.
    ///
    /// - Parameters:
    ///   - period: The days that the records speak of, or nil.
    init(_ request: FitRequest, kind: RecordKind, records: Int, period: (first: Int, last: Int)?) {
        fragment = FragmentText(
            header: [
                "Fitted to \(kind.rawValue) by `caseload fit`. A scenario takes it by `include: [FILE]`; what the",
                "scenario says itself goes before it.",
            ], fileName: request.fileName,
            days: period.map { (CivilDate(dayNumber: $0.first), CivilDate(dayNumber: $0.last)) })
        report = [fragment.source(records)]
    }

    /// The draws of a test of fit: those of a seed, the group's own.
    static func draws(_ request: FitRequest, group: String) -> () -> Double {
        var stream = RandomStream(
            key: RandomKey(seed: request.seed, replication: 0), purpose: StableName.hash("goodness of fit"),
            entity: StableName.hash(group))
        return { stream.uniform() }
    }
}
