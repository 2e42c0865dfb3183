/// The forms of open networks.
enum NetworkForms {
    static let all: [Form] = [
        Form(
            name: "tandem", system: "M/M/1 stations one after the other",
            parameters: [
                .arrivalRate, .init(key: "mu", meaning: "service rates, a list by station"),
                .init(key: "c", meaning: "servers, a list by station, 1 if left out", isOptional: true),
            ], quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let services = try parameters.numbers("mu", above: 0)
            let servers =
                parameters.has("c")
                ? try parameters.counts("c", count: services.count) : Array(repeating: 1, count: services.count)
            let rate = try parameters.positive("lam")
            let nodes = services.indices
            let network = NetworkDescription(
                arrivalRates: nodes.map { $0 == 0 ? rate : 0 }, serviceRates: services, servers: servers,
                routing: nodes.map { row in nodes.map { $0 == row + 1 ? 1 : 0 } })
            return [try NetworkModel(network, parameters, rateKey: "lam", habits)]
        },
        Form(
            name: "jackson_open", system: "an open Jackson network",
            parameters: [
                .init(key: "gamma", meaning: "arrivals from outside in a unit of time, a list by node"),
                .init(key: "mu", meaning: "service rates, a list by node"),
                .init(key: "c", meaning: "servers, a list by node, 1 if left out", isOptional: true),
                .init(key: "P", meaning: "probabilities of going from a node, by row, to another"),
            ], quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let rates = try parameters.numbers("gamma", atLeast: 0)
            guard rates.reduce(0, +) > 0 else { throw parameters.fault("gamma", "must have a number above 0 in it") }
            let servers =
                parameters.has("c")
                ? try parameters.counts("c", count: rates.count) : Array(repeating: 1, count: rates.count)
            let network = NetworkDescription(
                arrivalRates: rates, serviceRates: try parameters.numbers("mu", count: rates.count, above: 0),
                servers: servers, routing: try parameters.routing("P", size: rates.count))
            return [try NetworkModel(network, parameters, rateKey: "gamma", habits)]
        },
    ]

    private static let quantities = [
        "W_node, L_node, Lq_node, Wq_node, util, throughput, P_wait: lists by node", "W_total", "L_total", "Wq_1",
        "throughput_total", "sd_W_total",
    ]
}

/// An open network as a system to be tested.
private struct NetworkModel: Model {
    let scale: ModelScale
    private let network: NetworkDescription
    private let measures: StationMeasures

    init(
        _ network: NetworkDescription, _ parameters: Parameters, rateKey: String, _ habits: NameHabits
    ) throws(CaseFault) {
        self.network = network
        measures = StationMeasures(
            classes: network.nodes, services: network.serviceRates.map { 1 / $0 },
            countsFromZero: habits.countsFromZero, hasNodes: true)
        guard let flows = Self.flows(network) else {
            throw parameters.fault("P", "keeps customers in the network for ever: from every node a way must lead out")
        }
        var longest = 0.0
        var greatest = 0.0
        for node in 0..<network.nodes where flows[node] > 0 {
            let load = flows[node] / network.serviceRates[node] / Double(network.servers[node])
            try Stability.check(load: load, parameters, rateKey: rateKey)
            greatest = max(greatest, load)
            let station = StationDescription(
                classes: [
                    .init(
                        gap: .exponential(mean: 1 / flows[node]),
                        service: .exponential(mean: 1 / network.serviceRates[node]))
                ], servers: network.servers[node])
            longest += StationScale.scale(of: station).relaxation
        }
        let rate = network.arrivalRates.reduce(0, +) + flows.reduce(0, +)
        scale = ModelScale(
            relaxation: 2 * longest, eventRate: rate, tolerance: greatest > 0.9 + 1e-9 ? 0.05 : 0.02)
    }

    /// Customers who come to each node in a unit of time; nil where they never leave.
    private static func flows(_ network: NetworkDescription) -> [Double]? {
        var flows = network.arrivalRates
        for _ in 0..<100_000 {
            var next = network.arrivalRates
            for (row, probabilities) in network.routing.enumerated() {
                for (column, probability) in probabilities.enumerated() { next[column] += flows[row] * probability }
            }
            let change = zip(flows, next).reduce(0) { $0 + abs($1.0 - $1.1) }
            flows = next
            if change <= 1e-12 * flows.reduce(0, +) { return flows }
        }
        return nil
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        measures.measure(name, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var run = Network(network, recording: recording, chance: chance)
        return run.run(span)
    }
}
