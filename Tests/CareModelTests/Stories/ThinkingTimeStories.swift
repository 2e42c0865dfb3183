import CareModel
import Scenario
import Testing

@Suite("Time to think, protected or not, in the shift or at home")
struct ThinkingTimeStories {
    private static func service(_ reflection: String, more: String = "") -> String {
        """
        run: {length: 6 wk}
        starting: {team: {caseload: 1}}
        work:
          visit:
            arises: {every: {settled: 7 d}}
            by: coordinator
            priority: visit
            pauses: false
            time: {direct: 60 min}
            meaningfulness: 1
          reflection:
            arises: {every_weeks_at_work: 1}
            by: worker
            priority: fixed
            time: {supervision: 2 h}
            \(reflection)
        \(more)
        """
    }

    private static let cancelled = "cancelled_under_load: {from: 0, over: 0.01, at_most: 100 %}"

    @Test("Without an effect it makes no difference whether reflection falls away")
    func neutral() throws {
        let plain = try SmallService.run(Self.service(Self.cancelled))
        let neutral = try SmallService.run(Self.service(Self.cancelled + "\n    improves_contact: 0 %"))
        #expect(plain.record.measures == neutral.record.measures)
        #expect(neutral.staff(.contactWorth) == neutral.staff(.contactsMade))
    }

    @Test("The contacts of a worker whose reflection falls away are worth less, from the week after")
    func fallsAway() throws {
        let had = try SmallService.run(Self.service("improves_contact: 40 %"))
        #expect(abs(had.staff(.contactWorth) - had.staff(.contactsMade)) < 1e-9)
        let missed = try SmallService.run(Self.service(Self.cancelled + "\n    improves_contact: 40 %"))
        #expect(missed.hours(.supervision) == 0)
        #expect(missed.staff(.contactWorth, weeks: 0..<1) == missed.staff(.contactsMade, weeks: 0..<1))
        for week in 1..<6 {
            let made = missed.staff(.contactsMade, weeks: week..<week + 1)
            #expect(abs(missed.staff(.contactWorth, weeks: week..<week + 1) - 0.6 * made) < 1e-9)
        }
    }

    @Test("Reflection in one's own time takes no hour of the shift, and does contact as much good")
    func inOwnTime() throws {
        let inShift = try SmallService.run(Self.service("improves_contact: 40 %"))
        let atHome = try SmallService.run(Self.service("improves_contact: 40 %\n    in_own_time: true"))
        #expect(abs(inShift.hours(.supervision) - 12) < 1e-9)
        #expect(inShift.staff(.ownTime) == 0)
        #expect(abs(atHome.hours(.supervision) - 12) < 1e-9)
        #expect(abs(atHome.hours(.ownTime) - 12) < 1e-9)
        #expect(abs(atHome.hours(.unassigned) - inShift.hours(.unassigned) - 12) < 1e-9)
        #expect(atHome.staff(.supervisionReceived) == atHome.staff(.supervisionPlanned))
        #expect(abs(atHome.staff(.contactWorth) - atHome.staff(.contactsMade)) < 1e-9)
        // It is no load on the shift either.
        #expect(abs(inShift.hours(.arising) - atHome.hours(.arising) - 12) < 1e-9)
    }

    @Test("Protected time is counted minute by minute, whoever's work it is")
    func protectedVisits() throws {
        let outcome = try SmallService.run(
            Self.service("", more: "protections: {protected: [visit, reflection]}"))
        #expect(outcome.hours(.direct) >= 5)
        #expect(
            abs(outcome.hours(.protectedDelivered) - outcome.hours(.direct) - outcome.hours(.supervision)) < 1e-9)
        // A piece that is never finished is protected time all the same.
        let unfinished = try SmallService.run(
            """
            run: {length: 1 wk}
            work:
              study: {arises: {every_weeks_at_work: 0.05}, by: worker, priority: duty, time: {supervision: 60 h}}
            protections: {protected: [study]}
            """)
        #expect(unfinished.hours(.supervision) > 30)
        #expect(abs(unfinished.hours(.protectedDelivered) - unfinished.hours(.supervision)) < 1e-9)
    }
}
