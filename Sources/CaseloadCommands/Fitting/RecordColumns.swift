import Scenario

/// Which column of a file is read for what.
struct RecordColumns {
    let request: FitRequest
    let columns: [String]

    /// What the records are of: as asked for, else as the columns say.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if neither says it.
    func kind() throws(CommandFailure) -> RecordKind {
        if let kind = request.kind { return kind }
        if let kind = ColumnPurpose.kind(ofColumns: columns) { return kind }
        throw usage(
            "the columns do not say what the records are of; say --kind referrals, durations, tenures or sickness")
    }

    /// The columns by purpose.
    ///
    /// - Throws: `CommandFailure` with exit code 64 for a column that is not there or cannot be told.
    func chosen(for kind: RecordKind) throws(CommandFailure) -> [ColumnPurpose: String] {
        var chosen: [ColumnPurpose: String] = [:]
        for purpose in ColumnPurpose.allCases {
            guard let name = request.columns[purpose] else { continue }
            guard columns.contains(name) else {
                let nearest = columns.first { ColumnPurpose.folded($0) == ColumnPurpose.folded(name) }
                let hint = nearest.map { "; there is `\(RecordTable.shown($0))`" } ?? "; there are \(listed(columns))"
                throw usage("\(purpose.option): there is no column `\(RecordTable.shown(name))`\(hint)")
            }
            chosen[purpose] = name
        }
        switch kind {
        case .referrals: try find(.date, in: &chosen)
        case .tenures, .sickness: try findSpell(&chosen)
        case .durations:
            if chosen[.duration] == nil, chosen[.start] == nil, chosen[.end] == nil {
                let durations = columns.filter { ColumnPurpose.duration.fits($0) }
                if !durations.isEmpty {
                    try find(.duration, in: &chosen)
                    return chosen
                }
            }
            if chosen[.duration] == nil { try findSpell(&chosen) }
        }
        if chosen[.duration] != nil, chosen[.start] != nil || chosen[.end] != nil {
            throw usage("--duration stands for --start and --end: give one or the others")
        }
        return chosen
    }

    private func findSpell(_ chosen: inout [ColumnPurpose: String]) throws(CommandFailure) {
        try find(.start, in: &chosen)
        try find(.end, in: &chosen)
    }

    private func find(_ purpose: ColumnPurpose, in chosen: inout [ColumnPurpose: String]) throws(CommandFailure) {
        guard chosen[purpose] == nil else { return }
        let taken = ColumnPurpose.allCases.compactMap { chosen[$0] }
        let fitting = columns.filter { purpose.fits($0) && !taken.contains($0) }
        guard let name = fitting.first else {
            throw usage(
                "no column is plainly that of the \(purpose.rawValue); name it with \(purpose.option); there are "
                    + listed(columns))
        }
        guard fitting.count == 1 else {
            throw usage(
                "\(listed(fitting)) could each be that of the \(purpose.rawValue); name one with \(purpose.option)")
        }
        chosen[purpose] = name
    }

    /// Names in a message, at most a dozen.
    func listed(_ names: [String]) -> String {
        let shown = names.prefix(12).map { "`\(RecordTable.shown($0))`" }.joined(separator: ", ")
        return names.count > 12 ? shown + " and \(names.count - 12) more" : shown
    }

    private func usage(_ message: String) -> CommandFailure {
        CommandFailure("error: \(message)", exitCode: ExitStatus.usage)
    }
}
