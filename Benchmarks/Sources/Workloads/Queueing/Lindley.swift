import RandomStreams

/// Sum of the sojourn times of the first customers of an M/M/1 queue by Lindley's recursion (1952,
/// doi:10.1017/S0305004100027638) in times of departure, with the draws of `ServiceStation`: no event list, and the
/// same bits.
public func lindleySojournSum(load: Double = 0.9, customers: Int, replication: UInt64 = 0) -> Double {
    let streams = StationStreams(replication: replication)
    var arrivals = streams.arrivals
    var services = streams.services
    let meanGap = 1 / load
    var sum = 0.0
    var arrival = 0.0
    var departure = 0.0
    for _ in 0..<customers {
        arrival += meanGap * arrivals.unitExponential()
        departure = max(arrival, departure) + services.unitExponential()
        sum += departure - arrival
    }
    return sum
}
