/// The forms with several servers and one class of customers, some of whom are refused or give up.
enum MultiServerForms {
    static let all: [Form] = [
        Form(
            name: "mmc", system: "M/M/c, first come, first served (Erlang C)",
            parameters: [.arrivalRate, .serviceRate, .servers, .bound], quantities: Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            let station = try markovian(parameters, servers: parameters.count("c"))
            return [StationModel(try Stability.stable(station, parameters), bound: try bound(parameters))]
        },
        Form(
            name: "mmck", system: "M/M/c/K: at most K customers wait or are served, others are refused",
            parameters: [
                .arrivalRate, .serviceRate, .servers, .init(key: "K", meaning: "customers waiting and in service"),
                .bound,
            ], quantities: ["P_block", "W_accepted", "effective_arrival_rate"] + Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            let servers = try parameters.count("c", standard: 1)
            let limit = try parameters.count("K", atMost: 2000)
            if limit < servers { throw parameters.fault("K", "must be at least c, which is \(servers)") }
            var station = try markovian(parameters, servers: servers)
            station.places = limit - servers
            return [StationModel(station, bound: try bound(parameters))]
        },
        Form(
            name: "erlang_b",
            system: "M/M/c/c: who finds every server busy is refused; also with lognormal services of the same mean",
            parameters: [.arrivalRate, .serviceRate, .servers],
            quantities: ["P_block", "mean_busy", "util", "L", "P", "throughput", "each with _lognormal"]
        ) { parameters, _ throws(CaseFault) in
            var station = try markovian(parameters, servers: parameters.count("c", atMost: 2000))
            station.places = 0
            var other = station
            other.classes[0].service = .lognormal(mean: station.classes[0].service.mean, variation: 1.5)
            return [
                VariantModel(StationModel(station), word: "exponential", title: ""),
                VariantModel(StationModel(other), word: "lognormal", title: "lognormal service"),
            ]
        },
        Form(
            name: "erlang_a", system: "M/M/n+M (Erlang A): who waits gives up after an exponential patience",
            parameters: [
                .arrivalRate, .serviceRate, .init(key: "n", meaning: "servers"),
                .init(key: "theta", meaning: "rate of giving up of one who waits"), .bound,
            ],
            quantities: ["P_abandon", "mean_queue_time_all", "Wq_served", "abandonment_rate"] + Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            var station = try markovian(parameters, servers: parameters.count("n"))
            station.patience = .exponential(mean: try 1 / parameters.positive("theta"))
            return [StationModel(station, bound: try bound(parameters))]
        },
    ]

    private static func markovian(_ parameters: Parameters, servers: Int) throws(CaseFault) -> StationDescription {
        let gap = Law.exponential(mean: try 1 / parameters.positive("lam"))
        let service = Law.exponential(mean: try 1 / parameters.positive("mu"))
        return StationDescription(classes: [.init(gap: gap, service: service)], servers: servers)
    }

    private static func bound(_ parameters: Parameters) throws(CaseFault) -> Double? {
        parameters.has("t") ? try parameters.number("t", atLeast: 0) : nil
    }
}

extension Form.Parameter {
    static let servers = Form.Parameter(key: "c", meaning: "servers")
    static let bound = Form.Parameter(key: "t", meaning: "the time that P_Wq_gt_t compares with", isOptional: true)
}
