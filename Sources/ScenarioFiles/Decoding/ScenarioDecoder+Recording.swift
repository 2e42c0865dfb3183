internal import Scenario

extension ScenarioDecoder {
    func recordingRules() -> RecordingRules {
        let reader = root.section("recording")
        var rules = RecordingRules()
        rules.registration = reader.choice("contacts_registered", or: .atOnce)
        rules.oldestNote = reader.optionalDuration("oldest_note") ?? .infinity
        rules.firstAbove = reader.optionalDuration("first_above") ?? .infinity
        rules.growthPerYear = reader.share("growth_per_year")
        rules.growthAtMost = reader.number("growth_at_most")
        rules.doubleEntries = reader.entries("double_entry").map { id, reader in
            var entry = RecordingRules.DoubleEntry(id: id)
            entry.employer = reader.optionalIdentifier("employer")
            entry.work = reader.texts("work")
            entry.time = reader.durationDistribution("time")
            entry.share = reader.share("share")
            return entry
        }
        rules.formDefects = reader.entries("form_defects").map { id, reader in
            var defect = RecordingRules.FormDefect(id: id)
            defect.people = reader.share("people")
            defect.profiles = reader.texts("profiles")
            defect.work = reader.texts("work")
            defect.time = reader.durationDistribution("time")
            defect.returns = reader.share("returns")
            return defect
        }
        return rules
    }

    func countingRules(_ counts: MapReader) -> CountingRules {
        var rules = CountingRules()
        rules.noAnswer = counts.optionalShare("no_answer")
        rules.atLeast = counts.duration("at_least")
        rules.credit = counts.number("credit")
        rules.recordingUnderPressure = counts.number("recording_under_pressure")
        rules.worthUnderPressure = counts.share("meaningfulness_under_pressure")
        rules.pads = counts.flag("pads")
        return rules
    }

    /// Employers that are named have posts, and only a worker's own work is done in the worker's own time.
    func checkRecording(_ scenario: ServiceScenario) {
        for (_, reader) in root.section("recording").entries("double_entry") {
            guard let employer = reader.optionalIdentifier("employer") else { continue }
            checkEmployer(employer, "employer", reader, scenario)
        }
        for reader in [root] + root.entries("changes").map(\.reader) {
            let contacts = reader.section("targets").section("contacts")
            for employer in contacts.texts("employers") { checkEmployer(employer, "employers", contacts, scenario) }
        }
        for (work, (_, reader)) in zip(scenario.work, root.entries("work")) where work.isInOwnTime {
            if work.assignment != .worker || work.arising.workerInterval == nil {
                reader.fault(
                    "in_own_time", "\(work.id) is not what workers do for themselves from time to time",
                    remedy: "write by: worker and arises: {every_weeks_at_work: ...}, or delete the key")
            }
        }
        for (work, (_, reader)) in zip(scenario.work, root.entries("work")) where work.improvesContact > 0 {
            if work.assignment != .worker || work.arising.workerInterval == nil {
                reader.fault(
                    "improves_contact", "\(work.id) is not what workers do for themselves from time to time",
                    remedy: "write by: worker and arises: {every_weeks_at_work: ...}, or delete the key")
            }
        }
    }

    func checkEmployer(_ employer: String, _ key: String, _ reader: MapReader, _ scenario: ServiceScenario) {
        var employers: [String] = []
        for group in scenario.posts where !employers.contains(group.employer) { employers.append(group.employer) }
        guard !employers.contains(employer) else { return }
        reader.fault(
            key, "no post has the employer \(QuantityFault.quoted(employer))",
            remedy: NearestName.nearest(to: employer, among: employers).map { "did you mean \($0)?" }
                ?? (employers.isEmpty
                    ? "there are no posts at all" : "use one of \(EnglishList.shortened(employers))"),
            code: .unknownName)
    }
}
