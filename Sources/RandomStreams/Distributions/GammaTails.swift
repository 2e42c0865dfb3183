internal import CGSL
internal import Glibc

/// The distribution function of the gamma distribution of scale 1, and its complement.
///
/// From a shape of 1e5 on by Temme's uniform expansion (1979, doi:10.1137/0510071), with errors below 1e-12: GSL's
/// result jumps there by 1e-7, and by a tenth and more at shapes of a million.
func gammaTails(_ value: Double, shape: Double) -> (below: Double, above: Double) {
    guard shape >= 1e5 else { return (gsl_cdf_gamma_P(value, shape, 1), gsl_cdf_gamma_Q(value, shape, 1)) }
    if value <= 0 { return (0, 1) }
    if value == .infinity { return (1, 0) }
    let distance = (value - shape) / shape
    // Half of the square of eta, which is positive above the shape.
    let half = differenceFromLogarithm(distance)
    let eta = distance < 0 ? -(2 * half).squareRoot() : (2 * half).squareRoot()
    // At this distance from the shape, a hundred standard deviations and more, all that is left is 0 or 1.
    if abs(eta) > 0.5 { return distance < 0 ? (0, 1) : (1, 0) }
    let zeroth =
        -1.0 / 3
        + eta
        * (1.0 / 12
            + eta
            * (-2.0 / 135
                + eta * (1.0 / 864 + eta * (3.527_336_860_670_194e-4 + eta * -1.787_551_432_740_562e-4))))
    let first = -1.0 / 540 + eta * (-1.0 / 288 + eta * (1.0 / 378))
    let correction = (zeroth + first / shape) * exp(-shape * half) / (2 * .pi * shape).squareRoot()
    let root = (shape * half).squareRoot()
    return distance < 0
        ? (erfc(root) / 2 - correction, erfc(-root) / 2 + correction)
        : (erfc(-root) / 2 - correction, erfc(root) / 2 + correction)
}

/// `x - log(1 + x)`, without the loss of digits near 0.
private func differenceFromLogarithm(_ x: Double) -> Double {
    guard abs(x) < 0.02 else { return x - log1p(x) }
    var power = x * x
    var sum = 0.0
    for order in 2...11 {
        sum += power / Double(order)
        power *= -x
    }
    return sum
}
