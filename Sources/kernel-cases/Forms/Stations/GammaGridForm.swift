/// The form of a grid of M/G/1 stations, by variation of service and load.
enum GammaGridForm {
    static let all: [Form] = [
        Form(
            name: "mg1_gamma_grid",
            system: "M/G/1 with gamma services, for each pair of a coefficient of variation and a load",
            parameters: [
                .init(key: "ES", meaning: "mean service"),
                .init(key: "cv", meaning: "coefficients of variation of service, a list or a number"),
                .init(key: "rho", meaning: "loads, a list or a number"),
            ], quantities: ["cv0.5_rho0.8: {\"Lq\": ..}, any quantity of mm1 in each cell"]
        ) { parameters, _ throws(CaseFault) in
            let mean = parameters.has("ES") ? try parameters.positive("ES") : 1
            let variations = try parameters.numbers("cv", atLeast: 0, atMost: 20)
            let loads = try parameters.numbers("rho", above: 0)
            var models: [any Model] = []
            for variation in variations {
                for load in loads {
                    try Stability.check(load: load, parameters, rateKey: "rho")
                    let arrivals = StationDescription.Arrivals(
                        gap: .exponential(mean: mean / load), service: .gamma(mean: mean, variation: variation))
                    models.append(
                        GridCell(
                            model: StationModel(StationDescription(classes: [arrivals])), variation: variation,
                            load: load, isOnly: variations.count * loads.count == 1))
                }
            }
            return models
        }
    ]
}

/// A station of the grid, which answers to names such as `cv0.5_rho0.8`.
private struct GridCell: Model {
    let model: StationModel
    let variation: Double
    let load: Double
    let isOnly: Bool

    var variant: String { "" }
    var entityName: String { "cv \(variation) rho \(load)" }
    var scale: ModelScale { model.scale }

    func claim(_ name: QuantityName) -> QuantityName? {
        let isNamed = name.words.contains("cv") && name.words.contains("rho") && name.numbers.count >= 2
        guard isNamed else { return isOnly ? name : nil }
        // The numbers come in the order of the words.
        let first = name.words.firstIndex(of: "cv") ?? 0
        let second = name.words.firstIndex(of: "rho") ?? 0
        let wanted = first < second ? [variation, load] : [load, variation]
        guard zip(name.numbers, wanted).allSatisfy({ abs($0 - $1) <= 1e-9 * max($1, 1) }) else { return nil }
        return name.with(words: name.words.filter { $0 != "cv" && $0 != "rho" }).without(numbers: [0, 1], indices: 0)
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        model.measure(name, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        model.replicate(span, recording: recording, chance: chance)
    }
}
