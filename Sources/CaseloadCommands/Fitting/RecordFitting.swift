import ResultFiles
import Scenario

/// One `caseload fit`: reads records, fits them, writes the fragment and the report.
struct RecordFitting {
    let request: FitRequest
    let console: Console

    /// - Throws: `CommandFailure` with exit code 64 for what is not said or cannot be, 65 for faulty records, 66 if
    ///   there
    ///   are none, 73 or 74 where the fragment cannot be written.
    func run() throws(CommandFailure) {
        if let out = request.out, !request.force, FilePresence.exists(out) {
            throw CommandFailure(
                "error: there is a file \(out) already; choose another name, or replace it with --force",
                exitCode: ExitStatus.cannotCreate)
        }
        if let from = request.from, let until = request.until, from > until {
            throw CommandFailure("error: --from lies after --until", exitCode: ExitStatus.usage)
        }
        let opened = try RecordTable.open(request)
        let columns = RecordColumns(request: request, columns: opened.columns)
        let kind = try columns.kind()
        let table = try RecordTable(opened, columns.chosen(for: kind), request)
        let outcome =
            switch kind {
            case .referrals: try ReferralRecords.fit(table, request)
            case .durations: try DurationRecords.fit(table, request)
            case .tenures: try TenureRecords.fit(table, request)
            case .sickness: try SicknessRecords.fit(table, request)
            }
        guard !outcome.fragment.isEmpty else {
            throw CommandFailure(
                (outcome.warnings + ["error: there is too little to fit anything to"]).joined(separator: "\n"),
                exitCode: ExitStatus.badData)
        }
        try write(outcome.fragment.text)
        report(outcome, kind, table, columns)
    }

    private func report(_ outcome: FitOutcome, _ kind: RecordKind, _ table: RecordTable, _ columns: RecordColumns) {
        for line in outcome.report { console.note(PrintableText.line(line)) }
        let read = ColumnPurpose.allCases.compactMap { purpose in
            table.names[purpose].map { "`\(RecordTable.shown($0))` (\(purpose.rawValue))" }
        }
        console.note("")
        console.note("\(kind.rawValue) read from \(read.joined(separator: ", ")).")
        if !table.dropped.isEmpty { console.note("Dropped at reading: \(columns.listed(table.dropped)).") }
        if table.emptyRows > 0 {
            console.note(
                "warning: \(FittedFigure.counted(table.emptyRows, "row")) with nothing in these columns left out")
        }
        for warning in outcome.warnings { console.note("warning: \(PrintableText.line(warning))") }
        if let out = request.out { console.note("Written: \(out)") }
    }

    private func write(_ text: String) throws(CommandFailure) {
        guard let out = request.out else {
            console.output(text)
            return
        }
        do throws(OutputError) {
            try AtomicFile.write(out) { buffer throws(OutputError) in try buffer.append(text) }
        } catch {
            throw CommandFailure(
                "error: cannot write \(out): \(error.reason); choose another folder", exitCode: error.exitCode)
        }
    }
}
