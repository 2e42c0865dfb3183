import CareModel
import Scenario

extension Outcome {
    /// A measure of wards over everybody, or the people of one team, and the weeks given, or all.
    func wards(_ measure: WardMeasure, ward: Int? = nil, slot: Int? = nil, weeks: Range<Int>? = nil) -> Double {
        var sum = 0.0
        for ward in ward.map({ $0..<$0 + 1 }) ?? 0..<model.layout.wards {
            for slot in slot.map({ $0..<$0 + 1 }) ?? 0..<model.layout.teams + 1 {
                let index = model.layout.index(measure, ward: ward, slot: slot)
                for week in weeks ?? 0..<model.weeks { sum += record.measures[week * model.layout.rowLength + index] }
            }
        }
        return sum
    }

    /// The same in days.
    func bedDays(_ measure: WardMeasure, ward: Int? = nil, slot: Int? = nil, weeks: Range<Int>? = nil) -> Double {
        wards(measure, ward: ward, slot: slot, weeks: weeks) / 86_400
    }

    /// Days of delay for a cause.
    func delayedDays(cause: Int) -> Double {
        var sum = 0.0
        for slot in 0...model.layout.teams {
            for week in 0..<model.weeks {
                sum +=
                    record.measures[week * model.layout.rowLength + model.layout.delayIndex(cause: cause, slot: slot)]
            }
        }
        return sum / 86_400
    }
}
