/// The forms with one server and one class of customers.
enum SingleServerForms {
    static let all: [Form] = [
        Form(
            name: "mm1", system: "M/M/1, first come, first served",
            parameters: [.arrivalRate, .serviceRate], quantities: Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            [StationModel(try poisson(parameters, service: .exponential(mean: 1 / parameters.positive("mu"))))]
        },
        Form(
            name: "mm1_lifo", system: "M/M/1, last come, first served, services not interrupted",
            parameters: [.arrivalRate, .serviceRate], quantities: Form.stationQuantities + ["E_Wq2", "E_Wq2_fifo"]
        ) { parameters, _ throws(CaseFault) in
            var station = try poisson(parameters, service: .exponential(mean: 1 / parameters.positive("mu")))
            let fifo = station
            station.discipline = .lastCome
            return [
                VariantModel(StationModel(station), word: "lifo", title: ""),
                VariantModel(StationModel(fifo), word: "fifo", title: "FIFO", isForUnnamed: false),
            ]
        },
        Form(
            name: "md1", system: "M/D/1: services of constant length",
            parameters: [.arrivalRate, .init(key: "S", meaning: "length of service")],
            quantities: Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            [StationModel(try poisson(parameters, service: .constant(parameters.positive("S"))))]
        },
        Form(
            name: "dm1", system: "D/M/1: arrivals at constant distances; sigma is the chance to find the server busy",
            parameters: [.arrivalRate, .serviceRate], quantities: ["sigma"] + Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            [try renewal(parameters, gap: .constant(1 / parameters.positive("lam")))]
        },
        Form(
            name: "e2m1", system: "E2/M/1: gaps of two exponential phases; sigma is the chance to find the server busy",
            parameters: [.arrivalRate, .serviceRate], quantities: ["sigma"] + Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            [try renewal(parameters, gap: .erlang2(mean: 1 / parameters.positive("lam")))]
        },
        Form(
            name: "mg1_lognormal", system: "M/G/1 with lognormal services",
            parameters: [
                .arrivalRate, .init(key: "mean", meaning: "mean service"),
                .init(key: "cv", meaning: "coefficient of variation of service"),
                .init(key: "sigma", meaning: "standard deviation of the logarithm", isOptional: true),
                .init(key: "mu_log", meaning: "mean of the logarithm", isOptional: true),
            ], quantities: Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            [StationModel(try poisson(parameters, service: LognormalParameters.law(parameters)))]
        },
        Form(
            name: "batch_geometric_mm1",
            system: "M[X]/M/1: batches of geometric size, at least 1, arrive in a Poisson stream",
            parameters: [
                .init(key: "lam_batches", meaning: "batches in a unit of time"),
                .init(key: "p", meaning: "parameter of the batch's size, whose mean is 1/p"), .serviceRate,
            ], quantities: Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            let gap = Law.exponential(mean: try 1 / parameters.positive("lam_batches"))
            let service = Law.exponential(mean: try 1 / parameters.positive("mu"))
            var station = StationDescription(classes: [.init(gap: gap, service: service)])
            station.batch = try parameters.number("p", above: 0, atMost: 1)
            return [StationModel(try Stability.stable(station, parameters, rateKey: "lam_batches"))]
        },
        Form(
            name: "mm1_discouraged_arrivals",
            system: "M/M/1 where who finds n customers joins with probability 1/(n+1)",
            parameters: [.arrivalRate, .serviceRate],
            quantities: ["effective_arrival_rate", "P_balk"] + Form.stationQuantities
        ) { parameters, _ throws(CaseFault) in
            let gap = Law.exponential(mean: try 1 / parameters.positive("lam"))
            let service = Law.exponential(mean: try 1 / parameters.positive("mu"))
            if service.mean / gap.mean > 500 { throw parameters.fault("lam", "must be at most 500 times mu") }
            var station = StationDescription(classes: [.init(gap: gap, service: service)])
            station.isDiscouraging = true
            return [StationModel(station)]
        },
    ]

    /// A station of one server with Poisson arrivals of rate `lam`.
    private static func poisson(_ parameters: Parameters, service: Law) throws(CaseFault) -> StationDescription {
        let gap = Law.exponential(mean: try 1 / parameters.positive("lam"))
        return try Stability.stable(StationDescription(classes: [.init(gap: gap, service: service)]), parameters)
    }

    private static func renewal(_ parameters: Parameters, gap: Law) throws(CaseFault) -> StationModel {
        let service = Law.exponential(mean: try 1 / parameters.positive("mu"))
        let station = StationDescription(classes: [.init(gap: gap, service: service)])
        return StationModel(try Stability.stable(station, parameters))
    }
}

extension Form.Parameter {
    static let arrivalRate = Form.Parameter(key: "lam", meaning: "arrivals in a unit of time")
    static let serviceRate = Form.Parameter(
        key: "mu", meaning: "services that a busy server completes in a unit of time")
}

extension Form {
    /// What every station measures.
    static let stationQuantities = [
        "W", "Wq", "L", "Lq", "P0", "P: list or map by state", "util", "P_wait", "P_Wq_gt_0.5", "P_W_gt_2",
        "sojourn_p50", "wait_p95", "sd_sojourn", "var_Wq", "E_W2", "var_L", "Wq_delayed", "mean_busy", "throughput",
    ]
}
