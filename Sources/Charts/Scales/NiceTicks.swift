/// Ticks at multiples of 1, 2, 2.5 or 5 times a power of ten.
struct NiceTicks: Equatable, Sendable {
    /// From the lowest to the highest, at least two.
    let values: [Double]
    /// Between neighbours.
    let step: Double

    var low: Double { values[0] }
    var high: Double { values[values.count - 1] }

    /// Ticks that enclose all of an interval, about so many; an interval without length is widened.
    init(enclosing low: Double, _ high: Double, about count: Int) {
        let (low, high) = Self.widened(low, high)
        var step = Self.step(for: high / 2 - low / 2, half: max(2, count))
        var first = (low / step).rounded(.down)
        var last = (high / step).rounded(.up)
        while last - first > Double(max(2, count)) + 1 {
            step = Self.next(after: step)
            first = (low / step).rounded(.down)
            last = (high / step).rounded(.up)
        }
        if last == first { last += 1 }
        self.step = step
        values = (0...Int(last - first)).map { (first + Double($0)) * step }.map { $0 == 0 ? 0 : $0 }
    }

    /// Ticks that lie within an interval, about so many and two at the least; an interval without length is widened.
    init(within low: Double, _ high: Double, about count: Int) {
        let (low, high) = Self.widened(low, high)
        var wanted = max(2, count)
        while true {
            let step = Self.step(for: high / 2 - low / 2, half: wanted)
            let slack = step * 1e-6
            let first = ((low - slack) / step).rounded(.up)
            let last = ((high + slack) / step).rounded(.down)
            if last > first || wanted > 40 {
                self.step = step
                values = (0...max(1, Int(last - first))).map { (first + Double($0)) * step }.map { $0 == 0 ? 0 : $0 }
                return
            }
            wanted += 1
        }
    }

    /// The labels of the ticks, with as many decimals as the step has.
    var labels: [String] {
        let decimals = Self.decimals(step)
        return values.map { NumberText.rounded($0, decimals: decimals) }
    }

    /// Decimals that a step needs.
    private static func decimals(_ step: Double) -> Int {
        let exponent = PowerOfTen.exponent(of: step)
        let leading = (step / PowerOfTen.of(exponent) * 10).rounded()
        return max(0, -exponent + (leading == 25 ? 1 : 0))
    }

    /// An interval that ticks can be found for: finite, in order, its ends not so near each other that steps vanish.
    static func widened(_ low: Double, _ high: Double) -> (Double, Double) {
        let edge = 1e300
        var lower = low.isFinite ? min(max(low, -edge), edge) : 0
        var upper = high.isFinite ? min(max(high, -edge), edge) : 0
        if lower > upper { swap(&lower, &upper) }
        let size = max(lower.magnitude, upper.magnitude)
        let least = max(size * 1e-9, 1e-290)
        if upper - lower < least {
            let margin = size == 0 ? 1 : size * 0.1
            return lower == 0 ? (0, 1) : (lower - margin, upper + margin)
        }
        return (lower, upper)
    }

    private static func step(for halfSpan: Double, half count: Int) -> Double {
        let raw = halfSpan / Double(count) * 2
        let power = PowerOfTen.of(PowerOfTen.exponent(of: raw))
        for factor in [1, 2, 2.5, 5] where factor * power >= raw * 0.999 { return factor * power }
        return 10 * power
    }

    private static func next(after step: Double) -> Double {
        let power = PowerOfTen.of(PowerOfTen.exponent(of: step * 1.0001))
        for factor in [2, 2.5, 5] where factor * power > step * 1.001 { return factor * power }
        return 10 * power
    }
}
