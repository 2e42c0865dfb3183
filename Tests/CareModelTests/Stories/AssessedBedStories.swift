import CareModel
import Scenario
import Testing

/// What becomes of a bed between the decision to admit and the stay, and of beds that nobody comes for.
@Suite("Beds of people who were assessed")
struct AssessedBedStories {
    private static let admitted = "outcomes: {area: {informal_admission: 100 %}}"

    @Test("A bed is kept until the ambulance is there, and the stay begins then")
    func stayBeginsOnArrival() throws {
        let outcome = try AssessmentBench.run(
            """
            wards: {acute: {beds: 200, stay: 10 d}}
            assessments: {\(Self.admitted), ambulance: 2 d}
            """)
        let left = outcome.wards(.discharges)
        #expect(left > 50)
        #expect(outcome.wards(.staySeconds) == left * 10 * 86_400)
        // Whoever came took the bed for two days before.
        #expect(outcome.bedDays(.occupiedSeconds) > left * 12)
        #expect(outcome.wards(.admissions) == outcome.assessments(.admitted))
    }

    /// Fifty people whose crises pass within days, and a ward of one bed in which the first stays for good.
    private static func passing(_ more: String = "") throws -> Outcome {
        try SmallService.run(
            SmallService.scenario(merged: [
                """
                run: {length: 20 wk}
                needs:
                  person:
                    moves: {settled_to_crisis: 1 per week, crisis_to_settled: 1 per week}
                    in_crisis: {assessed: 100 %}
                starting: {team: {caseload: 50, states: {settled: 100 %}}}
                wards: {acute: {beds: 1, stay: 100 wk}}
                assessments: {outcomes: {caseload: {section_2: 100 %}}}

                """, more,
            ]))
    }

    @Test(
        "Whose crisis has passed waits for a bed no longer, and is counted neither as admitted nor as placed elsewhere")
    func crisisPasses() throws {
        let outcome = try Self.passing()
        #expect(outcome.wards(.admissions) == 1 && outcome.people(.admissions) == 1)
        #expect(outcome.wards(.withdrawn) > 200)
        #expect(outcome.assessments(.neededNoMore) == outcome.wards(.withdrawn))
        // No more people wait than are in crisis.
        #expect(outcome.wards(.waitingSeconds) <= outcome.people(.crisisSeconds))
        let away = try Self.passing("wards: {acute: {out_of_area: {after: 2 d}}}\nassessments: {ambulance: 1 d}")
        #expect(away.wards(.placements) > 10)
        #expect(away.wards(.placements) + away.wards(.admissions) == away.people(.admissions))
        #expect(away.assessments(.admitted) == away.people(.admissions))
    }

    @Test("Who dies while a bed is sought or kept leaves it to the next")
    func death() throws {
        let outcome = try Self.passing(
            "needs: {person: {moves: {crisis_to_settled: 0 per week}, death_or_move: 0.5 per week}}\n"
                + "assessments: {ambulance: 1 wk}")
        #expect(outcome.people(.departures) > 40)
        #expect(outcome.assessments(.neededNoMore) > 20)
        #expect(outcome.assessments(.neededNoMore) == outcome.wards(.withdrawn))
    }

    @Test("A ward that does not say how long people stay loses no bed to people who are discharged")
    func discharged() throws {
        let outcome = try Self.passing(
            """
            needs:
              person:
                care_length: 5 wk
                entry: {settled: 100 %}
                moves: {settled_to_crisis: 0 per week, crisis_to_settled: 0 per week, unsettled_to_crisis: 2 per week, hospital_to_settled: 0.1 per week}
                rereferral: {rate: 0.2 per week}
            starting: {team: {states: {settled: null, unsettled: 100 %}}}
            wards: {acute: {beds: 10, stay: null}}
            assessments: {ambulance: 1 wk}
            """)
        // All are discharged in the first weeks; who comes back is settled for good.
        #expect(outcome.people(.discharges) >= 50 && outcome.people(.referrals) > 20)
        #expect(outcome.wards(.admissions) > 5)
        #expect(outcome.wards(.occupiedSeconds, weeks: 6..<7) == 0)
    }

    @Test("Who is discharged from the team while being assessed is admitted all the same")
    func dischargedMeanwhile() throws {
        let outcome = try Self.passing(
            """
            needs: {person: {care_length: 3 wk, moves: {crisis_to_settled: 0 per week}}}
            wards: {acute: {beds: 60, stay: 2 wk}}
            assessments: {doctors: {approved: 4 wk}}
            """)
        // The doctors take longer than what is left of anybody's care.
        #expect(outcome.people(.discharges) >= 50)
        #expect(outcome.assessments(.decided) > 30)
        #expect(outcome.assessments(.sectionTwo) == outcome.assessments(.decided))
        #expect(outcome.wards(.admissions) == outcome.assessments(.admitted) && outcome.people(.admissions) == 0)
    }

    @Test("Nobody travels to where a bed is kept until the person is there")
    func keptElsewhere() throws {
        func travel(_ away: String) throws -> Double {
            try Self.passing(
                """
                run: {length: 3 wk}
                needs: {person: {moves: {crisis_to_settled: 0 per week}}}
                work:
                  visit: {by: coordinator, priority: crisis, meaningfulness: 1, arises: {every: {crisis: 1 wk}}, time: {direct: 10 min, travel: 5 min}}
                wards: {acute: {beds: 0, out_of_area: {after: 1 h, \(away)}}}
                assessments: {ambulance: 10 wk}
                """
            ).hours(.travel)
        }
        let near = try travel("distance_km: 0")
        #expect(near > 0)
        #expect(try travel("distance_km: 500, travel_per_100_km: 75 min") == near)
    }

    @Test("Anybody in bed who is there informally may be held there, people of the teams among them")
    func heldOnWard() throws {
        let outcome = try Self.passing(
            """
            needs: {person: {moves: {crisis_to_settled: 0 per week}}}
            wards: {acute: {beds: 60, stay: 4 wk}}
            assessments:
              requests: {ward: {rate: 5 per week}}
              outcomes: {caseload: {informal_admission: 100 %, section_2: null}, ward: {section_2: 100 %}}
            """)
        #expect(outcome.assessments(.detainedTwo) > 20)
        #expect(outcome.assessments(.detainedTwo) <= outcome.assessments(.fromWard))
    }

    @Test("Whoever is discharged within the days in which they were to be met was not met in time")
    func followUp() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 8 wk}
            needs: {person: {care_length: 25 d}}
            starting: {team: {caseload: 100, states: {hospital: 100 %}}}
            wards: {acute: {beds: 100, stay: 20 d, follow_up_within: 28 d}}
            """)
        // Care ends within 25 days, so that nobody is in care for 28 after leaving.
        #expect(outcome.people(.discharges) == 100)
        #expect(outcome.wards(.followUps) > 30 && outcome.wards(.followUpsMet) == 0)
    }
}
