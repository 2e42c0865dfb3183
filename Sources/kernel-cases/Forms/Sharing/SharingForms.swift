/// The forms with a server that is shared by all who are present.
enum SharingForms {
    static let all: [Form] = [
        Form(
            name: "mm1_processor_sharing", system: "M/M/1 whose server is shared equally by all who are present",
            parameters: [.arrivalRate, .serviceRate], quantities: ["slowdown"] + quantities
        ) { parameters, _ throws(CaseFault) in
            [try model(parameters, threshold: 1)]
        },
        Form(
            name: "mm1_threshold_processor_sharing",
            system: "n customers share a rate of mu min(n, threshold) equally",
            parameters: [
                .arrivalRate, .serviceRate, .init(key: "threshold", meaning: "customers served at full rate each"),
            ], quantities: quantities
        ) { parameters, _ throws(CaseFault) in
            [try model(parameters, threshold: parameters.count("threshold"))]
        },
    ]

    private static let quantities = ["W", "L", "P0", "P", "util", "var_L", "sojourn_p95", "sd_sojourn", "P_W_gt_1"]

    private static func model(_ parameters: Parameters, threshold: Int) throws(CaseFault) -> SharingModel {
        let gap = Law.exponential(mean: try 1 / parameters.positive("lam"))
        let work = Law.exponential(mean: try 1 / parameters.positive("mu"))
        try Stability.check(load: work.mean / gap.mean / Double(threshold), parameters)
        return SharingModel(gap: gap, work: work, threshold: threshold)
    }
}

/// A shared server as a system to be tested.
private struct SharingModel: Model {
    let gap: Law
    let work: Law
    let threshold: Int

    var scale: ModelScale {
        StationScale.scale(
            of: StationDescription(classes: [.init(gap: gap, service: work)], servers: threshold))
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        StationMeasures(classes: 1, services: [work.mean]).measure(name, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var station = SharingStation(
            gap: gap, work: work, threshold: threshold, recording: recording, chance: chance)
        return station.run(span)
    }
}
