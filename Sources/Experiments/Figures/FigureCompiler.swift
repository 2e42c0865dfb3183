import CareModel
import Scenario

/// Turns the metrics into figures of one scenario's teams, roles and parts.
struct FigureCompiler {
    let scenario: ServiceScenario
    let layout: MeasureLayout
    let coordinating: [Int]
    private let limits: [Double]
    private let targets: [String]
    /// Areas of the scenario's population that the figures are of.
    private let areas: Double

    private static let weekSeconds = 604_800.0

    /// - Parameter areas: How many areas of the scenario's population the figures are of: its partitions together, or one.
    init(_ model: ServiceModel, areas: Int = 1) {
        self.areas = Double(areas)
        scenario = model.scenario
        layout = model.layout
        targets = model.targetIds
        coordinating = model.coordinates.indices.filter { model.coordinates[$0] }
        limits = model.scenario.teams.map { Self.limit(of: $0.id, in: model.scenario) }
    }

    /// All figures in the order of the rows of tables, of each team as well or of all together only.
    func figures(byTeam: Bool) -> [(definition: FigureDefinition, formula: CompiledFigure)] {
        var figures: [(definition: FigureDefinition, formula: CompiledFigure)] = []
        for team in [nil] + (byTeam ? scenario.teams.indices.map(Optional.some) : []) {
            for metric in MetricRegistry.all {
                guard scenario.assessments != nil || !metric.isOfAssessments else { continue }
                for (group, formula) in groups(of: metric, team: team) {
                    figures.append((definition(metric, team: team, group: group, formula), formula))
                }
                for (group, formula) in details(of: metric, team: team) {
                    var definition = definition(metric, team: team, group: group, formula)
                    definition.isWeekly = false
                    figures.append((definition, formula))
                }
            }
        }
        return Self.resolved(figures.sorted { FigureDefinition.precedes($0.definition, $1.definition) })
    }

    private func definition(
        _ metric: MetricDefinition, team: Int?, group: String, _ formula: CompiledFigure
    ) -> FigureDefinition {
        var kind = FigureDefinition.Kind.mean
        var countsCensored = false
        switch formula {
        case .sum(_, divisor: .sum, _): kind = .ratio
        case .workTypes(_, let divisor, _, _): kind = divisor.isEmpty ? .mean : .ratio
        case .threshold(.atEnd, _, _): kind = .proportion
        case .threshold(.firstWeek, _, _): countsCensored = true
        case .sum, .weekdays, .greatest, .threshold, .growth, .gap, .excess: break
        case .wait, .procedureTime: countsCensored = true
        case .assessments: break
        }
        // Attainment is a series where it is a ratio; a cohort's wait is not.
        let isSeries =
            switch (metric.formula, formula) {
            case (.targetAttainment, .sum), (.targetPurpose, .sum): true
            default: metric.isWeekly
            }
        return FigureDefinition(
            team: team.map { scenario.teams[$0].id } ?? FigureDefinition.all, group: group, metric: metric.id,
            unit: metric.unit, kind: kind, countsCensored: countsCensored, isWeekly: isSeries)
    }

