/// A number with its unit, as a scenario writes it.
///
/// The functions that read one are pure and tell in `QuantityFault` what to write instead. A number is a decimal number
/// without separators; spaces may stand around it.
public struct Quantity: Sendable, Equatable {
    /// The value in the base unit of its kind: seconds, events per second, shares, hours per week, pounds.
    public var value: Double
    /// The number as written.
    public var number: String
    /// The unit as written, empty if there is none.
    public var unit: String
    /// What one of the unit is in the base unit.
    public var unitSize: Double
    /// How many people a rate is per, such as 100000, or nil if the value is not per population.
    ///
    /// The value is then in events per second for *one* person.
    public var population: Double?

    /// Makes a quantity.
    public init(value: Double, number: String, unit: String, unitSize: Double, population: Double? = nil) {
        self.value = value
        self.number = number
        self.unit = unit
        self.unitSize = unitSize
        self.population = population
    }

    /// A value in the base unit written in this quantity's unit, such as `60 min` for 3600 seconds.
    public func inOwnUnit(_ baseValue: Double) -> String {
        let figure = Quantity.shortened(baseValue / unitSize)
        if unit.isEmpty { return figure }
        return unit == "£" ? unit + figure : "\(figure) \(unit)"
    }

    /// The shortest text of a number rounded to six decimals, without a decimal point if it is whole.
    static func shortened(_ value: Double) -> String {
        let rounded = (value * 1_000_000).rounded() / 1_000_000
        let shown = rounded.isFinite && (rounded != 0 || value == 0) ? rounded : value
        return shown == shown.rounded() && abs(shown) < 1e15 ? String(Int(shown)) : shown.description
    }
}

extension Quantity {
    /// A share as a percentage with at most six significant decimals, such as `18.8 %`.
    public static func percentage(_ share: Double) -> String { "\(shortened(share * 100)) %" }
}
