import Scenario
import ScenarioFiles
import Testing

@Suite struct RecordingRulesTests {
    private static let base = """
        format: 1
        name: base
        title: A base
        run: {start: 2027-01-04, length: 4 wk}
        area: {population: 1000}
        calendars: {patterns: {full_time: {mon: "09:00-16:24"}}}
        needs: {person: {}}
        roles: {nurse: {coordinates: true}}
        teams: {team: {}}
        posts: {nurse: {role: nurse, team: team, pattern: full_time, employer: local_authority}}
        work:
          visit: {by: coordinator, priority: visit}
        """

    private func read(_ more: String) throws -> ServiceScenario { try BaseFile(text: Self.base).read(more) }

    private func faults(_ more: String) -> [String] { BaseFile(text: Self.base).faults(more, withRemedy: true) }

    @Test("What is left out is neutral")
    func neutral() throws {
        let scenario = try read("")
        #expect(scenario.recording == RecordingRules())
        #expect(scenario.work[0].counting == CountingRules())
        #expect(scenario.policy.contacts.employers.isEmpty)
        #expect(scenario.shows.isEmpty)
        #expect(try read("recording: {}").recording == RecordingRules())
    }

    @Test("Figures to look at are metrics, alone or with one of their groups")
    func shows() throws {
        let shown = [
            "overtime", "hours/role=nurse;category=recording", "hours/weekday=mon", "target_attainment/target=contacts",
        ]
        #expect(try read("shows: [\(shown.map { "\"\($0)\"" }.joined(separator: ", "))]").shows == shown)
        #expect(
            faults("shows: [overtme]") == ["shows: there is no metric \"overtme\"; did you mean overtime?"])
        #expect(
            faults("shows: [hours/category=directt]") == [
                "shows: the metric hours has no group \"category=directt\"; did you mean category=direct?"
            ])
        #expect(faults("shows: [overtime/role=nurse]").count == 1)
    }

    @Test("An employer has posts")
    func employers() throws {
        let entry = "recording: {double_entry: {again: {employer: local_authorty}}}"
        #expect(
            faults(entry) == [
                "recording.double_entry.again.employer: no post has the employer \"local_authorty\"; "
                    + "did you mean local_authority?"
            ])
        #expect(faults("targets: {contacts: {employers: [police]}}").count == 1)
        #expect(faults("targets: {contacts: {employers: [local_authority]}}").isEmpty)
        let change = "changes: {one: {date: 2027-01-11, targets: {contacts: {employers: [police]}}}}"
        #expect(faults(change).count == 1)
    }

    @Test("Only what workers do for themselves from time to time is done in their own time, or improves contact")
    func ownWork() throws {
        #expect(faults("work: {visit: {in_own_time: true}}").count == 1)
        #expect(faults("work: {visit: {improves_contact: 10 %}}").count == 1)
        let own = "arises: {every_weeks_at_work: 1}, by: worker, in_own_time: true, improves_contact: 10 %"
        #expect(faults("work: {reading: {priority: fixed, \(own)}}").isEmpty)
    }
}
