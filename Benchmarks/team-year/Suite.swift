import Benchmark
import CareModel
import Measurement
import Registration
import Scenario
import ScenarioFiles
import Workloads

/// Looked for by the framework.
let benchmarks: @Sendable () -> Void = {
    Benchmark.comparison("team-year, an event") { try TeamYear().comparison(.ofEnvironment) }
    Benchmark.comparison("team-year, a hundred times the team") { try TeamYear().hundredfold(.ofEnvironment) }
    Benchmark.comparison("team-year, England") { try CountryYear().comparison(.ofEnvironment) }
    Benchmark.figures(
        "team-year", [.custom("events"), .custom("time, us")]
    ) { benchmark in
        let year = try TeamYear().year(.ofEnvironment)
        benchmark.measurement(.custom("events"), year.events)
        benchmark.measurement(.custom("time, us"), Int((year.nanoseconds / 1000).rounded()))
    }
}
