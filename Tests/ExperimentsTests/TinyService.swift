import CareModel
import Scenario

/// A service of two small teams, quick to simulate.
enum TinyService {
    static let weeks = 6
    private static let week = 604_800.0
    private static let day = 86_400.0

    static func model(limitOfSecondTeam: Double? = nil) throws -> ServiceModel {
        try compile(scenario(limitOfSecondTeam: limitOfSecondTeam))
    }

    /// Nurses and, in the first team alone, an assistant who does not coordinate; nobody is a doctor.
    static func scenario(limitOfSecondTeam: Double? = nil) -> ServiceScenario {
        var changes: [PolicyChange] = []
        if let limitOfSecondTeam {
            var other = policy
            other.referralToContact.within = limitOfSecondTeam
            changes.append(
                PolicyChange(
                    id: "limit", date: start.adding(days: 7), why: "", team: "south", policy: other, cuts: [],
                    referrals: []))
        }
        return ServiceScenario(
            name: "tiny", title: "A tiny service", purpose: "", authors: [], systems: [],
            run: RunWindow(start: start, weeks: weeks, warmUpWeeks: 2), population: 40_000, calendar: calendar,
            needs: [profile], referrals: [source("north"), source("south")], teams: [team("north"), team("south")],
            roles: [
                Role(id: "nurse", title: "Nurse", coordinates: true),
                Role(id: "assistant", title: "Assistant", coordinates: false),
                Role(id: "doctor", title: "Doctor", coordinates: false),
            ],
            posts: [
                posts("north_nurses", 2, "nurse", "north"), posts("south_nurses", 2, "nurse", "south"),
                posts("assistants", 1, "assistant", "north"),
            ], work: [visit, firstContact, screening], workforce: workforce, working: working, policy: policy,
            changes: changes)
    }

    static let start = CivilDate(dayNumber: 20_823)

    static let policy = Policy(
        caseloadCap: .infinity, capHolds: .new, protected: [], reserveForUrgent: 0,
        contacts: Policy.ContactTarget(perWeek: 3, periodWeeks: 2, pressure: 0),
        referralToContact: Policy.ReferralTarget(
            within: 14 * day, stoppedByAcknowledgement: 0.5, clearWithin: 4 * week, pressure: 0))

    private static let calendar = WorkingCalendar(
        bankHolidays: .none, addedHolidays: [], removedHolidays: [], annualLeaveDays: 25, leaveYearMonth: 4,
        leaveByMonth: Array(repeating: 1, count: 12),
        patterns: [
            WeeklyPattern(
                id: "full_time",
                stretches: (0..<5).map { WeeklyPattern.Stretch(weekday: $0, start: 9 * 3600, end: 17 * 3600) })
        ])

    private static let profile: NeedProfile = {
        var hazards = ByNeedState(repeating: ByNeedState(repeating: 0.0))
        hazards[.settled][.unsettled] = 0.1 / week
        hazards[.unsettled][.settled] = 0.2 / week
        hazards[.unsettled][.crisis] = 0.1 / week
        hazards[.crisis][.unsettled] = 0.6 / week
        hazards[.hospital][.unsettled] = 0.3 / week
        var entry = ByNeedState(repeating: 0.0)
        entry[.settled] = 0.5
        entry[.unsettled] = 0.5
        return NeedProfile(
            id: "adult", weight: 1, withCarer: 0.5, entry: entry, hazards: hazards, frailtyVariation: 0.3,
            assessedInCrisis: 0.3, admittedWhenAssessed: 0.5, admissionDelay: day, settledBeforeDischarge: 4 * week,
            dischargeRate: 0.1 / week, departureRate: 0.002 / week, careLength: nil, rereferralRate: 0.02 / week,
            rereferralDecay: 20 * week,
            effects: ContactEffects(
                gap: 0.5, gapTolerance: 0, stranger: 0.2, waiting: 0.2, recovery: 0.5, limit: 4,
                relationshipTime: 26 * week, engagementAtStart: 0.5, strangerTakesLonger: 0.2))
    }()

