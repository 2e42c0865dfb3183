import CGSL
import Glibc

/// A number that tells machines apart whose mathematics round differently.
///
/// Figures made on two machines are the same bytes only if their libraries give the same `exp`, `log`, `pow` and
/// quantiles to the last bit.
public enum MathematicsFingerprint {
    /// The fingerprint of the machine that this process runs on.
    ///
    /// - Complexity: some thousand values, a few milliseconds.
    public static let value: UInt64 = {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func fold(_ value: Double) {
            // FNV-1a over words, with a rotation so that the high bits count as well.
            hash = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01B3
            hash = hash << 29 | hash >> 35
        }
        for step in 1...1000 {
            let share = Double(step) / 1001
            fold(exp(20 * share - 10))
            fold(log(1000 * share))
            fold(log1p(share))
            fold(pow(1 + share, 7 * share - 3))
            fold(tgamma(0.5 + 5 * share))
        }
        for step in 1...500 {
            let share = Double(step) / 501
            fold(gsl_cdf_ugaussian_Pinv(share))
            fold(gsl_cdf_gamma_Pinv(share, 0.5 + 4 * share, 2))
            fold(gsl_cdf_tdist_Pinv(share, 29))
        }
        return hash
    }()
}
