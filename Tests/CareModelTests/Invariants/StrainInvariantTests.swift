import CareModel
import RandomStreams
import Scenario
import Testing

/// Whatever the coefficients, strain stays a level and a history stays finite; one worker's parameters are no others' luck.
@Suite("Strain under any coefficients")
struct StrainInvariantTests {
    private static func service(_ generator: inout SystemlessGenerator) throws -> ServiceScenario {
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = 26
        var strain = StrainRules()
        strain.isSimulated = true
        func some(_ most: Double) -> Double { most * generator.share() }
        strain.reference = some(1)
        strain.startsAt = some(1)
        strain.base = some(1)
        strain.whileAway = some(1)
        strain.risesOver = 604_800 * (2 + some(30))
        strain.fallsOver = 604_800 * (2 + some(30))
        strain.inputs.overload = (some(1), 0.5 + some(0.5), 1.1 + some(1))
        strain.inputs.overtime.most = some(1)
        strain.inputs.supervision.most = some(1)
        strain.inputs.monitoring = (some(1), some(1))
        strain.inputs.harm.most = some(1)
        strain.inputs.slack.most = some(1)
        strain.inputs.instability.most = some(1)
        strain.inputs.alone.most = some(1)
        strain.effects.sickness = some(10)
        strain.effects.resignation = some(10)
        strain.effects.earlyRetirement = some(10)
        strain.effects.internalMove = some(10)
        strain.effects.contact = some(1)
        strain.effects.worsening = some(10)
        strain.effects.cutOffAt = 0.05 + some(0.9)
        strain.effects.cutOffPower = 1 + some(15)
        scenario.strain = strain
        scenario.policy.contacts.pressure = some(1)
        scenario.changes = [
            PolicyChange(
                id: "cut", date: scenario.run.start, why: "", team: nil, policy: nil,
                cuts: [PolicyChange.PostCut(group: "nurses", count: 1 + Int(some(4)), until: nil)], referrals: [])
        ]
        return scenario
    }

    @Test("Strain, its reports and cutting off stay between 0 and 1 in every week, and no figure is without bounds")
    func staysALevel() throws {
        var generator = SystemlessGenerator(state: 42)
        for number in 0..<24 {
            let outcome = try SmallService.run(try Self.service(&generator), replication: UInt64(number))
            for week in 0..<26 {
                let workers = outcome.staff(.strainWeeks, weeks: week..<week + 1)
                for measure in [StaffMeasure.strain, .strainReported, .cutOff, .strainHigh] {
                    let sum = outcome.staff(measure, weeks: week..<week + 1)
                    #expect(sum >= 0 && sum <= workers + 1e-9, "case \(number) week \(week): \(measure) \(sum)")
                }
            }
            #expect(outcome.record.measures.allSatisfy { $0.isFinite }, "case \(number)")
        }
    }

    @Test("The parts of strain add up to the level that it moves towards, but for the limits of 0 and 1")
    func partsAddUp() throws {
        // One worker whose strain goes the whole way each week has the level aimed at, which is the sum of the parts.
        let outcome = try SmallService.run(
            """
            run: {length: 30 wk}
            work: {forms: {by: worker, priority: carer, arises: {hours_at_work: 40 h per week}}}
            conditions: {discretion: 50 %}
            strain:
              base: 0.2
              rises_over: 2 wk
              falls_over: 2 wk
              inputs: {overload: {most: 0.3}, overtime: {most: 0.1}, discretion: {most: 0.2}, slack: {most: 0.1}}
            """)
        var level = 0.3
        for week in 0..<30 {
            let parts = StrainPart.allCases.reduce(0) { $0 + outcome.staff(.of($1), weeks: week..<week + 1) }
            level += (min(1, max(0, parts)) - level) / 2
            #expect(abs(outcome.staff(.strain, weeks: week..<week + 1) - level) < 1e-9, "week \(week)")
        }
    }

    @Test("Two scenarios that differ in one worker's parameters leave what happens to all others as it was")
    func othersLuck() throws {
        let base = """
            run: {length: 104 wk}
            roles: {manager: {title: Manager}}
            posts: {nurse: {count: 5}, manager: {role: manager, team: team, pattern: full_time}}
            attrition:
              sickness: {short: {rate: 2 per year, length: 1 wk}}
              resignation: 0.2 per year
            recruitment: {leaving_to_start: 10 wk}
            strain: {inputs: {slack: {most: 0.1}}, effects: {sickness: 2, resignation: 2}}

            """
        let plain = try SmallService.run(base)
        let other = try SmallService.run(
            base.replacing("attrition:\n", with: "attrition:\n  by_role: {manager: {sickness: 9, resignation: 9}}\n"))
        #expect(other.staff(.sickness, role: "manager") > plain.staff(.sickness, role: "manager"))
        for measure in StaffMeasure.allCases {
            #expect(plain.staff(measure, role: "nurse") == other.staff(measure, role: "nurse"), "\(measure)")
        }
    }
}

/// A generator of shares that depends on nothing but its state.
struct SystemlessGenerator {
    var state: UInt64

    /// A share from 0 to 1 (SplitMix64).
    mutating func share() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((word ^ (word >> 31)) >> 11) / 9_007_199_254_740_992
    }
}
