import CareModel
import Scenario
import Testing

@Suite("Follow-up in a worker's slots")
struct ClinicFollowUpTests {
    private static func service(_ clinic: String, more: String = "") -> String {
        """
        run: {length: 30 wk}
        starting: {team: {caseload: 10}}
        clinics:
          sessions:
            kind: follow_up
            team: team
            posts: nurse
            slots: {mon: 4, tue: 4, wed: 4}
            notice_working_days: 1
            every: {person: 1 wk}
        \(clinic)
        \(more)
        """
    }

    @Test("People come every week for so many sessions and are discharged when the next would have been")
    func sessions() throws {
        let outcome = try SmallService.run(Self.service("    sessions: 6"))
        #expect(outcome.clinics(.appointments) == 60)
        #expect(outcome.clinics(.slotsUsed) == 60)
        #expect(outcome.clinics(.slotsOffered) == 360)
        #expect(outcome.people(.discharges) == 10)
        // Four begin on the Tuesday, four on the Wednesday, two on the Monday after; all stay for six weeks from then.
        let days = outcome.people(.caseloadSeconds) / 86_400
        let least: Double = 10 * 42 + 4 * 1 + 4 * 2 + 2 * 7
        #expect(days > least && days < least + 10)
    }

    @Test("Every fortnight takes twice as long")
    func fortnightly() throws {
        let outcome = try SmallService.run(
            Self.service("    sessions: 6").replacing("person: 1 wk", with: "person: 2 wk"))
        #expect(outcome.clinics(.appointments) == 60)
        let days = outcome.people(.caseloadSeconds) / 86_400
        let least: Double = 10 * 84 + 4 * 1 + 4 * 2 + 2 * 7
        #expect(days > least && days < least + 10)
    }

    @Test("With more people than slots sessions slip, and no slot is left over")
    func overbooked() throws {
        let outcome = try SmallService.run(
            Self.service("    sessions: 6").replacing("caseload: 10", with: "caseload: 40"))
        #expect(outcome.clinics(.slotsUsed, weeks: 1..<15) == 14 * 12)
        #expect(outcome.people(.caseloadSeconds) / 604_800 > 40 * 12)
    }

    @Test("A session that a person misses is not one of theirs, and lengthens the stay")
    func missed() throws {
        let outcome = try SmallService.run(Self.service("    sessions: 6\n    did_not_attend: 30 %"))
        let missed = outcome.clinics(.notAttended)
        #expect(missed > 5 && outcome.clinics(.appointments) == 60 + missed)
        #expect(outcome.people(.discharges) == 10)
    }

    @Test("A session is the work that the clinic names, done by the coordinator")
    func work() throws {
        let outcome = try SmallService.run(
            Self.service(
                "    sessions: 6\n    work: session",
                more: "work: {session: {by: coordinator, priority: visit, due: 2 h, time: {direct: 1 h}}}"))
        #expect(outcome.clinics(.appointments) == 60)
        #expect(abs(outcome.hours(.direct) - 60) < 0.1)
    }

    @Test("While the worker is away sessions fall out, their slots are not used, and people come later")
    func away() throws {
        let outcome = try SmallService.run(
            Self.service(
                "    sessions: 6",
                more: "attrition: {sickness: {flu: {rate: 20 per year, length: {exponential: {mean: 7 d}}}}}"))
        let plain = try SmallService.run(Self.service("    sessions: 6"))
        #expect(outcome.clinics(.appointments) == 60 && outcome.people(.discharges) == 10)
        #expect(outcome.people(.caseloadSeconds) > plain.people(.caseloadSeconds) + 10 * 86_400)
    }

    @Test("When a post is cut its people go on with the colleague")
    func newCoordinator() throws {
        let outcome = try SmallService.run(
            Self.service(
                "    sessions: 6",
                more: """
                    posts: {nurse: {count: 2}}
                    changes: {cut: {date: 2027-01-25, cut_posts: {nurse: {count: 1}}}}
                    """))
        #expect(outcome.people(.coordinatorChanges) == 5)
        #expect(outcome.clinics(.appointments) == 60 && outcome.people(.discharges) == 10)
    }

    @Test("Sessions without end, and profiles without sessions, discharge nobody")
    func withoutEnd() throws {
        let endless = try SmallService.run(Self.service(""))
        #expect(endless.people(.discharges) == 0)
        #expect(endless.clinics(.appointments) > 280)
        let none = try SmallService.run(
            Self.service("").replacing("every: {person: 1 wk}", with: "did_not_attend: 0 %"))
        #expect(none.clinics(.appointments) == 0)
    }
}
