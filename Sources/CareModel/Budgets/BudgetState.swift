import EventKernel
import Scenario

/// Where a person is on the way to care, in the order of the levels from `atQuestionnaire` on.
enum BudgetStage: UInt8 {
    case questionnaire, override, planning, panel, waiting, inCare
    /// Not on the way: has no need, has not asked, or was agreed nothing.
    case none
}

/// A person's need of care and what has come of it; hours are a week's, money is pounds a week, times are simulated seconds.
struct BudgetCase: BitwiseCopyable {
    var stage = BudgetStage.none
    var hasNeed = false
    /// The kind of plan, the provider and the work type that is waited for, or -1.
    var kind: Int16 = -1
    var provider: Int16 = -1
    var awaits: Int16 = -1
    var isSpot = false
    var isRushed = false
    /// Somebody else makes the plan.
    var planner = Planner.coordinator
    /// Where it is counted: the team and the place of the profile and the carer.
    var team: Int32 = 0
    var place: Int32 = 0
    var need = 0.0
    var indicative = 0.0
    var agreed = 0.0
    /// What the care that was found costs: the budget, or less where that buys more hours than the need takes.
    var cost = 0.0
    var hours = 0.0
    var met = 0.0
    var since = 0.0
    /// When care is next to fail, or infinity.
    var failsAt = Double.infinity
    /// Times asked and presented, and starts and failures of care, for the addresses of draws.
    var asked: UInt32 = 0
    var presented: UInt32 = 0
    var starts: UInt32 = 0
    var failures: UInt32 = 0
    /// Neighbours in the line before the panel or for care.
    var next: Int32 = -1
    var previous: Int32 = -1
    var isInLine = false
    /// What travel was multiplied by.
    var travel = 1.0

    enum Planner: UInt8 { case coordinator, independent, person }
}

/// What comes later on the way to care, as the detail of an event.
enum BudgetStep: UInt8 {
    /// A person asks, a plan by others is ready, care begins, a review is due, care fails.
    case asks, planReady, careBegins, review, failure
    /// The panel sits.
    case panel
    /// A contract is renewed, commissioners hear of a failure, a provider closes; the subject is the provider.
    case renewal, heard, closing
}

/// Tables and state of personal budgets, care and voluntary services.
struct BudgetState: ~Copyable {
    let isUsed: Bool
    /// Whether unmet need makes anybody worse.
    let worsens: Bool
    let rules: CompiledBudgets
    let profiles: Column<CompiledBudgetProfile>
    let domainNames: Column<UInt64>
    let domainHours: Column<Double>
    let needPower: Column<Double>
    let stated: Column<Double>
    let allocation: Column<CompiledRule>
    let points: Column<Double>
    let plans: Column<CompiledPlan>
    let planShares: Column<Double>
    let planSuits: Column<UInt8>
    let providers: Column<CompiledProvider>
    let serves: Column<UInt8>
    let voluntary: Column<CompiledVoluntary>
    let voluntaryPurposes: Column<UInt64>
    /// Work types of which a voluntary service takes a share, one bit each.
    let voluntaryWork: UInt64
    let stepWork: UInt64
    let places: Int
    // Where measures begin in a row.
    let start: Int
    let plansStart: Int
    let providersStart: Int

    /// By person.
    var cases = Column<BudgetCase>(repeating: BudgetCase(), count: 0)
    /// What is next on the way to care, and the next failure.
    var nextStep = Column<EventHandle>(repeating: .none, count: 0)
    var nextFailure = Column<EventHandle>(repeating: .none, count: 0)
    /// The lines before the panel and for care.
    var panelLine = PersonList()
    var careLine = PersonList()
    /// Levels of people at `(team * places + place) * levels + level`, and since when they have held.
    var levels: Column<Double>
    var levelsSince: Column<Double>
    /// By provider: block hours used, single hours used, block hours and single hours that there are.
    var hours: Column<Double>
    var hoursSince: Column<Double>
    /// What the failures of each provider are multiplied by just now.
    var quality: Column<Double>

    static var levelCount: Int { 9 }
    static var measureCount: Int { 35 }
    static var providerMeasureCount: Int { 7 }
    static var planMeasureCount: Int { 2 }

