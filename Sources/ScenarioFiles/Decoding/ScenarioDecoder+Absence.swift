internal import Scenario

extension ScenarioDecoder {
    func employer(_ id: String, _ reader: MapReader) -> Employer {
        let leave = reader.section("annual_leave")
        return Employer(
            id: id, title: reader.optionalText("title") ?? id, annualLeaveDays: leave.optionalNumber("days"),
            longService: leave.has("long_service") ? longService(leave) : nil,
            givesBankHolidays: reader.choice("bank_holidays", or: EmployersHolidays.calendar) == .calendar)
    }

    /// The steps of leave by length of service, none at the same length as another.
    func longService(_ leave: MapReader) -> [LeaveStep] {
        var steps: [LeaveStep] = []
        for (id, reader) in leave.entries("long_service") {
            let step = LeaveStep(id: id, after: reader.duration("after"), days: reader.number("days"))
            if let other = steps.first(where: { $0.after == step.after }) {
                reader.fault(
                    "after", "the step \(other.id) holds from the same length of service",
                    remedy: "delete one of the two, or write another length of service")
            }
            steps.append(step)
        }
        return steps
    }

    func longAbsence(_ attrition: MapReader) -> LongAbsence {
        var absence = LongAbsence()
        let phased = attrition.section("phased_return")
        absence.phasedReturn.after = phased.duration("after")
        absence.phasedReturn.over = phased.duration("over")
        absence.phasedReturn.from = phased.share("from")
        absence.phasedReturn.course = phased.choice("course", or: .linear)
        let maternity = attrition.section("maternity_leave")
        absence.maternity.rate = maternity.ratePerSecond("rate")
        absence.maternity.eligible = maternity.share("eligible")
        absence.maternity.length = maternity.durationDistribution("length")
        absence.maternity.backfill = maternity.share("backfill")
        absence.maternity.backfillAfter = maternity.duration("backfill_after")
        let special = attrition.section("special_leave")
        absence.special.rate = special.ratePerSecond("rate")
        absence.special.length = special.durationDistribution("length")
        absence.standInAfter = attrition.optionalDuration("stand_in_after") ?? .infinity
        return absence
    }

    func readOvertime(_ working: MapReader, into rules: inout WorkingRules) {
        let overtime = working.section("overtime")
        rules.overtimePaid = overtime.share("paid")
        rules.overtimeInLieu = overtime.share("in_lieu")
        if rules.overtimePaid + rules.overtimeInLieu > 1 + 1e-9 {
            overtime.fault(
                "in_lieu", "what is paid and what is taken in lieu are more than all overtime",
                remedy: "write shares that add up to 100 % or less; the rest is unpaid")
            rules.overtimeInLieu = 1 - rules.overtimePaid
        }
    }

    /// The words for bank holidays of an employer.
    private enum EmployersHolidays: String { case calendar, none }
}
