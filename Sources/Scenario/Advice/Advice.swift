/// One warning about a scenario that can be run: what its writer may not have meant.
public struct Advice: Sendable, Equatable {
    /// What kind of warning it is.
    public var code: DiagnosticCode
    /// The dotted path of the key that it concerns, such as `roles.manager`.
    public var key: String
    /// What was found, in a sentence without a final full stop.
    public var message: String
    /// What the writer can do about it.
    public var remedy: String

    /// Makes a warning.
    public init(_ code: DiagnosticCode, key: String, _ message: String, remedy: String) {
        self.code = code
        self.key = key
        self.message = message
        self.remedy = remedy
    }
}

/// What can be said of a scenario by arithmetic, before it is run.
public enum ScenarioAdvice {
    /// Work over hours at work above which there is too much work from the first week; the formula knows neither the
    /// lapsing of work nor the turns of the year, so that a little more than 1 is no fault.
    static let mostLoad = 1.05

    /// All warnings: idle roles, missing skills, work that nobody may do, keys that change nothing, changes that
    /// cannot do what they say, periods that do not follow the law, more work than hours.
    ///
    /// - Complexity: O(c t w p) for c changes, t teams, w work types and p groups of posts.
    public static func warnings(of scenario: ServiceScenario) -> [Advice] {
        idleRoles(in: scenario) + missingSkills(in: scenario) + unservedWork(in: scenario)
            + withoutEffect(in: scenario) + idleChanges(in: scenario) + idleLaws(in: scenario)
            + idlePeers(in: scenario) + idleSurveys(in: scenario)
            + statutoryWork(in: scenario) + overload(in: scenario)
    }
}
