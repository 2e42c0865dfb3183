import CareModel
import Scenario
import Testing

@Suite("Clusters and tariffs")
struct ClusterStories {
    /// Ten settled people of one nurse, whose care does not end, in clusters at ten and thirty pounds a day.
    private static func run(
        shares: String = "{low: 100 %}", clustering: String = "{work: clustering}",
        clusters: String = "{low: {tariff: £10}, high: {tariff: £30}}"
    ) throws -> Outcome {
        try SmallService.run(
            """
            run: {length: 26 wk}
            needs: {person: {clusters: \(shares)}}
            starting: {team: {caseload: 10, states: {settled: 100 %}}}
            work: {clustering: {by: coordinator, priority: deadline, due: 7 d, time: {recording: 30 min}}}
            clusters: \(clusters)
            clustering: \(clustering)
            """)
    }

    @Test("Each person in a cluster brings its tariff for each day")
    func income() throws {
        let low = try Self.run()
        #expect(abs(low.clusters(.income) - 10 * 10 * 182) < 1e-6)
        #expect(low.clusters(.income, 1) == 0)
        #expect(low.hours(.recording) == 0)
        let high = try Self.run(shares: "{low: 0 %, high: 100 %}")
        #expect(abs(high.clusters(.income) - 3 * low.clusters(.income)) < 1e-6)
        let half = try Self.run(shares: "{low: 50 %, high: 50 %}")
        let inHigh = half.clusters(.seconds, 1) / (182 * 86_400)
        #expect(abs(half.clusters(.income) - (10 * 10 + 20 * inHigh) * 182) < 1e-6)
    }

    @Test("Who is put into the next cluster brings the tariff of that, and income by need stays that of needs")
    func wrong() throws {
        let all = try Self.run(clustering: "{work: clustering, wrong: 100 %}")
        #expect(abs(all.clusters(.income) - 3 * all.clusters(.incomeByNeed)) < 1e-6)
        #expect(all.clusters(.wrongSeconds) == all.clusters(.seconds))
        // In three clusters, needing the one in the middle, upwards decides.
        func income(_ upwards: String) throws -> Double {
            try Self.run(
                shares: "{high: 100 %}", clustering: "{work: clustering, wrong: 100 %, upwards: \(upwards)}",
                clusters: "{low: {tariff: £10}, high: {tariff: £30}, highest: {tariff: £50}}"
            ).clusters(.income)
        }
        #expect(abs(try income("100 %") - 50 * 10 * 182) < 1e-6)
        #expect(abs(try income("0 %") - 10 * 10 * 182) < 1e-6)
        let none = try Self.run(clustering: "{work: clustering, wrong: 0 %, upwards: 100 %}")
        #expect(none.clusters(.wrongSeconds) == 0)
    }

    @Test("Reviews come at their interval, take their time, and find changed needs")
    func reviews() throws {
        let weekly = try Self.run(clusters: "{low: {review_every: 2 wk}}")
        // Each of ten people every two weeks, and the time that it takes to do one.
        let done = weekly.clusters(.clusterings)
        #expect(done > 105 && done <= 130, "\(done)")
        #expect(weekly.hours(.recording) > 0.5 * done - 1 && weekly.hours(.recording) < 0.5 * done + 1)
        #expect(weekly.clusters(.overdueSeconds) == 0)
        #expect(weekly.clusters(.moves) == 0)
        let changing = try Self.run(
            shares: "{low: 50 %, high: 50 %}", clustering: "{work: clustering, changed: 100 %}",
            clusters: "{low: {review_every: 2 wk}, high: {review_every: 2 wk}}")
        let share = changing.clusters(.moves) / changing.clusters(.clusterings)
        #expect(abs(share - 0.5) < 4.5 * (0.25 / done).squareRoot(), "\(share)")
    }

