import Glibc

/// Figures as a fragment and a report write them: plain decimals with no more digits than mean anything.
enum FittedFigure {
    /// A number with some significant digits, without a power of ten.
    static func text(_ value: Double, digits: Int = 3) -> String {
        guard value.isFinite else { return "unknown" }
        guard value != 0 else { return "0" }
        let magnitude = Int(floor(log10(abs(value)) + 1e-12))
        return decimal(value, places: max(0, min(12, digits - 1 - magnitude)))
    }

    /// A number with so many decimal places at the most.
    static func decimal(_ value: Double, places: Int) -> String {
        let scale = pow(10.0, Double(places))
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 1e15 else { return String(Int(exactly: value.rounded()) ?? Int.max) }
        let whole = Int(scaled)
        let power = Int(scale)
        var fraction = String(whole % power)
        fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let text = String(whole / power) + (places == 0 || fraction.isEmpty ? "" : "." + fraction)
        return value < 0 && whole > 0 ? "-" + text : text
    }

    /// A share as a percentage.
    static func percent(_ share: Double) -> String { "\(text(100 * share, digits: 2)) %" }

    /// A probability: `p = 0.41`, `p < 0.001`.
    static func probability(_ value: Double) -> String {
        value < 0.001 ? "p < 0.001" : "p = \(text(value, digits: 2))"
    }

    /// An interval: `4.1 to 5.9`.
    static func interval(_ ends: (low: Double, high: Double), _ unit: String = "") -> String {
        let unit = unit.isEmpty ? "" : " " + unit
        return "\(text(ends.low)) to \(text(ends.high))\(unit)"
    }

    /// So many of something: `1 record`, `3 records`.
    static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
