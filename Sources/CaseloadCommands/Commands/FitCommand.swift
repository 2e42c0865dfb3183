import ArgumentParser
import Scenario

/// `caseload fit`: a service's own records to measured values of a scenario.
struct FitCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: "Turn a service's own records into measured values of a scenario.",
        discussion: """
            Reads a CSV file with a row for each referral, length of time, post held or spell of sickness, fits rates, \
            profiles and distributions by maximum likelihood, and prints a fragment that a scenario includes. How well \
            they fit goes to standard error. Columns that are not needed are dropped at reading: no identifier is kept.
            """)

    @Argument(help: ArgumentHelp("File of records.", valueName: "csv"), completion: .file(extensions: ["csv"]))
    var records: String

    @Option(
        help: ArgumentHelp(
            "What the records are of: referrals, durations, tenures or sickness. (default: as the columns say)",
            valueName: "kind"))
    var kind: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Source of referrals, work type or kind of sickness that they are of.", valueName: "id"))
    var target: String?

    @Option(help: ArgumentHelp("Column to split by, such as the source of referrals.", valueName: "column"))
    var by: String?

    @Option(help: ArgumentHelp("Column of the date of referral.", valueName: "column"))
    var date: String?

    @Option(help: ArgumentHelp("Column of starts.", valueName: "column"))
    var start: String?

    @Option(help: ArgumentHelp("Column of ends; empty for what goes on.", valueName: "column"))
    var end: String?

    @Option(help: ArgumentHelp("Column of lengths.", valueName: "column"))
    var duration: String?

    @Option(help: ArgumentHelp("Unit of lengths: min, h, d, wk or y. (default: as the column says)", valueName: "unit"))
    var unit: String?

    @Option(help: ArgumentHelp("To what lengths were rounded. (default: as they look)", valueName: "length"))
    var roundedTo: String?

    @Option(help: ArgumentHelp("How dates are written: iso or dmy. (default: iso)", valueName: "order"))
    var dates: String?

    @Option(help: ArgumentHelp("First day from which records were kept.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Last day that they cover.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("Category of the hours of work. (default: direct)", valueName: "category"))
    var category: String?

    @Option(help: ArgumentHelp("Key that takes the lengths, instead of a work type.", valueName: "key"))
    var key: String?

    @Option(help: ArgumentHelp("Team that a new source of referrals is for.", valueName: "id"))
    var team: String?

    @Option(help: ArgumentHelp("People of the area, for a rate of referrals by population.", valueName: "number"))
    var population: Double?

    @Option(help: ArgumentHelp("Years of staff at risk of sickness.", valueName: "number"))
    var staffYears: Double?

    @Option(help: ArgumentHelp("Kind of sickness that the fragment takes away; may be repeated.", valueName: "id"))
    var replaces: [String] = []

    @Option(help: ArgumentHelp("Samples drawn for each test of fit. (default: 199)", valueName: "number"))
    var samples: Int?

    @Option(help: ArgumentHelp("Seed of these draws. (default: 1)", valueName: "number"))
    var seed: UInt64?

    @Option(help: ArgumentHelp("File for the fragment. (default: standard output)", valueName: "file"))
    var out: String?

    @Flag(help: "Replace a file of the same name.")
    var force = false

    func perform(in context: CommandContext) async throws -> Int32 {
        try RecordFitting(request: request(), console: context.console).run()
        return ExitStatus.done
    }

    /// What is asked for.
    ///
    /// - Throws: `CommandFailure` with exit code 64 for an option that is not as it should be.
    private func request() throws(CommandFailure) -> FitRequest {
        var request = FitRequest(path: records)
        request.kind = try choice(kind, "--kind", RecordKind.self)
        request.dates = try choice(dates, "--dates", DateOrder.self)
        for (purpose, name) in [
            (ColumnPurpose.date, date), (.start, start), (.end, end), (.duration, duration), (.group, by),
        ] { request.columns[purpose] = name }
        request.unit = unit
        request.roundedTo = roundedTo
        request.from = try day(from, "--from")
        request.until = try day(until, "--until")
        request.target = target
        request.category = category
        request.key = key
        request.team = team
        request.replaces = replaces
        request.population = try positive(population, "--population")
        request.staffYears = try positive(staffYears, "--staff-years")
        let samples = samples ?? 199
        guard (19...9999).contains(samples) else { throw usage("--samples may be from 19 to 9999, found \(samples)") }
        request.samples = samples
        request.seed = seed ?? 1
        request.out = out
        request.force = force
        return request
    }

    private func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ text: String?, _ option: String, _: Choice.Type
    ) throws(CommandFailure) -> Choice? {
        guard let text else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw usage("\(option): found \(QuantityFault.quoted(text)); there are \(names)")
    }

    private func day(_ text: String?, _ option: String) throws(CommandFailure) -> CivilDate? {
        guard let text else { return nil }
        guard let date = CivilDate(iso: text), date >= .first, date <= .last else {
            throw usage("\(option): \(QuantityFault.quoted(text)) is not a date; write it as 2026-01-31")
        }
        return date
    }

    private func positive(_ value: Double?, _ option: String) throws(CommandFailure) -> Double? {
        guard let value else { return nil }
        guard value > 0, value.isFinite else { throw usage("\(option) has to be above 0") }
        return value
    }

    private func usage(_ message: String) -> CommandFailure {
        CommandFailure("error: \(message)", exitCode: ExitStatus.usage)
    }
}
