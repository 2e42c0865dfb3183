import RandomStreams
public import Scenario

/// Why a scenario that reads well cannot be simulated.
public struct CompilationFault: Error, Equatable {
    /// What is wrong and what to do about it.
    public var message: String
}

/// Turns a scenario into dense tables.
///
/// The scenario's references are taken to be valid: the reader has checked them.
/// - Throws: `CompilationFault` where two names share a hash, or there are more than 64 work types.
/// - Complexity: linear in the size of the scenario and in the days of the run.
public func compile(_ scenario: ServiceScenario) throws(CompilationFault) -> ServiceModel {
    let compiler = Compiler(scenario)
    try compiler.checkNames()
    return compiler.model()
}

/// The steps of compilation, one table each.
struct Compiler {
    /// Categories of hours that work takes (`HoursCategory.ofWork`) and need states; constants, since the event loop reads them.
    static var categories: Int { 8 }
    static var states: Int { 4 }
    static var weekSeconds: Double { 604_800 }
    static var daySeconds: Double { 86_400 }

    let scenario: ServiceScenario
    let purposes = Purposes()
    let days: Int
    let horizon: Double
    let warmUp: Double

    init(_ scenario: ServiceScenario) {
        self.scenario = scenario
        let weeks = scenario.run.weeks + scenario.run.warmUpWeeks
        days = weeks * 7
        horizon = Double(weeks) * Self.weekSeconds
        warmUp = Double(scenario.run.warmUpWeeks) * Self.weekSeconds
    }

    func model() -> ServiceModel {
        let scheduled = scenario.work.indices.filter { index in
            scenario.work[index].arising.interval.values.contains { $0 != nil }
        }
        let rated = scenario.work.indices.filter { index in
            scenario.work[index].arising.rate.values.contains { $0 > 0 } || scenario.work[index].arising.waitingRate > 0
        }
        let leave = CalendarTables.leaveYears(scenario.calendar, from: scenario.run.origin, days: days)
        let times = times()
        let rotas = compiledRotas()
        let workingTime = workingTimeTables()
        let targets = targetTables()
        let layout = MeasureLayout(
            teams: scenario.teams.count, roles: scenario.roles.count, clinics: scenario.clinics.count,
            workTypes: scenario.work.count, pipelines: scenario.pipelinePlaces, targets: targets.ids.count,
            wards: scenario.wards.count, delays: scenario.delayPlaces,
            assessments: scenario.assessments == nil ? 0 : 1, procedures: scenario.procedurePlaces,
            clusters: scenario.clusters.count, budgets: BudgetPlaces(scenario), peers: PeerPlaces(scenario),
            surveyed: scenario.survey.isUsed ? scenario.needs.count : 0)
        let staff = EligibilityTables(
            compiledPosts(), rights: holderRights(), teams: scenario.teams.count,
            takesPosts: teamsThatTakePosts(), layout: layout)
        let bankHoliday = CalendarTables.bankHolidays(scenario.calendar, from: scenario.run.origin, days: days)
        return ServiceModel(
            scenario: scenario, layout: layout,
            purposes: purposes, work: scenario.work.indices.map(compiledWork),
            times: times.times, timesOfWork: times.ofWork, directFactor: scenario.work.flatMap(\.directFactor.values),
            intervals: scheduled.flatMap { scenario.work[$0].arising.interval.values.map { $0 ?? 0 } },
            scheduleWork: scheduled,
            rates: rated.flatMap { rate in scenario.work[rate].arising.rate.values.map { $0 / bursts(rate) } },
            waitingRates: rated.map { scenario.work[$0].arising.waitingRate / bursts($0) }, rateWork: rated,
            ratePurposes: rated.map { StableName.hash("work/rate/" + scenario.work[$0].id) },
            plannedInterval: plannedIntervals(scheduled),
            triggered: WorkTrigger.allCases.map { trigger in
                scenario.work.indices.filter { scenario.work[$0].arising.triggers.contains(trigger) }
            }, profiles: scenario.needs.map(compiledProfile),
            hazards: scenario.needs.flatMap { $0.hazards.values.flatMap(\.values) },
            entry: scenario.needs.flatMap { cumulative($0.entry.values) }, teams: scenario.teams.map(compiledTeam),
            startStates: scenario.teams.flatMap { cumulative($0.starting.states.values) },
            profileShares: scenario.referrals.flatMap { profileShares($0.needs) }
                + scenario.teams.flatMap { profileShares($0.starting.needs) },
            sources: scenario.referrals.map(compiledSource), posts: staff.posts, teamPosts: staff.teamPosts,
            teamPostStarts: staff.teamPostStarts, eligibility: staff.eligibility,
            eligibilityStarts: staff.eligibilityStarts, rotas: rotas, rotaTypes: rotaTypes(rotas),
            fixedTimes: fixedTimes(), patternStarts: workingTime.starts,
            stretches: workingTime.stretches, patternSeconds: workingTime.seconds, patternDays: workingTime.days,
            sickness: scenario.workforce.sickness.map { kind in
                CompiledSickness(
                    rate: kind.rate, length: Sampler(kind.length),
                    spellPurpose: StableName.hash("worker/sickness/" + kind.id),
                    lengthPurpose: StableName.hash("worker/sickness_length/" + kind.id))
            }, areas: areas(),
            policies: scenario.teams.map { _ in compiledPolicy(scenario.policy) }
                + scenario.changes.map { compiledPolicy($0.policy ?? scenario.policy) },
            changes: compiledChanges(posts: staff.posts), timeToFill: Sampler(scenario.workforce.timeToFill),
            bankHoliday: bankHoliday, leaveYears: leave.years, leaveWeights: leave.weights,
            recording: compiledRecording(), clinics: clinicTables(posts: staff.posts, bankHoliday: bankHoliday),
            horizon: horizon, warmUp: warmUp, workingTime: workingTime, arising: ArisingTables(scenario),
            pipelines: pipelineTables(posts: staff.posts, rights: staff.rights), targets: targets,
            interventions: scenario.interventions.map(compiledIntervention), recruitment: recruitmentTables(),
            byOthers: scenario.work.map(CompiledWorkByOthers.init), wards: wardTables(),
            procedures: procedureTables(), clusters: clusterTables(), budgets: BudgetTables(self),
            peers: PeerTables(self))
    }

