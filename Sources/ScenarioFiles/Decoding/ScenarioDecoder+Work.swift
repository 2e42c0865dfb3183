import Scenario

extension ScenarioDecoder {
    func workType(_ id: String, _ reader: MapReader, population: Double) -> WorkType {
        defer { reader.finish() }
        let counts = reader.map("counts")
        let shut = reader.map("no_answer")
        let cancelled = reader.map("cancelled_under_load")
        let registered = counts?.share("registered", default: 0) ?? 0
        var factor = ByNeedState(repeating: 1.0)
        for (name, value) in reader.keyedNumbers("direct_factor", in: 0.01...20) {
            if let state = state(name) { factor[state] = value } else { unknownState(name, reader, "direct_factor") }
        }
        let work = WorkType(
            id: id, title: reader.text("title", default: id),
            arising: arising(reader.map("arises"), population: population), time: time(reader), directFactor: factor,
            assignment: reader.choice("by", default: WorkAssignment.team), roles: reader.textList("roles"),
            skill: reader.optionalIdentifier("skill"), workClass: reader.choice("priority", default: WorkClass?.none),
            due: reader.duration("due", default: 7 * 86_400), lapses: reader.optionalDuration("lapses_after"),
            pauses: reader.flag("pauses", default: true), meaningfulness: reader.optionalShare("meaningfulness"),
            registered: registered, registeredUnderPressure: counts?.share("under_pressure", default: registered) ?? 0,
            lengthUnderPressure: counts?.share("length_under_pressure", default: 1) ?? 1,
            noAnswer: shut.map { WorkType.NoAnswer(share: $0.share("share"), time: time($0)) },
            cancelled: cancelled.map {
                WorkType.Cancellation(
                    from: $0.number("from", in: 0...5), over: $0.number("over", in: 0.01...5),
                    most: $0.share("at_most"))
            })
        for map in [counts, shut, cancelled] { map?.finish() }
        return work
    }

    private func time(_ reader: MapReader) -> [WorkType.TimeSpent] {
        reader.keyedDurationDistributions("time").compactMap { id, distribution in
            if let category = HoursCategory.allCases.first(where: { $0.name == id && $0 != .unassigned }) {
                if distribution.mean > 604_800 {
                    reader.fault(
                        "time", "one piece takes longer than a week of days and nights",
                        remedy: "write the hours of one piece of work, such as 4 h")
                }
                return WorkType.TimeSpent(category: category, duration: distribution)
            }
            let names = HoursCategory.allCases.filter { $0 != .unassigned }.map(\.name).joined(separator: ", ")
            reader.fault("time", "\"\(id)\" is no category of time", remedy: "use \(names)")
            return nil
        }
    }

    private func arising(_ reader: MapReader?, population: Double) -> WorkType.Arising {
        var arising = WorkType.Arising()
        guard let reader else { return arising }
        defer { reader.finish() }
        for (id, value) in reader.keyedDurations("every", in: 60...(5200 * 604_800)) {
            set(id, value, in: &arising.interval, reader, "every")
        }
        for (id, value) in reader.keyedRates("rate") { set(id, value, in: &arising.rate, reader, "rate") }
        if let name = reader.optionalText("at_once_in") {
            arising.atOnceIn = state(name)
            if arising.atOnceIn != .crisis {
                reader.fault("at_once_in", "\"\(name)\" cannot stand here", remedy: "write crisis or delete the key")
            }
        }
        arising.waitingRate = reader.ratePerSecond("while_waiting", default: 0)
        arising.areaRate = reader.ratePerSecond("area", default: 0, population: population)
        arising.areaTeam = reader.optionalIdentifier("area_team")
        arising.trigger = reader.optionalChoice("on", of: WorkTrigger.self)
        arising.share = reader.share("share", default: 1)
        arising.carersOnly = reader.flag("carers_only", default: false)
        arising.workerInterval = reader.optionalNumber("every_weeks_at_work", in: 0.05...520)
        arising.workerHours = reader.hoursPerWeek("hours_at_work", default: 0)
        arising.workerRoles = reader.textList("roles")
        return arising
    }

    /// Sets a value of one need state, or of `all`.
    private func set<Value: Sendable & Equatable>(
        _ id: String, _ value: Value, in table: inout ByNeedState<Value>, _ reader: MapReader, _ key: String
    ) {
        if let state = state(id) {
            table[state] = value
        } else if id == "all" {
            table = ByNeedState(repeating: value)
        } else {
            unknownState(id, reader, key)
        }
    }
}
