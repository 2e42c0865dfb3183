import Foundation

/// Figures as people read them: shares in per cent, and no more digits than the interval supports.
public struct FigureText {
    private let factor: Double
    /// The unit in words.
    public let unit: String

    /// Makes the text of figures of a unit as tables have it.
    public init(unit: String) {
        let isShare = unit == "share"
        factor = isShare ? 100 : 1
        self.unit = isShare ? "%" : unit
    }

    /// A figure rounded so that half the width of its interval has two digits.
    public func estimate(_ value: Double?, low: Double?, high: Double?) -> String {
        value.map { text($0, decimals: decimals($0, low, high)) } ?? Self.missing
    }

    /// A figure for a sentence: no more digits than `estimate` has, and three of them at the most.
    ///
    /// What is less than 100 % stays so.
    public func spoken(_ value: Double?, low: Double?, high: Double?) -> String {
        guard let value else { return Self.missing }
        let most = decimals(value, low, high)
        var decimals = min(most, Self.decimals(of: value * factor, digits: 3))
        if factor == 100, value < 1 {
            while decimals < most, text(value, decimals: decimals) == text(1, decimals: decimals) { decimals += 1 }
        }
        return text(value, decimals: decimals)
    }

    /// An interval rounded in the same way.
    public func interval(_ value: Double?, low: Double?, high: Double?) -> String {
        guard let value, let low, let high else { return Self.missing }
        let decimals = decimals(value, low, high)
        return text(low, decimals: decimals) + " to " + text(high, decimals: decimals)
    }

    /// A difference, with its sign.
    public func difference(_ value: Double?, low: Double?, high: Double?) -> String {
        let text = estimate(value, low: low, high: high)
        guard let value, value > 0, text.contains(where: { ("1"..."9").contains($0) }) else { return text }
        return "+" + text
    }

    /// Half of an interval's width, with two digits.
    public func width(_ value: Double) -> String {
        text(value, decimals: Self.decimals(of: value * factor, digits: 2))
    }

    /// A factor, with two digits.
    public func times(_ value: Double) -> String { text(value, decimals: min(1, Self.decimals(of: value, digits: 2))) }

    /// A figure as somebody wrote it: up to six decimals, none that say nothing.
    public func plain(_ value: Double?) -> String {
        guard let value else { return Self.missing }
        var written = String(format: "%.6f", value * factor)
        while written.last == "0" { written.removeLast() }
        if written.last == "." { written.removeLast() }
        return written
    }

    /// What stands for a figure that is not defined.
    public static let missing = "-"

    private func decimals(_ value: Double, _ low: Double?, _ high: Double?) -> Int {
        if let low, let high, high > low {
            return Self.decimals(of: (high - low) / 2 * factor, digits: 2)
        }
        return Self.decimals(of: value * factor, digits: 3)
    }

    /// Decimals that show so many digits of a size, four at the most.
    private static func decimals(of size: Double, digits: Int) -> Int {
        guard size != 0 else { return 0 }
        return min(4, max(0, digits - 1 - Int(log10(size.magnitude).rounded(.down))))
    }

    private func text(_ value: Double, decimals: Int) -> String {
        let text = String(format: "%.\(decimals)f", value * factor)
        let isZero = !text.contains { ("1"..."9").contains($0) }
        return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
    }
}
