internal import EventKernel

/// Customers whose arrivals and services are given, at servers whose number follows a timetable: no chance in it.
struct Journeys: Sendable {
    /// A change in the number of servers.
    struct Shift: Sendable {
        let time: Double
        let servers: Int
    }

    /// Times of arrival, source by source, each ascending.
    var sources: [[Double]]
    var service: Double
    var servers = 1
    var places = Int.max
    var shifts: [Shift] = []

    /// What came of it, customer by customer in the order of arrival.
    struct Log: Sendable, Equatable {
        var arrivals: [Double] = []
        var starts: [Double] = []
        var finishes: [Double] = []
        var refused = 0
        var busyTime = 0.0
        var end = 0.0
    }

    /// What can happen.
    private enum Event: BitwiseCopyable {
        case shift(Int)
        case arrival(Int)
        case completion(Int)
    }

    /// Follows all customers until nothing is left to happen.
    func follow() -> Log {
        var queue = EventQueue<Event>()
        var desk = Resource<Int>(capacity: servers, places: places)
        var log = Log()
        var starts: [Double?] = []
        var finishes: [Double?] = []
        // Before everything else, so that a shift comes first of what is due at its time: who is on duty from 8 to 10
        // starts nothing at 10.
        for (index, shift) in shifts.enumerated() {
            queue.schedule(.shift(index), at: shift.time, priority: .completion)
        }
        for times in sources {
            for time in times {
                queue.schedule(.arrival(log.arrivals.count), at: time)
                log.arrivals.append(time)
                starts.append(nil)
                finishes.append(nil)
            }
        }
        func begin(_ customer: Int, _ queue: inout EventQueue<Event>) {
            starts[customer] = queue.now
            queue.schedule(.completion(customer), at: queue.now + service, priority: .completion)
        }
        while let event = queue.next() {
            switch event {
            case .shift(let index):
                desk.setCapacity(shifts[index].servers, at: queue.now)
            case .arrival(let customer):
                switch desk.request(customer, at: queue.now) {
                case .granted: begin(customer, &queue)
                case .waiting: break
                case .refused: log.refused += 1
                }
                log.end = queue.now
            case .completion(let customer):
                finishes[customer] = queue.now
                desk.release(at: queue.now)
                log.end = queue.now
            }
            while let next = desk.startNext(at: queue.now) { begin(next, &queue) }
        }
        log.busyTime = desk.statistics.busy.integral(until: queue.now)
        // Those who were served, in the order of arrival.
        let order = log.arrivals.indices.filter { finishes[$0] != nil }
            .sorted { (log.arrivals[$0], $0) < (log.arrivals[$1], $1) }
        let arrivals = log.arrivals
        log.arrivals = order.map { arrivals[$0] }
        log.starts = order.compactMap { starts[$0] }
        log.finishes = order.compactMap { finishes[$0] }
        return log
    }
}
