/// A way of running a service, as a scenario file states it: plain values, in seconds, whole persons and shares.
///
/// Named things keep the order of the file. Rates are per second; durations are in seconds.
public struct ServiceScenario: Sendable, Equatable {
    /// The id of the scenario, `[a-z][a-z0-9_-]*`.
    public var name: String
    /// The title shown to people.
    public var title: String
    /// What the scenario is for, or empty.
    public var purpose: String
    /// Who wrote it.
    public var authors: [String]
    /// The rows of the list of systems that it exercises.
    public var systems: [Int]
    /// When the run starts, how long it lasts, and what comes before it.
    public var run: RunWindow
    /// People who live in the area.
    public var population: Double
    /// Bank holidays, annual leave, weekly patterns.
    public var calendar: WorkingCalendar
    /// Need profiles, in the order of the file.
    public var needs: [NeedProfile]
    /// Sources of referral, in the order of the file.
    public var referrals: [ReferralSource]
    /// Teams, in the order of the file.
    public var teams: [Team]
    /// Roles, in the order of the file.
    public var roles: [Role]
    /// Groups of like posts, in the order of the file.
    public var posts: [PostGroup]
    /// Work types, in the order of the file.
    public var work: [WorkType]
    /// Duty rotas, in the order of the file.
    public var rotas: [DutyRota] = []
    /// What happens to staff: sickness, leaving, filling of posts.
    public var workforce: Workforce
    /// Order of work, overtime, limits on deadline work.
    public var working: WorkingRules
    /// The policy in force from the beginning, for every team.
    public var policy: Policy
    /// Dated changes, in order of date.
    public var changes: [PolicyChange]
    /// What becomes of notes and forms, and when a contact is registered.
    public var recording = RecordingRules()
    /// The metrics in which its effect is to be looked for, each alone or with a group: `metric/group`.
    public var shows: [String] = []
    /// Employers with terms of their own, in the order of the file.
    public var employers: [Employer] = []
    /// What counts as safe.
    public var safety = SafetyLimits()
    /// Lines that weekly figures may cross, in the order of the file.
    public var thresholds: [Threshold] = []
    /// When a service counts as recovered from a change.
    public var recovery = RecoveryRule()
    /// What figures are expected to be, in the order of the file.
    public var expectations: [Expectation] = []
    /// The smallest differences that matter, in the order of the file; where a figure has none, every difference matters.
    public var smallestDifferences: [SmallestDifference] = []
    /// What staff cost, or nil where nothing is reckoned in money.
    public var costs: Costs?
    /// Clinics, in the order of the file.
    public var clinics: [Clinic] = []
    /// What strains workers, and what strain does.
    public var strain = StrainRules()
    /// Where workers come from, and the way into leadership.
    public var pipelines = Pipelines()
    /// Skills that belong to holders and not to posts, in the order of the file.
    public var approvals: [Approval] = []
    /// Reforms and pilots, in the order of the file.
    public var interventions: [Intervention] = []
    /// Wards, in the order of the file; empty where there is always a bed.
    public var wards: [Ward] = []
    /// Services of this kind that share nothing.
    public var partitions = Partitions()
    /// Mental health laws, in the order of the file.
    public var laws: [Law] = []
    /// The id of the law in force from the beginning; nil for the standard of each clock.
    public var law: String?
    /// Mental Health Act assessments step by step, or nil.
    public var assessments: AssessmentRules?
    /// Statutory work by stages, in the order of the file.
    public var procedures: [Procedure] = []
    /// Clusters of people, in the order of the file.
    public var clusters: [Cluster] = []
    /// How people come to be in a cluster, or nil.
    public var clustering: Clustering?
    /// Personal budgets.
    public var budgets = Budgets()
    /// Providers of care, in the order of the file.
    public var providers: [CareProvider] = []
    /// Voluntary services, in the order of the file.
    public var voluntary: [VoluntaryService] = []
    /// Services that peer workers run, in the order of the file.
    public var peerServices: [PeerService] = []
    /// A survey of people.
    public var survey = Survey()
    /// What only its author can say of it; no figure depends on it.
    public var reporting = Reporting()

    /// Makes a scenario from its parts.
    public init(
        name: String, title: String, purpose: String, authors: [String], systems: [Int], run: RunWindow,
        population: Double, calendar: WorkingCalendar, needs: [NeedProfile], referrals: [ReferralSource],
        teams: [Team], roles: [Role], posts: [PostGroup], work: [WorkType], workforce: Workforce,
        working: WorkingRules, policy: Policy, changes: [PolicyChange]
    ) {
        self.name = name
        self.title = title
        self.purpose = purpose
        self.authors = authors
        self.systems = systems
        self.run = run
        self.population = population
        self.calendar = calendar
        self.needs = needs
        self.referrals = referrals
        self.teams = teams
        self.roles = roles
        self.posts = posts
        self.work = work
        self.workforce = workforce
        self.working = working
        self.policy = policy
        self.changes = changes
    }
}

/// The measured weeks of a run and the warm-up before them.
public struct RunWindow: Sendable, Equatable {
    /// The first measured day, a Monday.
    public var start: CivilDate
    /// Measured weeks, 1 or more.
    public var weeks: Int
    /// Weeks simulated before `start` and not measured.
    public var warmUpWeeks: Int
    /// How many replications are made where nobody says otherwise, 1 to `mostReplications`; nil for `usualReplications`.
    public var replications: Int?

    /// The most replications that a run can make.
    public static let mostReplications = 1_000_000
    /// How many replications are made where neither the scenario nor whoever runs it says.
    public static let usualReplications = 50

    /// Makes a window; `start` must be a Monday.
    public init(start: CivilDate, weeks: Int, warmUpWeeks: Int, replications: Int? = nil) {
        self.start = start
        self.weeks = weeks
        self.warmUpWeeks = warmUpWeeks
        self.replications = replications
    }

    /// The Monday on which simulated time is 0.
    public var origin: CivilDate { start.adding(days: -7 * warmUpWeeks) }
}
