import Benchmark
import Measurement
import Registration
import Workloads

/// Looked for by the framework.
let benchmarks: @Sendable () -> Void = {
    let effort = Effort.ofEnvironment
    let rounds = effort.choose(full: 9, quick: 5)
    let customers = 1_000_000

    Benchmark.comparison("M/M/1 against Lindley, same draws") {
        try compare(rounds: rounds, customers: customers) {
            simulatedSojournSum(customers: customers)
        } reference: {
            lindleySojournSum(customers: customers)
        }
    }
    Benchmark.comparison("M/M/1 against Lindley in C, GSL mt19937") {
        Comparison(rounds: rounds, units: customers) {
            blackHole(simulatedSojournSum(customers: customers))
        } reference: {
            blackHole(rawLindleySojournSum(.mt19937, customers: customers))
        }
    }
    Benchmark.comparison("M/M/1 against Lindley in C, GSL taus2") {
        Comparison(rounds: rounds, units: customers) {
            blackHole(simulatedSojournSum(customers: customers))
        } reference: {
            blackHole(rawLindleySojournSum(.taus2, customers: customers))
        }
    }
    Benchmark.comparison("M/M/50 against Kiefer and Wolfowitz, same draws") {
        try compare(rounds: rounds, customers: customers) {
            simulatedSojournSum(servers: 50, customers: customers)
        } reference: {
            kieferWolfowitzSojournSum(servers: 50, customers: customers)
        }
    }
}

/// Nanoseconds a customer; both ways must come to the same sum of sojourn times, bit for bit.
private func compare(
    rounds: Int, customers: Int, ours: () -> Double, reference: () -> Double
) throws -> Comparison {
    var ourSum = 0.0
    var referenceSum = 0.0
    let comparison = Comparison(rounds: rounds, units: customers) {
        ourSum = ours()
    } reference: {
        referenceSum = reference()
    }
    guard ourSum == referenceSum else { throw Disagreement("sums of sojourn times", ourSum, referenceSum) }
    return comparison
}

private func simulatedSojournSum(servers: Int = 1, customers: Int) -> Double {
    var station = ServiceStation(servers: servers, customers: customers)
    station.run()
    return station.sojournSum
}
