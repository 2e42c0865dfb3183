public import Scenario

/// What is asked of somebody who begins a scenario.
public struct StarterAnswers: Sendable, Equatable {
    /// The title shown to people.
    public var title: String
    /// Whole-time posts of coordinators.
    public var coordinators = 12
    /// Whole-time posts of support workers.
    public var supportWorkers = 2
    /// People for each coordinator in post.
    public var caseload = 25.0
    /// People who live in the area; nil for what suits the number of coordinators.
    public var population: Int?
    /// Days of annual leave a year, bank holidays aside.
    public var annualLeave = 29.0
    /// Contacts that a worker is to register in each week at work, or nil.
    public var contactTarget: Double?
    /// People for each coordinator above whom nobody is taken on, or nil.
    public var caseloadCap: Double?
    /// How long people are in care, in weeks.
    public var weeksInCare = 78
    /// The first measured day, a Monday.
    public var start = StarterAnswers.usualStart

    /// Makes the answers of somebody who has none but a title.
    public init(title: String) { self.title = title }

    /// The population answered, or one that suits the number of coordinators.
    public var populationOrUsual: Int { population ?? coordinators * 8500 }

    private static let usualStart = CivilDate(year: 2027, month: 1, day: 4) ?? .first
}
