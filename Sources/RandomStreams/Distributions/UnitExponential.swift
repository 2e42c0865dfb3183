public import Glibc

/// The value that an exponential number of mean 1 stays below with probability `u`: greater than 0, and never less for
/// a greater `u`.
///
/// By the logarithm of the complement, which is exact for uniform numbers of 53 bits, because `log1p` takes longer.
///
/// - Precondition: `u` is a uniform number of `Draws` or `RandomStream`.
@inlinable
@inline(__always)
func unitExponentialQuantile(_ u: Double) -> Double {
    // The complement of the least uniform number, 2^-54, rounds to 1, and the logarithm of that is 0.
    max(-log(1 - u), 0x1p-54)
}
