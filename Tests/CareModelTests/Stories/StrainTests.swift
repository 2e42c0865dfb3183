import CareModel
import Scenario
import Testing

/// Strain on a service of one nurse, hand-computed.
@Suite("Strain")
struct StrainTests {
    /// The sum of a measure of the nurse in one week.
    private func week(_ number: Int, _ measure: StaffMeasure, _ outcome: Outcome) -> Double {
        outcome.staff(measure, weeks: number..<number + 1)
    }

    @Test("It moves towards the level aimed at by a tenth of the way a week, and back by a twentieth")
    func moves() throws {
        let up = try SmallService.run("strain: {starts_at: 0.3, base: 0.8, rises_over: 10 wk}")
        #expect(abs(week(0, .strain, up) - 0.35) < 1e-12)
        #expect(abs(week(1, .strain, up) - 0.395) < 1e-12)
        let down = try SmallService.run("strain: {starts_at: 0.8, base: 0.3, falls_over: 20 wk}")
        #expect(abs(week(0, .strain, down) - 0.775) < 1e-12)
    }

    @Test("In a week without a day at work it moves towards that of being away")
    func away() throws {
        let outcome = try SmallService.run(
            """
            run: {start: 2026-12-28, length: 1 wk}
            calendars: {patterns: {full_time: {mon: "09:00-16:24", tue: null, wed: null, thu: null, fri: null}}}
            attrition: {sickness: {long: {rate: 700 per week, length: 10 wk}}}
            strain: {starts_at: 0.5, base: 1, while_away: 0.1, falls_over: 20 wk}
            """)
        // Sick from the second day on; the pattern's only day is worked. In the run's second week nobody is there.
        #expect(week(0, .strainWorkWeeks, outcome) == 1)
        let longer = try SmallService.run(
            """
            run: {length: 2 wk}
            calendars: {patterns: {full_time: {mon: "09:00-16:24", tue: null, wed: null, thu: null, fri: null}}}
            attrition: {sickness: {long: {rate: 700 per week, length: 10 wk}}}
            strain: {starts_at: 0.5, base: 0.5, while_away: 0.1, falls_over: 20 wk}
            """)
        #expect(week(1, .strainWorkWeeks, longer) == 0)
        #expect(abs(week(1, .strain, longer) - (0.5 - 0.4 / 20)) < 1e-12)
    }

