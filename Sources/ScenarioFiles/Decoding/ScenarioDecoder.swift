import Scenario

/// Reads the domain of a scenario from its tree; faults go to the context.
struct ScenarioDecoder {
    let root: MapReader

    init(_ tree: ScenarioTree, context: ReadingContext) {
        root = MapReader(tree, path: "", context: context)
    }

    /// The scenario, with neutral values where something is wrong.
    func scenario() -> ServiceScenario {
        if !root.has("format") {
            root.fault("format", "the format is missing", remedy: "write format: 1 in the first line")
        } else if root.integer("format") != 1 {
            root.fault("format", "this program reads format 1", remedy: "write format: 1")
        }
        refuseLaterKeys()
        let population = area()
        let calendar = calendar()
        let needs = root.entries("needs").map { needProfile($0.id, $0.reader) }
        require(!needs.isEmpty, "needs", "at least one need profile is needed")
        let run = run()
        let roles = root.entries("roles").map { role($0.id, $0.reader) }
        require(!roles.isEmpty, "roles", "at least one role is needed")
        let work = root.entries("work").map { workType($0.id, $0.reader, population: population) }
        let starting = Dictionary(
            uniqueKeysWithValues: root.entries("starting").map { ($0.id, start($0.reader, needs: needs)) })
        let teams = root.entries("teams").map { id, reader in
            team(id, reader, starting: starting[id] ?? emptyStart(needs))
        }
        require(!teams.isEmpty, "teams", "at least one team is needed")
        let policy = policy(root, base: ScenarioDecoder.noPolicy)
        let scenario = ServiceScenario(
            name: root.identifier("name"), title: root.text("title"), purpose: root.text("purpose", default: ""),
            authors: root.textList("authors"), systems: systems(), run: run,
            population: population, calendar: calendar, needs: needs,
            referrals: root.entries("referrals").map {
                referralSource($0.id, $0.reader, population: population, needs: needs)
            }, teams: teams, roles: roles, posts: root.entries("posts").map { postGroup($0.id, $0.reader) }, work: work,
            workforce: workforce(), working: workingRules(), policy: policy,
            changes: changes(run: run, policy: policy))
        root.finish()
        checkReferences(scenario, startingTeams: root.entries("starting").map(\.id))
        return scenario
    }

    private func systems() -> [Int] {
        root.numberList("systems", in: 1...10_000).compactMap { number in
            if let whole = Int(exactly: number) { return whole }
            root.fault("systems", "\(number) is no whole number", remedy: "write the numbers of rows, such as [1, 2]")
            return nil
        }
    }

    /// Keys that the format knows and this version does not read.
    private func refuseLaterKeys() {
        for key in [
            "expect", "law", "wards", "carers", "clinics", "budgets", "providers", "strain", "pipelines",
            "interventions", "costs", "safety",
        ] { root.refuse(key, because: "it comes with a later version") }
    }

    func require(_ condition: Bool, _ key: String, _ message: String) {
        if !condition { root.fault(key, message, remedy: "look at scenarios/examples for how it is written") }
    }

    private func area() -> Double {
        guard let area = root.map("area") else {
            root.fault("area", "the area is missing", remedy: "write area: {population: 110000}")
            return 100_000
        }
        defer { area.finish() }
        return area.number("population", in: 1...100_000_000)
    }

    private func run() -> RunWindow {
        guard let run = root.map("run"), let monday = CivilDate(year: 2027, month: 1, day: 4) else {
            root.fault("run", "the run is missing", remedy: "write run: {start: 2027-01-04, length: 104 wk}")
            return RunWindow(start: CivilDate(dayNumber: 4), weeks: 1, warmUpWeeks: 0)
        }
        let start = run.date("start", default: monday)
        if start.weekday != 0 {
            run.fault(
                "start", "\(start) is not a Monday",
                remedy: "write \(start.adding(days: -start.weekday)) or \(start.adding(days: 7 - start.weekday))")
        }
        if !(1900...2400).contains(start.year) {
            run.fault("start", "\(start) is not between 1900 and 2400", remedy: "write a date such as 2027-01-04")
        }
        let weeks = wholeWeeks(run, "length", default: nil, least: 1)
        let warmUp = wholeWeeks(run, "warm_up", default: 0, least: 0)
        run.finish()
        return RunWindow(start: start, weeks: weeks, warmUpWeeks: warmUp)
    }

    private func wholeWeeks(_ reader: MapReader, _ key: String, default fallback: Double?, least: Double) -> Int {
        let week = 604_800.0
        let weeks = reader.duration(key, default: fallback, in: (least * week)...(5200 * week)) / week
        if weeks != weeks.rounded() {
            reader.fault(key, "a run is a whole number of weeks", remedy: "write \(Int(weeks.rounded(.up))) wk")
        }
        return max(Int(least), Int(weeks.rounded(.up)))
    }
}
