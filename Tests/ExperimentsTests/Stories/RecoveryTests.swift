import Experiments
import OutputAnalysis
import Scenario
import Testing

@Suite struct RecoveryTests {
    private let flat = [Double](repeating: 1, count: 60)

    /// A half more for so many weeks, and then as without the change.
    private func stepped(_ weeks: Int, of count: Int = 60) -> [Double] {
        (0..<count).map { $0 < weeks ? 1.5 : 1 }
    }

    private func week(_ scenario: [Double], _ baseline: [Double]) -> Int? {
        RecoveryTime.week(scenario: [scenario], baseline: [baseline], within: 0.1, over: 13)
    }

    @Test("A running mean of 13 weeks is within a tenth when two of its weeks at most are a half too high")
    func step() {
        // Two of thirteen: 0.077; three: 0.115. After 20 weeks that is in week 31.
        #expect(week(stepped(20), flat) == 31)
        #expect(week(flat, stepped(20)) == 31)
    }

    @Test("What never went away is back as soon as there is a mean; what does not come back has no week")
    func ends() {
        #expect(week(flat, flat) == 13)
        #expect(week(stepped(60), flat) == nil)
        #expect(week(stepped(60).map { $0 - 0.45 }, flat) == 13)
    }

    @Test("Where one way is worse, the other way counts as back: more supervision than before is no loss of it")
    func better() {
        func week(_ scenario: [Double], _ worse: MetricDefinition.Direction) -> Int? {
            RecoveryTime.week(scenario: [scenario], baseline: [flat], worse: [worse], within: 0.1, over: 13)
        }
        let higher = stepped(60)
        let lower = higher.map { 2 - $0 }
        #expect(week(higher, .lowerIsWorse) == 13 && week(lower, .higherIsWorse) == 13)
        #expect(week(higher, .higherIsWorse) == nil && week(lower, .lowerIsWorse) == nil)
        #expect(week(higher, .neutral) == nil && week(lower, .neutral) == nil)
    }

    @Test("Who comes back and goes away again has recovered only when back for good")
    func relapse() {
        var series = stepped(5)
        for week in 30..<40 { series[week] = 1.5 }
        #expect(week(series, flat) == 51)
        for week in 50..<60 { series[week] = 1.5 }
        #expect(week(series, flat) == nil)
    }

    @Test("All metrics have to be back; one that is undefined in both is no difference, in one of them it is")
    func several() {
        let undefined = [Double](repeating: .nan, count: 60)
        func week(_ scenario: [[Double]], _ baseline: [[Double]]) -> Int? {
            RecoveryTime.week(scenario: scenario, baseline: baseline, within: 0.1, over: 13)
        }
        #expect(week([stepped(20), stepped(10)], [flat, flat]) == 31)
        #expect(week([stepped(20), undefined], [flat, undefined]) == 31)
        #expect(week([stepped(20), undefined], [flat, flat]) == nil)
    }

    @Test("One policy is better than another from the week on from which its mean over 13 weeks is")
    func crossing() {
        let costly = (0..<60).map { $0 < 10 ? 0.5 : 1.2 }
        // Higher is better: the mean over weeks w to w+12 exceeds 1 when at most three of them are 0.5.
        #expect(CrossingFigure.firstWeek(scenario: costly, baseline: flat, isHigherBetter: true, over: 13) == 8)
        #expect(CrossingFigure.firstWeek(scenario: costly, baseline: flat, isHigherBetter: false, over: 13) == 1)
        #expect(CrossingFigure.firstWeek(scenario: flat, baseline: flat, isHigherBetter: true, over: 13) == nil)
    }

    @Test("Teams of both are looked at, from the week of the change on, by metric and by all metrics together")
    func table() throws {
        let layout = MetricEvaluation(try TinyService.model()).layout
        func records(_ values: [Double]) throws -> RecordsInMemory {
            var record = [Double](repeating: 0, count: layout.recordLength)
            for (figure, definition) in layout.figures.enumerated()
            where ["supervision_received", "utilisation"].contains(definition.metric) && definition.group == "all" {
                let start = try #require(layout.weeklyStarts[figure])
                for (week, value) in values.enumerated() { record[start + week] = value }
            }
            return RecordsInMemory(records: [record, record])
        }
        var rule = RecoveryRule()
        rule.metrics = ["supervision_received", "utilisation", "strain_of_the_future"]
        rule.overWeeks = 2
        rule.byWeek = 3
        let recovery = Recovery(
            layout, try records([1, 1, 2, 1, 1, 1]), baseline: layout, try records([1, 1, 1, 1, 1, 1]), rule: rule,
            changeWeek: 2)
        let figures = try recovery.figures()
        #expect(figures.map(\.team) == ["all", "all", "all", "north", "north", "north", "south", "south", "south"])
        #expect(
            figures.prefix(3).map(\.metrics) == [
                ["supervision_received"], ["utilisation"], ["supervision_received", "utilisation"],
            ])
        // Means over two weeks after the change: 1.5, 1, 1. More supervision is not worse, more utilisation is.
        #expect(figures.map(\.median) == [2, 3, 3, 2, 3, 3, 2, 3, 3])
        #expect(figures.allSatisfy { $0.share.value == 1 && $0.censored == 0 })
        #expect(figures.allSatisfy { $0.weeksAfterChange == 3 })
        let crossings = try recovery.crossings()
        // More supervision is better, more utilisation worse.
        #expect(crossings.prefix(2).map(\.firstWeekOfMeans) == [1, nil])
        #expect(crossings.prefix(2).map(\.censored) == [0, 2])
        rule.overWeeks = 5
        let short = Recovery(
            layout, try records([1, 1, 2, 1, 1, 1]), baseline: layout, try records([1, 1, 1, 1, 1, 1]), rule: rule,
            changeWeek: 2)
        #expect(try short.figures().isEmpty && short.crossings().isEmpty)
    }
}
