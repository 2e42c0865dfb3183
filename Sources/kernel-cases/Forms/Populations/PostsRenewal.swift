internal import EventKernel
internal import RandomStreams

/// Posts that are filled and vacant by turns.
struct PostsRenewal: Model {
    let variant: String
    let posts: Int
    let tenure: Law
    let vacancy: Law

    static let form = Form(
        name: "posts_alternating_renewal",
        system: "posts filled for an exponential time, then vacant: for an exponential, a lognormal, a constant time",
        parameters: [
            .init(key: "posts", meaning: "number of posts"), .init(key: "mean_tenure", meaning: "mean time filled"),
            .init(key: "mean_vacancy", meaning: "mean time vacant"),
        ],
        quantities: [
            "fill_fraction", "vacancy_rate", "mean_filled", "sd_filled", "var_filled", "mean_vacant",
            "P: by posts filled",
            "leavers_per_year_52w", "leavers_per_week",
        ]
    ) { parameters, _ throws(CaseFault) in
        let posts = try parameters.count("posts", atMost: 100_000)
        let tenure = try parameters.positive("mean_tenure")
        let vacancy = try parameters.positive("mean_vacancy")
        let laws: [(String, Law)] = [
            ("exponential", .exponential(mean: vacancy)),
            ("lognormal", .lognormal(mean: vacancy, variation: 1.5)), ("constant", .constant(vacancy)),
        ]
        return laws.map { word, law in
            VariantModel(
                PostsRenewal(variant: "", posts: posts, tenure: .exponential(mean: tenure), vacancy: law),
                word: word == "constant" ? "deterministic" : word, title: "\(word) vacancy")
        }
    }

    /// What can happen.
    private enum Event: BitwiseCopyable {
        case leaves
        case starts
        case warmUpEnds
    }

    private enum Field: Int {
        case duration, filled, filledSquares, leavers
    }

    var scale: ModelScale {
        let cycle = tenure.mean + vacancy.mean
        return ModelScale(relaxation: min(tenure.mean, vacancy.mean * 2), eventRate: 2 * Double(posts) / cycle)
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        let total = Double(posts)
        func measure(_ value: @escaping @Sendable (Sums) -> Double) -> Measure {
            Measure(name: name.label, evaluate: value)
        }
        @Sendable func mean(_ sums: Sums) -> Double {
            sums.fields[Field.filled.rawValue] / sums.fields[Field.duration.rawValue]
        }
        @Sendable func variance(_ sums: Sums) -> Double {
            sums.fields[Field.filledSquares.rawValue] / sums.fields[Field.duration.rawValue] - mean(sums) * mean(sums)
        }
        @Sendable func leavers(_ sums: Sums) -> Double {
            sums.fields[Field.leavers.rawValue] / sums.fields[Field.duration.rawValue]
        }
        if case .state(let state)? = QuantityReading.quantity(name, bound: nil) {
            return measure { $0.share(ofState: state) }
        }
        let words = name.words
        let isVacant = words.contains { $0.hasPrefix("vacan") }
        if words.contains(where: {
            ["leavers", "leaver", "starters", "turnover", "separations", "hires", "leaves"].contains($0)
        }) {
            let isByWeek = words.contains("week") && !words.contains("year")
            let weeks = name.numbers.last ?? (isByWeek ? 1 : 52)
            let isEach = words.contains { ["post", "filled", "person", "head"].contains($0) }
            if words.contains("turnover") || isEach {
                return measure { leavers($0) * weeks / mean($0) }
            }
            return measure { leavers($0) * weeks }
        }
        if words.contains(where: { ["var", "variance"].contains($0) }) { return measure(variance) }
        if words.contains(where: { ["sd", "std", "stdev", "stddev", "deviation"].contains($0) }) {
            return measure { variance($0).squareRoot() }
        }
        if words.contains(where: {
            ["fraction", "rate", "share", "availability", "proportion", "p", "probability"].contains($0)
        }) {
            return measure { isVacant ? 1 - mean($0) / total : mean($0) / total }
        }
        if isVacant { return measure { total - mean($0) } }
        if words.contains(where: { ["filled", "l", "staffed", "inpost", "staff"].contains($0) }) {
            return measure(mean)
        }
        return nil
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var queue = EventQueue<Event>()
        var tenures = chance.stream("tenures")
        var vacancies = chance.stream("vacancies")
        var filled = posts
        var leavers = 0.0
        var number = TimeWeightedTally(Double(posts))
        var states = StateOccupancy(stateCount: posts + 1, state: posts)
        queue.schedule(.warmUpEnds, at: span.warmUp, priority: .statistics)
        for _ in 0..<posts { queue.schedule(.leaves, at: tenure.sample(&tenures)) }
        while let event = queue.next(before: span.end) {
            let now = queue.now
            switch event {
            case .leaves:
                filled -= 1
                leavers += 1
                queue.schedule(.starts, at: now + vacancy.sample(&vacancies))
            case .starts:
                filled += 1
                queue.schedule(.leaves, at: now + tenure.sample(&tenures))
            case .warmUpEnds:
                number.reset(at: now)
                states.reset(at: now)
                leavers = 0
            }
            number.set(Double(filled), at: now)
            states.set(filled, at: now)
        }
        let mean = number.mean(until: span.end)
        let squares = (number.variance(until: span.end) + mean * mean) * span.length
        var sums = Sums(fields: [span.length, mean * span.length, squares, leavers])
        sums.states = states.durations(until: span.end)
        return Replication(sums: sums)
    }
}