    /// Pieces that come at once of a work type that arises by a rate.
    private func bursts(_ index: Int) -> Double { Double(max(1, scenario.work[index].arising.burst.pieces)) }

    private func cumulative(_ shares: [Double]) -> [Double] {
        var total = 0.0
        return shares.map { share in
            total += share
            return total
        }
    }

    private func profileShares(_ portions: [ReferralSource.Portion]) -> [Double] {
        cumulative(
            scenario.needs.map { profile in portions.first { $0.profile == profile.id }?.share ?? 0 })
    }

    private func compiledProfile(_ profile: NeedProfile) -> CompiledProfile {
        let effects = profile.effects
        var compiled = CompiledProfile(
            weight: profile.weight, withCarer: profile.withCarer,
            frailty: profile.frailtyVariation > 0
                ? .gamma(mean: 1, standardDeviation: profile.frailtyVariation) : .constant(1),
            hasFrailty: profile.frailtyVariation > 0, assessedInCrisis: profile.assessedInCrisis,
            admittedWhenAssessed: profile.admittedWhenAssessed, admissionDelay: profile.admissionDelay,
            settledBeforeDischarge: profile.settledBeforeDischarge, dischargeRate: profile.dischargeRate,
            departureRate: profile.departureRate, careLength: Sampler(profile.careLength ?? .constant(0)),
            hasCareLength: profile.careLength != nil, rereferralRate: profile.rereferralRate,
            rereferralDecay: profile.rereferralDecay, gap: effects.gap, gapTolerance: effects.gapTolerance,
            stranger: effects.stranger, waiting: effects.waiting, recovery: effects.recovery, limit: effects.limit,
            relationshipTime: effects.relationshipTime, engagementAtStart: effects.engagementAtStart,
            strangerTakesLonger: effects.strangerTakesLonger,
            travel: profile.travelVariation > 0
                ? .lognormal(mean: 1, standardDeviation: profile.travelVariation) : .constant(1),
            hasTravel: profile.travelVariation > 0, carer: effects.carer,
            carerBreakdownRate: effects.carerBreakdown.rate, carerBreakdownGap: effects.carerBreakdown.gap,
            thenCrisis: effects.carerBreakdown.thenCrisis, carerLost: effects.carerBreakdown.carerLost)
        compiled.followed = profile.afterDischarge.followed
        compiled.afterDischarge = profile.afterDischarge.worsening ?? effects.waiting
        compiled.crisisReturns = profile.afterDischarge.crisisReturns
        compiled.earlyClosureTimes = profile.afterDischarge.earlyClosureTimes
        return compiled
    }

