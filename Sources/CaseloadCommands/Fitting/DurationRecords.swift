import Fitting
import Scenario

/// Fits lengths of visits, episodes or waits.
enum DurationRecords {
    /// - Throws: `CommandFailure` with exit code 64 or 65.
    static func fit(_ table: RecordTable, _ request: FitRequest) throws(CommandFailure) -> FitOutcome {
        let groups = try RecordGroups(table, request)
        var paths: [[String]] = []
        for group in groups.groups { paths.append(try path(of: group.id, request)) }
        let read = try table.names[.duration] == nil ? spells(table, request) : numbers(table, request)
        var outcome = FitOutcome(request, kind: .durations, records: read.count, period: read.period)
        outcome.warnings += read.notes
        if groups.withoutGroup > 0 {
            outcome.warnings.append("\(FittedFigure.counted(groups.withoutGroup, "row")) without a group left out")
        }
        var counts: [(name: String, count: Int)] = []
        for ((id, rows), path) in zip(groups.groups, paths) {
            let records = rows.compactMap { read.lengths[$0.line] }
            let name = path.joined(separator: ".")
            counts.append((id ?? name, records.count))
            let fitted = FittedLengths(
                LifetimeSample(records, rounding: read.rounding), unit: read.unit, samples: request.samples,
                uniform: FitOutcome.draws(request, group: id ?? ""))
            outcome.report += ["", "\(name): \(fitted.count)"] + fitted.table
            outcome.warnings += fitted.warnings.map { "\(name): \($0)" }
            guard let value = fitted.value else {
                outcome.warnings.append("\(name): fewer than two lengths that ended; nothing is written")
                continue
            }
            outcome.fragment.add(path, value, records: records.count, comments: [fitted.count] + fitted.comments)
        }
        outcome.warnings += groups.groups.count > 1 ? RecordGroups.warnings(counts) : []
        return outcome
    }

    /// Lengths by the line of their row, and how they are written.
    private struct Lengths {
        var lengths: [Int: LifetimeRecord] = [:]
        var unit: String
        var rounding: Double
        var period: (first: Int, last: Int)?
        var notes: [String] = []

        var count: Int { lengths.count }
    }

    private static func numbers(_ table: RecordTable, _ request: FitRequest) throws(CommandFailure) -> Lengths {
        let name = table.names[.duration] ?? ""
        let unit: String
        if let asked = request.unit {
            guard let known = RecordUnits.unit(of: asked) else {
                throw CommandFailure(
                    "error: --unit: there is no unit `\(asked)`; say min, h, d, wk or y", exitCode: ExitStatus.usage)
            }
            unit = known
        } else if let known = RecordUnits.unit(inColumn: name) {
            unit = known
        } else {
            throw CommandFailure(
                "error: the name of the column `\(RecordTable.shown(name))` does not say its unit; say --unit "
                    + "min, h or d",
                exitCode: ExitStatus.usage)
        }
        var faults = RecordFaults(path: request.path)
        var lengths = Lengths(unit: unit, rounding: 1)
        var missing = 0
        var values: [Double] = []
        for row in table.rows {
            guard let text = row[.duration] else {
                missing += 1
                continue
            }
            guard let value = Double(text), value.isFinite else {
                let remedy = "write a plain number, such as 45 or 7.5"
                faults.add(
                    line: row.line, column: name,
                    text.contains(":")
                        ? "has hours and minutes with a colon"
                        : text.contains(",") ? "has a comma in its number" : "is not a number", remedy)
                continue
            }
            guard value >= 0 else {
                faults.add(line: row.line, column: name, "is negative", "check the length")
                continue
            }
            values.append(value)
            lengths.lengths[row.line] = LifetimeRecord(length: value)
        }
        try faults.check()
        lengths.rounding = try RecordUnits.rounding(request, in: unit) ?? RecordUnits.commonRounding(of: values)
        if missing > 0 { lengths.notes.append("\(FittedFigure.counted(missing, "row")) without a length left out") }
        return lengths
    }

    private static func spells(_ table: RecordTable, _ request: FitRequest) throws(CommandFailure) -> Lengths {
        let read = try RecordSpells(table, request, lastDayCounts: false)
        let ended = read.spells.compactMap(\.length).sorted()
        let median = ended.isEmpty ? 1 : ended[ended.count / 2]
        let unit = !read.hasTimes ? "d" : median < 1.0 / 3 ? "min" : median < 3 ? "h" : "d"
        let days = RecordUnits.seconds(unit) / 86_400
        let common = read.hasTimes ? RecordUnits.commonRounding(of: ended.map { $0 / days }) : 1
        let rounding = try RecordUnits.rounding(request, in: unit) ?? common
        let records = read.records(read.spells, daysInUnit: days, rounding: rounding)
        var lengths = Lengths(unit: unit, rounding: rounding, period: read.period, notes: read.notes)
        for (spell, record) in zip(read.spells, records) { lengths.lengths[spell.row.line] = record }
        return lengths
    }

    /// Where in a scenario the lengths of a group belong.
    private static func path(of group: String?, _ request: FitRequest) throws(CommandFailure) -> [String] {
        func usage(_ message: String) -> CommandFailure {
            CommandFailure("error: \(message)", exitCode: ExitStatus.usage)
        }
        var path: [String]
        if let key = request.key {
            path = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            if let group {
                guard let place = path.firstIndex(of: "*") else {
                    throw usage("--by needs a * in --key for the group, such as work.*.time.direct")
                }
                path[place] = group
            }
        } else {
            guard let target = group ?? request.target else {
                throw usage(
                    "say what the lengths are of: --for WORK, or --key KEY such as recruitment.leaving_to_start")
            }
            path = ["work", target, "time", request.category ?? "direct"]
        }
        let key = path.joined(separator: ".")
        for part in path where part != "*" {
            if let fault = Identifier.fault(of: part) { throw usage("\(key): \(fault.message); \(fault.remedy)") }
        }
        let parts = key.split(separator: ".").dropLast().joined(separator: ".")
        switch (KeyTable.definition(at: key)?.kind, KeyTable.definition(at: parts)?.kind) {
        case (.durationDistribution?, _): return path
        case (nil, .table(.durationDistribution, .words(let words))?):
            if let last = path.last, words.contains(last) { return path }
            throw usage("\(parts) has no part `\(path.last ?? "")`; it has \(words.joined(separator: ", "))")
        default: break
        }
        throw usage("`\(key)` is no key that takes a distribution of lengths of time")
    }
}
