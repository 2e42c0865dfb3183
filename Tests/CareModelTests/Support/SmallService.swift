import CareModel
import Scenario
import ScenarioFiles
import Testing

/// A service small enough to follow by hand: what a test adds to it is all that happens.
enum SmallService {
    /// One full-time nurse from Monday to Friday, nine to twenty-four minutes past four; no leave, nobody known.
    static let base = """
        format: 1
        name: small
        title: A small service
        run: {start: 2027-01-04, length: 4 wk}
        area: {population: 100000}
        calendars:
          bank_holidays: none
          patterns:
            full_time: {mon: "09:00-16:24", tue: "09:00-16:24", wed: "09:00-16:24", thu: "09:00-16:24", fri: "09:00-16:24"}
        needs:
          person: {}
        roles:
          nurse: {title: Nurse, coordinates: true}
        teams:
          team: {title: Team}
        posts:
          nurse: {role: nurse, team: team, pattern: full_time}

        """

    /// Reads the base with more YAML merged over it.
    static func scenario(_ more: String) throws -> ServiceScenario {
        let source = ScenarioSource.memory(["base.yaml": base, "test.yaml": "extends: base.yaml\n" + more])
        return try ScenarioFile.read(path: "test.yaml", source: source).scenario
    }

    /// Reads the base with several pieces of YAML merged over it, one after the other.
    static func scenario(merged pieces: [String]) throws -> ServiceScenario {
        var files = ["piece0.yaml": base]
        for (index, piece) in pieces.enumerated() {
            files["piece\(index + 1).yaml"] = "extends: piece\(index).yaml\n" + piece
        }
        return try ScenarioFile.read(path: "piece\(pieces.count).yaml", source: .memory(files)).scenario
    }

    /// Runs one replication of a scenario.
    static func run(_ scenario: ServiceScenario, seed: UInt64 = 1, replication: UInt64 = 0) throws -> Outcome {
        let model = try compile(scenario)
        let simulation = Simulation(model)
        return Outcome(
            model: model, record: try simulation.replicate(seed: seed, replication: replication))
    }

    /// Runs one replication of the base with more YAML merged over it.
    static func run(_ more: String, seed: UInt64 = 1) throws -> Outcome { try run(scenario(more), seed: seed) }
}

/// What a replication left, by the names of its measures.
struct Outcome {
    let model: ServiceModel
    let record: ReplicationRecord

    /// A people measure of a team over the weeks given, or all.
    func people(_ measure: PeopleMeasure, team: Int = 0, weeks: Range<Int>? = nil) -> Double {
        sum(model.layout.index(measure, team: team), weeks)
    }

    /// A staff measure of a team over its roles and the weeks given, or all.
    func staff(_ measure: StaffMeasure, team: Int = 0, weeks: Range<Int>? = nil) -> Double {
        (0..<model.layout.roles).reduce(0) { $0 + sum(model.layout.index(measure, team: team, role: $1), weeks) }
    }

    /// A staff measure of a team and one of its roles.
    func staff(_ measure: StaffMeasure, team: Int = 0, role: String) -> Double {
        guard let index = model.roleIds.firstIndex(of: role) else { return 0 }
        return sum(model.layout.index(measure, team: team, role: index), nil)
    }

    /// The same in hours.
    func hours(_ measure: StaffMeasure, weeks: Range<Int>? = nil) -> Double { staff(measure, weeks: weeks) / 3600 }

    private func sum(_ index: Int, _ weeks: Range<Int>?) -> Double {
        (weeks ?? 0..<model.weeks).reduce(0) { $0 + record.measures[$1 * model.layout.rowLength + index] }
    }
}
