import CareModel
import Scenario
import Testing

@Suite("The log of a replication")
struct JournalStories {
    static let pathway = """
        run: {length: 2 wk}
        needs: {person: {care_length: 5 d}}
        teams: {team: {first_contact: {least_notice: 1 d}}}
        starting: {team: {waiting_first_contact: 1}}
        work:
          first_contact:
            arises: {on: first_contact}
            by: team
            priority: deadline
            time: {direct: 60 min, recording: 30 min}
          plan:
            arises: {on: taken_on}
            by: coordinator
            priority: call
            pauses: true
            time: {indirect: 10 h}
          meeting:
            arises: {every_weeks_at_work: 1}
            by: worker
            priority: fixed
            time: {meetings: 30 min}
        """

    @Test("One person from the wait for a first contact to the end of care, and all that the worker does")
    func pathway() throws {
        let log = try TracedLog(SmallService.scenario(Self.pathway))
        #expect(
            log.lines == [
                "1 00:00 P1 arrival known_at_start complete #1",
                "1 00:00 P1 waiting_for_first_contact waiting_for_first_contact complete #2",
                "2 00:00 P1 first_contact_booked first_contact_booked complete #3",
                "2 09:00 - work post 1 meeting start #4", "2 09:30 - work post 1 meeting complete #4",
                "2 09:30 P1 work post 1 first_contact start #5", "2 10:30 P1 work post 1 first_contact complete #5",
                "2 10:30 P1 waiting_for_coordinator waiting_for_coordinator complete #6",
                "2 10:30 P1 on_caseload on_caseload complete #7",
                // Ten hours of work do not fit into the day: they are laid aside and gone on with.
                "2 10:30 P1 work post 1 plan start #8", "2 16:24 P1 work post 1 plan suspend #8",
                "2 16:24 P1 on_caseload", "3 09:00 P1 work post 1 plan resume #8",
                "3 13:06 P1 work post 1 plan complete #8", "3 13:06 - work post 1 notes start #9",
                "3 13:06 P1 on_caseload", "3 13:36 - work post 1 notes complete #9",
                "7 10:30 P1 depart discharge complete #10", "9 09:00 - work post 1 meeting start #11",
                "9 09:30 - work post 1 meeting complete #11",
            ])
    }

    @Test("Of a history with a warm-up the measured weeks are told: who is there arrives, and work goes on")
    func warmUp() throws {
        let log = try TracedLog(
            SmallService.scenario(
                merged: [
                    Self.pathway,
                    """
                    run: {length: 1 wk, warm_up: 1 wk}
                    needs: {person: {care_length: 12 d}}
                    teams: {team: {first_contact: {least_notice: 4 d}}}
                    """,
                ]))
        // The plan was begun on Friday.
        #expect(
            log.lines.prefix(5) == [
                "1 00:00 P1 arrival known_at_start complete #1", "1 00:00 P1 on_caseload on_caseload complete #2",
                "1 09:00 P1 work post 1 plan start #3", "1 12:36 P1 work post 1 plan complete #3",
                "1 12:36 - work post 1 notes start #4",
            ])
    }

    @Test("What is being done for somebody who goes comes to nothing, and the worker is at it no longer in the log")
    func brokenOff() throws {
        let log = try TracedLog(
            SmallService.scenario(
                merged: [
                    Self.pathway, "needs: {person: {care_length: 4 h}}",
                ]))
        let last = log.lines.filter { $0.contains(" P1 ") }.suffix(3)
        #expect(
            Array(last) == [
                "2 10:30 P1 work post 1 plan start #8", "2 14:30 P1 work post 1 plan ate_abort #8",
                "2 14:30 P1 depart discharge complete #9",
            ])
    }

    @Test("Who is referred again has a number that says so")
    func again() throws {
        let log = try TracedLog(
            SmallService.scenario(
                merged: [
                    Self.pathway,
                    "run: {length: 20 wk}\n"
                        + "needs: {person: {rereferral: {rate: 5 per week, decay: 10 wk}}}",
                ]))
        let arrivals = log.events.filter { $0.event == "arrival" }
        #expect(arrivals.prefix(3).map(\.entity) == ["P1", "P1-2", "P1-3"])
        #expect(arrivals.prefix(2).map(\.activity) == ["known_at_start", "referral"])
    }
}
