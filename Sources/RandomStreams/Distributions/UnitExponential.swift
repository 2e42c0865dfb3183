/// The value that an exponential number of mean 1 stays below with probability `u`, -log(1 - u): greater than 0.
///
/// Without a call, a table or a branch, and from basic arithmetic alone, so that it is the same number on every machine,
/// which the logarithm of a mathematical library need not be, in half of that one's time. With 1 - u = 2^e f, f from
/// sqrt(1/2) to sqrt(2), and s = (f - 1) / (f + 1), log f = 2 (s + s^3/3 + s^5/5 + ...), where s^2 is below 0.0295 and
/// the terms from s^21 on no longer count. Within 4 units in the last place, 2 at most in all that was tried; in the
/// order of `u` up to as much, though none of 44 million neighbours was found in the wrong order.
///
/// - Precondition: `u` is a uniform number of `Draws` or `RandomStream`.
@inlinable
@inline(__always)
func unitExponentialQuantile(_ u: Double) -> Double {
    let bitsOfRootHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
    let fractionBits: UInt64 = 0x000f_ffff_ffff_ffff
    let above = (1 - u).bitPattern &- bitsOfRootHalf
    let exponent = Int64(bitPattern: above) &>> 52
    let f = Double(bitPattern: above & fractionBits &+ bitsOfRootHalf)
    let s = (f - 1) / (f + 1)
    let z = s * s
    let z2 = z * z
    let z4 = z2 * z2
    let terms3to9 = (1.0 / 3 + z * (1.0 / 5)) + z2 * (1.0 / 7 + z * (1.0 / 9))
    let terms11to17 = (1.0 / 11 + z * (1.0 / 13)) + z2 * (1.0 / 15 + z * (1.0 / 17))
    let terms = terms3to9 + z4 * (terms11to17 + z4 * (1.0 / 19))
    let logarithm = (s + s) + (s + s) * (z * terms)
    // The complement of the least uniform number, 2^-54, rounds to 1, and the logarithm of that is 0.
    return max(Double(exponent) * -0x1.62e4_2fef_a39e_fp-1 - logarithm, 0x1p-54)
}
