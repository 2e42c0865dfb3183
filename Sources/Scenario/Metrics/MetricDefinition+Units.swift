extension MetricDefinition {
    /// What its unit measures, which decides in which units a scenario may write a figure of it.
    private enum Family {
        case proportion
        case time(seconds: Double)
        case money
        case other
    }

    private var family: Family {
        switch unit {
        case "share", "ratio", "level, 0 to 1": .proportion
        case "minutes": .time(seconds: 60)
        case "hours": .time(seconds: 3600)
        case "days": .time(seconds: 86_400)
        case "weeks": .time(seconds: 604_800)
        case let unit where unit.hasPrefix("£"): .money
        default: .other
        }
    }

    /// A figure in the unit of the metric.
    ///
    /// - Parameters:
    ///   - value: What was written, in the base unit of its quantity: seconds, shares, pounds; or a plain number.
    ///   - unit: The unit that it was written in, empty for a plain number, which is in the unit of the metric.
    /// - Returns: The figure, or nil if the unit is none of the metric's.
    public func figure(_ value: Double, writtenIn unit: String) -> Double? {
        if unit.isEmpty { return value }
        switch family {
        case .proportion: return unit == "%" ? value : nil
        case .money: return unit == "£" ? value : nil
        case .time(let seconds):
            return Quantity.durationUnits.contains { $0.name == unit } ? value / seconds : nil
        case .other: return nil
        }
    }

    /// How a figure of it is written, for remedies: `a length of time such as 28 d, or a number of days`.
    public var writtenForm: String {
        switch family {
        case .proportion: unit == "share" ? "a share such as 12 %" : "a number such as 0.9, or 90 %"
        case .money: "an amount such as £40 (\(unit))"
        case .time:
            "a length of time such as \(unit == "days" ? "28 d" : unit == "weeks" ? "6 wk" : unit == "hours" ? "12 h" : "45 min"), "
                + "or a number of \(unit)"
        case .other: "a number without a unit (\(unit))"
        }
    }
}
