import Fitting
import Scenario

/// Fits how often workers are ill, and for how long.
enum SicknessRecords {
    private static let daysInYear = 365.25

    /// - Throws: `CommandFailure` with exit code 64 or 65.
    static func fit(_ table: RecordTable, _ request: FitRequest) throws(CommandFailure) -> FitOutcome {
        guard let staffYears = request.staffYears else {
            throw CommandFailure(
                "error: say with --staff-years how many years of staff were at risk: the head count on average "
                    + "times the "
                    + "years covered", exitCode: ExitStatus.usage)
        }
        let groups = try RecordGroups(table, request)
        if groups.groups.count == 1, groups.groups[0].id == nil, request.target == nil {
            throw CommandFailure(
                "error: say with --for which kind of sickness this is, such as --for short, or with --by which "
                    + "column has "
                    + "it", exitCode: ExitStatus.usage)
        }
        for id in request.replaces + [request.target].compactMap({ $0 }) {
            if let fault = Identifier.fault(of: id) {
                throw CommandFailure("error: \(fault.message); \(fault.remedy)", exitCode: ExitStatus.usage)
            }
        }
        // A day of return is no day of sickness; a last day of absence is.
        let returns = ColumnPurpose.folded(table.names[.end] ?? "").contains("return")
        let read = try RecordSpells(table, request, lastDayCounts: !returns)
        var outcome = FitOutcome(request, kind: .sickness, records: read.spells.count, period: read.period)
        outcome.warnings += read.notes
        if groups.withoutGroup > 0 {
            outcome.warnings.append("\(FittedFigure.counted(groups.withoutGroup, "row")) without a kind left out")
        }
        outcome.report.append(
            returns ? "the end is taken for the day of return" : "the end is taken for the last day of absence")
        let lost = read.spells.reduce(0.0) { $0 + daysLost($1, read) } / daysInYear
        guard lost < staffYears else {
            throw CommandFailure(
                "error: the spells are longer together than \(FittedFigure.text(staffYears)) years of staff; check "
                    + "--staff-years", exitCode: ExitStatus.badData)
        }
        outcome.report.append("share of time lost: \(FittedFigure.percent(lost / staffYears))")
        // A kind that is written takes the place of the scenario's by itself.
        let written = groups.groups.map { $0.id ?? request.target }
        for id in request.replaces where !written.contains(id) {
            outcome.fragment.addPlain(["attrition", "sickness", id], "null")
        }
        var counts: [(name: String, count: Int)] = []
        for (id, rows) in groups.groups {
            let id = id ?? request.target ?? "sickness"
            let lines = Set(rows.map(\.line))
            let spells = read.spells.filter { lines.contains($0.row.line) }
            counts.append((id, spells.count))
            guard !spells.isEmpty else { continue }
            add(spells, id, read, (staffYears, lost), request, to: &outcome)
        }
        outcome.warnings += RecordGroups.warnings(counts)
        return outcome
    }

    private static func add(
        _ spells: [RecordSpells.Spell], _ id: String, _ read: RecordSpells,
        _ time: (staffYears: Double, lost: Double), _ request: FitRequest, to outcome: inout FitOutcome
    ) {
        let begun = spells.count { spell in read.from.map { spell.startDay >= $0 } ?? true }
        let each = EventRate(count: begun, exposure: time.staffYears)
        let whileWell = EventRate(count: begun, exposure: time.staffYears - time.lost)
        let comment =
            "\(FittedFigure.counted(begun, "spell")) begun in \(FittedFigure.text(time.staffYears)) staff-years: "
            + "\(FittedFigure.text(each.value)) a year (exact 95 % \(FittedFigure.interval(each.interval()))), "
            + "\(FittedFigure.text(whileWell.value)) a year while well"
        let rounding = read.hasTimes ? 1.0 / 24 : 1
        let sample = LifetimeSample(
            read.records(spells, daysInUnit: 1, rounding: rounding), rounding: rounding,
            least: Double(read.lastDayCounts))
        let fitted = FittedLengths(
            sample, unit: "d", samples: request.samples, uniform: FitOutcome.draws(request, group: id))
        outcome.report += ["", "\(id): \(fitted.count)", "  " + comment] + fitted.table
        outcome.warnings += fitted.warnings.map { "\(id): \($0)" }
        let path = ["attrition", "sickness", id]
        guard let value = fitted.value else {
            outcome.warnings.append("\(id): fewer than two spells that ended; nothing is written")
            return
        }
        outcome.fragment.add(
            path + ["rate"], "\(FittedFigure.text(whileWell.value)) per year", records: spells.count,
            comments: [comment])
        outcome.fragment.add(
            path + ["length"], value, records: spells.count, comments: [fitted.count] + fitted.comments)
    }

    /// Days of a spell within the period.
    private static func daysLost(_ spell: RecordSpells.Spell, _ read: RecordSpells) -> Double {
        let first = max(spell.start, read.from.map(Double.init) ?? spell.start)
        let last = spell.length.map { spell.start + $0 } ?? Double((read.until ?? spell.startDay) + 1)
        return max(0, last - first)
    }
}