    init(_ model: ServiceModel) {
        precondition(
            Self.levelCount == BudgetMeasure.levels && Self.measureCount == BudgetMeasure.allCases.count
                && Self.providerMeasureCount == ProviderMeasure.allCases.count
                && Self.planMeasureCount == PlanMeasure.allCases.count, "one place for each measure")
        let tables = model.budgets
        isUsed = tables.isUsed
        worsens = tables.isUsed && tables.profiles.contains { $0.worsening > 0 || $0.carerBreakdown > 0 }
        rules = tables.rules
        profiles = Column(tables.profiles)
        domainNames = Column(tables.domainNames)
        domainHours = Column(tables.domainHours)
        needPower = Column(tables.needPower)
        stated = Column(tables.stated)
        allocation = Column(tables.allocation)
        points = Column(tables.points)
        plans = Column(tables.plans)
        planShares = Column(tables.planShares)
        planSuits = Column(tables.planSuits)
        providers = Column(tables.providers)
        serves = Column(tables.serves)
        voluntary = Column(tables.voluntary)
        voluntaryPurposes = Column(tables.voluntaryPurposes)
        voluntaryWork = tables.voluntary.reduce(0) { $0 | $1.work }
        stepWork = tables.stepWork
        places = model.layout.budgets.people
        start = model.layout.budgetsStart
        plansStart = model.layout.plansStart
        providersStart = model.layout.providersStart
        levels = Column(repeating: 0, count: model.layout.teams * places * Self.levelCount)
        levelsSince = Column(repeating: 0, count: model.layout.teams * places * Self.levelCount)
        hours = Column(repeating: 0, count: tables.providers.count * 4)
        hoursSince = Column(repeating: 0, count: tables.providers.count * 4)
        quality = Column(repeating: 1, count: tables.providers.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        cases.removeAll()
        nextStep.removeAll()
        nextFailure.removeAll()
        panelLine = PersonList()
        careLine = PersonList()
        levels.fill(with: 0)
        levelsSince.fill(with: 0)
        hours.fill(with: 0)
        hoursSince.fill(with: 0)
        quality.fill(with: 1)
        for provider in 0..<providers.count {
            hours[provider * 4 + 2] = providers[provider].block
            hours[provider * 4 + 3] = providers[provider].spot
        }
    }

    /// Makes room for one more person.
    mutating func addPerson() {
        guard isUsed else { return }
        cases.append(BudgetCase())
        nextStep.append(.none)
        nextFailure.append(.none)
    }
}

// Counting.
extension Simulation {
    /// Adds to a measure of budgets, where a person's care is counted.
    @inline(__always)
    func add(_ value: Double, _ measure: BudgetMeasure, case person: Int) {
        let own = budgets.cases.element(person)
        measures[
            row + budgets.start + (Int(own.pointee.team) * budgets.places + Int(own.pointee.place))
                * BudgetState.measureCount + measure.rawValue] += value
    }

    /// Adds to a measure of a kind of plan.
    func add(_ value: Double, _ measure: PlanMeasure, plan: Int, team: Int) {
        measures[
            row + budgets.plansStart + (team * budgets.plans.count + plan) * BudgetState.planMeasureCount
                + measure.rawValue] += value
    }

    /// Adds to a measure of a provider.
    func add(_ value: Double, _ measure: ProviderMeasure, provider: Int) {
        measures[row + budgets.providersStart + provider * BudgetState.providerMeasureCount + measure.rawValue] += value
    }

    /// Changes a level of those among whom a person is counted.
    func change(_ level: BudgetMeasure, by difference: Double, case person: Int) {
        let own = budgets.cases.element(person)
        let group = Int(own.pointee.team) * budgets.places + Int(own.pointee.place)
        integrateBudget(group: group, level: level.rawValue)
        budgets.levels[group * BudgetState.levelCount + level.rawValue] += difference
    }

    /// Changes hours of a provider: 0 and 1 those used of the block contract and singly, 2 and 3 those that there are.
    func changeHours(_ which: Int, by difference: Double, provider: Int) {
        integrateHours(which, provider: provider)
        budgets.hours[provider * 4 + which] += difference
    }

    /// Adds up what holds until the end of a week.
    func closeWeekOfBudgets() {
        guard budgets.isUsed else { return }
        for group in 0..<(teamTable.count * budgets.places) {
            for level in 0..<BudgetState.levelCount { integrateBudget(group: group, level: level) }
        }
        for provider in 0..<budgets.providers.count {
            for which in 0..<4 { integrateHours(which, provider: provider) }
        }
    }

    private func integrateBudget(group: Int, level: Int) {
        let place = group * BudgetState.levelCount + level
        measures[row + budgets.start + group * BudgetState.measureCount + level] +=
            budgets.levels[place] * (now - budgets.levelsSince[place])
        budgets.levelsSince[place] = now
    }

    private func integrateHours(_ which: Int, provider: Int) {
        let place = provider * 4 + which
        measures[row + budgets.providersStart + provider * BudgetState.providerMeasureCount + which] +=
            budgets.hours[place] * (now - budgets.hoursSince[place])
        budgets.hoursSince[place] = now
    }
}
