/// The forms with classes of customers of different importance: the first class comes first.
enum PriorityForms {
    static let all: [Form] = [
        Form(
            name: "mmc_priority", system: "M/M/c with classes of customers, services not interrupted",
            parameters: exponential, quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let station = StationDescription(
                classes: try exponentialClasses(parameters), servers: try parameters.count("c", standard: 1))
            return [
                StationModel(try Stability.stable(station, parameters), countsFromZero: habits.countsFromZero)
            ]
        },
        Form(
            name: "mg1_priority",
            system: "M/G/1 with classes of customers, services of two given moments, not interrupted",
            parameters: moments, quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let station = StationDescription(classes: try generalClasses(parameters))
            return [
                StationModel(try Stability.stable(station, parameters), countsFromZero: habits.countsFromZero)
            ]
        },
        Form(
            name: "mm1_preemptive_resume", system: "M/M/1 with classes of customers, services interrupted and resumed",
            parameters: exponential, quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let classes = try exponentialClasses(parameters)
            let servers = try parameters.count("c", standard: 1)
            try Stability.check(load: StationDescription(classes: classes, servers: servers).load, parameters)
            return [PreemptiveModel(classes, servers: servers, countsFromZero: habits.countsFromZero)]
        },
        Form(
            name: "mg1_preemptive_resume",
            system: "M/G/1 with classes of customers, services of two given moments, interrupted and resumed",
            parameters: moments, quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let classes = try generalClasses(parameters)
            try Stability.check(load: StationDescription(classes: classes).load, parameters)
            return [PreemptiveModel(classes, countsFromZero: habits.countsFromZero)]
        },
        Form(
            name: "conservation_law",
            system: "M/M/1 with classes: the sum of load times wait is the same for FIFO, priority and LIFO",
            parameters: [
                .init(key: "lam", meaning: "arrivals in a unit of time, a list by class"),
                .init(key: "mu", meaning: "service rate of all classes, or a list by class"),
            ], quantities: ["sum_rho_Wq", "each with _fifo, _priority, _lifo"] + quantities
        ) { parameters, habits throws(CaseFault) in
            var fifo = StationDescription(classes: try exponentialClasses(parameters))
            fifo = try Stability.stable(fifo, parameters)
            let priority = fifo
            for index in fifo.classes.indices { fifo.classes[index].priority = 0 }
            var lifo = fifo
            lifo.discipline = .lastCome
            return [("fifo", fifo), ("priority", priority), ("lifo", lifo)].map { word, station in
                VariantModel(
                    StationModel(station, countsFromZero: habits.countsFromZero), word: word,
                    title: word == "priority" ? "priority" : word.uppercased())
            }
        },
    ]

    private static let exponential: [Form.Parameter] = [
        .init(key: "lam", meaning: "arrivals in a unit of time, a list by class"),
        .init(key: "mu", meaning: "service rates, a list by class, or one number for all"),
        .init(key: "c", meaning: "servers, 1 if left out", isOptional: true),
    ]

    private static let moments: [Form.Parameter] = [
        .init(key: "lam", meaning: "arrivals in a unit of time, a list by class"),
        .init(key: "ES", meaning: "mean services, a list by class"),
        .init(key: "ES2", meaning: "second moments of services, a list by class; gamma distributions have them"),
    ]

    private static let quantities = [
        "W, Wq, L, Lq: lists by class", "Wq_1", "W_total", "L_total", "util", "E_Wq2: list by class",
        "sum_rho_Wq", "P: by number of all customers", "throughput: list by class",
    ]

    private static func exponentialClasses(_ parameters: Parameters) throws(CaseFault) -> [StationDescription.Arrivals]
    {
        let rates = try parameters.numbers("lam", above: 0)
        let services = try parameters.numbers("mu", spreadTo: rates.count, above: 0)
        try checkCount(rates.count, parameters)
        return zip(rates, services).enumerated().map { index, rate in
            .init(gap: .exponential(mean: 1 / rate.0), service: .exponential(mean: 1 / rate.1), priority: index)
        }
    }

    private static func generalClasses(_ parameters: Parameters) throws(CaseFault) -> [StationDescription.Arrivals] {
        let rates = try parameters.numbers("lam", above: 0)
        try checkCount(rates.count, parameters)
        let means = try parameters.numbers("ES", count: rates.count, above: 0)
        let squares = try parameters.numbers("ES2", count: rates.count, above: 0)
        var classes: [StationDescription.Arrivals] = []
        for index in rates.indices {
            let excess = squares[index] / (means[index] * means[index]) - 1
            if excess < -1e-9 {
                throw parameters.fault(
                    "ES2[\(index)]", "is \(squares[index].plain), less than the square of ES[\(index)], which cannot be"
                )
            }
            let variation = excess < 1e-9 ? 0 : abs(excess - 1) < 1e-9 ? 1 : excess.squareRoot()
            if variation > 20 { throw parameters.fault("ES2[\(index)]", "makes a coefficient of variation above 20") }
            classes.append(
                .init(
                    gap: .exponential(mean: 1 / rates[index]),
                    service: .gamma(mean: means[index], variation: variation),
                    priority: index))
        }
        return classes
    }

    private static func checkCount(_ count: Int, _ parameters: Parameters) throws(CaseFault) {
        if count > 64 { throw parameters.fault("lam", "must be a list of at most 64 classes, but has \(count)") }
    }
}