    private func compiledTeam(_ team: Team) -> CompiledTeam {
        CompiledTeam(
            name: StableName.hash("team/" + team.id), startName: StableName.hash("start/" + team.locality),
            leastNotice: team.leastNotice, leastNoticeInCrisis: team.leastNoticeInCrisis,
            firstContactRate: team.firstContactRate, firstContactBoost: team.firstContactBoost,
            boostAbove: team.boostAbove, takenOn: team.takenOn, leaveQueueRate: team.leaveQueueRate,
            starterTakes: team.starterTakes, startCaseload: team.starting.caseload,
            startWaitingFirstContact: team.starting.waitingFirstContact,
            startWaitingAllocation: team.starting.waitingAllocation,
            startRelationshipAge: team.starting.relationshipAge, startVacant: team.starting.vacant,
            arrivalRate: scenario.referrals.filter { $0.team == team.id }.reduce(0) { $0 + $1.rate * $1.accepted })
    }

    private func compiledPolicy(_ policy: Policy) -> CompiledPolicy {
        var protected: UInt64 = 0
        for (index, work) in scenario.work.enumerated() where policy.protected.contains(work.id) {
            protected |= 1 << UInt64(index)
        }
        var compiled = CompiledPolicy(
            caseloadCap: policy.caseloadCap, capHoldsEverybody: policy.capHolds == .everybody, protected: protected,
            reserve: policy.reserveForUrgent, contactsPerWeek: policy.contacts.perWeek,
            contactPeriodWeeks: policy.contacts.periodWeeks, contactPressure: policy.contacts.pressure,
            referralWithin: policy.referralToContact.within,
            acknowledged: policy.referralToContact.stoppedByAcknowledgement,
            clearWithin: policy.referralToContact.clearWithin, referralPressure: policy.referralToContact.pressure,
            allocation: allocation(policy.allocation))
        compiled.conditions = policy.conditions
        compiled.contactEmployers = employerBits(policy.contacts.employers)
        compiled.padding = policy.contacts.padding
        compiled.closuresPerWeek = policy.closures.perMonth / Self.monthWeeks
        compiled.closureWeeks = policy.closures.periodWeeks
        compiled.closurePressure = policy.closures.pressure
        compiled.workTargets = workTargets(policy)
        compiled.capCountsPeople = policy.capCounts == .people
        compiled.capUnit =
            switch policy.capPer {
            case .effectiveWte: .effective
            case .wte: .whole
            case .head: .head
            }
        compiled.overloads = policy.overCap == .overload
        compiled.ceiling = policy.utilisationCeiling
        return compiled
    }

    private func allocation(_ rule: AllocationRule) -> CompiledPolicy.Allocation {
        switch rule {
        case .lowestCaseload: .lowestCaseload
        case .roundRobin: .roundRobin
        case .bestProfession: .bestProfession
        }
    }
}
