/// Refuses systems that have no steady state.
enum Stability {
    /// The station, if less work comes than its servers can do.
    static func stable(
        _ station: StationDescription, _ parameters: Parameters, rateKey: String = "lam"
    ) throws(CaseFault) -> StationDescription {
        try check(load: station.load, parameters, rateKey: rateKey)
        return station
    }

    /// - Throws: A fault where a load is 1 or more, or so near to 1 that no run would suffice.
    static func check(load: Double, _ parameters: Parameters, rateKey: String = "lam") throws(CaseFault) {
        if load >= 1 {
            throw parameters.fault(
                rateKey,
                "makes a load of \(load.plain) for each server, so that there is no steady state; lower it until the "
                    + "load is below 1")
        }
        if load > 0.995 {
            throw parameters.fault(
                rateKey,
                "makes a load of \(load.plain) for each server; above 0.995 no run of reasonable length suffices")
        }
    }
}
