/// The forms with one server that goes away or breaks down.
enum InterruptionForms {
    static let all: [Form] = [
        Form(
            name: "mg1_vacation_deterministic",
            system: "M/M/1 whose server leaves for a fixed time whenever nobody is there, again and again",
            parameters: [.arrivalRate, .serviceRate, .init(key: "V", meaning: "length of a vacation")],
            quantities: quantities
        ) { parameters, _ throws(CaseFault) in
            [StationModel(try station(parameters, vacation: .constant(parameters.positive("V"))))]
        },
        Form(
            name: "mg1_vacation_exponential",
            system: "M/M/1 whose server leaves for an exponential time whenever nobody is there, again and again",
            parameters: [.arrivalRate, .serviceRate, .init(key: "EV", meaning: "mean length of a vacation")],
            quantities: quantities
        ) { parameters, _ throws(CaseFault) in
            [StationModel(try station(parameters, vacation: .exponential(mean: parameters.positive("EV"))))]
        },
        Form(
            name: "mm1_breakdown",
            system: "M/M/1 with exponential breakdowns, busy or not, and repairs; services are interrupted and resumed",
            parameters: [
                .arrivalRate, .serviceRate, .init(key: "fail", meaning: "rate of breakdowns of a server in order"),
                .init(key: "repair", meaning: "rate of repairs"),
            ], quantities: ["availability"] + quantities
        ) { parameters, _ throws(CaseFault) in
            let failures = BreakdownLaws(
                failure: .exponential(mean: try 1 / parameters.positive("fail")),
                repair: .exponential(mean: try 1 / parameters.positive("repair")))
            let gap = Law.exponential(mean: try 1 / parameters.positive("lam"))
            let service = Law.exponential(mean: try 1 / parameters.positive("mu"))
            try Stability.check(load: service.mean / gap.mean / failures.availability, parameters)
            return [PreemptiveModel([.init(gap: gap, service: service)], failures: failures)]
        },
    ]

    private static let quantities = ["W", "Wq", "L", "Lq", "util", "P0", "P", "var_L", "sojourn_p95", "P_Wq_gt_2"]

    private static func station(_ parameters: Parameters, vacation: Law) throws(CaseFault) -> StationDescription {
        let gap = Law.exponential(mean: try 1 / parameters.positive("lam"))
        let service = Law.exponential(mean: try 1 / parameters.positive("mu"))
        var station = StationDescription(classes: [.init(gap: gap, service: service)])
        station.vacations = .multiple(vacation)
        return try Stability.stable(station, parameters)
    }
}
