import RandomStreams
import Scenario
import Testing

@testable import CareModel

@Suite("What makes work arise")
struct ArisingTests {
    /// A type of work on an event that takes an hour of one category.
    private func hour(_ trigger: String, by doer: String, _ more: String = "") -> String {
        "{arises: {on: \(trigger)}, by: \(doer), priority: deadline, due: 7 d, time: {indirect: 60 min}\(more)}"
    }

    @Test("An accepted referral brings work for the team")
    func referralAccepted() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 20 wk}
            referrals: {gp: {team: team, rate: 5 per week, accepted: 50 %}}
            work:
              letter: {arises: {on: referral_accepted}, by: team, priority: duty, time: {indirect: 6 min}}
            """)
        let accepted = outcome.people(.referralsAccepted)
        #expect(accepted > 30 && accepted < outcome.people(.referrals))
        // Who is referred after the last shift has no letter yet.
        #expect(abs(outcome.hours(.indirect) * 10 - accepted) < 6)
    }

    @Test("A crisis and an admission bring work for the coordinator, one piece each time")
    func crisisAndAdmission() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 52 wk}
            needs:
              person:
                moves: {settled_to_crisis: 0.02 per week, crisis_to_settled: 0.3 per week, hospital_to_settled: 0.3 per week}
                in_crisis: {assessed: 100 %, admitted: 60 %}
            starting: {team: {caseload: 20}}
            work:
              plan: {arises: {on: crisis}, by: coordinator, priority: deadline, time: {indirect: 60 min}}
              ward: {arises: {on: admission}, by: coordinator, priority: deadline, time: {meetings: 60 min}}
            """)
        #expect(outcome.people(.admissions) > 3 && outcome.people(.admissions) < outcome.people(.crisesOnCaseload))
        #expect(abs(outcome.hours(.indirect) - outcome.people(.crisesOnCaseload)) < 2)
        #expect(abs(outcome.hours(.meetings) - outcome.people(.admissions)) < 2)
    }

    @Test("What a discharge leaves to do is done by the former coordinator, though the person is gone")
    func discharge() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            needs: {person: {care_length: 70 d}}
            starting: {team: {caseload: 20}}
            work: {letter: \(hour("discharge", by: "coordinator"))}
            """)
        #expect(outcome.people(.discharges) == 20)
        #expect(abs(outcome.hours(.indirect) - 20) < 0.01)
    }

    @Test("A starter is inducted, and a colleague introduces them")
    func newStarter() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            posts: {nurse: {count: 2}}
            recruitment: {leaving_to_start: 7 d}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 1, until: 2027-02-01}}}}
            work:
              induction: {arises: {on: new_starter}, by: worker, priority: fixed, time: {supervision: 10 h}}
              introducing: {arises: {on: new_starter}, by: team, priority: deadline, time: {indirect: 4 h}}
            """)
        #expect(abs(outcome.hours(.supervision) - 10) < 0.01)
        #expect(abs(outcome.hours(.indirect) - 4) < 0.01)
        #expect(outcome.hours(.supervision, weeks: 0..<5) == 0)
        #expect(abs(outcome.hours(.supervisionReceived) - outcome.hours(.supervisionPlanned)) < 0.01)
    }

    @Test(
        "People who change coordinator bring work to the new one, and a coordinator on notice hands each of theirs over"
    )
    func handingOver() throws {
        let change = try SmallService.run(
            """
            posts: {nurse: {count: 2}}
            starting: {team: {caseload: 20}}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 1}}}}
            work: {reading: \(hour("coordinator_change", by: "coordinator"))}
            """)
        #expect(change.people(.coordinatorChanges) == 10)
        #expect(abs(change.hours(.indirect) - 10) < 0.01)
        let notice = try SmallService.run(
            """
            run: {length: 52 wk}
            starting: {team: {caseload: 12}}
            attrition: {resignation: 0.5 per week, notice: 8 wk}
            recruitment: {leaving_to_start: 500 wk}
            work: {handover: \(hour("coordinator_leaves", by: "coordinator"))}
            """)
        #expect(notice.staff(.leavers) == 1)
        #expect(abs(notice.hours(.indirect) - 12) < 0.01)
    }

    @Test("Somebody who finds a new coordinator after a while without one brings the same work")
    func changeAfterWaiting() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            starting: {team: {caseload: 10}}
            recruitment: {leaving_to_start: 7 d}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 1, until: 2027-01-25}}}}
            work: {reading: \(hour("coordinator_change", by: "coordinator"))}
            """)
        #expect(abs(outcome.hours(.indirect) - 10) < 0.01)
    }

    @Test("Work arises on each of several events")
    func severalEvents() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            needs: {person: {care_length: 42 d}}
            starting: {team: {waiting_allocation: 8}}
            work: {form: \(hour("[taken_on, discharge]", by: "coordinator"))}
            """)
        #expect(outcome.people(.allocations) == 8 && outcome.people(.discharges) == 8)
        #expect(abs(outcome.hours(.indirect) - 16) < 0.01)
    }

    @Test("Work of one need profile arises for its people alone")
    func profiles() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 10 wk}
            needs: {person: {}, other: {}}
            starting: {team: {caseload: 60, needs: {person: 50 %, other: 50 %}}}
            work:
              for_all: {arises: {every: {all: 1 wk}}, by: coordinator, priority: visit, time: {direct: 1 min}}
              for_some: {arises: {every: {all: 1 wk}, profiles: [other]}, by: coordinator, priority: call, time: {telephone: 1 min}}
            """)
        let model = outcome.model
        let simulation = Simulation(model)
        simulation.begin(.init(seed: 1, replication: 0))
        let others = (0..<60).filter { simulation.people[$0].profile == 1 }.count
        #expect(others > 15 && others < 45)
        #expect(abs(outcome.hours(.telephone) * 60 - Double(others) * 10) <= 0.1 * Double(others) * 10)
        #expect(outcome.people(.visitsPlanned) == 600)
    }

    @Test("A plan is followed by the panel for its share, on the days of the panel")
    func panel() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 8 wk}
            starting: {team: {waiting_allocation: 6}}
            work:
              plan: {arises: {on: taken_on}, by: coordinator, priority: deadline, time: {indirect: 60 min}}
              panel:
                arises: {after: {work: plan, delay: 2 d}, batch: {every: 4 wk, weekday: tue}}
                by: coordinator
                priority: deadline
                due: 1 d
                time: {meetings: 30 min}
            """)
        // Plans are made on the first Monday; the panel meets on the first Tuesday, too early, and on that of the fifth week.
        #expect(abs(outcome.hours(.indirect, weeks: 0..<1) - 6) < 0.01)
        #expect(outcome.hours(.meetings, weeks: 0..<4) == 0)
        #expect(abs(outcome.hours(.meetings, weeks: 4..<5) - 3) < 0.01)
    }

    @Test("What follows other work waits for the coordinator who is to do it")
    func waitsForCoordinator() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 8 wk}
            referrals: {gp: {team: team, rate: 3 per week}}
            work:
              assessment: {arises: {on: first_contact}, by: team, priority: deadline, time: {direct: 60 min}}
              plan:
                arises: {after: {work: assessment}}
                by: coordinator
                priority: deadline
                time: {indirect: 60 min}
            """)
        #expect(outcome.people(.allocations) > 10)
        #expect(abs(outcome.hours(.indirect) - outcome.people(.allocations)) < 2)
    }

    @Test("A stay in hospital lasts until what has to be arranged is done, and the days of that are counted")
    func delayedDischarge() throws {
        let base = """
            run: {length: 30 wk}
            needs: {person: {moves: {hospital_to_settled: 0.5 per week}}}
            starting: {team: {caseload: 20, states: {hospital: 100 %}}}
            """
        let plain = try SmallService.run(base)
        let arranged = try SmallService.run(
            base
                + """

                work: {arranging: \(hour("ready_for_discharge", by: "coordinator"))}
                """)
        #expect(plain.people(.delayedDischargeSeconds) == 0)
        let delayed = arranged.people(.delayedDischargeSeconds)
        #expect(delayed > 20 * 3600)
        #expect(abs(arranged.people(.hospitalSeconds) - plain.people(.hospitalSeconds) - delayed) < 25)
        #expect(abs(arranged.hours(.indirect) - 20) < 0.01)
    }

    @Test("Reporting grows from the first measured day on, and no further than it is said to")
    func growth() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 104 wk, warm_up: 20 wk}
            work:
              returns:
                arises: {hours_at_work: 5 h per week, growth_per_year: 100 %, growth_until: 3}
                by: worker
                priority: carer
            """)
        #expect(abs(outcome.hours(.recording, weeks: 0..<1) - 5) < 0.1)
        #expect(abs(outcome.hours(.recording, weeks: 52..<53) - 10) < 0.2)
        #expect(abs(outcome.hours(.recording, weeks: 100..<101) - 15) < 1e-6)
    }

    @Test("Work of the area arises in the hours that are said")
    func areaHours() {
        let day = 86_400.0
        let office = AreaWindow(WorkType.AreaHours())
        #expect(office.clock(after: 0) == 9 * 3600)
        #expect(office.clock(after: 5 * 28_800 - 1) == 4 * day + 17 * 3600 - 1)
        #expect(office.clock(after: 5 * 28_800) == 7 * day + 9 * 3600)
        let always = AreaWindow(WorkType.AreaHours(days: .always))
        #expect(always.clock(after: 123_456) == 123_456 && always.perWeek == 604_800)
        let daily = AreaWindow(WorkType.AreaHours(days: .daily, between: 28_800...72_000))
        #expect(daily.clock(after: 6 * 43_200) == 6 * day + 8 * 3600)
    }

    @Test("Journeys that vary from person to person vary the hours of travel, and nothing else of a visit")
    func travel() throws {
        func run(_ variation: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 12 wk}
                needs: {person: {travel_variation: \(variation)}}
                starting: {team: {caseload: 20}}
                work:
                  visit:
                    arises: {every: {all: 4 wk}}
                    by: coordinator
                    priority: visit
                    time: {direct: 30 min, travel: 30 min}
                """)
        }
        let alike = try run("0")
        let unlike = try run("0.6")
        #expect(abs(alike.hours(.travel) - alike.hours(.direct)) < 0.05)
        #expect(abs(unlike.hours(.travel) - unlike.hours(.direct)) > 0.5)
    }

    @Test("A scenario has work of a kind of its own without a line of code")
    func ownWork() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {caseload: 10}}
            work:
              allotment_morning:
                title: Morning on the allotment
                arises: {every: {settled: 1 wk}, people: 50 %}
                by: coordinator
                priority: visit
                time: {direct: 90 min, travel: 20 min}
                meaningfulness: 80 %
            """)
        #expect(outcome.hours(.direct) > 4 && outcome.people(.meaningfulSeconds) > 0)
    }

    @Test("At their neutral values all of these leave the example as it is, to the byte")
    func neutral() throws {
        let plain = try CommonRandomNumbersTests.example
        var neutral = plain
        for index in neutral.work.indices {
            let id = neutral.work[index].id
            neutral.work[index].supportsCarer = 0.5
            neutral.work[index].arising.burst = WorkType.Burst(pieces: 1, over: 1_000_000)
            neutral.work[index].arising.growth = WorkType.Growth(perYear: 0, until: 3)
            neutral.work[index].arising.profiles =
                neutral.work[index].arising.triggers.isEmpty ? plain.needs.map(\.id) : []
            if neutral.work[index].arising.followUp == nil, id != "screening", id != "first_contact" {
                neutral.work[index].arising.followUp = WorkType.FollowUp(work: ["home_visit"], share: 0, delay: 60)
            }
        }
        neutral.needs[0].professions = ["nurse"]
        neutral.needs[0].effects.carerBreakdown = CarerBreakdown(rate: 0, gap: 3, thenCrisis: 1, carerLost: 1)
        for replication in 0..<2 {
            let before = try SmallService.run(plain, replication: UInt64(replication))
            let after = try SmallService.run(neutral, replication: UInt64(replication))
            #expect(before.record.measures == after.record.measures)
            #expect(before.record.fingerprint == after.record.fingerprint)
        }
    }
}
