import EventKernel
import RandomStreams

/// Customers who arrive as a Poisson process, wait in order of arrival for one of some equal servers, and are served for
/// an exponential time: M/M/*c*, as one would write it on the event kernel, with an enumeration and a switch.
public struct ServiceStation: ~Copyable {
    private enum Event: BitwiseCopyable {
        case arrival
        case departure
    }

    /// Times from arrival to departure, added up in the order in which services begin.
    public private(set) var sojournSum = 0.0

    /// How many events have happened.
    public var eventCount: UInt64 { events.poppedCount }

    private var events: EventQueue<Event>
    private var waiting = WaitingLine<Double>()
    private var arrivals: RandomStream
    private var services: RandomStream
    // Each draw is made when the one before it is used: what the next event will be then depends on no logarithm that
    // is still being computed.
    private var nextGap: Double
    private var nextService: Double
    private var idleServers: Int
    private var coming: Int
    private let meanGap: Double

    /// An empty station at time 0 that so many customers will come to.
    ///
    /// The servers' mean time is 1; `load` is the share of them that is busy in the long run.
    ///
    /// - Precondition: at least one server and one customer.
    public init(servers: Int = 1, load: Double = 0.9, customers: Int, replication: UInt64 = 0) {
        precondition(servers > 0 && customers > 0, "at least one server and one customer")
        let streams = StationStreams(replication: replication)
        arrivals = streams.arrivals
        services = streams.services
        nextGap = arrivals.unitExponential()
        nextService = services.unitExponential()
        events = EventQueue(minimumCapacity: servers + 1)
        idleServers = servers
        coming = customers
        meanGap = 1 / (load * Double(servers))
        scheduleArrival()
    }

    /// Serves all customers.
    public mutating func run() {
        while let event = events.next() {
            switch event {
            case .arrival:
                if idleServers > 0 {
                    idleServers -= 1
                    serve(arrivedAt: events.now)
                } else {
                    waiting.append(events.now)
                }
                if coming > 0 { scheduleArrival() }
            case .departure:
                if let arrival = waiting.removeFirst() {
                    serve(arrivedAt: arrival)
                } else {
                    idleServers += 1
                }
            }
        }
    }

    @inline(__always)
    private mutating func scheduleArrival() {
        coming -= 1
        events.schedule(.arrival, at: events.now + meanGap * nextGap)
        nextGap = arrivals.unitExponential()
    }

    @inline(__always)
    private mutating func serve(arrivedAt arrival: Double) {
        let departure = events.now + nextService
        sojournSum += departure - arrival
        events.schedule(.departure, at: departure)
        nextService = services.unitExponential()
    }
}
