/// The form of a station that never lets anybody wait.
enum InfiniteServerForm {
    static let all: [Form] = [
        Form(
            name: "mg_inf", system: "M/G/infinity with lognormal stays: a caseload of unlimited size",
            parameters: [
                .arrivalRate, .init(key: "mean", meaning: "mean stay"),
                .init(key: "cv", meaning: "coefficient of variation of the stay"),
            ], quantities: ["L", "var_L", "sd_L", "P0", "P: by number", "P_N_gt_80", "throughput", "W"]
        ) { parameters, _ throws(CaseFault) in
            let gap = Law.exponential(mean: try 1 / parameters.positive("lam"))
            let stay = try LognormalParameters.law(parameters)
            if stay.mean / gap.mean > 1e5 { throw parameters.fault("lam", "makes more than 100000 present on average") }
            return [StationModel(StationDescription(classes: [.init(gap: gap, service: stay)], servers: 1 << 24))]
        }
    ]
}
