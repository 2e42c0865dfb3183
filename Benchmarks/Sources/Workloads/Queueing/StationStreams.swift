import RandomStreams

/// The draws of a station: the same for the events and for the recursion.
struct StationStreams {
    let arrivals: RandomStream
    let services: RandomStream

    init(replication: UInt64) {
        let key = RandomKey(seed: 1, replication: replication)
        arrivals = RandomStream(key: key, purpose: StableName.hash("gap"), entity: StableName.hash("station"))
        services = RandomStream(key: key, purpose: StableName.hash("service"), entity: StableName.hash("station"))
    }
}
