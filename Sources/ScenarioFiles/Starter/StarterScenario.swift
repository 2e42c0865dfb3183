public import Scenario

/// A scenario to begin with: a small, plausible team in balance, made of a few answers.
public struct StarterScenario: Sendable {
    /// The file, whole.
    public var text: String
    /// Hours of work over hours at work, by formula.
    public var load: Double
    /// People with a coordinator when simulated time begins.
    public var people: Int
    /// Referrals a week.
    public var referralsPerWeek: Double
    /// Weeks between planned visits to somebody who is settled.
    public var weeksBetweenVisits: Double

    /// The load of a team that is neither idle nor drowning.
    public static let balanced = 0.85...1.05

    /// Makes the scenario: visits are planned as often as the hours allow, from weekly to twice a year.
    ///
    /// The hours are those of the demand table of what was written, read back, so that `check` agrees.
    ///
    /// - Parameters:
    ///   - id: The id of the scenario, a valid one.
    ///   - header: Lines to stand first, such as where an editor finds the schema.
    /// - Throws: `ScenarioFaults` if the text cannot be read, which is a fault of the program.
    public init(_ answers: StarterAnswers, id: String, header: [String]) throws(ScenarioFaults) {
        let figures = StarterFigures(answers)
        func written(_ days: Int) -> String {
            StarterText.text(answers, figures, id: id, daysBetweenVisits: days, header: header)
        }
        // The load is linear in how often people are visited: two intervals give all others.
        let (often, seldom) = (28, 112)
        let loadOften = try StarterScenario.load(of: written(often))
        let loadSeldom = try StarterScenario.load(of: written(seldom))
        let perVisit = (loadOften - loadSeldom) / (1 / Double(often) - 1 / Double(seldom))
        let wanted = (StarterScenario.aim - loadSeldom) / perVisit + 1 / Double(seldom)
        let days = wanted > 0 ? min(182, max(7, (1 / wanted).rounded())) : 182
        text = written(Int(days))
        load = try StarterScenario.load(of: text)
        people = figures.people
        referralsPerWeek = figures.referrals
        weeksBetweenVisits = days / 7
    }

    private static let aim = 0.95

    private static func load(of text: String) throws(ScenarioFaults) -> Double {
        let path = "starter.yaml"
        let read = try ScenarioFile.read(path: path, source: .memory([path: text]))
        return DemandTable.tables(of: read.scenario).first?.offeredLoad ?? 0
    }
}

extension StarterScenario {
    /// The text of a scenario that changes another one, with an example of a dated change.
    ///
    /// - Parameters:
    ///   - base: The path of the other scenario, relative to the new file.
    ///   - date: The date of the example.
    public static func extending(
        base: String, id: String, title: String, date: CivilDate, header: [String]
    ) -> String {
        StarterText.extending(base: base, id: id, title: title, date: date, header: header)
    }
}