    private func groups(of metric: MetricDefinition, team: Int?) -> [(group: String, formula: CompiledFigure)] {
        switch metric.formula {
        case .sum(let terms, let divisor, let times):
            let whole = (FigureDefinition.all, sum(terms, divisor, times, team, coordinating))
            guard metric.breakdown == .role else { return [whole] }
            return [whole]
                + heldRoles(team: team).map { role in
                    ("role=" + scenario.roles[role].id, sum(terms, divisor, times, team, [role]))
                }
        case .parts(let parts, let divisor, let times):
            guard case .parts(let key, let hasTotal) = metric.breakdown else { return [] }
            var groups = parts.map { part, terms in
                (group: "\(key)=\(part)", formula: sum(terms, divisor, times, team, coordinating))
            }
            if hasTotal {
                groups.append((FigureDefinition.all, total(parts, divisor, times, team, coordinating)))
            }
            return groups
        case .difference(let terms, let less, let divisor, let times):
            let sum = PlaceSum(
                plus: places(terms, team, coordinating).plus, minus: places(less, team, coordinating).plus)
            return [
                (
                    FigureDefinition.all,
                    .sum(numerator: sum, divisor: compiled(divisor, team, coordinating), times: times)
                )
            ]
        case .growth(let parts):
            guard case .parts(let key, _) = metric.breakdown else { return [] }
            return parts.map { ("\(key)=\($0.part)", .growth(places($0.terms, team, coordinating))) }
        case .workTypes(let measures, let divisor, let times):
            return workTypeGroups(measures, over: divisor, times, team: team)
        case .threshold(let figure): return thresholdGroups(figure)
        case .money(let kinds, let divisor, let times):
            return moneyGroups(kinds, divisor, times, metric.breakdown, team: team)
        case .unpaidHours(let divisor): return unpaidHours(divisor, team: team)
        case .clinics(let parts, let kinds):
            return clinicGroups(parts, kinds, metric.breakdown, team: team)
        case .pipelines(let measures, let kind, let divisor, let times):
            return pipelineGroups(measures, kind, divisor, times, metric.breakdown, team: team)
        case .wards(let terms, let less, let divisor, let times):
            return wardGroups(terms, less: less, divisor, times, team: team)
        case .delays(let divisor, let times): return delayGroups(divisor, times, team: team)
        case .outOfAreaCost(let divisor): return outOfAreaCost(divisor, team: team)
        case .procedures(let measures, let less, let divisor, let times):
            return procedureGroups(
                measures, less: less, divisor, times, withStages: metric.breakdown == .procedures(withStages: true),
                team: team)
        case .procedureTime(let share): return procedureTimes(share, team: team)
        case .clusters(let measures, let divisor, let times): return clusterGroups(measures, divisor, times, team: team)
        case .budgets(let figure): return budgetGroups(figure, team: team)
        case .peers(let figure): return peerGroups(figure, team: team)
        case .surveys(let figure): return surveyGroups(figure, team: team)
        case .ratios(let parts):
            guard case .parts(let key, _) = metric.breakdown else { return [] }
            func ratio(_ parts: [(part: String, terms: MetricDefinition.Terms, divisor: MetricDefinition.Terms)])
                -> CompiledFigure
            {
                .sum(
                    numerator: PlaceSum(plus: parts.flatMap { places($0.terms, team, coordinating).plus }),
                    divisor: .sum(PlaceSum(plus: parts.flatMap { places($0.divisor, team, coordinating).plus })),
                    times: 1)
            }
            return [(FigureDefinition.all, ratio(parts))] + parts.map { ("\(key)=\($0.part)", ratio([$0])) }
        case .wait(let statistic):
            return [(FigureDefinition.all, .wait(statistic, cohort(team)))]
        case .assessmentTime(let span, let quantile):
            return [(FigureDefinition.all, .assessments(span, quantile, team: team))]
        case .greatest(let measure):
            return [(FigureDefinition.all, .greatest(places(.people([measure]), team, coordinating).plus))]
        case .targetAttainment:
            return [
                (
                    "target=contacts",
                    sum(
                        .coordinators([.contactPeriodsAttained]), .terms(.coordinators([.contactPeriods])), 1, team,
                        coordinating)
                ), ("target=referral_to_contact", .wait(.inTimeAsCounted, cohort(team))),
            ] + targetGroups(.met, team)
        case .targetPurpose:
            return [
                (
                    "target=contacts",
                    sum(
                        .coordinators([.contactPeriodsOfWorth]), .terms(.coordinators([.contactPeriods])), 1, team,
                        coordinating)
                ), ("target=referral_to_contact", .wait(.inTime, cohort(team))),
            ] + targetGroups(.metInFull, team)
        }
    }

    /// The further groups of a metric of hours.
    private func details(of metric: MetricDefinition, team: Int?) -> [(group: String, formula: CompiledFigure)] {
        guard case .parts(let parts, let divisor, let times) = metric.formula,
            case .parts(let key, _) = metric.breakdown
        else { return [] }
        return metric.details.flatMap { detail in
            switch detail {
            case .role:
                heldRoles(team: team).flatMap { role in
                    let name = "role=" + scenario.roles[role].id
                    return [(name, total(parts, divisor, times, team, [role]))]
                        + parts.map { ("\(name);\(key)=\($0.part)", sum($0.terms, divisor, times, team, [role])) }
                }
            case .weekday: weekdays(divisor, key, times, team)
            case .protection: protection(parts, divisor, times, team)
            }
        }
    }

