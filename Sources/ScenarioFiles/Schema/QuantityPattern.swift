import Scenario

/// Regular expressions (ECMA 262) of the texts that single values are written as: those of the right form, unit and
/// range.
enum QuantityPattern {
    /// An id.
    private static let identifier = "^[a-z][a-z0-9_-]*$"

    /// The texts of a kind of value that has a form of its own, in its range or greater than 0; nil for any other kind.
    static func text(of kind: ValueKind, isPositive: Bool = false) -> String? {
        switch kind {
        case .duration(let range):
            return anchored(
                alternatives(Quantity.durationUnits.map { (range.timesUnits(1 / $0.seconds), $0.name) }, isPositive))
        case .rate(let range, let perPopulation):
            var forms = alternatives(
                Quantity.ratePeriods.map { (range.timesUnits($0.seconds), $0.name) }, isPositive, before: "per +")
            if perPopulation {
                // How much that is depends on the population of the area.
                let sign = isPositive ? DecimalPattern.positive : DecimalPattern.numbers(in: 0...Double.infinity)
                let periods = Quantity.ratePeriods.map(\.name).joined(separator: "|")
                forms.append("\(sign) *per +0*[1-9][0-9]* +per +(?:\(periods))")
            }
            return anchored(forms)
        case .share(let range): return anchored(alternatives([(range.timesUnits(100), "%")], isPositive))
        case .hoursPerWeek(let range):
            return anchored(
                alternatives([(range, "h"), (range.timesUnits(60), "min")], isPositive, after: " +per +week"))
        case .money(let range): return "^ *£ *\(numbers(range, isPositive)) *$"
        case .figure:
            let any = DecimalPattern.numbers(in: -Double.infinity...Double.infinity)
            let units = ["%"] + Quantity.durationUnits.map(\.name)
            return anchored(["\(any) *(?:\(units.joined(separator: "|")))", "£ *\(any)"])
        case .date(let range): return dates(in: range)
        case .hoursOfDay: return HoursOfDay.pattern
        case .identifier, .reference: return identifier
        default: return nil
        }
    }

    /// The dates of the calendar in a range of whole years.
    private static func dates(in range: ClosedRange<CivilDate>) -> String {
        let years = (range.lowerBound.year / 100)...(range.upperBound.year / 100)
        // The language's dates lie within whole centuries.
        let centuries = years.map { String($0) }.joined(separator: "|")
        let leapCenturies = years.filter { $0.isMultiple(of: 4) }.map { String($0) }.joined(separator: "|")
        let days = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
        let leapYears = "(?:(?:\(centuries))(?:0[48]|[2468][048]|[13579][26])|(?:\(leapCenturies))00)"
        return "^(?:(?:\(centuries))[0-9]{2}-\(days)|\(leapYears)-02-29)$"
    }

    private static func anchored(_ forms: [String]) -> String {
        forms.count == 1 ? "^ *\(forms[0]) *$" : "^ *(?:\(forms.joined(separator: "|"))) *$"
    }

    /// The numbers with their units; units with the same numbers stand together.
    private static func alternatives(
        _ units: [(range: ClosedRange<Double>, name: String)], _ isPositive: Bool, before: String = "",
        after: String = ""
    ) -> [String] {
        var forms: [(numbers: String, units: [String])] = []
        for unit in units {
            let numbers = numbers(unit.range, isPositive)
            if forms.last?.numbers == numbers {
                forms[forms.count - 1].units.append(unit.name)
            } else {
                forms.append((numbers, [unit.name]))
            }
        }
        return forms.map { form in
            let names = form.units.joined(separator: "|")
            return "\(form.numbers) *\(before)\(form.units.count == 1 ? names : "(?:\(names))")\(after)"
        }
    }

    private static func numbers(_ range: ClosedRange<Double>, _ isPositive: Bool) -> String {
        isPositive ? DecimalPattern.positive : DecimalPattern.numbers(in: range)
    }
}

extension ClosedRange<Double> {
    /// The range in another unit, of which so many make one of the present one.
    fileprivate func timesUnits(_ factor: Double) -> ClosedRange { (lowerBound * factor)...(upperBound * factor) }
}
