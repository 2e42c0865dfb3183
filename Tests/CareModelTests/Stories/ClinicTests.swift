import CareModel
import Scenario
import Testing

@Suite("A clinic in a service")
struct ClinicTests {
    /// About ten referrals a week, and a clinic that has time for them.
    private static func service(_ clinic: String, more: String = "") -> String {
        """
        run: {length: 40 wk}
        referrals: {gp: {team: team, rate: 10 per week, clinic: east}}
        teams: {team: {first_contact: {taken_on: 0 %}}}
        clinics: {east: {team: team, slots: {mon: 5, wed: 5, fri: 5}, notice_working_days: 1\(clinic)}}
        \(more)
        """
    }

    @Test("Everybody is seen in a slot, and slots are counted as offered and used")
    func slots() throws {
        let outcome = try SmallService.run(Self.service(""))
        #expect(outcome.clinics(.slotsOffered) == 600)
        #expect(outcome.clinics(.appointments) == outcome.people(.firstContacts))
        #expect(outcome.clinics(.slotsUsed) == outcome.people(.firstContacts))
        #expect(outcome.clinics(.routineBookings) == outcome.people(.firstContacts))
        #expect(outcome.clinics(.notAttended) == 0 && outcome.clinics(.urgentBookings) == 0)
        #expect(outcome.people(.firstContacts) > 300)
        // Three days a week: the wait is one to three working days, or longer when a day is full.
        let mean = outcome.clinics(.routineWait) / outcome.clinics(.routineBookings)
        #expect(mean > 1 && mean < 4)
    }

    @Test("Who does not come has used up the slot and is booked anew")
    func missed() throws {
        let outcome = try SmallService.run(Self.service(", did_not_attend: 30 %"))
        let missed = outcome.clinics(.notAttended)
        #expect(missed > 80)
        #expect(outcome.clinics(.appointments) == outcome.people(.firstContacts) + missed)
        #expect(outcome.clinics(.slotsUsed) == outcome.clinics(.appointments))
        #expect(outcome.people(.leftQueue) == 0)
        let plain = try SmallService.run(Self.service(""))
        #expect(outcome.clinics(.routineWait) > plain.clinics(.routineWait))
    }

    @Test("Or is discharged, and then is not seen")
    func discharged() throws {
        let outcome = try SmallService.run(
            Self.service(", did_not_attend: 30 %, discharged_after_missing: 100 %"))
        #expect(outcome.people(.leftQueue) == outcome.clinics(.notAttended))
        #expect(outcome.people(.leftQueue) > 60)
        let never = try SmallService.run(Self.service(", did_not_attend: 100 %"))
        #expect(never.people(.firstContacts) == 0 && never.people(.leftQueue) == 0)
    }

    @Test("Nobody's not coming, nobody urgent and a pool of one's own change nothing")
    func neutral() throws {
        let plain = try SmallService.run(Self.service(""))
        let neutral = try SmallService.run(
            Self.service(", did_not_attend: 0 %, discharged_after_missing: 50 %, urgent_reserved: 0 %, pool: [east]"))
        #expect(plain.record.measures == neutral.record.measures)
        #expect(plain.record.fingerprint == neutral.record.fingerprint)
    }

    @Test("A clinic that no source names, wherever it is written, leaves everything as it was")
    func unusedClinic() throws {
        for referrals in ["", ", clinic: east"] {
            let base = """
                run: {length: 40 wk}
                starting: {team: {caseload: 20}}
                needs: {person: {discharge: {rate: 0.05 per week}, moves: {settled_to_crisis: 0.01 per week}}}
                teams: {team: {first_contact: {least_notice: 10 d}}}

                """
            let source = "referrals: {gp: {team: team, rate: 3 per week\(referrals)}}\n"
            let east = "east: {team: team, slots: {wed: 4}}"
            let less = try SmallService.run(base + source + (referrals.isEmpty ? "" : "clinics: {\(east)}"))
            let more = try SmallService.run(
                base + source
                    + "clinics: {never: {team: team, slots: {mon: 64}}, \(east), also: {team: team, slots: {}}}")
            for measure in PeopleMeasure.allCases {
                #expect(less.people(measure) == more.people(measure), "\(measure)")
            }
            for measure in StaffMeasure.allCases { #expect(less.staff(measure) == more.staff(measure), "\(measure)") }
            #expect(less.record.waits.map(\.seconds) == more.record.waits.map(\.seconds))
            #expect(less.record.fingerprint == more.record.fingerprint)
        }
    }

    @Test("Where first contacts are work, the team does it from the time of the slot on")
    func worked() throws {
        let outcome = try SmallService.run(
            Self.service(
                "",
                more: """
                    work:
                      assessment: {arises: {on: first_contact}, by: team, priority: visit, due: 4 h, time: {direct: 1 h}}
                    """))
        let seen = outcome.people(.firstContacts)
        #expect(seen > 300 && outcome.clinics(.slotsUsed) >= seen)
        #expect(abs(outcome.hours(.direct) - seen) < 2)
    }

    @Test("Urgent people are told apart, and those seen within five working days are counted")
    func urgent() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 40 wk}
            referrals: {gp: {team: team, rate: 10 per week, clinic: east, urgent: 20 %}}
            teams: {team: {first_contact: {taken_on: 0 %}}}
            clinics: {east: {team: team, slots: {wed: 10}, notice_working_days: 1, urgent_reserved: 20 %}}
            """)
        let urgent = outcome.clinics(.urgentBookings)
        #expect(urgent > 50 && urgent < 120)
        #expect(urgent + outcome.clinics(.routineBookings) == outcome.people(.firstContacts))
        #expect(outcome.clinics(.urgentWithinFive) > 0 && outcome.clinics(.urgentWithinFive) < urgent)
        #expect(
            outcome.clinics(.urgentWait) / urgent < outcome.clinics(.routineWait) / outcome.clinics(.routineBookings))
    }
}
