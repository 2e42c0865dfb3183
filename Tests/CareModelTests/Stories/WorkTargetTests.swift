import CareModel
import Scenario
import Testing

@Suite("Targets for work types")
struct WorkTargetTests {
    private static func sum(_ outcome: Outcome, _ measure: TargetMeasure, weeks: Range<Int>? = nil) -> Double {
        (weeks ?? 0..<outcome.model.weeks).reduce(0) {
            $0
                + outcome.record.measures[
                    $1 * outcome.model.layout.rowLength + outcome.model.layout.index(measure, target: 0, team: 0)]
        }
    }

    /// One person, whose review comes every week and takes two hours, half of them notes.
    private static let reviews = """
        run: {length: 8 wk}
        starting: {team: {caseload: 1}}
        work:
          review:
            arises: {every: {settled: 7 d}}
            by: coordinator
            priority: deadline
            due: 5 d
            pauses: false
            time: {direct: 60 min, recording: 60 min}
            meaningfulness: 1

        """

    @Test("A share in time is judged piece by piece")
    func inTime() throws {
        let outcome = try SmallService.run(Self.reviews + "targets: {work: {review: {in_time: 90 %}}}")
        #expect(outcome.model.targetIds == ["review"])
        let made = outcome.people(.contactsMade)
        #expect(made >= 7)
        // Nothing takes longer than a weekend.
        #expect(Self.sum(outcome, .asked) == made)
        #expect(Self.sum(outcome, .met) == made)
        #expect(Self.sum(outcome, .metInFull) == made)
        let late = try SmallService.run(
            Self.reviews.replacing("due: 5 d", with: "due: 1 min") + "targets: {work: {review: {in_time: 90 %}}}")
        #expect(Self.sum(late, .asked) >= made)
        #expect(Self.sum(late, .met) == 0)
    }

    @Test("A number is asked of each whole-time equivalent or of the team, and judged at the end of a period")
    func number() throws {
        // Two pieces a week are asked for, and one arises.
        let outcome = try SmallService.run(
            Self.reviews + "targets: {work: {review: {per_month: 8.696428572, over_weeks: 2}}}")
        #expect(abs(Self.sum(outcome, .asked) - 16) < 1e-6)
        #expect(Self.sum(outcome, .met) == outcome.people(.contactsMade))
        #expect(Self.sum(outcome, .asked, weeks: 0..<1) == 0)
        #expect(abs(Self.sum(outcome, .asked, weeks: 0..<2) - 4) < 1e-6)
        let half = try SmallService.run(
            Self.reviews + "posts: {nurse: {wte: 0.5}}\ntargets: {work: {review: {per_month: 8.696428572}}}")
        #expect(abs(Self.sum(half, .asked) - 8) < 1e-6)
        let team = try SmallService.run(
            Self.reviews
                + "posts: {nurse: {wte: 0.5}}\ntargets: {work: {review: {per_month: 8.696428572, for_each: team}}}")
        #expect(abs(Self.sum(team, .asked) - 16) < 1e-6)
    }

    @Test("Without pressure a target only counts")
    func neutral() throws {
        let plain = try SmallService.run(Self.reviews)
        for target in ["in_time: 100 %", "per_month: 20, surplus: 100 %", "per_month: 20, length_under_pressure: 10 %"]
        {
            let counted = try SmallService.run(Self.reviews + "targets: {work: {review: {\(target)}}}")
            #expect(plain.record.fingerprint == counted.record.fingerprint)
            for measure in PeopleMeasure.allCases {
                #expect(plain.people(measure) == counted.people(measure), "\(measure)")
            }
            for measure in StaffMeasure.allCases {
                #expect(plain.staff(measure) == counted.staff(measure), "\(measure)")
            }
        }
    }

    @Test("Under pressure a piece is shorter and worth less, and counts all the same")
    func shoddy() throws {
        let plain = try SmallService.run(Self.reviews)
        let pressed = try SmallService.run(
            Self.reviews
                + "targets: {work: {review: {in_time: 90 %, pressure: 100 %, length_under_pressure: 50 %, "
                + "worth_under_pressure: 80 %}}}")
        #expect(pressed.people(.contactsMade) == plain.people(.contactsMade))
        #expect(abs(pressed.hours(.direct) - plain.hours(.direct) / 2) < 0.01)
        #expect(abs(pressed.hours(.recording) - plain.hours(.recording) / 2) < 0.01)
        #expect(abs(pressed.staff(.contactWorth) - 0.4 * plain.staff(.contactWorth)) < 1e-9)
        #expect(abs(Self.sum(pressed, .metInFull) - 0.4 * Self.sum(pressed, .met)) < 1e-9)
    }

    @Test("When need does not bring enough, pieces without worth make up the number")
    func surplus() throws {
        let outcome = try SmallService.run(
            Self.reviews.replacing("caseload: 1}", with: "caseload: 10}")
                .replacing("every: {settled: 7 d}", with: "every: {settled: 100 wk}")
                + "targets: {work: {review: {per_month: 8.696428572, pressure: 100 %, surplus: 100 %, over_weeks: 4}}}")
        // Two a week are asked for; of ten people with one every hundred weeks hardly any is due.
        let made = outcome.people(.surplusPieces)
        #expect(made >= 12 && made <= 16)
        #expect(Self.sum(outcome, .met) >= 12)
        #expect(Self.sum(outcome, .metInFull) <= 18 - made)
        #expect(outcome.staff(.contactWorth) <= 18 - made)
    }

    @Test("What a target presses for is done before visits, for those behind")
    func order() throws {
        // More visits than the week holds: what has the lower class is done at the end, or not at all.
        let crowded = """
            run: {length: 8 wk}
            starting: {team: {caseload: 40}}
            work:
              visit:
                arises: {every: {settled: 7 d}}
                by: coordinator
                priority: visit
                pauses: false
                time: {direct: 90 min}
                meaningfulness: 1
              carer_assessment:
                arises: {every: {settled: 4 wk}}
                by: coordinator
                priority: carer
                due: 14 d
                pauses: false
                time: {direct: 120 min}

            """
        let target = "targets: {work: {carer_assessment: {per_month: 40, pressure: "
        let free = try SmallService.run(crowded + target + "0 %}}}")
        let pressed = try SmallService.run(crowded + target + "100 %}}}")
        #expect(Self.sum(free, .met) < 6)
        #expect(Self.sum(pressed, .met) > 40)
        #expect(pressed.people(.visitsMade) < free.people(.visitsMade) - 20)
    }

    @Test("A target of one employer leaves the others' work alone")
    func employers() throws {
        func run(_ employer: String) throws -> Outcome {
            try SmallService.run(
                Self.reviews
                    + """
                    posts: {nurse: {employer: \(employer)}}
                    targets: {work: {review: {per_month: 8.696428572, pressure: 100 %, length_under_pressure: 50 %, employers: [council]}}}
                    """)
        }
        let own = try run("council")
        #expect(abs(Self.sum(own, .asked) - 16) < 1e-6)
        #expect(own.hours(.direct) < 5)
        let nobody = """
            roles: {aide: {title: Aide}}
            posts: {other: {role: aide, team: team, pattern: full_time, employer: council}}
            targets: {work: {review: {per_month: 8.696428572, pressure: 100 %, length_under_pressure: 50 %, employers: [council]}}}
            """
        let other = try SmallService.run(Self.reviews + nobody)
        #expect(Self.sum(other, .asked) == 0)
        #expect(abs(other.hours(.direct) - other.people(.contactsMade)) < 0.01)
    }
}
