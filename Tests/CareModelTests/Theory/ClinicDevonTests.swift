import CareModel
import Scenario
import Testing

/// The published model of booking first assessments in eleven clinics of Devon, by T. Monks and colleagues: own clinics
/// with slots kept for urgent people, and pools of neighbours. Its figures are means of 60 replications.
@Suite("The published model of assessment clinics in Devon")
struct ClinicDevonTests {
    private struct Figures {
        var mean: [Double] = []
        var routine: [Double] = []
        var urgent: [Double] = []
        var within: [Double] = []
    }

    private func replicate(_ name: String, _ replications: Int, warmUpWeeks: Int = 156) throws -> Figures {
        var scenario = try ValidationScenarios.read(name)
        scenario.run.warmUpWeeks = warmUpWeeks
        let model = try compile(scenario)
        let simulation = Simulation(model)
        var figures = Figures()
        for replication in 0..<replications {
            let outcome = Outcome(
                model: model, record: try simulation.replicate(seed: 1, replication: UInt64(replication)))
            let routine = outcome.clinics(.routineBookings)
            let urgent = outcome.clinics(.urgentBookings)
            figures.routine.append(outcome.clinics(.routineWait) / routine)
            figures.urgent.append(outcome.clinics(.urgentWait) / urgent)
            figures.mean.append(
                (outcome.clinics(.routineWait) + outcome.clinics(.urgentWait)) / (routine + urgent))
            figures.within.append(outcome.clinics(.urgentWithinFive) / urgent)
            // 16,328 referrals in a year of 52 weeks, one in three triaged out: within seven standard deviations.
            #expect(abs(outcome.people(.referrals) - 16_328) < 900)
        }
        return figures
    }

    /// Whether a mean and a published mean of 60 replications differ by less than 3.9 standard errors of the difference:
    /// a false alarm in ten thousand. A few replications say little of how they vary, so their standard deviation is
    /// given: that of the published half-width, or of 240 replications of a program written apart from this one.
    private func agree(_ values: [Double], _ published: Double, deviation: Double) -> Bool {
        let mean = values.reduce(0, +) / Double(values.count)
        return abs(mean - published) <= 3.9 * deviation * (1 / Double(values.count) + 1.0 / 60).squareRoot()
    }

    /// The standard deviation of one replication from the half-width of a 95 % interval of 60.
    private func deviation(_ halfWidth: Double) -> Double { halfWidth / 1.96 * 60.0.squareRoot() }

    #if DEBUG
        private static let replications = 2
    #else
        private static let replications = 8
    #endif

    @Test("Own clinics with slots kept for urgent people wait as published")
    func ownClinicCarveOut() throws {
        let figures = try replicate("devon-own-clinic-carve-out", Self.replications)
        #expect(agree(figures.mean, 23.99, deviation: deviation(0.63)), "\(figures.mean)")
        #expect(agree(figures.routine, 27.99, deviation: 3.2), "\(figures.routine)")
        #expect(agree(figures.urgent, 3.95, deviation: 0.65), "\(figures.urgent)")
        #expect(agree(figures.within, 0.795, deviation: 0.047), "\(figures.within)")
    }

    @Test("Pools of neighbours wait as published")
    func partialPooling() throws {
        let figures = try replicate("devon-partial-pooling", Self.replications)
        #expect(agree(figures.mean, 3.55, deviation: deviation(0.06)), "\(figures.mean)")
    }

    @Test("The more people share, the less they wait; slots kept back help the urgent and cost the others")
    func otherArrangements() throws {
        func first(_ name: String) throws -> Figures { try replicate(name, 1, warmUpWeeks: 26) }
        let own = try first("devon-own-clinic")
        let partial = try first("devon-partial-pooling")
        let kept = try first("devon-partial-pooling-carve-out")
        let full = try first("devon-full-pooling")
        #expect(full.mean[0] < partial.mean[0] && partial.mean[0] < own.mean[0])
        #expect(kept.urgent[0] < partial.urgent[0] && kept.routine[0] > partial.routine[0])
    }
}
