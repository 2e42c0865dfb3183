import EventKernel
import Testing

@Suite("Pre-emptive resources: stories")
struct PreemptiveResourceStories {
    private enum Case {
        case hip, bleed
    }

    /// When ordinary work of 10 from time 0 is over, interrupted for urgent work of 3 at time 4.
    private func completion(under rule: PreemptionRule) -> Double {
        enum Event {
            case urgent
            case completion(Ticket)
        }
        var queue = EventQueue<Event>()
        var theatre = PreemptiveResource<Case>(rule: rule)
        var over = 0.0
        guard case .granted(let service) = theatre.request(.hip, priority: 1, work: 10, at: 0) else { return .nan }
        queue.schedule(.completion(service), at: 10, priority: .completion)
        queue.schedule(.urgent, at: 4)
        while let event = queue.next() {
            switch event {
            case .urgent:
                guard case .preempting(let service, let interruption) = theatre.request(.bleed, work: 3, at: queue.now)
                else { return .nan }
                #expect(interruption.customer == .hip)
                queue.schedule(.completion(service), at: queue.now + 3, priority: .completion)
            case .completion(let service):
                // The completion of the interrupted service comes all the same, and means nothing.
                if theatre.complete(service, at: queue.now) == .hip { over = queue.now }
                while let start = theatre.startNext(at: queue.now) {
                    let work = rule == .resample && start.wasInterrupted ? 1 : start.work
                    queue.schedule(.completion(start.ticket), at: queue.now + work, priority: .completion)
                }
            }
        }
        #expect(theatre.statistics.interruptions == 1 && theatre.statistics.completed == 2)
        return over
    }

    @Test("interrupted work is resumed, restarted or drawn anew")
    func rules() {
        #expect(completion(under: .resume) == 13)
        #expect(completion(under: .restart) == 17)
        #expect(completion(under: .resample) == 8)
    }

    @Test("a breakdown interrupts a service, which goes on after the repair")
    func breakdown() {
        var machine = PreemptiveResource<Int>(rule: .resume)
        guard case .granted(let service) = machine.request(1, work: 10, at: 0) else {
            Issue.record("an idle machine is not granted")
            return
        }
        machine.setCapacity(0, at: 6)
        let interruption = machine.interruptNext(at: 6)
        #expect(interruption?.work == 4 && interruption?.service == service)
        #expect(machine.interruptNext(at: 6).map(\.customer) == nil)
        guard case .waiting = machine.request(2, work: 1, at: 7) else {
            Issue.record("a broken machine is granted")
            return
        }
        #expect(machine.startNext(at: 7).map(\.customer) == nil)
        machine.setCapacity(1, at: 8)
        let start = machine.startNext(at: 8)
        #expect(start?.customer == 1 && start?.work == 4 && start?.wasInterrupted == true)
        #expect(machine.complete(service, at: 10) == nil)
        #expect(machine.complete(start?.ticket ?? .none, at: 12) == 1)
        #expect(machine.startNext(at: 12)?.customer == 2)
        #expect(machine.statistics.utilisation(until: 12) == 1)
    }

    @Test("a server that is gone is not taken over, however important the newcomer")
    func fallInCapacity() {
        var theatre = PreemptiveResource<Case>(capacity: 1, rule: .resume)
        guard case .granted(let service) = theatre.request(.hip, priority: 5, work: 10, at: 0) else {
            Issue.record("an idle theatre is not granted")
            return
        }
        // The last operation goes on, and none begins after it.
        theatre.setCapacity(0, at: 4)
        guard case .waiting = theatre.request(.bleed, priority: 0, work: 3, at: 5) else {
            Issue.record("a closed theatre is granted")
            return
        }
        #expect(theatre.complete(service, at: 10) == .hip)
        #expect(theatre.busy == 0 && theatre.startNext(at: 10).map(\.customer) == nil)
        theatre.setCapacity(1, at: 12)
        #expect(theatre.startNext(at: 12)?.customer == .bleed)
        #expect(theatre.statistics.interruptions == 0)
    }
}
