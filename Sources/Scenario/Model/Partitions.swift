/// Services of the same kind that share nothing, such as the trusts of a country: the whole scenario describes one of them,
/// and each is simulated by itself with draws of its own.
public struct Partitions: Sendable, Equatable {
    /// How many there are; 1 is neutral.
    public var count = 1
    /// What they are called in results, before their number.
    public var name = "part"

    /// Makes one.
    public init() {}

    /// The id of a partition, from 0 on, by which results name it: the order of the bytes is that of the numbers.
    public func id(_ partition: Int) -> String {
        let digits = String(count).count
        let number = String(partition + 1)
        return name + String(repeating: "0", count: max(0, digits - number.count)) + number
    }
}