    private func weekdays(
        _ divisor: MetricDefinition.Divisor, _ key: String, _ times: Double, _ team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        guard case .elapsed(let seconds) = divisor else { return [] }
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        func figure(_ categories: [HoursCategory], _ weekday: Int) -> CompiledFigure {
            let places = teams.flatMap { team in
                coordinating.flatMap { role in
                    categories.map { layout.weekdayIndex($0, weekday: weekday, team: team, role: role) }
                }
            }
            return .weekdays(places: places, perWeek: Self.weekSeconds / seconds, times: times)
        }
        return MetricDefinition.weekdays.enumerated().flatMap { weekday, name in
            [("weekday=" + name, figure(HoursCategory.allCases, weekday))]
                + HoursCategory.allCases.map { ("weekday=\(name);\(key)=\($0.name)", figure([$0], weekday)) }
        }
    }

    private func protection(
        _ parts: [(part: String, terms: MetricDefinition.Terms)], _ divisor: MetricDefinition.Divisor, _ times: Double,
        _ team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        let protected = places(.coordinators([.protectedDelivered]), team, coordinating)
        let whole = parts.flatMap { places($0.terms, team, coordinating).plus }
        let divisor = compiled(divisor, team, coordinating)
        return [
            (
                "protected=no",
                .sum(numerator: PlaceSum(plus: whole, minus: protected.plus), divisor: divisor, times: times)
            ), ("protected=yes", .sum(numerator: protected, divisor: divisor, times: times)),
        ]
    }

    private func total(
        _ parts: [(part: String, terms: MetricDefinition.Terms)], _ divisor: MetricDefinition.Divisor, _ times: Double,
        _ team: Int?, _ roles: [Int]
    ) -> CompiledFigure {
        let places = PlaceSum(plus: parts.flatMap { self.places($0.terms, team, roles).plus })
        return .sum(numerator: places, divisor: compiled(divisor, team, roles), times: times)
    }

    /// Figures of the clinics of a team, or of all: together, by part, and one by one.
    private func clinicGroups(
        _ parts: [MetricDefinition.ClinicPart], _ kinds: [Clinic.Kind], _ breakdown: MetricDefinition.Breakdown,
        team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        let clinics = scenario.clinics.indices.filter { clinic in
            kinds.contains(scenario.clinics[clinic].kind)
                && (team.map { scenario.teams[$0].id == scenario.clinics[clinic].team } ?? true)
        }
        guard !clinics.isEmpty, case .clinics(let key) = breakdown else { return [] }
        func figure(_ parts: [MetricDefinition.ClinicPart], _ clinics: [Int]) -> CompiledFigure {
            func places(_ measures: [ClinicMeasure]) -> [Int] {
                clinics.flatMap { clinic in measures.map { layout.index($0, clinic: clinic) } }
            }
            return .sum(
                numerator: PlaceSum(plus: places(parts.flatMap(\.terms))),
                divisor: .sum(PlaceSum(plus: places(parts.flatMap(\.divisor)))), times: 1)
        }
        var groups = [(group: FigureDefinition.all, formula: figure(parts, clinics))]
        if parts.count > 1 { groups += parts.map { ("\(key)=\($0.part)", figure([$0], clinics)) } }
        return groups + clinics.map { ("clinic=" + scenario.clinics[$0].id, figure(parts, [$0])) }
    }

