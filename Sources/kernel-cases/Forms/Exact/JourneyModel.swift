/// Customers without chance as a system to be tested.
struct JourneyModel: Model {
    let journeys: Journeys
    /// Whether customers are numbered from 0 in names.
    let countsFromZero: Bool

    var scale: ModelScale { ModelScale(relaxation: 0, eventRate: 1, isExact: true) }

    // Served, refused, time of the last event, busy time; then arrival, start and finish of each who was served.
    private enum Field: Int {
        case served, refused, end, busy, first
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        let log = journeys.follow()
        var fields = [Double(log.finishes.count), Double(log.refused), log.end, log.busyTime]
        for index in log.finishes.indices {
            fields += [log.arrivals[index], log.starts[index], log.finishes[index]]
        }
        return Replication(sums: Sums(fields: fields))
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        func measure(_ value: @escaping @Sendable ([Double]) -> Double) -> Measure {
            Measure(name: name.label) { value($0.fields) }
        }
        if name.numbers.isEmpty && name.indices.isEmpty, let value = whole(name.joined) { return measure(value) }
        guard let value = Self.ofCustomer(name) else { return nil }
        if let index = name.indices.first ?? number(name) {
            return measure { Self.customers($0).dropFirst(index).first.map(value) ?? .nan }
        }
        let values: @Sendable ([Double]) -> [Double] = { Self.customers($0).map(value) }
        if name.words.contains(where: { ["total", "sum"].contains($0) }) { return measure { values($0).reduce(0, +) } }
        if name.words.contains(where: { ["max", "longest", "maximum", "last"].contains($0) }) {
            return measure { values($0).max() ?? .nan }
        }
        if name.words.contains(where: { ["min", "shortest", "first"].contains($0) }) {
            return measure { values($0).min() ?? .nan }
        }
        return measure { values($0).reduce(0, +) / $0[Field.served.rawValue] }
    }

    /// A quantity of all customers together.
    private func whole(_ joined: String) -> (@Sendable ([Double]) -> Double)? {
        let servers = Double(journeys.servers)
        switch joined {
        case "finished", "served", "completed", "nserved", "nfinished", "accepted", "done", "departures", "completions":
            return { $0[Field.served.rawValue] }
        case "rejected", "refused", "lost", "blocked", "nrejected", "rejections", "losses", "dropped":
            return { $0[Field.refused.rawValue] }
        case "endtime", "makespan", "end", "lastfinish", "finaltime", "lastdeparture", "simend", "duration", "tend":
            return { $0[Field.end.rawValue] }
        case "busytime", "busy", "totalbusytime", "servicetimetotal", "totalservice", "work":
            return { $0[Field.busy.rawValue] }
        case "util", "utilisation", "utilization":
            return { $0[Field.busy.rawValue] / $0[Field.end.rawValue] / servers }
        case "pblock", "blocking", "rejectedfraction", "fractionrejected", "prejected", "ploss", "lossfraction":
            return { $0[Field.refused.rawValue] / ($0[Field.served.rawValue] + $0[Field.refused.rawValue]) }
        case "arrivals", "arrived", "n":
            return { $0[Field.served.rawValue] + $0[Field.refused.rawValue] }
        default:
            return nil
        }
    }

    private struct Customer {
        let arrival: Double
        let start: Double
        let finish: Double
    }

    private static func customers(_ fields: [Double]) -> [Customer] {
        stride(from: Field.first.rawValue, to: fields.count, by: 3).map {
            Customer(arrival: fields[$0], start: fields[$0 + 1], finish: fields[$0 + 2])
        }
    }

    private func number(_ name: QuantityName) -> Int? {
        guard let number = name.numbers.last, let whole = Int(exactly: number), number >= (countsFromZero ? 0 : 1)
        else { return nil }
        return countsFromZero ? whole : whole - 1
    }

    private static func ofCustomer(_ name: QuantityName) -> (@Sendable (Customer) -> Double)? {
        func has(_ beginnings: [String]) -> Bool {
            name.words.contains { word in beginnings.contains { word.hasPrefix($0) } }
        }
        if has(["wait", "wq", "delay", "queue"]) {
            return { (customer: Customer) -> Double in customer.start - customer.arrival }
        }
        if has(["sojourn", "flow", "response"]) || name.words.contains("w") {
            return { (customer: Customer) -> Double in customer.finish - customer.arrival }
        }
        if has(["start", "begin", "began", "seize"]) { return { (customer: Customer) -> Double in customer.start } }
        if has(["finish", "depart", "end", "complet", "exit", "release", "leav"]) {
            return { (customer: Customer) -> Double in customer.finish }
        }
        guard has(["arriv"]) else { return nil }
        return { (customer: Customer) -> Double in customer.arrival }
    }
}
