internal import RandomStreams

/// Arrivals in a Poisson stream whose rate has a weekly pattern.
struct WeeklyArrivals: Model {
    let rates: [Double]
    let weeks: Int

    static let form = Form(
        name: "nhpp_weekly", system: "a Poisson stream of arrivals at a rate for each day of the week",
        parameters: [
            .init(key: "rate", meaning: "arrivals a day, a list from Monday on"),
            .init(key: "weeks", meaning: "how many weeks are counted"),
        ],
        quantities: [
            "total_mean", "total_var", "total_sd", "mean_by_weekday: list or {\"Mon\": ..}", "var_by_weekday",
            "mean_per_week", "var_per_week", "dispersion",
        ]
    ) { parameters, _ throws(CaseFault) in
        let rates = try parameters.numbers("rate", atLeast: 0)
        guard rates.reduce(0, +) > 0 else { throw parameters.fault("rate", "must have a number above 0 in it") }
        if rates.count > 1000 { throw parameters.fault("rate", "must be a list of at most 1000 days") }
        return [WeeklyArrivals(rates: rates, weeks: try parameters.count("weeks", atMost: 10_000))]
    }

    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    // Paths, and the moments of the total, of a week, of each day of the week.
    private static let leading = 5

    var scale: ModelScale {
        ModelScale(relaxation: 0, eventRate: rates.reduce(0, +) * Double(weeks) + Double(rates.count * weeks))
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        let words = name.words
        let isVariance = words.contains { ["var", "variance"].contains($0) }
        let isDeviation = words.contains { ["sd", "std", "stdev", "deviation"].contains($0) }
        let statistic: StandardQuantity.Statistic = isVariance ? .variance : isDeviation ? .deviation : .mean
        if words.contains(where: { ["dispersion", "fano", "overdispersion", "ratio"].contains($0) }) {
            return Measure(name: name.label) { Self.total($0).value(.variance) / Self.total($0).value(.mean) }
        }
        let weeks = Double(weeks)
        if let day = day(name) {
            return Measure(name: name.label) { sums in
                let first = Self.leading + 2 * day
                return Moments(weight: sums.fields[0], sum: sums.fields[first], squares: sums.fields[first + 1])
                    .value(statistic)
            }
        }
        if words.contains(where: { ["week", "weekly"].contains($0) }) && !words.contains("total") {
            return Measure(name: name.label) { sums in
                Moments(weight: sums.fields[0] * weeks, sum: sums.fields[3], squares: sums.fields[4]).value(statistic)
            }
        }
        if words.contains(where: { ["day", "daily"].contains($0) }) {
            let days = weeks * Double(rates.count)
            guard statistic == .mean else { return nil }
            return Measure(name: name.label) { Self.total($0).value(.mean) / days }
        }
        let known: Set<String> = ["total", "count", "counts", "arrivals", "n", "mean", "number", "referrals"]
        guard words.contains(where: known.contains) else { return nil }
        return Measure(name: name.label) { Self.total($0).value(statistic) }
    }

    private static func total(_ sums: Sums) -> Moments {
        Moments(weight: sums.fields[0], sum: sums.fields[1], squares: sums.fields[2])
    }

    private func day(_ name: QuantityName) -> Int? {
        if let index = name.indices.first
            ?? name.words.lazy.compactMap({ word in
                Self.days.firstIndex { word.hasPrefix($0) && (word == $0 || word.hasSuffix("day")) }
            }).first
        {
            return index < rates.count ? index : nil
        }
        guard name.words.contains(where: { ["weekday", "day", "dow"].contains($0) }), let number = name.numbers.last,
            let whole = Int(exactly: number), whole >= 0, whole < rates.count
        else { return nil }
        return whole
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        let paths = Int(span.length)
        let days = rates.count
        let intensity = PiecewiseConstantIntensity(
            breakpoints: (0...(days * weeks)).map(Double.init),
            rates: (0..<(days * weeks)).map { rates[$0 % days] })
        let purpose = StableName.hash("kernel-cases arrivals")
        var fields = [Double](repeating: 0, count: Self.leading + 2 * days)
        fields[0] = Double(paths)
        var byDay = [Double](repeating: 0, count: days)
        var byWeek = [Double](repeating: 0, count: weeks)
        for path in 0..<paths {
            for day in 0..<days { byDay[day] = 0 }
            for week in 0..<weeks { byWeek[week] = 0 }
            var arrivals = PoissonArrivals(
                intensity: intensity, key: chance.key, purpose: purpose,
                entity: StableName.hash(chance.entity, UInt64(path)))
            while let time = arrivals.next() {
                // An arrival on the very end of the last day is counted to it.
                let day = min(Int(time), days * weeks - 1)
                byDay[day % days] += 1
                byWeek[day / days] += 1
            }
            var total = 0.0
            for day in 0..<days {
                total += byDay[day]
                fields[Self.leading + 2 * day] += byDay[day]
                fields[Self.leading + 2 * day + 1] += byDay[day] * byDay[day]
            }
            fields[1] += total
            fields[2] += total * total
            fields[3] += total
            for week in 0..<weeks { fields[4] += byWeek[week] * byWeek[week] }
        }
        return Replication(sums: Sums(fields: fields))
    }
}
