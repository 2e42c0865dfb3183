internal import EventKernel
internal import RandomStreams

/// How long starters stay whose tenure follows a Weibull law.
struct WeibullTenure: Model {
    let shape: Double
    let lengthScale: Double
    let time: Double?

    static let form = Form(
        name: "weibull_tenure", system: "starters who leave after a Weibull time",
        parameters: [
            .init(key: "shape", meaning: "shape of the Weibull law"),
            .init(key: "scale", meaning: "scale of the Weibull law, in units of time"),
            .init(key: "t", meaning: "the time within which leavers are counted", isOptional: true),
        ],
        quantities: [
            "share_leaving", "P_leave_within_26", "share: {\"26\": ..}", "share_staying", "mean_tenure", "sd_tenure",
            "median_tenure", "tenure_p90",
        ]
    ) { parameters, _ throws(CaseFault) in
        let time = parameters.has("t") ? try parameters.number("t", atLeast: 0) : nil
        return [
            WeibullTenure(
                shape: try parameters.number("shape", atLeast: 0.2, atMost: 100),
                lengthScale: try parameters.positive("scale"), time: time)
        ]
    }

    // Starters, the sum of their tenures, the sum of squares.
    private static let leading = 3

    // Starters are the unit of length. Below a shape of 0.5 the variation exceeds 2.
    var scale: ModelScale { ModelScale(relaxation: 0, eventRate: 1, tolerance: shape < 0.542 ? 0.05 : 0.02) }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        let words = name.words
        func has(_ beginnings: [String]) -> Bool {
            words.contains { word in beginnings.contains { word.hasPrefix($0) } }
        }
        let isQuantile = words.contains("median") || (words.contains("p") && has(["tenure"]) && words.count == 2)
        if isQuantile || has(["percentile", "quantile"]) {
            let number = words.contains("median") ? 50 : name.numbers.last ?? 50
            let level = number < 1 ? number : number / 100
            guard level > 0, level < 1 else { return nil }
            let place = recording.grid(Recording.Subject(variable: .sojourn, customerClass: nil))
            return Measure(name: name.label) { LogarithmicGrid.quantile(level, of: $0.grids[place]) }
        }
        let isStaying = has(["surviv", "stay", "retain", "retention", "remain"])
        if isStaying
            || has(["share", "fraction", "prob", "leav", "left", "proportion", "cdf", "f", "p", "within", "gone"])
        {
            guard let limit = name.numbers.last ?? time, limit >= 0 else { return nil }
            let place = recording.time(limit)
            return Measure(name: name.label) { sums in
                let share = sums.fields[Self.leading + place] / sums.fields[0]
                return isStaying ? 1 - share : share
            }
        }
        let statistic: StandardQuantity.Statistic
        if has(["var"]) {
            statistic = .variance
        } else if has(["sd", "std", "deviation"]) {
            statistic = .deviation
        } else if words.contains("cv") {
            statistic = .variationCoefficient
        } else if has(["mean", "average", "e", "tenure"]) {
            statistic = .mean
        } else {
            return nil
        }
        return Measure(name: name.label) {
            Moments(weight: $0.fields[0], sum: $0.fields[1], squares: $0.fields[2]).value(statistic)
        }
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        let starters = Int(span.length)
        let sampler = Sampler.weibull(shape: shape, scale: lengthScale)
        var stream = chance.stream("tenures")
        var fields = [Double](repeating: 0, count: Self.leading + recording.times.count)
        fields[0] = Double(starters)
        let times = recording.times.enumerated().sorted { $0.element < $1.element }
        var cells = [Double](repeating: 0, count: recording.grids.isEmpty ? 0 : LogarithmicGrid.cellCount)
        var queue = EventQueue<Double>()
        // Cohorts of a size at which the event queue is quick.
        for first in stride(from: 0, to: starters, by: Self.cohort) {
            queue.reset()
            for _ in first..<min(first + Self.cohort, starters) {
                let tenure = sampler.quantile(stream.uniform())
                fields[1] += tenure
                fields[2] += tenure * tenure
                if !cells.isEmpty { cells[LogarithmicGrid.cell(of: tenure)] += 1 }
                queue.schedule(tenure, at: tenure)
            }
            var gone = 0.0
            for (place, time) in times {
                while queue.next(before: time.nextUp) != nil { gone += 1 }
                fields[Self.leading + place] += gone
            }
        }
        var sums = Sums(fields: fields)
        if !cells.isEmpty { sums.grids = [cells] }
        return Replication(sums: sums)
    }

    private static let cohort = 1000
}
