import Fitting
import Scenario

/// A stretch of time from a record's start to its end, as lengths for fitting.
struct RecordSpells {
    /// One spell.
    struct Spell {
        var row: RecordTable.Row
        /// Its first day, as days since 1970-01-01.
        var startDay: Int
        /// Its last day, or nil while it goes on.
        var endDay: Int?
        /// Its length in days; nil while it goes on.
        var length: Double?
        /// The start in days since 1970-01-01, with its time.
        var start: Double
    }

    /// The spells that reach into the period.
    private(set) var spells: [Spell] = []
    /// Whether starts and ends have times of the day.
    let hasTimes: Bool
    /// Days added to the difference of two days: 1 where the last day belongs to the spell.
    let lastDayCounts: Int
    /// The last day covered, or nil if no spell goes on.
    let until: Int?
    /// The first day from which records were kept, or nil.
    let from: Int?
    /// What was left out and why.
    private(set) var notes: [String] = []

    /// Reads starts and ends.
    ///
    /// - Throws: `CommandFailure` with exit code 65 for faulty rows, 64 if spells go on and no last day is given.
    init(_ table: RecordTable, _ request: FitRequest, lastDayCounts: Bool) throws(CommandFailure) {
        var faults = RecordFaults(path: request.path)
        let names = (start: table.names[.start] ?? "", end: table.names[.end] ?? "")
        from = request.from?.dayNumber
        until = request.until?.dayNumber
        var (withoutStart, before, going) = (0, 0, 0)
        var times: [Bool] = []
        var found: [Spell] = []
        func moment(_ row: RecordTable.Row, _ purpose: ColumnPurpose, _ name: String) -> RecordMoment? {
            guard let text = row[purpose] else { return nil }
            switch RecordMoment.read(text, request.dates) {
            case .success(let moment):
                times.append(moment.seconds != nil)
                return moment
            case .failure(let fault):
                faults.add(line: row.line, column: name, fault.message, fault.remedy)
                return nil
            }
        }
        for row in table.rows {
            let start = moment(row, .start, names.start)
            let end = moment(row, .end, names.end)
            if row[.start] == nil {
                withoutStart += 1
                continue
            }
            guard let start, (end != nil) == (row[.end] != nil) else { continue }
            let begins = Double(start.day) + (start.seconds ?? 0) / 86_400
            let ends = end.map { Double($0.day) + ($0.seconds ?? 0) / 86_400 }
            if let until, start.day > until {
                faults.add(line: row.line, column: names.start, "lies after --until", "give a later --until")
                continue
            }
            if let ends, ends < begins {
                faults.add(line: row.line, column: names.end, "lies before the start", "check the two dates")
                continue
            }
            if let end, let until, end.day > until {
                faults.add(
                    line: row.line, column: names.end, "lies after --until",
                    "give a later --until, or leave the end empty if it is only planned")
                continue
            }
            if let end, let from, end.day < from {
                before += 1
                continue
            }
            if end == nil { going += 1 }
            found.append(
                Spell(
                    row: row, startDay: start.day, endDay: end?.day,
                    length: ends.map { $0 - begins }, start: begins))
        }
        try faults.check()
        if times.contains(true), times.contains(false) {
            throw CommandFailure(
                "error: \(PrintableText.line(request.path)): some dates have a time of the day and some have "
                    + "none; export "
                    + "them alike", exitCode: ExitStatus.badData)
        }
        hasTimes = times.first ?? false
        self.lastDayCounts = lastDayCounts && !hasTimes ? 1 : 0
        if going > 0, until == nil {
            throw CommandFailure(
                "error: \(FittedFigure.counted(going, "record")) without an end: say with --until up to which day "
                    + "the export "
                    + "goes", exitCode: ExitStatus.usage)
        }
        guard !found.isEmpty else {
            throw CommandFailure(
                "error: \(PrintableText.line(request.path)): no record has a start and reaches into the period",
                exitCode: ExitStatus.badData)
        }
        let more = Double(self.lastDayCounts)
        spells = found.map { spell in
            var spell = spell
            spell.length = spell.length.map { $0 + more }
            return spell
        }
        if withoutStart > 0 { notes.append("\(FittedFigure.counted(withoutStart, "row")) without a start left out") }
        if before > 0 { notes.append("\(FittedFigure.counted(before, "record")) that ended before --from left out") }
        if going == 0, until == nil {
            notes.append(
                "no record is still going on: if the export has only what has ended, long ones are missing from "
                    + "it and the "
                    + "lengths come out too short")
        }
        if from == nil, kindKeepsLong {
            notes.append(
                "without --from, every record since the first is taken to be in the file; if the export has only what "
                    + "reached into a period, say from which day on")
        }
    }

    /// Whether lengths are so great that the beginning of an export matters.
    private var kindKeepsLong: Bool {
        let lengths = spells.compactMap(\.length).sorted()
        return (lengths.isEmpty ? 0 : lengths[lengths.count / 2]) > 14 || lengths.isEmpty
    }

    /// Spells as lengths in a unit of so many days.
    ///
    /// - Parameter rounding: To what lengths are rounded, in the unit.
    func records(_ spells: [Spell], daysInUnit: Double, rounding: Double) -> [LifetimeRecord] {
        let half = rounding / 2
        // An end on the last day covered is seen, so that what goes on ends later: on the next day, or after midnight.
        let close = until.map { Double($0 + (hasTimes ? 1 : 0)) }
        return spells.map { spell in
            func length(to day: Double) -> Double { (day - spell.start + Double(lastDayCounts)) / daysInUnit }
            let limit = close.map { max(0, length(to: $0)) + half } ?? .infinity
            let entry = from.map { spell.startDay < $0 ? max(0, length(to: Double($0)) - half) : 0 } ?? 0
            guard let length = spell.length else {
                return LifetimeRecord(length: max(limit, entry), hasEnded: false, entry: entry, limit: limit)
            }
            return LifetimeRecord(length: length / daysInUnit, hasEnded: true, entry: entry, limit: limit)
        }
    }

    /// The first and the last day that the records speak of.
    var period: (first: Int, last: Int) {
        let first = from ?? spells.map(\.startDay).min() ?? 0
        return (first, until ?? max(first, spells.map { $0.endDay ?? $0.startDay }.max() ?? first))
    }
}
