internal import Foundation

/// How precise estimates have to be, so that the whole run has few false alarms and yet sees an error.
struct Precision: Sendable, Equatable {
    /// The probability of a false alarm of a whole run; the promise is 1/1000, and half of it is kept in reserve for
    /// the estimates' being only nearly normal.
    static let falseAlarmOfRun = 0.0005

    /// The upper 10 % point of the normal distribution: an error is to be seen nine times in ten.
    static let powerQuantile = 1.2815515655446004

    /// The probability of a false alarm of one quantity, by Bonferroni's inequality.
    let falseAlarm: Double

    /// The precision that so many quantities need together.
    init(quantities: Int) {
        falseAlarm = Self.falseAlarmOfRun / Double(max(quantities, 1))
    }

    /// The relative error of an expected value that would be seen nine times in ten.
    func visibleError(_ estimate: Estimate, expected: Double) -> Double {
        let scale = max(abs(expected), abs(estimate.value))
        if estimate.standardError == 0 { return 0 }
        return (estimate.halfWidth(falseAlarm: falseAlarm) + Self.powerQuantile * estimate.standardError) / scale
    }

    /// How many times as long the simulation has to be, so that an error of a size is seen nine times in ten.
    func lengthening(_ estimate: Estimate, expected: Double, tolerance: Double, replications: Int) -> Double {
        if !estimate.standardError.isFinite || expected == 0 && estimate.value == 0 { return 1 }
        // What was never seen needs as long a run as there is, unless it is too rare for that.
        if estimate.value == 0 && estimate.standardError == 0 { return abs(expected) < Self.leastShare ? 1 : .infinity }
        let planned = Estimate(
            value: estimate.value, standardError: estimate.standardError,
            degreesOfFreedom: replications - 1 - Self.expectedControls)
        // An expected value that is too great by the tolerance is seen against the true one.
        let ratio = visibleError(planned, expected: expected) * (1 + tolerance) / tolerance
        return ratio * ratio
    }

    private static let expectedControls = 3

    /// Probabilities below it are not worth the longest run, which could not tell them from others.
    private static let leastShare = 1e-7
}
