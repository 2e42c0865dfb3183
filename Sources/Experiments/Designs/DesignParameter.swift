import Foundation
import Scenario

/// A key that a design gives several values, as it is stated: `KEY=LOW..HIGH`, `KEY=LOW..HIGH:LEVELS`, `KEY=A,B,C`, or `KEY`
/// alone where the scenario says how the figure is uncertain.
public struct DesignParameter: Sendable, Equatable {
    /// What values it takes.
    public enum Values: Sendable, Equatable {
        /// Any between two numbers, with what stands before and after the number, such as `£` or ` wk`.
        case range(low: Double, high: Double, prefix: String, suffix: String, isWhole: Bool)
        /// These, as they would stand in a file.
        case list([String])
        /// Those of the distribution that the scenario states.
        case uncertain
    }

    /// Why a statement is refused: what is wrong, and what to write.
    public struct Fault: Error, Sendable, Equatable {
        /// In a sentence without a final full stop.
        public var message: String
    }

    /// The dotted path of the key.
    public var path: String
    /// The values.
    public var values: Values
    /// How many levels a factorial design gives it.
    public var levels: Int

    /// Levels of a range for which none are stated.
    public static let usualLevels = 3

    /// Reads a statement.
    ///
    /// - Throws: `Fault`.
    public init(statement: String) throws(Fault) {
        guard let mark = statement.firstIndex(of: "=") else {
            guard !statement.isEmpty else { throw Fault(message: "a parameter has no key") }
            self.init(path: statement, values: .uncertain, levels: Self.usualLevels)
            return
        }
        let path = String(statement[..<mark])
        let text = String(statement[statement.index(after: mark)...])
        guard !path.isEmpty, !text.isEmpty else {
            throw Fault(message: "`\(statement)` is no parameter: expected KEY=LOW..HIGH, KEY=A,B,C, or KEY")
        }
        guard let dots = text.range(of: "..") else {
            let values = text.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard values.allSatisfy({ !$0.isEmpty }) else {
                throw Fault(message: "`\(statement)`: a value between commas is missing")
            }
            self.init(path: path, values: .list(values), levels: values.count)
            return
        }
        var high = String(text[dots.upperBound...])
        var levels = Self.usualLevels
        if let colon = high.lastIndex(of: ":") {
            guard let stated = Int(high[high.index(after: colon)...]), stated > 1 else {
                throw Fault(message: "`\(statement)`: after the colon stands the number of levels, 2 or more")
            }
            levels = stated
            high = String(high[..<colon])
        }
        guard let lower = NumberText(String(text[..<dots.lowerBound])), let upper = NumberText(high) else {
            throw Fault(message: "`\(statement)`: expected a number at both ends, such as 8 wk..26 wk")
        }
        let suffix = lower.suffix.isEmpty ? upper.suffix : lower.suffix
        let prefix = lower.prefix.isEmpty ? upper.prefix : lower.prefix
        guard suffix == upper.suffix || upper.suffix.isEmpty, prefix == upper.prefix || upper.prefix.isEmpty else {
            throw Fault(message: "`\(statement)`: both ends need the same unit")
        }
        guard lower.number < upper.number else {
            throw Fault(message: "`\(statement)`: the lower end comes first, and the ends differ")
        }
        let isWhole = Self.isWhole(path)
        guard !isWhole || lower.number.rounded(.up) <= upper.number.rounded(.down) else {
            throw Fault(message: "`\(statement)`: the key takes whole numbers, and none lies between the two")
        }
        self.init(
            path: path,
            values: .range(
                low: lower.number, high: upper.number, prefix: prefix, suffix: suffix, isWhole: isWhole),
            levels: levels)
    }

    /// Makes a parameter of its parts.
    public init(path: String, values: Values, levels: Int) {
        self.path = path
        self.values = values
        self.levels = levels
    }

    /// Whether the key takes whole numbers only.
    private static func isWhole(_ path: String) -> Bool {
        let place = KeyTable.tablePath(path)
        guard let kind = KeyTable.all.first(where: { $0.path == place })?.definition.kind else { return false }
        if case .integer = kind { return true }
        return false
    }

    /// The value at a place of the parameter's range, as it would stand in a file; nil where the scenario's distribution
    /// says what stands there.
    ///
    /// Each whole number and each value of a list has an equal part of the range.
    ///
    /// - Parameter share: From 0 to 1.
    public func text(at share: Double) -> String? {
        switch values {
        case .uncertain: return nil
        case .list(let values): return values[min(Int(share * Double(values.count)), values.count - 1)]
        case .range(let low, let high, let prefix, let suffix, let isWhole):
            if isWhole {
                let first = low.rounded(.up)
                let count = high.rounded(.down) - first + 1
                return prefix + NumberText.text(first + min((share * count).rounded(.down), count - 1)) + suffix
            }
            return prefix + NumberText.text(low + share * (high - low)) + suffix
        }
    }

    /// Where the value at a place of the range lies between the first and the last value, from 0 to 1: whole numbers and
    /// values of a list stand at equal distances, whatever part of the range each has.
    ///
    /// - Parameter share: From 0 to 1.
    public func coordinate(at share: Double) -> Double {
        let count: Double
        switch values {
        case .uncertain: return share
        case .list(let values): count = Double(values.count)
        case .range(let low, let high, _, _, let isWhole):
            guard isWhole else { return share }
            count = high.rounded(.down) - low.rounded(.up) + 1
        }
        guard count > 1 else { return share }
        return min((share * count).rounded(.down), count - 1) / (count - 1)
    }

    /// The value of a number within the range, as it would stand in a file.
    ///
    /// - Precondition: The parameter has a range.
    public func text(of number: Double) -> String {
        guard case .range(_, _, let prefix, let suffix, _) = values else {
            preconditionFailure("only a range has numbers between its ends")
        }
        return prefix + NumberText.text(number) + suffix
    }
}

/// A number with what stands before and after it.
struct NumberText {
    var number: Double
    var prefix: String
    var suffix: String

    /// Takes a text apart at its first number.
    init?(_ text: String) {
        let digits = Set("0123456789.+-")
        guard let start = text.firstIndex(where: digits.contains) else { return nil }
        let end = text[start...].firstIndex { !digits.contains($0) } ?? text.endIndex
        guard let number = Double(text[start..<end]), number.isFinite else { return nil }
        self.number = number
        prefix = String(text[..<start])
        suffix = String(text[end...])
    }

    /// A number with six significant digits, without an exponent and without noughts at its end.
    static func text(_ number: Double) -> String {
        guard number != 0 else { return "0" }
        let exponent = Int(log10(number.magnitude).rounded(.down))
        let decimals = max(0, 5 - exponent)
        var text = String(format: "%.\(decimals)f", number)
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text == "-0" ? "0" : text
    }
}
