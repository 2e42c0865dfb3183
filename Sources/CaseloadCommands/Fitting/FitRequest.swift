import Scenario

/// What records are of.
enum RecordKind: String, CaseIterable {
    /// One row for each referral.
    case referrals
    /// One row for each visit, assessment, episode or wait.
    case durations
    /// One row for each post that somebody held.
    case tenures
    /// One row for each spell of sickness.
    case sickness
}

/// How dates are written.
enum DateOrder: String, CaseIterable {
    /// Year, month, day: 2026-01-31.
    case iso
    /// Day, month, year: 31/01/2026.
    case dmy
}

/// What `caseload fit` is asked for.
struct FitRequest {
    /// The file of records.
    var path: String
    /// What they are of; nil if the names of columns are to say.
    var kind: RecordKind?
    /// Columns named on the command line, by what they are for.
    var columns: [ColumnPurpose: String] = [:]
    /// The unit of the column of durations.
    var unit: String?
    /// To what lengths are rounded, such as `5 min`; nil if the lengths are to say.
    var roundedTo: String?
    /// How dates are written; nil for ISO only.
    var dates: DateOrder?
    /// The first day from which records were kept.
    var from: CivilDate?
    /// The last day that they cover.
    var until: CivilDate?
    /// The id of what they are of: the source of referrals, the work type, the kind of sickness.
    var target: String?
    /// The category of hours that a duration of work is of.
    var category: String?
    /// The key that takes the distribution, instead of a work type.
    var key: String?
    /// The team that a new source of referrals is for.
    var team: String?
    /// Kinds of sickness that the fragment takes away.
    var replaces: [String] = []
    /// People of the area, for a rate by population.
    var population: Double?
    /// Years of staff in post over the period.
    var staffYears: Double?
    /// Samples drawn for each test of fit.
    var samples = 199
    /// The seed of these draws.
    var seed: UInt64 = 1
    /// The file for the fragment; nil for standard output.
    var out: String?
    /// Whether a file of that name is replaced.
    var force = false

    /// The file's name without its folders, which may name somebody.
    var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
