internal import EventKernel
internal import RandomStreams

/// The number in a station without waiting that begins empty, at given times.
struct InfiniteServerTransient: Model {
    let rate: Double
    let mean: Double
    /// The times that lists, and quantities without a number, are about.
    let times: [Double]

    static let form = Form(
        name: "mm_inf_transient", system: "M/M/infinity that begins empty, at given times",
        parameters: [
            .arrivalRate, .init(key: "mean", meaning: "mean stay"),
            .init(key: "t", meaning: "times that lists, and quantities without a number, are about", isOptional: true),
        ], quantities: ["L_t: {\"10\": ..}", "L(10)", "var_L(10)", "sd_L_10", "P0_t: {\"10\": ..}", "L_inf"]
    ) { parameters, _ throws(CaseFault) in
        let rate = try parameters.positive("lam")
        let mean = try parameters.positive("mean")
        if rate * mean > 1e5 { throw parameters.fault("lam", "makes more than 100000 present on average") }
        let times = parameters.has("t") ? try parameters.numbers("t", atLeast: 0) : []
        return [InfiniteServerTransient(rate: rate, mean: mean, times: times)]
    }

    /// What happens on a path.
    private enum Event: BitwiseCopyable {
        case arrival
        case departure
        case observation(Int32)
    }

    // What an observation time's sums are: of the number, of its square, of the paths on which nobody was there.
    private static let width = 3

    // Paths are the unit of length; a path takes some arrivals for each mean stay.
    var scale: ModelScale { ModelScale(relaxation: 0, eventRate: 4 + 8 * rate * mean) }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        var words = name.words
        let stated = times.dropFirst(name.indices.first ?? 0).first
        var wanted = name.numbers.last ?? stated
        if words.contains(where: { ["inf", "infinity", "steady", "limit", "infty"].contains($0) }) {
            words.removeAll { ["inf", "infinity", "steady", "limit", "state", "infty"].contains($0) }
            // After forty mean stays the start has left nothing that a Double could show.
            wanted = 40 * mean
        }
        let isOfNobody = words.first == "p" || words.first == "pempty" || words.first == "empty"
        // The 0 of "P0" with the time in a map or a parameter.
        if isOfNobody && words.first == "p" && name.numbers.first != 0 { return nil }
        if isOfNobody && words.first == "p" && name.numbers.count == 1 { wanted = stated }
        guard let wanted, wanted >= 0, wanted < 1e9 else { return nil }
        words.removeAll { ["t", "at", "time"].contains($0) }
        if isOfNobody {
            let first = 1 + Self.width * recording.time(wanted)
            return Measure(name: name.label) { $0.fields[first + 2] / $0.fields[0] }
        }
        // m(t) is the usual name of the mean at a time.
        if words.isEmpty || words == ["m"] { words = ["l"] }
        let bare = QuantityName(label: name.label, words: words, numbers: [], indices: [])
        guard
            case .statistic(let statistic, .number)? = QuantityReading.quantity(
                bare, bound: nil)
        else { return nil }
        switch statistic {
        case .quantile, .exceeding, .atMost: return nil
        default: break
        }
        let first = 1 + Self.width * recording.time(wanted)
        return Measure(name: name.label) { sums in
            Moments(
                weight: sums.fields[0], sum: sums.fields[first], squares: sums.fields[first + 1]
            ).value(statistic)
        }
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var queue = EventQueue<Event>()
        var gaps = chance.stream("gaps")
        var stays = chance.stream("services")
        let paths = Int(span.length)
        let times = recording.times
        let end = (times.max() ?? 0).nextUp
        var fields = [Double](repeating: 0, count: 1 + Self.width * times.count)
        fields[0] = Double(paths)
        for _ in 0..<paths {
            queue.reset()
            var present = 0.0
            queue.schedule(.arrival, at: gaps.unitExponential() / rate)
            for (place, time) in times.enumerated() {
                queue.schedule(.observation(Int32(place)), at: time, priority: .statistics)
            }
            while let event = queue.next(before: end) {
                switch event {
                case .arrival:
                    present += 1
                    queue.schedule(.departure, at: queue.now + mean * stays.unitExponential(), priority: .completion)
                    queue.schedule(.arrival, at: queue.now + gaps.unitExponential() / rate)
                case .departure:
                    present -= 1
                case .observation(let place):
                    let first = 1 + Self.width * Int(place)
                    fields[first] += present
                    fields[first + 1] += present * present
                    fields[first + 2] += present == 0 ? 1 : 0
                }
            }
        }
        return Replication(sums: Sums(fields: fields))
    }
}
