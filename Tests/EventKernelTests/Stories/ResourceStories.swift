import EventKernel
import Testing

@Suite("Resources: stories")
struct ResourceStories {
    private enum Party {
        case two, three, one, first, ordinary, urgent
    }

    @Test("what is released at a time can be asked for at that time")
    func releaseBeforeRequest() {
        enum Event { case arrival, completion }
        var queue = EventQueue<Event>()
        var desk = Resource<Int>(places: 0)
        // All arrivals are scheduled before any completion.
        for time in 0..<10 { queue.schedule(.arrival, at: Double(time)) }
        while let event = queue.next() {
            switch event {
            case .arrival:
                if desk.request(0, at: queue.now) == .granted {
                    queue.schedule(.completion, at: queue.now + 1, priority: .completion)
                }
            case .completion: desk.release(at: queue.now)
            }
        }
        #expect(desk.statistics.completed == 10 && desk.statistics.refused == 0)
        #expect(desk.statistics.utilisation(until: 10) == 1)
    }

    @Test("capacity by a timetable: who has started goes on, who waits starts when there is a server")
    func timetable() {
        enum Event { case arrival, completion, shift }
        let timetable = CapacitySchedule([
            .init(from: 0, capacity: 0), .init(from: 5, capacity: 1), .init(from: 10, capacity: 0),
            .init(from: 15, capacity: 1),
        ])
        var queue = EventQueue<Event>()
        var desk = Resource<Int>(capacity: timetable.capacity(at: 0))
        var starts: [Double] = []
        for _ in 0..<3 { queue.schedule(.arrival, at: 1) }
        queue.schedule(.shift, at: timetable.nextStep(after: 0), priority: .completion)
        while let event = queue.next() {
            switch event {
            case .arrival: _ = desk.request(0, at: queue.now)
            case .completion: desk.release(at: queue.now)
            case .shift:
                desk.setCapacity(timetable.capacity(at: queue.now), at: queue.now)
                let next = timetable.nextStep(after: queue.now)
                if next < .infinity { queue.schedule(.shift, at: next, priority: .completion) }
            }
            while desk.startNext(at: queue.now) != nil {
                starts.append(queue.now)
                queue.schedule(.completion, at: queue.now + 7, priority: .completion)
            }
        }
        #expect(starts == [5, 15, 22])
        #expect(queue.now == 29)
    }

    @Test("a large request is not overtaken by a small one, only by a more important one")
    func noOvertaking() {
        var room = Resource<Party>(capacity: 3)
        #expect(room.request(.two, units: 2, at: 0) == .granted)
        guard case .waiting(let large) = room.request(.three, units: 3, at: 0) else {
            Issue.record("three of one are granted")
            return
        }
        if room.request(.one, at: 0) == .granted { Issue.record("a small request overtakes") }
        #expect(room.free == 1)
        #expect(room.startNext(at: 0) == nil)
        room.withdraw(large, at: 1)
        #expect(room.startNext(at: 1) == .one)
        room.release(units: 2, at: 2)
        #expect(room.busy == 1 && room.inService == 1)

        var classes = Resource<Party>(capacity: 1)
        #expect(classes.request(.first, priority: 5, at: 0) == .granted)
        _ = classes.request(.ordinary, priority: 5, at: 0)
        _ = classes.request(.urgent, priority: 1, at: 0)
        classes.release(at: 1)
        #expect(classes.startNext(at: 1) == .urgent)
        #expect(classes.waiting(ofPriority: 5) == 1)
    }

    @Test("the state passed through at an instant is not in the extremes, and figures begin anew after a warm-up")
    func statistics() {
        var desk = Resource<Int>(capacity: 1)
        _ = desk.request(1, at: 0)
        _ = desk.request(2, at: 0)
        desk.release(at: 4)
        _ = desk.startNext(at: 4)
        #expect(desk.statistics.busy.minimum(until: 6) == 1)
        #expect(desk.statistics.waiting.integral(until: 6) == 4)
        desk.resetStatistics(at: 6)
        desk.release(at: 8)
        let statistics = desk.statistics
        #expect(statistics.requests == 0 && statistics.completed == 1)
        #expect(statistics.utilisation(until: 10) == 0.5)
        desk.reset(capacity: 2, at: 0)
        #expect(desk.free == 2 && desk.present == 0 && desk.statistics.completed == 0)
    }

    @Test("without statistics it does the same and counts nothing")
    func withoutStatistics() {
        var desk = Resource<Int>(capacity: 1, places: 1, keepsStatistics: false)
        #expect(desk.request(1, at: 0) == .granted)
        guard case .waiting = desk.request(2, at: 0) else {
            Issue.record("nobody waits")
            return
        }
        #expect(desk.request(3, at: 0) == .refused)
        desk.release(at: 1)
        #expect(desk.startNext(at: 1) == 2)
        #expect(desk.statistics.requests == 0 && desk.statistics.present.integral(until: 5) == 0)
    }

    @Test("several resources make a network in an inline array")
    func network() {
        struct Network: ~Copyable {
            enum Event { case completion(station: Int) }
            var queue = EventQueue<Event>()
            var stations: InlineArray<3, Resource<Int>> = [Resource(), Resource(capacity: 2), Resource()]

            mutating func enter(_ station: Int) {
                if stations[station].request(0, at: queue.now) == .granted { start(station) }
            }

            mutating func start(_ station: Int) {
                queue.schedule(.completion(station: station), at: queue.now + 1, priority: .completion)
            }

            mutating func run() {
                while case .completion(let station) = queue.next() {
                    stations[station].release(at: queue.now)
                    while stations[station].startNext(at: queue.now) != nil { start(station) }
                    if station < 2 { enter(station + 1) }
                }
            }
        }
        var network = Network()
        for _ in 0..<5 { network.enter(0) }
        network.run()
        for station in 0..<3 { #expect(network.stations[station].statistics.completed == 5) }
        #expect(network.queue.now == 7)
        #expect(network.stations[1].statistics.waiting.integral(until: 7) == 0)
    }

    @Test("a priority beyond the classes stops the program, whoever is free")
    func priority() async {
        await #expect(processExitsWith: .failure) {
            var desk = Resource<Int>()
            _ = desk.request(1, priority: 64, at: 0)
        }
    }

    @Test("to release what is not in use stops the program")
    func release() async {
        await #expect(processExitsWith: .failure) {
            var desk = Resource<Int>()
            desk.release(at: 0)
        }
    }
}
