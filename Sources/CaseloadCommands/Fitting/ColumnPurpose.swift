import Scenario

/// What a column of records is read for; all others are dropped.
enum ColumnPurpose: String, CaseIterable {
    case date, start, end, duration
    case group = "by"

    /// The option that names the column.
    var option: String { "--" + rawValue }

    /// Names that columns for it usually have, lower-case with `_` for whatever is no letter or digit.
    private var usualNames: [String] {
        switch self {
        case .date:
            [
                "date", "referral_date", "date_of_referral", "referred", "referred_on", "date_referred",
                "date_received", "received", "received_on", "referral_received",
            ]
        case .start:
            [
                "start", "start_date", "date_start", "started", "date_started", "start_time", "started_at", "begin",
                "from", "date_from", "first_day", "first_day_absent", "absence_start", "absence_start_date",
                "sickness_start", "post_start", "appointed", "joined", "in_post_from", "admitted", "admission_date",
            ]
        case .end:
            [
                "end", "end_date", "date_end", "ended", "date_ended", "end_time", "ended_at", "finish", "to", "date_to",
                "last_day", "last_day_absent", "absence_end", "absence_end_date", "sickness_end", "post_end", "left",
                "leaving_date", "in_post_to", "discharged", "discharge_date", "return_date", "returned",
                "date_of_return",
            ]
        case .duration:
            ["duration", "length", "minutes", "mins", "hours", "days", "weeks"]
        case .group: []
        }
    }

    /// Whether a name is a usual one; of a duration one with a unit in it, such as `duration_min`.
    func fits(_ name: String) -> Bool {
        let folded = ColumnPurpose.folded(name)
        if usualNames.contains(folded) { return true }
        guard self == .duration else { return false }
        let words = folded.split(separator: "_").map(String.init)
        return words.contains { $0 == "duration" || $0 == "length" || $0 == "minutes" }
    }

    /// A name in lower case with `_` for each run of other letters than a to z and digits.
    static func folded(_ name: String) -> String {
        name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
    }

    /// What the names of columns say that the records are of, or nil if they do not say it plainly.
    static func kind(ofColumns names: [String]) -> RecordKind? {
        let words = Set(names.flatMap { folded($0).split(separator: "_").map(String.init) })
        func any(_ known: String...) -> Bool { known.contains { words.contains($0) } }
        let hasStart = names.contains { ColumnPurpose.start.fits($0) }
        let hasDuration = names.contains { ColumnPurpose.duration.fits($0) }
        var kinds: [RecordKind] = []
        if any("sickness", "absence", "absent", "sick") { kinds.append(.sickness) }
        if any("post", "appointed", "joined", "left", "leaving", "leaver", "tenure") { kinds.append(.tenures) }
        if hasDuration, kinds.isEmpty { kinds.append(.durations) }
        if any("visit", "visits", "episode", "assessment", "wait", "admitted", "admission", "discharged"), hasStart,
            kinds.isEmpty
        {
            kinds.append(.durations)
        }
        if !hasStart, !hasDuration, names.contains(where: { ColumnPurpose.date.fits($0) }) { kinds.append(.referrals) }
        return kinds.count == 1 ? kinds[0] : nil
    }
}
