/// What strains workers, and what strain does. Strain is a level from 0 to 1; times are in seconds.
public struct StrainRules: Sendable, Equatable {
    /// On whom strain has its effects.
    public enum Reach: String, Sendable, CaseIterable {
        case both, people, staff, nobody
    }

    /// Whether the scenario has strain; without it every worker stays at the reference level.
    public var isSimulated = false
    /// The level at which all its effects are as observed.
    public var reference = 0.3
    /// The level at the start of a run and of a starter.
    public var startsAt = 0.3
    /// The level aimed at without any of the circumstances below.
    public var base = 0.3
    /// The level aimed at in weeks away from work.
    public var whileAway = 0.25
    /// The time constant of rising towards the level aimed at.
    public var risesOver = 10 * 604_800.0
    /// The time constant of falling towards it.
    public var fallsOver = 20 * 604_800.0
    /// On whom it acts: the two loops.
    public var reach = Reach.both
    /// A level above which a worker counts as highly strained; counted and of no effect.
    public var high = 0.6
    /// The time by which what workers say of their strain lags behind it.
    public var reportedAfter = 0.0
    /// What adds to the level aimed at.
    public var inputs = StrainInputs()
    /// Ids of the work types that count as statutory.
    public var statutoryWork: [String] = []
    /// What it does.
    public var effects = StrainEffects()

    /// Strain that is not simulated.
    public init() {}
}

/// What adds to the strain aimed at: each has the most it adds, 0 if it does not count.
public struct StrainInputs: Sendable, Equatable, BitwiseCopyable {
    /// Work arising over hours present: nothing at `from`, the most at `to`.
    public var overload = (most: 0.0, from: 0.95, to: 1.45)
    /// Unpaid seconds a week: the most at `at`, smoothed.
    public var overtime = (most: 0.0, at: 36_000.0, smoothing: 4 * 604_800.0)
    /// Supervision: the most when none is had, smoothed; at least `expected` seconds a week count as planned.
    public var supervision = (most: 0.0, expected: 0.0, smoothing: 8 * 604_800.0)
    /// Monitoring: so much for each target at full pressure, up to the most.
    public var monitoring = (each: 0.0, most: 0.2)
    /// Crises a week of own people: the most at `at`; a death or move away counts for so many.
    public var harm = (most: 0.0, at: 4.0, loss: 0.0)
    /// A reorganisation just felt.
    public var reorganisation = 0.0
    /// Days of the week as the only qualified worker: the most at `at`.
    public var alone = (most: 0.0, at: 5.0)
    /// Pieces of statutory work of the week: the most at `at`.
    public var statutory = (most: 0.0, at: 2.0)
    /// No say in how the work is done.
    public var discretion = 0.0
    /// Not listened to.
    public var voice = 0.0
    /// A role that is not clear, or at odds with itself.
    public var role = 0.0
    /// The share of the team's posts vacant or with a holder of less than half a year: the most at `at`.
    public var instability = (most: 0.0, at: 0.5)
    /// The share of hours with nothing due: the most relief at `at`.
    public var slack = (most: 0.0, at: 0.15)

    /// Inputs that add nothing.
    public init() {}

    /// Whether two sets of inputs are the same.
    public static func == (a: StrainInputs, b: StrainInputs) -> Bool {
        a.overload == b.overload && a.overtime == b.overtime && a.supervision == b.supervision
            && a.monitoring == b.monitoring && a.harm == b.harm && a.reorganisation == b.reorganisation
            && a.alone == b.alone && a.statutory == b.statutory
            && a.discretion == b.discretion && a.voice == b.voice && a.role == b.role && a.instability == b.instability
            && a.slack == b.slack
    }
}

/// What strain does, each as a function of strain that is 1 at the reference level; 0 is neutral.
public struct StrainEffects: Sendable, Equatable {
    /// The exponent of what multiplies sickness, `exp(b (strain - reference))`.
    public var sickness = 0.0
    /// The same of resignation.
    public var resignation = 0.0
    /// The same of early retirement.
    public var earlyRetirement = 0.0
    /// The same of moves within the service.
    public var internalMove = 0.0
    /// What not being listened to adds to resignation: `1 + b (1 - listening)`.
    public var notListened = 0.0
    /// The share of the worth of contact that is lost to a worker who has wholly cut off.
    public var contact = 0.0
    /// What a coordinator who has wholly cut off adds to the worsening of own people.
    public var worsening = 0.0
    /// The strain at which a worker has half cut off.
    public var cutOffAt = 0.7
    /// How sharply that sets in: the power of the Hill function.
    public var cutOffPower = 4.0

    /// Effects that do nothing.
    public init() {}
}
