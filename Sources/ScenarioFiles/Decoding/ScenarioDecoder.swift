internal import Scenario

/// Makes a scenario of a tree whose structure is checked apart; reports what breaks a rule between keys.
struct ScenarioDecoder {
    let root: MapReader

    init(_ tree: ScenarioTree, context: ReadingContext) {
        let whole = MapReader(tree, KeyTable.root, context: context)
        root = whole.with(population: whole.section("area").number("population"))
    }

    /// The scenario, with neutral values where something is wrong.
    func scenario() -> ServiceScenario {
        let needs = root.entries("needs").map { needProfile($0.id, $0.reader) }
        let run = run()
        let starting = Dictionary(
            uniqueKeysWithValues: root.entries("starting").map { ($0.id, start($0.reader, needs: needs)) })
        let policy = policy(root, base: ScenarioDecoder.noPolicy)
        var scenario = ServiceScenario(
            name: root.identifier("name"), title: root.optionalText("title") ?? "",
            purpose: root.optionalText("purpose") ?? "", authors: root.texts("authors"), systems: systems(), run: run,
            population: root.section("area").number("population"), calendar: calendar(), needs: needs,
            referrals: root.entries("referrals").map { referralSource($0.id, $0.reader, needs: needs) },
            teams: root.entries("teams").map { id, reader in
                team(id, reader, starting: starting[id] ?? emptyStart(needs))
            },
            roles: root.entries("roles").map { role($0.id, $0.reader) },
            posts: root.entries("posts").map { postGroup($0.id, $0.reader) },
            work: root.entries("work").map { workType($0.id, $0.reader) }, workforce: workforce(),
            working: workingRules(), policy: policy, changes: changes(run: run, policy: policy))
        scenario.rotas = root.entries("rotas").map { rota($0.id, $0.reader) }
        scenario.recording = recordingRules()
        scenario.shows = shows()
        scenario.employers = root.entries("employers").map { employer($0.id, $0.reader) }
        scenario.safety = safetyLimits()
        scenario.thresholds = thresholds()
        scenario.recovery = recoveryRule()
        scenario.costs = costs()
        scenario.clinics = clinics()
        scenario.strain = strainRules()
        scenario.pipelines = pipelines()
        scenario.approvals = root.entries("approvals").map { approval($0.id, $0.reader) }
        scenario.interventions = interventions(run: run)
        scenario.wards = wards()
        scenario.partitions = partitions()
        scenario.laws = laws()
        scenario.law = root.optionalIdentifier("law")
        scenario.assessments = assessments()
        scenario.procedures = procedures()
        scenario.clusters = clusters()
        scenario.clustering = clustering()
        scenario.budgets = budgets()
        scenario.providers = root.entries("providers").map { provider($0.id, $0.reader) }
        scenario.voluntary = root.entries("voluntary").map { voluntaryService($0.id, $0.reader) }
        scenario.peerServices = root.entries("peer_services").map { peerService($0.id, $0.reader) }
        scenario.survey = survey()
        scenario.reporting = reporting()
        requireSome("needs", scenario.needs.isEmpty)
        requireSome("roles", scenario.roles.isEmpty)
        requireSome("teams", scenario.teams.isEmpty)
        checkRules(scenario)
        var whole = scenario.withTeamsWrittenOut()
        whole.expectations = expectations(of: whole)
        whole.smallestDifferences = smallestDifferences(of: whole)
        return whole
    }

    private func systems() -> [Int] { root.texts("systems").compactMap { Double($0).flatMap { Int(exactly: $0) } } }

    private func requireSome(_ key: String, _ isEmpty: Bool) {
        guard isEmpty, root.has(key) else { return }
        var what = key
        if case .named(let word) = root.definition(of: key, { _ in true }).kind { what = word }
        root.fault(key, "there is not one \(what)", remedy: "write at least one, with an id of its own")
    }

    private func run() -> RunWindow {
        let run = root.section("run")
        let start = run.optionalDate("start") ?? CivilDate(dayNumber: 4)
        if start.weekday != 0 {
            run.fault(
                "start", "\(start) is not a Monday",
                remedy: "write \(start.adding(days: -start.weekday)) or \(start.adding(days: 7 - start.weekday))",
                code: .badDate)
        }
        return RunWindow(
            start: start, weeks: wholeWeeks(run, "length", least: 1), warmUpWeeks: wholeWeeks(run, "warm_up", least: 0),
            replications: run.optionalInteger("replications"))
    }

    private func wholeWeeks(_ reader: MapReader, _ key: String, least: Int) -> Int {
        let weeks = reader.duration(key) / 604_800
        if weeks != weeks.rounded() {
            reader.fault(key, "a run is a whole number of weeks", remedy: "write \(Int(weeks.rounded(.up))) wk")
        }
        return max(least, Int(weeks.rounded(.up)))
    }
}
