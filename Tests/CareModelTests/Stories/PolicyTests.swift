import CareModel
import Scenario
import Testing

@Suite("Targets and protections")
struct PolicyTests {
    private let team = """
        run: {length: 26 wk}
        starting: {team: {caseload: 12}}
        work:
          visit:
            arises: {every: {settled: 7 d}}
            by: coordinator
            priority: visit
            pauses: false
            time: {direct: 60 min, travel: 30 min}
            meaningfulness: 1
            counts: {registered: 0.5, under_pressure: 1, length_under_pressure: 0.5}
          supervision:
            arises: {every_weeks_at_work: 0.5}
            by: worker
            priority: fixed
            lapses_after: 7 d
            time: {supervision: 1 h}
            cancelled_under_load: {from: 0, over: 0.01, at_most: 1}

        """

    @Test("A full contact target registers every visit and halves its length")
    func pressure() throws {
        let without = try SmallService.run(team)
        let with = try SmallService.run(team + "targets: {contacts: {per_week: 20, pressure: 1}}")
        #expect(with.staff(.contactsRegistered) == with.staff(.contactsMade))
        #expect(without.staff(.contactsRegistered) < 0.75 * without.staff(.contactsMade))
        #expect(abs(with.hours(.direct) / with.people(.visitsMade) - 0.5) < 0.01)
        #expect(abs(without.hours(.direct) / without.people(.visitsMade) - 1) < 0.01)
    }

    @Test("Unprotected supervision falls away under load and protected supervision does not")
    func protection() throws {
        let without = try SmallService.run(team)
        let with = try SmallService.run(team + "protections: {protected: [supervision]}")
        #expect(without.staff(.supervisionReceived) < 0.1 * without.staff(.supervisionPlanned))
        #expect(abs(with.staff(.supervisionReceived) / with.staff(.supervisionPlanned) - 1) < 0.03)
        #expect(with.staff(.protectedDelivered) == with.staff(.supervisionReceived))
    }

    @Test("A target without pressure changes nothing")
    func neutral() throws {
        let without = try SmallService.run(team)
        let with = try SmallService.run(
            team + "targets: {contacts: {pressure: 0}, referral_to_contact: {pressure: 0, within: 7 d}}")
        #expect(without.record.measures == with.record.measures)
    }

    @Test("A telephone acknowledgement can stop the clock as the target counts it, and not what happened")
    func acknowledgement() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 26 wk}
            referrals: {gp: {team: team, rate: 3 per week}}
            teams: {team: {first_contact: {least_notice: 28 d}}}
            targets: {referral_to_contact: {within: 14 d, stopped_by_acknowledgement: 1}}
            """)
        #expect(outcome.record.waits.count > 40)
        #expect(outcome.record.waits.allSatisfy { $0.isCounted && $0.countedSeconds < 60 })
        #expect(outcome.record.waits.filter(\.isObserved).allSatisfy { $0.seconds >= 28 * 86_400 })
    }
}
