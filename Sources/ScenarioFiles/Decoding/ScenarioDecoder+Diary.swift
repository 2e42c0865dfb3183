internal import Scenario

extension ScenarioDecoder {
    /// How a work type meets the diary.
    func diary(_ reader: MapReader) -> WorkType.Diary {
        var diary = WorkType.Diary()
        diary.appointment = reader.map("appointment").map { appointment in
            WorkType.Appointment(
                notice: appointment.duration("notice"), latestStart: appointment.duration("latest_start"),
                companion: appointment.map("with").map {
                    WorkType.Companion(
                        share: $0.share("share"), roles: $0.texts("roles"), skill: $0.optionalIdentifier("skill"))
                })
        }
        diary.fixedTime = reader.map("held").flatMap { held in
            guard let day: Weekday = held.optionalChoice("on"), let hours = hours(held, "between") else { return nil }
            let weekday = Weekday.allCases.firstIndex(of: day) ?? 0
            return WorkType.FixedTime(weekday: weekday, hours: hours, everyWeeks: held.integer("every_weeks"))
        }
        diary.interrupts = reader.flag("interrupts")
        diary.isInterruptible = reader.flag("interruptible")
        diary.freeTimeShare = reader.section("arises").share("in_free_time")
        return diary
    }

    private enum Weekday: String, CaseIterable { case mon, tue, wed, thu, fri, sat, sun }

    private func hours(_ reader: MapReader, _ key: String) -> ClosedRange<Int>? {
        if let hours = reader.hoursOfDay(key) { return hours }
        if reader.has(key) {
            reader.fault(
                key, "it does not end after it begins", remedy: "write the earlier time first; a stretch ends by 24:00")
        }
        return nil
    }

    func rota(_ id: String, _ reader: MapReader) -> DutyRota {
        DutyRota(
            id: id, team: reader.identifier("team"), work: reader.texts("work"), roles: reader.texts("roles"),
            skill: reader.optionalIdentifier("skill"), workers: reader.integer("workers"),
            isKeptClear: reader.flag("kept_clear"))
    }
}
