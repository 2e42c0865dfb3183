/// The least and the greatest of numbers.
struct Extent: Equatable, Sendable {
    private(set) var low = Double.infinity
    private(set) var high = -Double.infinity

    init(_ values: [Double?] = []) {
        for value in values { take(value) }
    }

    var isEmpty: Bool { low > high }

    /// Takes in a number, if it is one.
    mutating func take(_ value: Double?) {
        guard let value, value.isFinite else { return }
        low = min(low, value)
        high = max(high, value)
    }

    /// Takes in zero, unless all numbers are far from it in proportion to how they differ.
    mutating func takeZeroIfNear() {
        guard !isEmpty else { return }
        let farthest = max(low.magnitude, high.magnitude)
        if high / 2 - low / 2 > farthest / 8 || low == high { take(0) }
    }
}
