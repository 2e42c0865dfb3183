import RandomStreams

/// Sum of the sojourn times of the first customers of an M/M/*c* queue by a recursion on the times at which servers
/// become free (Kiefer and Wolfowitz 1955, doi:10.2307/1992945), kept in a heap, with the draws of `ServiceStation`: no
/// event list, and the same bits.
public func kieferWolfowitzSojournSum(servers: Int, load: Double = 0.9, customers: Int) -> Double {
    let streams = StationStreams(replication: 0)
    var arrivals = streams.arrivals
    var services = streams.services
    let meanGap = 1 / (load * Double(servers))
    var free = FreeTimes(servers: servers)
    var sum = 0.0
    var arrival = 0.0
    for _ in 0..<customers {
        arrival += meanGap * arrivals.unitExponential()
        let departure = max(arrival, free.earliest) + services.unitExponential()
        sum += departure - arrival
        free.replaceEarliest(by: departure)
    }
    return sum
}

/// A binary heap of the times at which servers become free.
private struct FreeTimes: ~Copyable {
    private let times: UnsafeMutablePointer<Double>
    private let count: Int

    init(servers: Int) {
        count = servers
        times = .allocate(capacity: servers)
        times.initialize(repeating: 0, count: servers)
    }

    deinit {
        times.deallocate()
    }

    @inline(__always)
    var earliest: Double { times[0] }

    @inline(__always)
    mutating func replaceEarliest(by time: Double) {
        var hole = 0
        var child = 1
        while child < count {
            if child &+ 1 < count, times[child &+ 1] < times[child] { child &+= 1 }
            guard times[child] < time else { break }
            times[hole] = times[child]
            hole = child
            child = 2 &* hole &+ 1
        }
        times[hole] = time
    }
}
