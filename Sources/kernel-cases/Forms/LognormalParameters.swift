internal import Foundation

/// A lognormal law as cases state it: by mean and coefficient of variation, by the logarithm, or by both.
enum LognormalParameters {
    /// The law of the parameters `mean` and `cv`, or `mu_log` and `sigma`.
    ///
    /// - Throws: A fault where both are there and contradict each other by more than 0.1 %.
    static func law(_ parameters: Parameters) throws(CaseFault) -> Law {
        let byLogarithm = parameters.has("sigma") && parameters.has("mu_log")
        guard byLogarithm else {
            return .lognormal(
                mean: try parameters.positive("mean"), variation: try parameters.number("cv", atLeast: 0, atMost: 20))
        }
        let deviation = try parameters.number("sigma", atLeast: 0, atMost: 2.5)
        let mean = exp(try parameters.number("mu_log", atLeast: -50, atMost: 50) + deviation * deviation / 2)
        let variation = expm1(deviation * deviation).squareRoot()
        for (key, value) in [("mean", mean), ("cv", variation)] where parameters.has(key) {
            let stated = try parameters.number(key, atLeast: 0)
            if abs(stated - value) > 1e-3 * max(stated, value) {
                throw parameters.fault(
                    key, "is \(stated.plain), but mu_log and sigma make it \(value.plain); leave out either pair")
            }
        }
        return .lognormal(mean: mean, variation: variation)
    }
}
