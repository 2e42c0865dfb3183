import CareModel
import OutputAnalysis
import Scenario
import Testing

@Suite("Waits when arrivals exceed capacity")
struct WaitsUnderOverloadTests {
    /// Eleven referrals a week against ten slots for a year, then followed until the last of the cohort is seen.
    private func scenario(weeks: Int) throws -> ServiceScenario {
        try SmallService.scenario(
            """
            run: {start: 2027-01-04, length: \(weeks) wk}
            referrals: {gp: {team: team, rate: 11 per week}}
            teams: {team: {first_contact: {for_each_wte: 10 per week, taken_on: 0}}}
            """)
    }

    @Test("Kaplan and Meier come close to the true waits, where averaging completed waits falls short")
    func cohort() throws {
        let year = 52 * 604_800.0
        var truth = 0.0
        var estimate = 0.0
        var completed = 0.0
        for replication in 0..<60 {
            let cut = try SmallService.run(scenario(weeks: 52), replication: UInt64(replication)).record.waits
            // The queue is first come, first served: what comes after the year changes nothing for the cohort.
            let run = try SmallService.run(scenario(weeks: 80), replication: UInt64(replication)).record.waits
            let followed = run.prefix(cut.count)
            #expect(!followed.contains { !$0.isObserved })
            truth += followed.reduce(0) { $0 + $1.seconds } / Double(followed.count)
            let curve = KaplanMeier(times: cut.map(\.seconds), observed: cut.map(\.isObserved))
            estimate += curve.restrictedMean(to: year)
            let done = cut.filter(\.isObserved)
            completed += done.reduce(0) { $0 + $1.seconds } / Double(done.count)
        }
        // In a queue that grows, those who came last wait longest and are watched for the shortest time, so the curve
        // is still a little low; the average of completed waits is further off.
        let estimateOverTruth = estimate / truth
        let completedOverTruth = completed / truth
        #expect(abs(estimateOverTruth - 1) < 0.1)
        #expect(completedOverTruth < 0.93)
        #expect(abs(estimateOverTruth - 1) < 0.6 * abs(completedOverTruth - 1))
    }
}
