import EventKernel
import Glibc
import Testing

@Suite("A single-server queue")
struct SingleServerQueueTests {
    private enum Event {
        case arrival, departure
    }

    private struct Customers {
        let gaps: [Double]
        let services: [Double]

        init(count: Int, arrivalRate: Double, serviceRate: Double, seed: UInt64) {
            var generator = SplitMixGenerator(seed: seed)
            func exponential(_ rate: Double) -> Double {
                -log(Double.random(in: Double.leastNormalMagnitude..<1, using: &generator)) / rate
            }
            gaps = (0..<count).map { _ in exponential(arrivalRate) }
            services = (0..<count).map { _ in exponential(serviceRate) }
        }
    }

    private struct Outcome {
        var departures: [Double] = []
        var sojourns: [Double] = []
        var numberInSystem = TimeWeightedSum()
    }

    /// Simulates until the last customer has left.
    private func simulate(_ customers: Customers, on queue: inout EventQueue<Event>) -> Outcome {
        queue.reset()
        var outcome = Outcome()
        var arrivals: [Double] = []
        queue.schedule(.arrival, at: customers.gaps[0])
        while let event = queue.next() {
            switch event {
            case .arrival:
                arrivals.append(queue.now)
                if outcome.numberInSystem.value == 0 {
                    queue.schedule(
                        .departure, at: queue.now + customers.services[arrivals.count - 1], priority: .completion)
                }
                outcome.numberInSystem.set(outcome.numberInSystem.value + 1, at: queue.now)
                if arrivals.count < customers.gaps.count {
                    queue.schedule(.arrival, at: queue.now + customers.gaps[arrivals.count])
                }
            case .departure:
                let customer = outcome.departures.count
                outcome.departures.append(queue.now)
                outcome.sojourns.append(queue.now - arrivals[customer])
                outcome.numberInSystem.set(outcome.numberInSystem.value - 1, at: queue.now)
                if outcome.numberInSystem.value > 0 {
                    queue.schedule(
                        .departure, at: queue.now + customers.services[customer + 1], priority: .completion)
                }
            }
        }
        return outcome
    }

    @Test("departures are those of Lindley's recursion to the last bit")
    func lindley() {
        let customers = Customers(count: 20_000, arrivalRate: 0.9, serviceRate: 1, seed: 1)
        var queue = EventQueue<Event>()
        let outcome = simulate(customers, on: &queue)
        var arrival = 0.0
        var departure = 0.0
        let expected = customers.gaps.indices.map { index in
            arrival += customers.gaps[index]
            departure = max(arrival, departure) + customers.services[index]
            return departure
        }
        #expect(outcome.departures == expected)
    }

    @Test("the number in the system, summed over time, is the sum of sojourns (Little 1961)")
    func little() {
        let customers = Customers(count: 20_000, arrivalRate: 0.8, serviceRate: 1, seed: 2)
        var queue = EventQueue<Event>()
        let outcome = simulate(customers, on: &queue)
        let sojourns = outcome.sojourns.reduce(0, +)
        #expect(abs(outcome.numberInSystem.integral(until: queue.now) - sojourns) < 1e-9 * sojourns)
        #expect(outcome.numberInSystem.value == 0)
    }

    @Test("the mean sojourn is 1/(service rate - arrival rate)")
    func meanSojourn() {
        var queue = EventQueue<Event>()
        let replications = 200
        // From empty, the first customers wait too little: at half load the bias is gone long before the 200th.
        let means = (0..<replications).map { replication in
            let customers = Customers(
                count: 1200, arrivalRate: 0.5, serviceRate: 1, seed: 0x5eed_0000 + UInt64(replication))
            let sojourns = simulate(customers, on: &queue).sojourns.dropFirst(200)
            return sojourns.reduce(0, +) / Double(sojourns.count)
        }
        let mean = means.reduce(0, +) / Double(replications)
        let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(replications - 1)
        // 4.5 estimated standard errors; Student's t with 199 degrees of freedom, two-sided: a false alarm in 9e4.
        #expect(abs(mean - 2) < 4.5 * (variance / Double(replications)).squareRoot())
    }
}
