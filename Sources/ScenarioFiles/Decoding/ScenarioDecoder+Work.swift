internal import Scenario

extension ScenarioDecoder {
    func workType(_ id: String, _ reader: MapReader) -> WorkType {
        let counts = reader.section("counts")
        let registered = counts.share("registered")
        var factor = ByNeedState(repeating: 1.0)
        for (name, value) in reader.figures("direct_factor") {
            if let state = state(name) { factor[state] = value }
        }
        var work = WorkType(
            id: id, title: reader.optionalText("title") ?? id, arising: arising(reader.section("arises")),
            time: time(reader), directFactor: factor, assignment: reader.choice("by", or: .team),
            roles: reader.texts("roles"), skill: reader.optionalIdentifier("skill"),
            workClass: reader.choice("priority", or: .visit), due: reader.duration("due"),
            lapses: reader.optionalDuration("lapses_after"), pauses: reader.flag("pauses"),
            meaningfulness: reader.optionalShare("meaningfulness"), registered: registered,
            registeredUnderPressure: counts.optionalShare("under_pressure") ?? registered,
            lengthUnderPressure: counts.share("length_under_pressure"),
            noAnswer: reader.map("no_answer").map { WorkType.NoAnswer(share: $0.share("share"), time: time($0)) },
            cancelled: reader.map("cancelled_under_load").map {
                WorkType.Cancellation(from: $0.number("from"), over: $0.number("over"), most: $0.share("at_most"))
            })
        work.diary = diary(reader)
        work.counting = countingRules(counts)
        work.improvesContact = reader.share("improves_contact")
        work.isInOwnTime = reader.flag("in_own_time")
        work.supportsCarer = reader.share("supports_carer")
        work.isStatutory = reader.flag("statutory")
        work.delegation = delegation(reader.section("delegated"))
        work.escalation = escalation(reader.section("escalated"))
        return work
    }

    private func time(_ reader: MapReader) -> [WorkType.TimeSpent] {
        reader.durationDistributions("time").compactMap { name, distribution in
            guard let category = HoursCategory.ofWork.first(where: { $0.name == name }) else { return nil }
            if distribution.mean > 604_800 {
                reader.fault(
                    "time", "one piece takes longer than a week of days and nights",
                    remedy: "write the hours of one piece of work, such as 4 h")
            }
            return WorkType.TimeSpent(category: category, duration: distribution)
        }
    }

    private func arising(_ reader: MapReader) -> WorkType.Arising {
        var arising = WorkType.Arising()
        set(reader.figures("every"), in: &arising.interval)
        set(reader.figures("rate"), in: &arising.rate)
        arising.atOnceIn = reader.optionalChoice("at_once_in", of: AtOnce.self).map { _ in .crisis }
        arising.waitingRate = reader.ratePerSecond("while_waiting")
        arising.areaRate = reader.ratePerSecond("area")
        arising.areaTeam = reader.optionalIdentifier("area_team")
        arising.triggers = reader.texts("on").compactMap(WorkTrigger.init(rawValue:))
        arising.share = reader.share("share")
        arising.carersOnly = reader.flag("carers_only")
        arising.workerInterval = reader.optionalNumber("every_weeks_at_work")
        arising.workerHours = reader.hoursPerWeek("hours_at_work")
        arising.workerRoles = reader.texts("roles")
        readRest(of: &arising, reader)
        return arising
    }

    /// The need states on entering which work can be due at once.
    private enum AtOnce: String { case crisis }

    /// Sets values by need state over the one of `all`, wherever that stands.
    private func set<Value: Sendable & Equatable>(
        _ values: [(name: String, value: Value)], in table: inout ByNeedState<Value>
    ) {
        for (name, value) in values where state(name) == nil { table = ByNeedState(repeating: value) }
        for (name, value) in values {
            if let state = state(name) { table[state] = value }
        }
    }

    private func set<Value: Sendable & Equatable>(
        _ values: [(name: String, value: Value)], in table: inout ByNeedState<Value?>
    ) {
        var filled = ByNeedState(repeating: Value?.none)
        set(values.map { ($0.name, Optional($0.value)) }, in: &filled)
        table = filled
    }
}
