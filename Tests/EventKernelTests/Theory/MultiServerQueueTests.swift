import EventKernel
import Glibc
import Testing

@Suite("Queues of the building blocks against theory")
struct MultiServerQueueTests {
    /// What a run leaves to be compared.
    private struct Figures {
        var waited = 0.0
        var meanWaiting = 0.0
        var meanPresent = 0.0
        var refused = 0.0
        var withdrawn = 0.0
    }

    private enum Event {
        case arrival
        case completion
        case patienceEnds(Ticket)
    }

    /// A queue with exponential gaps, services and, if there is any, patience; observed after a warm-up.
    private func run(
        arrivalRate: Double, serviceRate: Double, servers: Int, places: Int = .max, impatience: Double = 0, seed: UInt64
    ) -> Figures {
        var generator = SplitMixGenerator(seed: seed)
        func exponential(_ rate: Double) -> Double {
            -log(Double.random(in: Double.leastNormalMagnitude..<1, using: &generator)) / rate
        }
        let warmUp = 100 / serviceRate
        let end = 1100 / serviceRate
        var queue = EventQueue<Event>()
        var desk = Resource<Bool>(capacity: servers, places: places)
        var waited = 0
        queue.schedule(.arrival, at: 0)
        var isWarm = false
        while let event = queue.next(before: end) {
            if !isWarm && queue.now >= warmUp {
                isWarm = true
                desk.resetStatistics(at: warmUp)
                waited = 0
            }
            switch event {
            case .arrival:
                switch desk.request(true, at: queue.now) {
                case .granted:
                    queue.schedule(.completion, at: queue.now + exponential(serviceRate), priority: .completion)
                case .waiting(let ticket):
                    waited += 1
                    if impatience > 0 {
                        queue.schedule(.patienceEnds(ticket), at: queue.now + exponential(impatience))
                    }
                case .refused: break
                }
                queue.schedule(.arrival, at: queue.now + exponential(arrivalRate))
            case .completion:
                desk.release(at: queue.now)
                while desk.startNext(at: queue.now) != nil {
                    queue.schedule(.completion, at: queue.now + exponential(serviceRate), priority: .completion)
                }
            case .patienceEnds(let ticket):
                desk.withdraw(ticket, at: queue.now)
            }
        }
        let statistics = desk.statistics
        let requests = Double(statistics.requests)
        return Figures(
            waited: Double(waited) / requests, meanWaiting: statistics.waiting.mean(until: end),
            meanPresent: statistics.present.mean(until: end), refused: Double(statistics.refused) / requests,
            withdrawn: Double(statistics.withdrawn) / requests)
    }

    /// Compares the mean over independent runs with what theory says, to 4.5 estimated standard errors.
    ///
    /// Student's t with 99 degrees of freedom, two-sided: a false alarm in 5e4 of each comparison, and by the eight of this
    /// file in 7e3.
    private func expect(_ figures: [Figures], _ figure: (Figures) -> Double, is expected: Double) {
        var tally = Tally()
        for run in figures { tally.add(figure(run)) }
        let error = tally.standardDeviation / Double(tally.count).squareRoot()
        #expect(abs(tally.mean - expected) < 4.5 * error, "\(tally.mean) +- \(error), not \(expected)")
        // Enough runs to see a deviation of some per cent.
        #expect(error < 0.03 * expected)
    }

    @Test("waiting for one of several servers is as Erlang's C formula says (1917)")
    func erlangC() {
        let figures = (1...100).map { run(arrivalRate: 2, serviceRate: 0.5, servers: 5, seed: $0) }
        // Offered load 4 to 5 servers: the probability of waiting, and from it the numbers.
        let probability = 128.0 / 231
        expect(figures, \.waited, is: probability)
        expect(figures, \.meanWaiting, is: probability * 4)
        expect(figures, \.meanPresent, is: probability * 4 + 4)
    }

    @Test("refusals of two servers with one place follow the birth-death equations")
    func finitePlaces() {
        let figures = (1...100).map { run(arrivalRate: 3, serviceRate: 4, servers: 2, places: 1, seed: 1000 + $0) }
        let load = 0.75
        let weights = [1, load, load * load / 2, load * load * load / 4]
        let sum = weights.reduce(0, +)
        let present = weights.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / sum
        expect(figures, \.refused, is: weights[3] / sum)
        expect(figures, \.meanPresent, is: present)
    }

    @Test("the impatient leave as in Palm's model (1957)")
    func erlangA() {
        let figures = (1...100).map {
            run(arrivalRate: 5, serviceRate: 1, servers: 4, impatience: 0.2, seed: 2000 + $0)
        }
        // Birth-death: deaths at the rate of busy servers plus 0.2 for each who waits; beyond 200 nothing is left.
        var weights = [1.0]
        for present in 1...200 {
            let deaths = Double(min(present, 4)) + 0.2 * Double(max(present - 4, 0))
            weights.append(weights[present - 1] * 5 / deaths)
        }
        let sum = weights.reduce(0, +)
        let waiting = weights.enumerated().reduce(0) { $0 + Double(max($1.offset - 4, 0)) * $1.element } / sum
        expect(figures, \.meanWaiting, is: waiting)
        expect(figures, \.withdrawn, is: 0.2 * waiting / 5)
        expect(figures, \.waited, is: weights[4...].reduce(0, +) / sum)
    }
}