    @Test("Twice the work that fits adds the most for overload; unpaid hours and missed supervision what is theirs")
    func inputs() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 30 wk}
            work:
              forms: {by: worker, priority: carer, arises: {hours_at_work: 74 h per week}}
              supervision:
                by: worker
                priority: fixed
                arises: {every_weeks_at_work: 1}
                time: {supervision: 60 min}
                cancelled_under_load: {from: 0, over: 0.01, at_most: 100 %}
            working: {own_time: {share: 100 %, at_most: 5 h per week}}
            strain:
              base: 0.1
              inputs:
                overload: {most: 0.4, from: 0.95, to: 1.45}
                overtime: {most: 0.2, at: 10 h per week, smoothed_over: 1 wk}
                supervision: {most: 0.2, smoothed_over: 1 wk}
            """)
        #expect(abs(week(29, .strainOverload, outcome) - 0.4) < 1e-9)
        #expect(abs(week(29, .strainOvertime, outcome) - 0.1) < 1e-9)
        #expect(abs(week(29, .strainSupervision, outcome) - 0.2) < 1e-9)
        #expect(abs(week(29, .strainBase, outcome) - 0.1) < 1e-12)
        #expect(week(29, .strainClipped, outcome) == 0)
    }

    @Test("Supervision that is had takes its part away if it supports, and nothing if it monitors")
    func kindOfSupervision() throws {
        func part(_ share: String) throws -> Double {
            let outcome = try SmallService.run(
                """
                run: {length: 8 wk}
                conditions: {supportive_supervision: \(share)}
                work:
                  supervision:
                    {by: worker, priority: fixed, arises: {every_weeks_at_work: 1}, time: {supervision: 60 min}}
                strain: {inputs: {supervision: {most: 0.2}}}
                """)
            return week(7, .strainSupervision, outcome)
        }
        #expect(abs(try part("100 %")) < 1e-12)
        #expect(abs(try part("0 %") - 0.2) < 1e-12)
        #expect(abs(try part("25 %") - 0.15) < 1e-12)
    }

    @Test("Idle time takes strain away; so little say, listening and clarity add to it")
    func slackAndConditions() throws {
        let outcome = try SmallService.run(
            """
            conditions: {discretion: 40 %, listening: 50 %, role_clarity: 75 %}
            strain:
              base: 0.3
              inputs: {slack: {most: 0.15, at: 15 %}, discretion: {most: 0.1}, voice: {most: 0.2}, role: {most: 0.08}}
            """)
        #expect(abs(week(3, .strainSlack, outcome) + 0.15) < 1e-12)
        #expect(abs(week(3, .strainDiscretion, outcome) - 0.06) < 1e-12)
        #expect(abs(week(3, .strainVoice, outcome) - 0.1) < 1e-12)
        #expect(abs(week(3, .strainRole, outcome) - 0.02) < 1e-12)
    }

    @Test("The only qualified worker of a team is alone on every day at work")
    func alone() throws {
        let two = try SmallService.run("strain: {inputs: {alone: {most: 0.1, at: 5}}}\nposts: {nurse: {count: 2}}")
        #expect(two.staff(.strainAlone) == 0)
        let one = try SmallService.run("strain: {inputs: {alone: {most: 0.1, at: 5}}}")
        #expect(abs(one.staff(.strainAlone) - 0.4) < 1e-12)
    }

    @Test("Each target that presses monitors by its pressure, up to the most")
    func monitoring() throws {
        let outcome = try SmallService.run(
            """
            targets: {contacts: {per_week: 5, pressure: 50 %}, referral_to_contact: {pressure: 100 %}}
            strain: {inputs: {monitoring: {each_target: 0.06, most: 0.08}}}
            """)
        #expect(abs(outcome.staff(.strainMonitoring) - 4 * 0.08) < 1e-12)
        let low = try SmallService.run(
            """
            targets: {contacts: {per_week: 5, pressure: 50 %}}
            strain: {inputs: {monitoring: {each_target: 0.06, most: 0.08}}}
            """)
        #expect(abs(low.staff(.strainMonitoring) - 4 * 0.03) < 1e-12)
    }

    @Test("Whoever has wholly cut off gives contact that is worth less, and reported strain lags")
    func cutOff() throws {
        let visits = """
            starting: {team: {caseload: 20}}
            work:
              visit:
                {by: coordinator, priority: visit, arises: {every: {all: 2 wk}}, time: {direct: 60 min}, meaningfulness: 100 %}

            """
        let plain = try SmallService.run(visits)
        // At a level of 1, the power of 20 and a half at 0.05 the Hill function is 1 but for 1e-26; at the reference of 0 it is 0.
        let cut = try SmallService.run(
            visits + """
                strain:
                  {reference: 0, starts_at: 1, base: 1, reported_after: 10 wk,
                   effects: {contact: 60 %, cut_off_at: 0.05, cut_off_power: 20}}
                """)
        #expect(plain.people(.meaningfulSeconds) > 0)
        #expect(abs(cut.people(.meaningfulSeconds) / plain.people(.meaningfulSeconds) - 0.4) < 1e-9)
        #expect(abs(cut.staff(.cutOff) - 4) < 1e-9)
        let rising = try SmallService.run("strain: {starts_at: 0, base: 1, rises_over: 2 wk, reported_after: 10 wk}")
        #expect(abs(week(0, .strain, rising) - 0.5) < 1e-12)
        #expect(abs(week(0, .strainReported, rising) - 0.05) < 1e-12)
    }

    @Test("Strain that acts on nobody, and strain at its reference level, leave a history as it was")
    func neutral() throws {
        let plain = try SmallService.run(Self.busy)
        for more in [
            "strain: {acts_on: nobody, base: 1, effects: \(Self.strong)}",
            "strain: {reference: 0.4, while_away: 0.4, effects: \(Self.strong)}",
            "strain: {base: 1, starts_at: 1, inputs: {slack: {most: 1}}}",
        ] {
            let strained = try SmallService.run(Self.busy + more)
            #expect(strained.record.fingerprint == plain.record.fingerprint, "\(more)")
            #expect(strained.record.events == plain.record.events)
            for measure in StaffMeasure.allCases where measure.rawValue < StaffMeasure.strainWeeks.rawValue {
                #expect(strained.staff(measure) == plain.staff(measure), "\(more): \(measure)")
            }
            for measure in PeopleMeasure.allCases {
                #expect(strained.people(measure) == plain.people(measure), "\(more): \(measure)")
            }
        }
        let acting = try SmallService.run(Self.busy + "strain: {base: 1, effects: \(Self.strong)}")
        #expect(acting.record.fingerprint != plain.record.fingerprint)
    }

    private static let strong = "{sickness: 2, resignation: 3, early_retirement: 2, contact: 60 %, worsening: 1}"

    private static let busy = """
        run: {length: 104 wk}
        posts: {nurse: {count: 6}}
        attrition:
          sickness: {short: {rate: 2 per year, length: 1 wk}}
          resignation: 0.3 per year
          early_retirement: 0.2 per year
        recruitment: {leaving_to_start: 10 wk}
        needs:
          person:
            moves: {settled_to_unsettled: 0.05 per week, unsettled_to_settled: 0.1 per week}
            effects: {gap: 0.5}
        starting: {team: {caseload: 100}}
        work:
          visit:
            {by: coordinator, priority: visit, arises: {every: {all: 2 wk}}, time: {direct: 60 min}, meaningfulness: 90 %}

        """
}
