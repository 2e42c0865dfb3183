import Scenario

/// A service small enough to be worked out by hand: forty people, two nurses who coordinate, visits every four weeks.
enum PlainService {
    /// The service.
    static func scenario() -> ServiceScenario {
        var states = ByNeedState(repeating: 0.0)
        states[.settled] = 1
        var hazards = ByNeedState(repeating: ByNeedState(repeating: 0.0))
        hazards[.settled][.unsettled] = 0.02 / 604_800
        let effects = ContactEffects(
            gap: 0, gapTolerance: 0, stranger: 0, waiting: 0, recovery: 0, limit: 4, relationshipTime: 604_800,
            engagementAtStart: 1, strangerTakesLonger: 0)
        let needs = NeedProfile(
            id: "person", weight: 1, withCarer: 0.5, entry: states, hazards: hazards, frailtyVariation: 0,
            assessedInCrisis: 0, admittedWhenAssessed: 0, admissionDelay: 0, settledBeforeDischarge: 0,
            dischargeRate: 0, departureRate: 0, careLength: nil, rereferralRate: 0, rereferralDecay: 1,
            effects: effects)
        let portion = ReferralSource.Portion(profile: "person", share: 1)
        var visit = WorkType.Arising()
        visit.interval = ByNeedState(repeating: 4 * 604_800)
        let shut = WorkType.NoAnswer(
            share: 0.25, time: [WorkType.TimeSpent(category: .travel, duration: .constant(1800))])
        func work(_ id: String, _ arising: WorkType.Arising, noAnswer: WorkType.NoAnswer?) -> WorkType {
            WorkType(
                id: id, title: id, arising: arising,
                time: [
                    WorkType.TimeSpent(category: .direct, duration: .constant(3600)),
                    WorkType.TimeSpent(category: .recording, duration: .constant(900)),
                ], directFactor: ByNeedState(repeating: 1), assignment: .coordinator, roles: [], skill: nil,
                workClass: .visit, due: 0, lapses: nil, pauses: true, meaningfulness: 1, registered: 1,
                registeredUnderPressure: 1, lengthUnderPressure: 1, noAnswer: noAnswer, cancelled: nil)
        }
        var carers = visit
        carers.carersOnly = true
        var update = WorkType.Arising()
        update.triggers = [.worsening]
        let pattern = WeeklyPattern(
            id: "full", stretches: (0..<5).map { WeeklyPattern.Stretch(weekday: $0, start: 32_400, end: 59_040) })
        return ServiceScenario(
            name: "table", title: "Table", purpose: "", authors: [], systems: [],
            run: RunWindow(start: CivilDate(dayNumber: 4), weeks: 52, warmUpWeeks: 0), population: 1,
            calendar: WorkingCalendar(
                bankHolidays: .none, addedHolidays: [], removedHolidays: [], annualLeaveDays: 26.08928571428571,
                leaveYearMonth: 4, leaveByMonth: Array(repeating: 1, count: 12), patterns: [pattern]),
            needs: [needs], referrals: [],
            teams: [
                Team(
                    id: "team", title: "Team", locality: "team", leastNotice: 0, leastNoticeInCrisis: 0,
                    firstContactRate: 1, firstContactBoost: 0, boostAbove: 1, takenOn: 1, leaveQueueRate: 0,
                    starterTakes: 0,
                    starting: Team.Starting(
                        caseload: 40, waitingFirstContact: 0, waitingAllocation: 0, states: states,
                        relationshipAge: 0, vacant: 0, needs: [portion]))
            ], roles: [Role(id: "nurse", title: "Nurse", coordinates: true)],
            posts: [
                PostGroup(
                    id: "nurses", count: 2, role: "nurse", team: "team", pattern: "full", wholeTimeEquivalent: 1,
                    skills: [], employer: "trust")
            ],
            work: [
                work("visit", visit, noAnswer: shut), work("carer", carers, noAnswer: nil),
                work("update", update, noAnswer: nil),
            ],
            workforce: Workforce(
                sickness: [Workforce.Sickness(id: "spell", rate: 0.1 / 86_400, length: .constant(86_400))],
                resignation: 0, firstYearResignation: 1, earlyRetirement: 0, eligibleForRetirement: 0,
                internalMove: 0, notice: 0, timeToFill: .constant(0), starterSpeed: 1, rampUp: 1, startingTenure: 1,
                starterMeaning: 1, meaningTime: 1),
            working: WorkingRules(
                latestOverrun: 0, deadlineLimit: 0, ownTimeShare: 0, ownTimeLimit: 0, paperLimit: 0, loadSmoothing: 1),
            policy: Policy(
                caseloadCap: .infinity, capHolds: .new, protected: [], reserveForUrgent: 0,
                contacts: Policy.ContactTarget(perWeek: 0, periodWeeks: 4, pressure: 0),
                referralToContact: Policy.ReferralTarget(
                    within: 1, stoppedByAcknowledgement: 0, clearWithin: 1, pressure: 0)), changes: [])
    }
}
