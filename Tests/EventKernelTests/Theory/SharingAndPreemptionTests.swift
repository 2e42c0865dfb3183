import EventKernel
import Glibc
import Testing

@Suite("Sharing and pre-emption against theory")
struct SharingAndPreemptionTests {
    private struct Customer: BitwiseCopyable {
        let arrived: Double
        let work: Double
        let priority: Int
    }

    /// Sums over the customers who left after a warm-up.
    private struct Sojourns {
        var all = [Tally(), Tally()]
        var ofShortWork = Tally()
        var ofLongWork = Tally()
        var present = 0.0
    }

    private static let warmUp = 200.0
    private static let end = 2200.0

    private func exponential(_ rate: Double, _ generator: inout SplitMixGenerator) -> Double {
        -log(Double.random(in: Double.leastNormalMagnitude..<1, using: &generator)) / rate
    }

    /// Compares the mean over independent runs with what theory says, to 4.5 estimated standard errors.
    ///
    /// Student's t with 59 degrees of freedom, two-sided: a false alarm in 3e4 of each comparison, and by the eight of this
    /// file in 4e3.
    private func expect(_ runs: [Sojourns], _ figure: (Sojourns) -> Double, is expected: Double) {
        var tally = Tally()
        for run in runs { tally.add(figure(run)) }
        let error = tally.standardDeviation / Double(tally.count).squareRoot()
        #expect(abs(tally.mean - expected) < 4.5 * error, "\(tally.mean) +- \(error), not \(expected)")
        #expect(error < 0.03 * expected)
    }

    /// Processor sharing at the load 0.7, with work of 0.5 and 3 in equal shares or, with no two values, exponential.
    private func share(twoValues: Bool, threshold: Int, seed: UInt64) -> Sojourns {
        enum Event { case arrival, completion }
        var generator = SplitMixGenerator(seed: seed)
        let meanWork = twoValues ? 1.75 : 1
        var queue = EventQueue<Event>()
        var server = SharedServer<Customer>(threshold: threshold)
        var completion = EventHandle.none
        var sojourns = Sojourns()
        var isWarm = false
        queue.schedule(.arrival, at: 0)
        while let event = queue.next(before: Self.end) {
            if !isWarm && queue.now >= Self.warmUp {
                isWarm = true
                server.resetStatistics(at: Self.warmUp)
            }
            switch event {
            case .arrival:
                let isShort = Bool.random(using: &generator)
                let work = twoValues ? (isShort ? 0.5 : 3) : exponential(1, &generator)
                server.enter(Customer(arrived: queue.now, work: work, priority: 0), work: work, at: queue.now)
                queue.schedule(
                    .arrival, at: queue.now + exponential(0.7 * Double(threshold) / meanWork, &generator))
            case .completion:
                let customer = server.complete(at: queue.now)
                guard isWarm else { break }
                if customer.work == 0.5 { sojourns.ofShortWork.add(queue.now - customer.arrived) }
                if customer.work == 3 { sojourns.ofLongWork.add(queue.now - customer.arrived) }
            }
            queue.cancel(completion)
            completion = queue.schedule(.completion, at: server.nextCompletion, priority: .completion)
        }
        sojourns.present = server.statistics.present.mean(until: Self.end)
        return sojourns
    }

    @Test(
        "under processor sharing a sojourn is the work over the free share, whatever the law of work (Kleinrock 1967)")
    func processorSharing() {
        let runs = (1...60 as ClosedRange<UInt64>).map { share(twoValues: true, threshold: 1, seed: $0) }
        expect(runs, \.present, is: 0.7 / 0.3)
        expect(runs, \.ofShortWork.mean, is: 0.5 / 0.3)
        expect(runs, \.ofLongWork.mean, is: 3 / 0.3)
    }

    @Test("with a threshold the number present is that of as many servers")
    func threshold() {
        let runs = (101...160 as ClosedRange<UInt64>).map { share(twoValues: false, threshold: 3, seed: $0) }
        // Erlang's C formula for three servers and an offered load of 2.1.
        let load = 2.1
        let busy = load * load * load / 6 / (1 - load / 3)
        let probability = busy / (1 + load + load * load / 2 + busy)
        expect(runs, \.present, is: load + probability * 0.7 / 0.3)
    }

    /// Two classes of exponential work with mean 1 and rates 0.3 and 0.4, the first of which interrupts the second.
    private func preempt(_ rule: PreemptionRule, seed: UInt64) -> Sojourns {
        enum Event {
            case arrival(Int)
            case completion(Ticket)
        }
        var generator = SplitMixGenerator(seed: seed)
        var queue = EventQueue<Event>()
        var server = PreemptiveResource<Customer>(rule: rule)
        var sojourns = Sojourns()
        for priority in 0...1 { queue.schedule(.arrival(priority), at: 0) }
        while let event = queue.next(before: Self.end) {
            switch event {
            case .arrival(let priority):
                let work = exponential(1, &generator)
                let customer = Customer(arrived: queue.now, work: work, priority: priority)
                switch server.request(customer, priority: priority, work: work, at: queue.now) {
                case .granted(let service), .preempting(let service, _):
                    queue.schedule(.completion(service), at: queue.now + work, priority: .completion)
                case .waiting, .refused:
                    break
                }
                queue.schedule(
                    .arrival(priority), at: queue.now + exponential(priority == 0 ? 0.3 : 0.4, &generator))
            case .completion(let service):
                if let customer = server.complete(service, at: queue.now), queue.now > Self.warmUp {
                    sojourns.all[customer.priority].add(queue.now - customer.arrived)
                }
                while let start = server.startNext(at: queue.now) {
                    let isDrawnAnew = rule == .resample && start.wasInterrupted
                    let work = isDrawnAnew ? exponential(1, &generator) : start.work
                    queue.schedule(.completion(start.ticket), at: queue.now + work, priority: .completion)
                }
            }
        }
        return sojourns
    }

    @Test(
        "work resumed, or drawn anew where it has no memory, makes sojourns of 1/0.7 and 1/(0.7 x 0.3)",
        arguments: [PreemptionRule.resume, .resample])
    func preemption(rule: PreemptionRule) {
        let runs = (1...60 as ClosedRange<UInt64>).map { preempt(rule, seed: 1000 + $0) }
        expect(runs, \.all[0].mean, is: 1 / 0.7)
        // 1/(1 - 0.3) of service and interruptions, 0.7/((1 - 0.3)(1 - 0.7)) of waiting.
        expect(runs, \.all[1].mean, is: 1 / 0.7 + 0.7 / (0.7 * 0.3))
    }
}
