import Experiments
import Scenario
import ScenarioFiles

/// One figure that was drawn for one draw of what is uncertain: a row of `draws.csv`.
struct ParameterDraw {
    var scenario: String
    /// From 1.
    var draw: Int
    var key: String
    /// In the base unit of the key: seconds, events per second, shares, hours per week, pounds.
    var figure: Double

    /// All figures of all scenarios and draws.
    static func all(_ readings: [ScenarioReading], draws: Int, seed: UInt64) -> [ParameterDraw] {
        readings.flatMap { reading in
            (0..<draws).flatMap { draw in
                reading.read.uncertain.map { value in
                    ParameterDraw(
                        scenario: reading.read.scenario.name, draw: draw + 1, key: value.key,
                        figure: UncertainDraw.figure(of: value, draw: draw, seed: seed))
                }
            }
        }
    }
}
