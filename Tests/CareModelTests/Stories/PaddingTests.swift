import CareModel
import Scenario
import Testing

@Suite("Contacts for the register")
struct PaddingTests {
    private static let calls = """
        run: {length: 8 wk}
        starting: {team: {caseload: 20}}
        work:
          courtesy_call:
            by: coordinator
            priority: call
            lapses_after: 7 d
            time: {telephone: 6 min}
            meaningfulness: 10 %
            counts: {registered: 100 %, pads: true}

        """

    @Test("Workers behind the target make so many short contacts a week, which are registered")
    func padding() throws {
        let outcome = try SmallService.run(
            Self.calls + "targets: {contacts: {per_week: 5, pressure: 100 %, padding: 2}}")
        // Nobody is behind before the first day of a period is over.
        #expect(outcome.staff(.paddingContacts) == 16)
        #expect(outcome.staff(.contactsRegistered) == 16)
        #expect(abs(outcome.staff(.contactWorth) - 1.6) < 1e-9)
        #expect(abs(outcome.hours(.telephone) - 1.6) < 0.01)
        let half = try SmallService.run(
            Self.calls + "targets: {contacts: {per_week: 5, pressure: 50 %, padding: 2}}")
        #expect(half.staff(.paddingContacts) == 8)
    }

    @Test("Nobody pads without pressure, without padding, or at the target")
    func neutral() throws {
        for target in [
            "per_week: 5, padding: 2", "per_week: 5, pressure: 100 %", "per_week: 0, pressure: 100 %, padding: 2",
        ] {
            let outcome = try SmallService.run(Self.calls + "targets: {contacts: {\(target)}}")
            #expect(outcome.staff(.paddingContacts) == 0)
        }
        // Five visits a week that count reach the target of four.
        let reached = try SmallService.run(
            Self.calls
                + """
                  visit:
                    arises: {every: {settled: 4 wk}}
                    by: coordinator
                    priority: visit
                    time: {direct: 60 min}
                    meaningfulness: 1
                    counts: {registered: 100 %}
                targets: {contacts: {per_week: 0.1, pressure: 100 %, padding: 2}}
                """)
        #expect(reached.staff(.paddingContacts) <= 2)
    }

    @Test("They come after visits and deadlines")
    func last() throws {
        let crowded = """
              visit:
                arises: {every: {settled: 7 d}}
                by: coordinator
                priority: visit
                pauses: false
                time: {direct: 100 min}
                meaningfulness: 1
                counts: {registered: 0 %}
              report:
                arises: {every: {settled: 7 d}}
                by: coordinator
                priority: deadline
                time: {indirect: 60 min}

            """
        let outcome = try SmallService.run(
            Self.calls + crowded + "targets: {contacts: {per_week: 5, pressure: 100 %, padding: 2}}")
        // Before the first week's work has arisen there may be time for one or two.
        #expect(outcome.staff(.paddingContacts) <= 2)
        #expect(outcome.people(.visitsMade) > 50)
    }

    @Test("A contact under pressure can be worth less than its length says")
    func worthUnderPressure() throws {
        func run(_ counts: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 8 wk}
                starting: {team: {caseload: 5}}
                work:
                  visit:
                    arises: {every: {settled: 7 d}}
                    by: coordinator
                    priority: visit
                    time: {direct: 60 min}
                    meaningfulness: 1
                    counts: {registered: 100 %, \(counts)}
                targets: {contacts: {per_week: 1, pressure: 50 %}}
                """)
        }
        let plain = try run("meaningfulness_under_pressure: 100 %")
        let worse = try run("meaningfulness_under_pressure: 40 %")
        #expect(plain.staff(.contactWorth) == plain.staff(.contactsMade))
        #expect(abs(worse.staff(.contactWorth) - 0.7 * plain.staff(.contactWorth)) < 1e-9)
        #expect(worse.hours(.direct) == plain.hours(.direct))
    }
}
