import CareModel
import Scenario
import Testing

@Suite("What counts as a contact")
struct CountingStories {
    /// One person is visited each week for an hour: four visits in the run.
    static func visits(counts: String, more: String = "") -> String {
        """
        starting: {team: {caseload: 1}}
        work:
          visit:
            arises: {every: {settled: 7 d}}
            by: coordinator
            priority: visit
            pauses: false
            time: {direct: 60 min, travel: 30 min, recording: 30 min}
            meaningfulness: 0.5
            counts: {\(counts)}
        \(more)
        """
    }

    private func run(_ counts: String, _ more: String = "") throws -> Outcome {
        try SmallService.run(Self.visits(counts: counts, more: more))
    }

    @Test("Rules at their neutral values change nothing")
    func neutral() throws {
        let shut =
            "    no_answer: {share: 50 %, time: {travel: 30 min}}\ntargets: {contacts: {per_week: 1, pressure: 50 %}}"
        let plain = try run("registered: 40 %", shut)
        let neutral = try run(
            "registered: 40 %, under_pressure: 40 %, no_answer: 40 %, at_least: 0 min, credit: 1, "
                + "recording_under_pressure: 1", shut)
        #expect(plain.record.fingerprint == neutral.record.fingerprint)
        #expect(plain.record.measures == neutral.record.measures)
    }

    @Test("A contact that is too short is made and not registered")
    func tooShort() throws {
        let short = try run("registered: 100 %, at_least: 61 min")
        #expect(short.staff(.contactsMade) == 4)
        #expect(short.staff(.contactsRegistered) == 0)
        #expect(short.staff(.contactsRecorded) == 0)
        #expect(short.staff(.uncounted) == 4 * 3600)
        let long = try run("registered: 100 %, at_least: 60 min")
        #expect(long.staff(.contactsRegistered) == 4)
        #expect(long.staff(.contactsRecorded) == 4)
        #expect(long.staff(.uncounted) == 0)
    }

    @Test("A shut door is registered by its own share, or like all others")
    func shutDoor() throws {
        let shut = "    no_answer: {share: 100 %, time: {travel: 30 min}}"
        let like = try run("registered: 100 %", shut)
        #expect(like.people(.visitsUnanswered) == 4)
        #expect(like.staff(.contactsRegistered) == 4)
        // Nobody was met, so nothing is recorded of a contact, and nothing goes uncounted.
        #expect(like.staff(.contactsRecorded) == 0)
        #expect(like.staff(.contactsMade) == 0)
        #expect(try run("registered: 100 %, no_answer: 0 %", shut).staff(.contactsRegistered) == 0)
        #expect(try run("registered: 0 %, no_answer: 100 %", shut).staff(.contactsRegistered) == 4)
        // Without a share of its own it is a contact of no length.
        #expect(try run("registered: 100 %, at_least: 1 min", shut).staff(.contactsRegistered) == 0)
        #expect(try run("registered: 100 %, at_least: 1 min, no_answer: 100 %", shut).staff(.contactsRegistered) == 4)
    }

    @Test("A contact can count for half a contact, and for none")
    func credit() throws {
        let half = try run("registered: 100 %, credit: 0.5")
        #expect(half.staff(.contactsRegistered) == 2)
        #expect(half.staff(.contactsEntered) == 4)
        let none = try run("registered: 100 %, credit: 0")
        #expect(none.staff(.contactsRegistered) == 0)
        #expect(none.staff(.uncounted) == 4 * 3600)
    }

    @Test("Pressure can make a contact take more recording")
    func moreRecording() throws {
        let pressed = try run(
            "registered: 100 %, recording_under_pressure: 2", "targets: {contacts: {per_week: 1, pressure: 50 %}}")
        // Half the pressure is half of the way from once to twice.
        #expect(abs(pressed.hours(.recording) - 4 * 0.75) < 1e-9)
        #expect(try abs(run("registered: 100 %, recording_under_pressure: 2").hours(.recording) - 2) < 1e-9)
    }

    @Test("What happened is counted beside what the target counts")
    func twoLedgers() throws {
        let outcome = try run(
            "registered: 100 %, credit: 2", "targets: {contacts: {per_week: 1.5, over_weeks: 1}}")
        #expect(outcome.staff(.contactsRegistered) == 8)
        #expect(outcome.staff(.contactWorth) == 2)
        #expect(outcome.staff(.visitsAnswered) == 4)
        #expect(outcome.staff(.visitSeconds) == 4 * 3600)
        // Two contacts as counted in each week at work, half a one by its worth.
        #expect(outcome.staff(.contactPeriods) == 4)
        #expect(outcome.staff(.contactPeriodsAttained) == outcome.staff(.contactPeriods))
        #expect(outcome.staff(.contactPeriodsOfWorth) == 0)
    }

    @Test("A target for one employer neither counts nor presses the workers of another")
    func twoMasters() throws {
        let posts = """
            posts:
              council: {role: nurse, team: team, pattern: full_time, employer: council}
            starting: {team: {caseload: 2}}
            """
        func outcome(_ employers: String) throws -> Outcome {
            let scenario = Self.visits(
                counts: "registered: 100 %, recording_under_pressure: 3",
                more: posts + "\ntargets: {contacts: {per_week: 0.5, over_weeks: 4, pressure: 100 %\(employers)}}")
            return try SmallService.run(scenario.replacing("starting: {team: {caseload: 1}}\n", with: ""))
        }
        let all = try outcome("")
        let made = all.staff(.contactsMade)
        #expect(made >= 6)
        #expect(all.staff(.contactsRegistered) == made)
        #expect(all.staff(.contactPeriods) == 2)
        #expect(abs(all.hours(.recording) - made * 1.5) < 1e-9)
        let council = try outcome(", employers: [council]")
        let trust = try outcome(", employers: [trust]")
        for (own, other) in [(council, trust), (trust, council)] {
            let registered = own.staff(.contactsRegistered)
            #expect((3...4).contains(registered))
            #expect(own.staff(.contactsMade) == made)
            #expect(own.staff(.contactPeriods) == 1)
            #expect(own.staff(.uncounted) == other.staff(.contactsRegistered) * 3600)
            #expect(abs(own.hours(.recording) - (registered * 1.5 + (made - registered) * 0.5)) < 1e-9)
        }
        #expect(council.staff(.contactsRegistered) + trust.staff(.contactsRegistered) == made)
        let both = try outcome(", employers: [council, trust]")
        #expect(both.record.measures == all.record.measures)
    }
}