    /// Figures of approvals, routes or students of a team, or of all teams.
    private func pipelineGroups(
        _ measures: [PipelineMeasure], _ kind: MetricDefinition.PipelineKind,
        _ divisor: MetricDefinition.PipelineDivisor, _ times: Double, _ breakdown: MetricDefinition.Breakdown,
        team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        guard case .pipelines(let key) = breakdown else { return [] }
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        func figure(_ kept: [Int]) -> CompiledFigure {
            func places(_ measures: [PipelineMeasure]) -> PlaceSum {
                PlaceSum(
                    plus: teams.flatMap { team in
                        kept.flatMap { place in measures.map { layout.index($0, team: team, place: place) } }
                    })
            }
            let over: CompiledDivisor =
                switch divisor {
                case .elapsed(let seconds): .perWeek(Self.weekSeconds / seconds)
                case .measures(let measures): .sum(places(measures))
                }
            return .sum(numerator: places(measures), divisor: over, times: times)
        }
        switch kind {
        case .approvals:
            return scenario.approvals.indices.map { ("\(key)=\(scenario.approvals[$0].id)", figure([$0])) }
        case .routes:
            let routes = scenario.pipelines.routes
            guard !routes.isEmpty else { return [] }
            let places = routes.indices.map(scenario.pipelinePlace(ofRoute:))
            return [(FigureDefinition.all, figure(places))]
                + routes.indices.map { ("\(key)=\(routes[$0].id)", figure([places[$0]])) }
        case .students:
            guard scenario.pipelines.hasStudents else { return [] }
            return [(FigureDefinition.all, figure([scenario.pipelinePlaceOfStudents]))]
        }
    }

    /// The targets of closures and of work types that the scenario has.
    private func targetGroups(_ measure: TargetMeasure, _ team: Int?) -> [(group: String, formula: CompiledFigure)] {
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        return targets.indices.map { target in
            func places(_ measure: TargetMeasure) -> PlaceSum {
                PlaceSum(plus: teams.map { layout.index(measure, target: target, team: $0) })
            }
            return (
                "target=" + targets[target],
                .sum(numerator: places(measure), divisor: .sum(places(.asked)), times: 1)
            )
        }
    }

    private func sum(
        _ terms: MetricDefinition.Terms, _ divisor: MetricDefinition.Divisor, _ times: Double, _ team: Int?,
        _ roles: [Int]
    ) -> CompiledFigure {
        .sum(numerator: places(terms, team, roles), divisor: compiled(divisor, team, roles), times: times)
    }

    func compiled(_ divisor: MetricDefinition.Divisor, _ team: Int?, _ roles: [Int]) -> CompiledDivisor {
        switch divisor {
        case .elapsed(let seconds): .perWeek(Self.weekSeconds / seconds)
        case .elapsedYearsPer100000:
            .perWeek(Self.weekSeconds / (365.25 * 86_400) * scenario.population * areas / 100_000)
        case .terms(let terms): .sum(places(terms, team, roles))
        }
    }

    private func places(_ terms: MetricDefinition.Terms, _ team: Int?, _ roles: [Int]) -> PlaceSum {
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        switch terms {
        case .people(let measures):
            return PlaceSum(plus: teams.flatMap { team in measures.map { layout.index($0, team: team) } })
        case .coordinators(let measures):
            return PlaceSum(
                plus: teams.flatMap { team in
                    roles.flatMap { role in measures.map { layout.index($0, team: team, role: role) } }
                })
        case .assessments(let measures):
            return PlaceSum(plus: teams.flatMap { team in measures.map { layout.index($0, team: team) } })
        }
    }

    /// Roles with posts in a team, or in any, from the beginning or by substitution.
    private func heldRoles(team: Int?) -> [Int] {
        scenario.roles.indices.filter { role in
            let id = scenario.roles[role].id
            let origins = scenario.workforce.recruitment.substitutions.filter { $0.by == id && $0.share > 0 }
            return scenario.posts.contains { group in
                (group.role == id || origins.contains { $0.role == group.role }) && group.count > 0
                    && (team.map { scenario.teams[$0].id == group.team } ?? true)
            }
        }
    }

    private func cohort(_ team: Int?) -> WaitCohort { WaitCohort(team: team, limits: limits) }

    /// The limit of the policy in force at the end of the run.
    private static func limit(of team: String, in scenario: ServiceScenario) -> Double {
        let end = scenario.run.start.adding(days: 7 * scenario.run.weeks)
        let policies = scenario.changes.filter { $0.date < end && ($0.team == nil || $0.team == team) }
            .compactMap(\.policy)
        return (policies.last ?? scenario.policy).referralToContact.within
    }
}