    private static func source(_ team: String) -> ReferralSource {
        ReferralSource(
            id: "gp_" + team, team: team, rate: 4 / week, byWeekday: [1, 1, 1, 1, 1, 0, 0],
            openHours: 32_400...61_200, byMonth: Array(repeating: 1, count: 12), trend: 0,
            needs: [ReferralSource.Portion(profile: "adult", share: 1)], accepted: 0.8)
    }

    private static func team(_ id: String) -> Team {
        var states = ByNeedState(repeating: 0.0)
        states[.settled] = 0.7
        states[.unsettled] = 0.3
        return Team(
            id: id, title: id, locality: id, leastNotice: 3 * day, leastNoticeInCrisis: day,
            firstContactRate: 2 / week, firstContactBoost: 0.2, boostAbove: 4 * week, takenOn: 0.7,
            leaveQueueRate: 0.02 / week, starterTakes: 4,
            starting: Team.Starting(
                caseload: 20, waitingFirstContact: 5, waitingAllocation: 1, states: states, relationshipAge: 30 * week,
                vacant: 0, needs: [ReferralSource.Portion(profile: "adult", share: 1)]))
    }

    private static func posts(_ id: String, _ count: Int, _ role: String, _ team: String) -> PostGroup {
        PostGroup(
            id: id, count: count, role: role, team: team, pattern: "full_time", wholeTimeEquivalent: 1, skills: [],
            employer: "trust")
    }

    private static func work(
        _ id: String, _ arising: WorkType.Arising, by assignment: WorkAssignment, _ workClass: WorkClass,
        minutes: Double, meaningfulness: Double?
    ) -> WorkType {
        WorkType(
            id: id, title: id, arising: arising,
            time: [
                WorkType.TimeSpent(category: .direct, duration: .exponential(mean: 60 * minutes)),
                WorkType.TimeSpent(category: .recording, duration: .constant(600)),
            ], directFactor: ByNeedState(repeating: 1), assignment: assignment, roles: [], skill: nil,
            workClass: workClass, due: 7 * day, lapses: nil, pauses: true, meaningfulness: meaningfulness,
            registered: 0.8, registeredUnderPressure: 1, lengthUnderPressure: 1, noAnswer: nil, cancelled: nil)
    }

    private static let visit: WorkType = {
        var arising = WorkType.Arising()
        arising.interval = ByNeedState(repeating: 2 * week)
        return work("visit", arising, by: .coordinator, .visit, minutes: 60, meaningfulness: 1)
    }()

    private static let firstContact: WorkType = {
        var arising = WorkType.Arising()
        arising.triggers = [.firstContact]
        return work("first_contact", arising, by: .team, .deadline, minutes: 75, meaningfulness: 1)
    }()

    private static let screening: WorkType = {
        var arising = WorkType.Arising()
        arising.triggers = [.referral]
        return work("screening", arising, by: .team, .duty, minutes: 20, meaningfulness: nil)
    }()

    private static let workforce = Workforce(
        sickness: [Workforce.Sickness(id: "short", rate: 2 / (52 * week), length: .exponential(mean: 4 * day))],
        resignation: 0.2 / (52 * week), firstYearResignation: 1, earlyRetirement: 0, eligibleForRetirement: 0,
        internalMove: 0, notice: 4 * week, timeToFill: .constant(8 * week), starterSpeed: 0.6, rampUp: 20 * week,
        startingTenure: 200 * week, starterMeaning: 1, meaningTime: 52 * week)

    private static let working = WorkingRules(
        latestOverrun: 1800, deadlineLimit: 8 * 3600, ownTimeShare: 0.3, ownTimeLimit: 4 * 3600,
        paperLimit: 40 * 3600, loadSmoothing: 6 * week)
}
