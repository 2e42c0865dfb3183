import RandomStreams
import Scenario

/// Names of the draws of assessments.
struct AssessmentPurposes: BitwiseCopyable {
    let arrivals = StableName.hash("assessment/arrivals")
    let crisis = StableName.hash("assessment/of_crisis")
    let continuation = StableName.hash("assessment/continuation")
    let recall = StableName.hash("assessment/of_recall")
    let team = StableName.hash("assessment/team")
    let urgent = StableName.hash("assessment/urgent")
    let relative = StableName.hash("assessment/relative")
    let approvedDoctor = StableName.hash("assessment/approved_doctor")
    let secondDoctor = StableName.hash("assessment/second_doctor")
    let known = StableName.hash("assessment/known_doctor")
    let apart = StableName.hash("assessment/examined_apart")
    let entry = StableName.hash("assessment/entry")
    let court = StableName.hash("assessment/court")
    let withPolice = StableName.hash("assessment/with_police")
    let police = StableName.hash("assessment/police")
    let unfit = StableName.hash("assessment/unfit")
    let unfitFor = StableName.hash("assessment/unfit_for")
    let extended = StableName.hash("assessment/extended")
    let warrantExtended = StableName.hash("assessment/warrant_extended")
    let inpatient = StableName.hash("assessment/inpatient")
    let criteria = StableName.hash("assessment/criteria")
    let nurse = StableName.hash("assessment/held_by_nurse")
    let doctorComes = StableName.hash("assessment/doctor_comes")
    let outcome = StableName.hash("assessment/outcome")
    let objects = StableName.hash("assessment/objects")
    let objection = StableName.hash("assessment/objection")
    let instead = StableName.hash("assessment/assessed_instead")
    let bedAtOnce = StableName.hash("assessment/bed_at_once")
    let bed = StableName.hash("assessment/bed")
    let ambulance = StableName.hash("assessment/ambulance")
    let continued = StableName.hash("detention/continued")
    let order = StableName.hash("detention/community_treatment")
    let recalled = StableName.hash("detention/recalled")
    let revoked = StableName.hash("detention/revoked")
    let secondRecommendation = StableName.hash("detention/second_recommendation")
    let orderAtStart = StableName.hash("detention/order_at_start")

    /// All of them, for the check for collisions.
    var all: [UInt64] {
        [
            arrivals, crisis, continuation, recall, team, urgent, relative, approvedDoctor, secondDoctor, known, apart,
            entry, court, withPolice, police, unfit, unfitFor, extended, warrantExtended,
            inpatient, criteria, nurse, doctorComes, outcome, objects, objection, instead, bedAtOnce, bed, ambulance,
            continued, order, recalled, revoked, secondRecommendation, orderAtStart,
        ]
    }
}

/// Mental Health Act assessments that are under way, and what the law says of people detained.
struct AssessmentState: ~Copyable {
    /// Whether assessments go step by step.
    let isUsed: Bool
    let rules: CompiledAssessments
    let purposes = AssessmentPurposes()
    /// The work types of the pieces, or -1.
    let types: Column<Int>
    /// Cumulative shares of decisions at `origin * 7 + outcome`.
    let outcomes: Column<Double>
    let urgent: Column<Double>
    /// Cumulative shares of the teams that serve, and the teams.
    let teamShares: Column<Double>
    let teams: Column<Int>
    /// How many teams the first one stands for: they share requests from elsewhere where nothing is said.
    let firstTeams: Int
    let laws: Column<CompiledLaw>
    let firstLaw: Int
    /// The law that comes with each dated change, or -1.
    let lawOfChange: Column<Int>
    /// Where the measures begin in a row.
    let start: Int
    /// The origins of requests from elsewhere, in the order of `arrivals`.
    let sourceOrigins: Column<Int>
    let sourceEntities: Column<UInt64>

    var arrivals: ArrivalSources
    var arrivalCount: Column<UInt64>
    var open: Column<Assessment>
    var free: Column<Int32>
    /// The law in force.
    var law: CompiledLaw
    /// What holds for each person, by their place.
    var status: Column<LegalStatus>
    /// Professionals of the emergency duty service who are free, and who waits for one.
    var dutyFree = 0
    var dutyHead: Int32 = -1
    var dutyTail: Int32 = -1
    /// Assessments for which doctors of the list are free, and who waits for one.
    var doctorsFree = Int.max
    var doctorsHead: Int32 = -1
    var doctorsTail: Int32 = -1
    /// Assessments begun and ended, for the check of conservation.
    var requests = 0
    var closed = 0
    /// Seconds to decision and to admission of the measured weeks.
    var times: Column<AssessmentTime>

