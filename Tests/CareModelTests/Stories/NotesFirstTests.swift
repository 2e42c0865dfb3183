import CareModel
import Scenario
import Testing

/// Notes that have to be up to date, and contact beyond the plan, beside planned visits.
@Suite("What comes before planned visits")
struct NotesFirstTests {
    /// Thirty-five people seen once a week for an hour, with an hour of notes each: twice what fits into the week.
    private static let visits = """
        run: {length: 20 wk}
        starting: {team: {caseload: 35}}
        work:
          visit:
            {by: coordinator, priority: visit, pauses: false, arises: {every: {all: 1 wk}},
             time: {direct: 60 min, recording: 60 min}, meaningfulness: 100 %}

        """

    @Test("Without a rule visits are made and notes pile up; with one half of the hours are notes, and visits wait")
    func notesFirst() throws {
        let without = try SmallService.run(Self.visits)
        #expect(without.hours(.recording) < 0.15 * without.hours(.attended))
        let with = try SmallService.run(Self.visits + "recording: {first_above: 3 h}")
        #expect(abs(with.hours(.recording) / with.hours(.attended) - 0.5) < 0.05)
        #expect(with.people(.visitsMade) < 0.6 * without.people(.visitsMade))
        let never = try SmallService.run(Self.visits + "recording: {first_above: 1000 h}")
        #expect(never.record.fingerprint == without.record.fingerprint)
    }

    @Test("Contact beyond the plan is contact, and no planned visit made")
    func beyondPlan() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {caseload: 5}}
            work:
              tea:
                {by: coordinator, priority: visit, pauses: false, arises: {in_free_time: 100 %}, time: {direct: 60 min},
                 meaningfulness: 100 %}
            """)
        #expect(outcome.people(.contactsMade) > 50)
        #expect(outcome.people(.visitsMade) == 0)
        #expect(outcome.people(.visitsPlanned) == 0)
    }
}
