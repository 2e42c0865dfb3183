import EventKernel
import RandomStreams
import Testing

/// Additions, multiplications and divisions give the same bits on every machine, and the kernel and exponential draws
/// use nothing else: so this sequence of events is the same wherever it is run.
@Suite("The sequence of events of a queue, on any machine")
struct EventSequenceTests {
    private enum Event: BitwiseCopyable {
        case arrival, departure, patienceEnds(Ticket)
    }

    /// M/M/2 with five places and impatience, until the last of some customers has left.
    private func fingerprint(seed: UInt64, customers: Int) -> UInt64 {
        let key = RandomKey(seed: seed, replication: 7)
        var gaps = RandomStream(key: key, purpose: StableName.hash("gap"), entity: StableName.hash("desk"))
        var services = RandomStream(key: key, purpose: StableName.hash("service"), entity: StableName.hash("desk"))
        var patience = RandomStream(key: key, purpose: StableName.hash("patience"), entity: StableName.hash("desk"))
        var queue = EventQueue<Event>()
        var desk = Resource<Int>(capacity: 2, places: 5)
        var coming = customers
        queue.schedule(.arrival, at: 0)
        while let event = queue.next() {
            switch event {
            case .arrival:
                coming -= 1
                switch desk.request(coming, at: queue.now) {
                case .granted:
                    queue.schedule(.departure, at: queue.now + services.unitExponential(), priority: .completion)
                case .waiting(let ticket):
                    queue.schedule(
                        .patienceEnds(ticket), at: queue.now + 3 * patience.unitExponential(), priority: .deadline)
                case .refused: queue.fold(1)
                }
                if coming > 0 { queue.schedule(.arrival, at: queue.now + gaps.unitExponential() / 2) }
            case .departure:
                desk.release(at: queue.now)
                while let customer = desk.startNext(at: queue.now) {
                    queue.fold(UInt64(customer))
                    queue.schedule(.departure, at: queue.now + services.unitExponential(), priority: .completion)
                }
            case .patienceEnds(let ticket):
                if let customer = desk.withdraw(ticket, at: queue.now) { queue.fold(UInt64(customer)) }
            }
        }
        return queue.fingerprint
    }

    @Test("ten thousand customers leave this fingerprint, and others another")
    func fingerprint() {
        #expect(fingerprint(seed: 1, customers: 10_000) == 14_800_139_333_572_378_484)
        #expect(fingerprint(seed: 2, customers: 10_000) != fingerprint(seed: 1, customers: 10_000))
    }
}
