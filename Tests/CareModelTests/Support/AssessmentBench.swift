import CareModel
import Scenario

/// A service in which everything happens out of hours, with as many professionals on duty as are needed: what a test adds
/// to it is all that takes time.
enum AssessmentBench {
    /// The day service is there for one minute a week, in which nobody asks for anything.
    static let base = """
        run: {length: 20 wk}
        posts: {nurse: {skills: [amhp]}}
        work:
          set_up: {by: team, skill: amhp, priority: crisis, time: {indirect: 2 h}}
          court: {by: team, skill: amhp, priority: crisis, time: {indirect: 1 h}}
          see: {by: team, skill: amhp, priority: crisis, pauses: false, time: {direct: 90 min, travel: 30 min}}
          stay: {by: team, skill: amhp, priority: crisis, pauses: false}
          return: {by: team, skill: amhp, priority: crisis, pauses: false, time: {travel: 1 h}}
          report: {by: team, skill: amhp, priority: crisis, time: {recording: 2 h}}
        assessments:
          day: {days: office, between: "23:59-24:00"}
          requests: {area: {rate: 5 per week, in_hours: 0 %}}
          out_of_hours: {workers: 500}

        """

    /// Runs the base with more YAML merged over it.
    static func run(_ more: String, seed: UInt64 = 1) throws -> Outcome {
        try SmallService.run(scenario(more), seed: seed)
    }

    static func scenario(_ more: String) throws -> ServiceScenario {
        try SmallService.scenario(merged: [base, more])
    }
}

extension Outcome {
    /// A measure of assessments over all teams and the weeks given, or all.
    func assessments(_ measure: AssessmentMeasure, weeks: Range<Int>? = nil) -> Double {
        (0..<model.layout.teams).reduce(0) { sum, team in
            let index = model.layout.index(measure, team: team)
            return (weeks ?? 0..<model.weeks).reduce(sum) { $0 + record.measures[$1 * model.layout.rowLength + index] }
        }
    }

    /// Hours under a cause for each assessment that is over.
    func delay(_ cause: AssessmentDelay) -> Double {
        assessments(.delay(cause)) / assessments(.over) / 3600
    }

    /// Mean hours to decision and to admission.
    var hoursToDecision: Double { assessments(.secondsToDecision) / assessments(.decided) / 3600 }
    var hoursToAdmission: Double { assessments(.secondsToAdmission) / assessments(.admitted) / 3600 }
}
