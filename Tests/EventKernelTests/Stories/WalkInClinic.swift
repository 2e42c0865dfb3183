import EventKernel
import Glibc

/// One doctor, a few chairs to wait on, and people who do not wait for ever; times are in minutes.
struct WalkInClinic<Generator: RandomNumberGenerator>: ~Copyable {
    /// What can happen. Payloads are trivial values: here a ticket, and when somebody came.
    enum Event {
        case arrival
        case patienceEnds(Ticket)
        case consultationEnds
    }

    let meanGap = 12.0
    let meanConsultation = 10.0
    let meanPatience = 30.0

    var queue = EventQueue<Event>()
    /// Customers are the times at which they came: all this model has to know of them.
    var doctor = Resource<Double>(capacity: 1, places: 4)
    var waits = Tally()
    var generator: Generator

    init(drawing generator: Generator) {
        self.generator = generator
    }

    /// Simulates until a time, and counts from the end of a warm-up on.
    mutating func run(warmUp: Double, until end: Double) {
        queue.schedule(.arrival, at: 0)
        while let event = queue.next(before: warmUp) { handle(event) }
        queue.advance(to: warmUp)
        doctor.resetStatistics(at: warmUp)
        waits.reset()
        while let event = queue.next(before: end) { handle(event) }
    }

    mutating func handle(_ event: Event) {
        switch event {
        case .arrival:
            switch doctor.request(queue.now, at: queue.now) {
            case .granted: begin(arrived: queue.now)
            case .waiting(let ticket):
                queue.schedule(.patienceEnds(ticket), at: queue.now + exponential(meanPatience), priority: .deadline)
            case .refused: break  // No chair: counted by the resource.
            }
            queue.schedule(.arrival, at: queue.now + exponential(meanGap))
        case .patienceEnds(let ticket):
            // Of whoever sees the doctor already the ticket has lapsed: nothing happens.
            doctor.withdraw(ticket, at: queue.now)
        case .consultationEnds:
            doctor.release(at: queue.now)
            while let arrived = doctor.startNext(at: queue.now) { begin(arrived: arrived) }
        }
    }

    mutating func begin(arrived: Double) {
        waits.add(queue.now - arrived)
        queue.schedule(.consultationEnds, at: queue.now + exponential(meanConsultation), priority: .completion)
    }

    /// The kernel draws nothing: any source of random numbers will do.
    mutating func exponential(_ mean: Double) -> Double {
        -mean * log(1 - Double.random(in: 0..<1, using: &generator))
    }
}
