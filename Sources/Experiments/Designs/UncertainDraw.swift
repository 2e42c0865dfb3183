import CareModel
import RandomStreams
public import Scenario

/// Draws of figures that are uncertain across runs, addressed by the paths of their keys.
///
/// Scenarios that share an uncertain figure share its draws, and an uncertain figure added elsewhere moves no other's.
public enum UncertainDraw {
    private static let purpose = StableName.hash("experiment/uncertain_value")

    /// The figure in the base unit of its key in one draw of all.
    ///
    /// - Complexity: O(1).
    public static func figure(of value: UncertainValue, draw: Int, seed: UInt64) -> Double {
        figure(of: value, at: share(of: value.key, draw: draw, seed: seed))
    }

    /// The share of its distribution that lies below a figure in one draw of all, between 0 and 1.
    ///
    /// - Complexity: O(1).
    public static func share(of key: String, draw: Int, seed: UInt64) -> Double {
        Draws(key: RandomKey(seed: seed, replication: 0)).uniform(
            purpose: purpose, entity: StableName.hash(key), ordinal: UInt64(draw))
    }

    /// The figure below which a share of its distribution lies.
    ///
    /// - Precondition: The share is between 0 and 1, ends left out.
    /// - Complexity: O(1).
    public static func figure(of value: UncertainValue, at share: Double) -> Double {
        Sampler(value.distribution).quantile(share)
    }
}