    init(_ model: ServiceModel) {
        precondition(Simulation.assessmentMeasures == AssessmentMeasure.allCases.count, "each measure has its place")
        let scenario = model.scenario
        let stated = scenario.assessments ?? AssessmentRules()
        isUsed = scenario.assessments != nil
        rules = CompiledAssessments(stated)
        types = Column(stated.steps.all.map { id in scenario.work.firstIndex { $0.id == id } ?? -1 })
        outcomes = Column(
            stated.outcomes.flatMap { shares -> [Double] in
                var sum = 0.0
                return shares.map { share in
                    sum += share
                    return sum
                }
            })
        urgent = Column(stated.urgent)
        var sum = 0.0
        teamShares = Column(
            stated.servedBy.map { served in
                sum += served.share
                return sum
            })
        teams = Column(stated.servedBy.map { served in scenario.teams.firstIndex { $0.id == served.team } ?? 0 })
        firstTeams = scenario.teams.prefix { $0.id == scenario.teams[0].id || $0.copyOf == scenario.teams[0].id }.count
        let laws = model.compiledLaws
        self.laws = Column(laws)
        firstLaw = model.placeOfLaw(scenario.law)
        law = laws[firstLaw]
        lawOfChange = Column(scenario.changes.map { $0.law == nil ? -1 : model.placeOfLaw($0.law) })
        start = model.layout.assessmentsStart
        let sources = [(AssessmentOrigin.area, stated.area), (.ward, stated.ward), (.police, stated.police)].filter {
            scenario.assessments != nil && $0.1.rate > 0
        }
        let window = AreaWindow(stated.day)
        let purpose = purposes.arrivals
        sourceOrigins = Column(sources.map { AssessmentOrigin.allCases.firstIndex(of: $0.0) ?? 0 })
        sourceEntities = Column(sources.map { StableName.hash("assessment/" + $0.0.rawValue) })
        arrivals = ArrivalSources(count: sources.count) { index in
            PoissonArrivals(
                intensity: Self.intensity(sources[index].1, window: window, horizon: model.horizon),
                key: RandomKey(seed: 0, replication: 0), purpose: purpose,
                entity: StableName.hash("assessment/" + sources[index].0.rawValue))
        }
        arrivalCount = Column(repeating: 0, count: sources.count)
        open = Column(repeating: Assessment(), count: 0)
        free = Column(repeating: 0, count: 0)
        status = Column(repeating: LegalStatus(), count: 0)
        times = Column(
            repeating: AssessmentTime(team: 0, secondsToDecision: 0, secondsToAdmission: 0), count: 0)
    }

    /// Two levels in each week: in the hours of the day service and out of them.
    private static func intensity(
        _ requests: AssessmentRules.Requests, window: AreaWindow, horizon: Double
    ) -> PiecewiseConstantIntensity {
        let inside = window.perWeek
        let outside = Simulation.weekSeconds - inside
        let share = outside > 0 ? requests.inHours ?? inside / Simulation.weekSeconds : 1
        let perWeek = requests.rate * Simulation.weekSeconds
        let byNight = outside > 0 ? perWeek * (1 - share) / outside : 0
        let byDay = perWeek * share / inside
        var breakpoints = [0.0]
        var rates: [Double] = []
        for week in 0..<Int((horizon / Simulation.weekSeconds).rounded(.up)) {
            for day in 0..<Int(window.days) where window.perDay < Simulation.daySeconds {
                let opens = Double(week) * Simulation.weekSeconds + Double(day) * Simulation.daySeconds + window.opens
                if opens > breakpoints[breakpoints.count - 1] {
                    breakpoints.append(opens)
                    rates.append(byNight)
                }
                breakpoints.append(opens + window.perDay)
                rates.append(byDay)
            }
        }
        if breakpoints[breakpoints.count - 1] < horizon {
            breakpoints.append(horizon)
            rates.append(window.perDay < Simulation.daySeconds ? byNight : byDay)
        }
        return PiecewiseConstantIntensity(breakpoints: breakpoints, rates: rates)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        arrivalCount.fill(with: 0)
        open.removeAll()
        free.removeAll()
        status.removeAll()
        law = laws[firstLaw]
        dutyFree = rules.emergencyWorkers
        dutyHead = -1
        dutyTail = -1
        doctorsFree = rules.doctorsAtOnce
        doctorsHead = -1
        doctorsTail = -1
        requests = 0
        closed = 0
        times.removeAll()
    }
}

extension Simulation {
    /// How many measures of assessments there are; a constant, since the event loop reads it.
    static var assessmentMeasures: Int { 56 }

    /// Adds to a measure of assessments in the present week.
    @inline(__always)
    func add(_ value: Double, _ measure: AssessmentMeasure, team: Int) {
        measures[row + assessments.start + team * Simulation.assessmentMeasures + measure.rawValue] += value
    }

    /// The same for one of several measures that stand one after the other.
    @inline(__always)
    func add(_ value: Double, _ first: AssessmentMeasure, plus offset: Int, team: Int) {
        measures[row + assessments.start + team * Simulation.assessmentMeasures + first.rawValue + offset] += value
    }
}
