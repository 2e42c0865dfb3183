import Foundation
import Scenario
import ScenarioFiles

/// Random single values of a kind, at and around the bounds of its range, in all the forms they can be written in.
struct GeneratedValue {
    static let place = SourcePlace(file: "generated", line: 1, column: 1)
    static let ids = ["a", "north", "older_adult", "gp-2", "x_1", "value", "source"]
    static let texts = ["", " ", "a", "some words", "12", "true", "45 min", "é", "a\nb", "null", "9:00"]

    var random: CaseGenerator

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func one<Item>(of items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }

    static func scalar(_ text: String, isPlain: Bool) -> ScenarioTree {
        .scalar(text: text, isPlain: isPlain, place: place)
    }

    mutating func scalar(_ text: String) -> ScenarioTree {
        let canBePlain = !text.isEmpty && text.first != " " && text.last != " "
        return Self.scalar(text, isPlain: canBePlain && chance(50))
    }

    /// A right value of a kind that is one value other than a distribution.
    mutating func single(_ kind: ValueKind) -> ScenarioTree {
        switch kind {
        case .duration(let range):
            let unit = one(of: Quantity.durationUnits)
            return scalar(spaced(number(in: range, unit: unit.seconds), unit.name))
        case .rate(let range, let perPopulation):
            let period = one(of: Quantity.ratePeriods)
            if perPopulation, chance(40) {
                let people = one(of: ["1", "100000", "007", "35"])
                return scalar(spaced(number(in: 0...1e6, unit: 1), "per \(people) per  \(period.name)"))
            }
            return scalar(spaced(number(in: range, unit: 1 / period.seconds), "per \(period.name)"))
        case .share(let range):
            if chance(40) { return Self.scalar(number(in: range, unit: 1), isPlain: true) }
            return scalar(spaced(number(in: range, unit: 0.01), "%"))
        case .number(let range): return Self.scalar(number(in: range, unit: 1), isPlain: true)
        case .integer(let range):
            let number =
                chance(30) ? one(of: [range.lowerBound, range.upperBound]) : Int.random(in: range, using: &random)
            return Self.scalar(
                one(of: ["\(number)", "\(number).0", number < 0 ? "\(number)" : "+\(number)"]), isPlain: true)
        case .hoursPerWeek(let range):
            let unit = one(of: [("h", 1.0), ("min", 1.0 / 60)])
            return scalar(spaced(number(in: range, unit: unit.1), "\(unit.0) per week"))
        case .figure:
            let kinds: [ValueKind] = [
                .number(-1e12...1e12), .share(-10...10), .duration(-1e9...1e9), .money(-1e9...1e9),
            ]
            return single(one(of: kinds))
        case .money(let range): return scalar("£ " + number(in: range, unit: 1))
        case .orNone(let kind): return chance(30) ? scalar("none") : single(kind)
        case .durationDistribution: return single(.duration(0...Double.infinity))
        default: return word(kind)
        }
    }

    private mutating func word(_ kind: ValueKind) -> ScenarioTree {
        switch kind {
        case .flag: return Self.scalar(one(of: ["true", "false"]), isPlain: true)
        case .identifier, .reference: return scalar(one(of: Self.ids + [String(repeating: "i", count: 64)]))
        case .date(let range):
            let days = range.lowerBound.dayNumber...range.upperBound.dayNumber
            let leapDay = CivilDate(year: 2028, month: 2, day: 29) ?? range.lowerBound
            let inside = CivilDate(dayNumber: Int.random(in: days, using: &random))
            return scalar(one(of: [range.lowerBound, range.upperBound, leapDay, inside]).description)
        case .choice(let choices): return scalar(one(of: choices).name)
        case .hoursOfDay: return scalar(one(of: ["09:00-17:00", "00:00-24:00", "23:59-00:00", "19:30-20:05"]))
        default: return Self.scalar(one(of: Self.texts), isPlain: false)
        }
    }

    private mutating func spaced(_ number: String, _ unit: String) -> String {
        one(of: ["", "", " "]) + number + one(of: ["", " ", " ", "  "]) + unit + one(of: ["", "", " "])
    }

    /// The text of a number whose product with the size of a unit lies in a range.
    mutating func number(in range: ClosedRange<Double>, unit: Double) -> String {
        let low = range.lowerBound.isFinite ? range.lowerBound : -1e6 * unit
        let high = range.upperBound.isFinite ? range.upperBound : max(low, 0) + 1e6 * unit
        for _ in 0..<8 {
            let value =
                switch Int.random(in: 0..<5, using: &random) {
                case 0: low
                case 1: high
                case 2: min(max(0, low), high)
                case 3: low + (high - low) * Double.random(in: 0...0.001, using: &random)
                default: Double.random(in: low...high, using: &random)
                }
            let text = decimal(value / unit)
            if let number = Double(text), range.contains(number * unit) { return decorated(text) }
        }
        return decimal((low + high) / 2 / unit)
    }

    /// A number with at most 12 significant digits, and often fewer; without an exponent.
    private mutating func decimal(_ value: Double) -> String {
        let magnitude = value == 0 ? 0 : Int(log10(abs(value)).rounded(.down))
        let digits = one(of: [1, 2, 3, 12])
        let text = String(format: "%.\(max(0, digits - 1 - magnitude))f", value)
        guard text.contains(".") else { return text }
        var trimmed = text[...]
        while trimmed.last == "0" { trimmed.removeLast() }
        return String(trimmed.last == "." ? trimmed.dropLast() : trimmed)
    }

    /// The same number, written otherwise.
    private mutating func decorated(_ text: String) -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: text.hasPrefix("-") ? text : "+" + text
        case 1: text.hasPrefix("-") ? "-00" + text.dropFirst() : "00" + text
        case 2: text.contains(".") ? text + "00" : text + "."
        case 3: text.contains(".") ? text : text + ".0"
        case 4: text.hasPrefix("0.") ? String(text.dropFirst()) : text
        case 5: text == "0" ? "-0" : text
        default: text
        }
    }
}