    @Test("While a review is overdue a share of the tariff is paid")
    func overdue() throws {
        // Nobody may do it.
        func income(_ paid: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 26 wk}
                needs: {person: {clusters: {low: 100 %}}}
                starting: {team: {caseload: 10, states: {settled: 100 %}}}
                work: {clustering: {by: team, roles: [clerk], priority: deadline, due: 7 d, time: {recording: 30 min}}}
                roles: {clerk: {title: Clerk}}
                clusters: {low: {tariff: £10, review_every: 4 wk}}
                clustering: {work: clustering, paid_overdue: \(paid)}
                """)
        }
        let half = try income("50 %")
        let lost = half.clusters(.incomeByNeed) - half.clusters(.income)
        #expect(abs(lost - 0.5 * 10 * half.clusters(.overdueSeconds) / 86_400) < 1e-6)
        // By week five all are overdue.
        #expect(half.clusters(.overdueSeconds) >= 10 * 21 * 7 * 86_400 - 1)
        let none = try income("0 %")
        #expect(none.clusters(.income, weeks: 6..<26) == 0)
        #expect(try income("100 %").clusters(.income) == half.clusters(.incomeByNeed))
    }

    @Test("Who is taken on brings nothing before they are clustered, and nothing after care")
    func newPeople() throws {
        func run(_ roles: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 52 wk}
                needs: {person: {clusters: {low: 100 %}, discharge: {settled_for: 4 wk, rate: 0.1 per week}}}
                referrals: {gp: {team: team, rate: 2 per week}}
                work: {clustering: {by: team, \(roles) priority: deadline, due: 7 d, time: {recording: 1 s}}}
                roles: {clerk: {title: Clerk}}
                clusters: {low: {tariff: £10}}
                clustering: {work: clustering}
                """)
        }
        #expect(try run("roles: [clerk],").clusters(.income) == 0)
        let seen = try run("")
        let care = seen.people(.caseloadSeconds)
        #expect(care > 0 && seen.clusters(.seconds) <= care && seen.clusters(.seconds) > 0.95 * care)
        #expect(abs(seen.clusters(.income) - 10 * seen.clusters(.seconds) / 86_400) < 1e-6)
    }

    @Test("Reviews that a coordinator leaves undone are the next one's")
    func coordinatorGoes() throws {
        // The nurse goes on a Monday, with reviews of the weekend undone, and another comes two weeks later.
        let outcome = try SmallService.run(
            """
            run: {length: 26 wk}
            needs: {person: {clusters: {low: 100 %}}}
            starting: {team: {caseload: 30, states: {settled: 100 %}}}
            recruitment: {leaving_to_start: 7 d}
            changes: {cut: {date: 2027-02-01, cut_posts: {nurse: {count: 1, until: 2027-02-08}}}}
            work: {clustering: {by: coordinator, priority: deadline, due: 7 d, time: {recording: 10 min}}}
            clusters: {low: {tariff: £10, review_every: 1 wk}}
            clustering: {work: clustering, paid_overdue: 0 %}
            """)
        #expect(outcome.clusters(.overdueSeconds, weeks: 4..<8) > 0)
        #expect(outcome.clusters(.overdueSeconds, weeks: 10..<26) == 0)
        #expect(abs(outcome.clusters(.income, weeks: 10..<26) - 30 * 10 * 16 * 7) < 1e-6)
    }

    @Test(
        "Clusters that no profile of people has leave a history as it was; free ones nobody pays for cost the work alone"
    )
    func neutral() throws {
        let base = """
            starting: {team: {caseload: 20, states: {settled: 50 %, unsettled: 50 %}}}
            work:
              call: {arises: {rate: {all: 0.5 per week}}, by: coordinator, priority: call, time: {telephone: {exponential: {mean: 30 min}}}}
              clustering: {by: coordinator, priority: deadline, time: {recording: 1 h}}

            """
        let plain = try SmallService.run(base)
        let stated = try SmallService.run(
            base + "needs: {person: {}, other: {clusters: {low: 100 %}}}\nclusters: {low: {tariff: £10}}\n"
                + "clustering: {work: clustering}")
        #expect(plain.record.fingerprint == stated.record.fingerprint)
        for measure in PeopleMeasure.allCases { #expect(plain.people(measure) == stated.people(measure), "\(measure)") }
        for measure in StaffMeasure.allCases { #expect(plain.staff(measure) == stated.staff(measure), "\(measure)") }
    }

    @Test("Rules: shares and work for clusters, and nothing else that makes the work arise")
    func rules() throws {
        func read(_ text: String) throws {
            _ = try SmallService.scenario(
                """
                \(work)
                \(text)
                """)
        }
        func isRefused(_ text: String, for fault: String) -> Bool {
            SmallService.isRefused("\(work)\n\(text)", for: fault)
        }
        let shares = "needs: {person: {clusters: {low: 100 %}}}\nclusters: {low: {}}\n"
        try read(shares + "clustering: {work: clustering}")
        #expect(isRefused(shares, for: "nobody comes into a cluster"))
        #expect(isRefused("clusters: {low: {}}\nclustering: {work: clustering}", for: "no need profile has clusters"))
        #expect(isRefused(shares + "clustering: {work: own}", for: "that each worker has for themselves"))
        #expect(isRefused(shares + "clustering: {work: short}", for: "would never be asked for again"))
        #expect(
            isRefused(
                shares + "clustering: {work: clustering}\nvoluntary: {friends: {work: [clustering], share: 10 %}}",
                for: "a step that people wait for"))
    }

    private let work = """
        work:
          clustering: {by: coordinator, priority: deadline}
          own: {by: worker, priority: deadline}
          short: {by: coordinator, priority: deadline, lapses_after: 2 wk}
        """
}

extension Outcome {
    /// A measure of a cluster, or of all, over all teams and the weeks given, or all.
    func clusters(_ measure: ClusterMeasure, _ cluster: Int? = nil, weeks: Range<Int>? = nil) -> Double {
        (0..<model.layout.teams).reduce(0) { sum, team in
            (cluster.map { [$0] } ?? Array(0..<model.layout.clusters)).reduce(sum) { sum, cluster in
                let index = model.layout.index(measure, team: team, cluster: cluster)
                return (weeks ?? 0..<model.weeks).reduce(sum) {
                    $0 + record.measures[$1 * model.layout.rowLength + index]
                }
            }
        }
    }
}
