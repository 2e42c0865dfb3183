import Foundation
import Scenario
import ScenarioFiles

@testable import CareModel

/// The scenarios by which the model is held against published figures and closed forms.
enum ValidationScenarios {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios/validation")

    static func read(_ name: String) throws -> ServiceScenario {
        try ScenarioFile.read(path: folder.appending(path: name + ".yaml").path).scenario
    }
}

extension Outcome {
    /// A measure of all clinics over the weeks given, or all.
    func clinics(_ measure: ClinicMeasure, weeks: Range<Int>? = nil) -> Double {
        (0..<model.layout.clinics).reduce(0) { $0 + clinic($1, measure, weeks: weeks) }
    }

    /// A measure of one clinic over the weeks given, or all.
    func clinic(_ clinic: Int, _ measure: ClinicMeasure, weeks: Range<Int>? = nil) -> Double {
        let index = model.layout.index(measure, clinic: clinic)
        return (weeks ?? 0..<model.weeks).reduce(0) { $0 + record.measures[$1 * model.layout.rowLength + index] }
    }
}
