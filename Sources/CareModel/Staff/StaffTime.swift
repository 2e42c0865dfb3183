import RandomStreams
import Scenario

/// What a holder has of time off, overtime and rest; times are simulated seconds.
struct HolderTime: BitwiseCopyable {
    /// Maternity or special leave, the running or the next one.
    var awayFrom = Double.infinity
    var awayUntil = Double.infinity
    var isMaternity = false
    /// The phased return after the last long spell of sickness.
    var phasedFrom = Double.infinity
    var phasedUntil = -Double.infinity
    /// Whether the people were shared out because of the present absence.
    var isSharedOut = false
    var maternities: UInt32 = 0
    var specials: UInt32 = 0
    /// Seconds of leave given back that the leave year had no room for.
    var leaveCarried = 0.0
    /// Days of leave drawn again, for the address of the next draw.
    var leavesRedrawn: UInt32 = 0
    /// Seconds of overtime to be taken in lieu.
    var lieu = 0.0
    /// Seconds worked this week, attended, overrun and at home.
    var workedThisWeek = 0.0
    /// The last day on which a stretch was attended, or -1.
    var lastDay: Int32 = -1
    /// When work ended then.
    var workEnd = 0.0
}

/// The tables and counts behind staff's time: patterns, terms, absence, days on duty.
struct StaffTime: ~Copyable {
    let periods: Column<Double>
    let weeks: Column<Int>
    let weekdays: Column<UInt8>
    let terms: Column<CompiledTerms>
    let steps: Column<CompiledLeaveStep>
    let isOverMidnight: Bool
    let absence: CompiledAbsence
    let qualifiedOnDuty: Int32
    /// Qualified workers who attended on each day of the week, at `team * 7 + weekday`.
    var onDuty: Column<Int32>
    /// Weekdays of this week on which each team works, one bit each.
    var teamDays: Column<UInt8>
    /// Working days in a row with one qualified worker or none, by team.
    var thinDays: Column<Int32>

    init(_ model: ServiceModel) {
        let tables = model.workingTime
        periods = Column(tables.periods)
        weeks = Column(tables.weeks)
        weekdays = Column(tables.weekdays)
        terms = Column(tables.terms)
        steps = Column(tables.steps)
        isOverMidnight = tables.isOverMidnight
        absence = CompiledAbsence(
            model.scenario.workforce.absence, leaveGivenBack: model.scenario.calendar.leaveGivenBack)
        qualifiedOnDuty = Int32(model.scenario.safety.qualifiedOnDuty)
        onDuty = Column(repeating: 0, count: model.teams.count * 7)
        teamDays = Column(repeating: 0, count: model.teams.count)
        thinDays = Column(repeating: 0, count: model.teams.count)
    }

    /// Puts the counts back to the beginning.
    mutating func reset() {
        onDuty.fill(with: 0)
        thinDays.fill(with: 0)
    }
}

/// Absence as the simulation reads it.
struct CompiledAbsence {
    var phasedAfter: Double
    var phasedOver: Double
    var phasedShare: Double
    var isLinear: Bool
    var maternityRate: Double
    var eligible: Double
    var maternityLength: Sampler
    var backfill: Double
    var backfillAfter: Double
    var specialRate: Double
    var specialLength: Sampler
    var standInAfter: Double
    var leaveGivenBack: Double

    init(_ absence: LongAbsence, leaveGivenBack: Double) {
        phasedAfter = absence.phasedReturn.after
        phasedOver = absence.phasedReturn.over
        phasedShare = absence.phasedReturn.from
        isLinear = absence.phasedReturn.course == .linear
        maternityRate = absence.maternity.rate
        eligible = absence.maternity.eligible
        maternityLength = Sampler(absence.maternity.length)
        backfill = absence.maternity.backfill
        backfillAfter = absence.maternity.backfillAfter
        specialRate = absence.special.rate
        specialLength = Sampler(absence.special.length)
        standInAfter = absence.standInAfter
        self.leaveGivenBack = leaveGivenBack
    }
}
