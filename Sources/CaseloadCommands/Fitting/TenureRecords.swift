import Fitting
import Scenario

/// Fits how often workers leave, by how long they have been in post.
enum TenureRecords {
    private static let bands = [0.0, 1, 2, 5]
    private static let names = ["under 1 year", "1 to 2 years", "2 to 5 years", "over 5 years"]
    private static let daysInYear = 365.25

    /// - Throws: `CommandFailure` with exit code 64 or 65.
    static func fit(_ table: RecordTable, _ request: FitRequest) throws(CommandFailure) -> FitOutcome {
        if table.names[.group] != nil {
            throw CommandFailure(
                "error: tenures are not split by a column; fit a file for each role", exitCode: ExitStatus.usage)
        }
        let read = try RecordSpells(table, request, lastDayCounts: false)
        let records = read.records(read.spells, daysInUnit: daysInYear, rounding: 1 / daysInYear)
        var outcome = FitOutcome(request, kind: .tenures, records: records.count, period: read.period)
        outcome.warnings += read.notes
        let hazards = HazardBands(records, from: bands)
        let fitted = FittedLengths(
            LifetimeSample(records, rounding: 1 / daysInYear), unit: "y", samples: request.samples,
            uniform: FitOutcome.draws(request, group: "tenures"))
        guard let total = hazards.total, total.count > 0 else {
            throw CommandFailure(
                "error: nobody has left in these records, so that no rate of leaving can be told",
                exitCode: ExitStatus.badData)
        }
        let lines = zip(names, hazards.rates).map { name, rate in
            guard let rate else { return "\(name): nobody seen" }
            return "\(name): \(text(rate))"
        }
        let curve = SurvivalCurve(records)
        let survival = [1.0, 2, 5].map { year in
            "\(FittedFigure.percent(curve.survival(at: year))) after \(Int(year)) y"
        }
        outcome.report += ["", "leaving a year: \(text(total))"] + lines.map { "  " + $0 }
        outcome.report += ["  still in post: " + survival.joined(separator: ", "), "", "tenure: \(fitted.count)"]
        outcome.report += fitted.table
        outcome.warnings += fitted.warnings.map { "tenure: \($0)" }
        outcome.warnings += RecordGroups.warnings(
            zip(names, hazards.rates).map { (name: "left after \($0)", count: $1?.count ?? 0) })
        add(
            hazards, total, records.count, comments: lines + ["still in post: " + survival.joined(separator: ", ")],
            to: &outcome)
        return outcome
    }

    private static func add(
        _ hazards: HazardBands, _ total: EventRate, _ records: Int, comments: [String], to outcome: inout FitOutcome
    ) {
        func put(_ key: String, _ value: String, note: String? = nil, comments: [String] = []) {
            outcome.fragment.add(["attrition", key], value, records: records, note: note, comments: comments)
        }
        var reference = total
        var verdict = "bands cannot be told apart: one rate for all"
        var factors: [(key: String, value: Double)] = []
        if let test = hazards.test {
            let probability = FittedFigure.probability(test.probability)
            if test.probability >= 0.05 {
                verdict = "bands do not differ (\(probability)): one rate for all"
            } else if let middle = hazards.rates[1], middle.count >= RecordGroups.identifying {
                verdict = "bands differ: \(probability); the others are multiples of that from 1 to 2 years"
                reference = middle
                factors = [("first_year_resignation", 0), ("two_years", 2), ("five_years", 3)].compactMap { key, band in
                    hazards.rates[band].map { (key, $0.value / middle.value) }
                }
            } else {
                verdict = "bands differ (\(probability)), but too few left after 1 to 2 years to be compared with"
            }
        }
        put(
            "resignation", "\(FittedFigure.text(reference.value)) per year",
            comments: ["leaving of every kind, a year in post: \(text(total))", verdict] + comments)
        let first = factors.first { $0.key == "first_year_resignation" }
        put("first_year_resignation", FittedFigure.text(min(20, first?.value ?? 1)))
        for (key, after) in [("two_years", "2 y"), ("five_years", "5 y")] {
            guard let factor = factors.first(where: { $0.key == key }) else { continue }
            outcome.fragment.addPlain(["attrition", "by_tenure", key, "after"], after)
            outcome.fragment.add(
                ["attrition", "by_tenure", key, "resignation"], FittedFigure.text(min(100, factor.value)),
                records: records)
        }
        put("early_retirement", "0 per year", note: "counted under resignation")
        put("internal_move", "0 per year", note: "counted under resignation")
    }

    private static func text(_ rate: EventRate) -> String {
        "\(FittedFigure.text(rate.value)) (exact 95 % \(FittedFigure.interval(rate.interval()))), \(rate.count) "
            + "left in "
            + "\(FittedFigure.text(rate.exposure)) years"
    }
}
