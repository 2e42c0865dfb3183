import CareModel
import Experiments
import Testing

@Suite struct ReplicationRunnerTests {
    private struct Commit: Equatable {
        var scenario: Int
        var replication: Int
        var record: [UInt64]
    }

    private func commits(
        jobs: Int, replications: Int = 5, completed: [Int] = [0, 0], stopAfter: Int = .max
    ) async throws -> (ending: ReplicationRunner.Ending, commits: [Commit]) {
        let model = try TinyService.model()
        let other = try TinyService.model(limitOfSecondTeam: 86_400)
        let runner = ReplicationRunner(models: [model, other], seed: 3, replications: replications, jobs: jobs)
        var commits: [Commit] = []
        let ending = try await runner.run(
            completed: completed, isCancelled: { commits.count >= stopAfter },
            commit: { scenario, replication, record in
                commits.append(
                    Commit(scenario: scenario, replication: replication, record: record.map(\.bitPattern)))
            }, progress: { _, _ in })
        return (ending, commits)
    }

    @Test("Replications are committed in order, all scenarios of one before the next")
    func order() async throws {
        let run = try await commits(jobs: 2)
        #expect(run.ending == .finished)
        #expect(run.commits.map(\.replication) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
        #expect(run.commits.map(\.scenario) == [0, 1, 0, 1, 0, 1, 0, 1, 0, 1])
    }

    @Test("The figures do not depend on how many replications are made at a time")
    func jobs() async throws {
        let one = try await commits(jobs: 1)
        let three = try await commits(jobs: 3)
        #expect(one.commits == three.commits)
    }

    @Test("A run that is stopped leaves a prefix, and what is missing is what makes it whole")
    func resumed() async throws {
        let whole = try await commits(jobs: 1)
        let part = try await commits(jobs: 2, stopAfter: 3)
        #expect(part.ending == .interrupted)
        #expect(part.commits.count >= 3)
        #expect(part.commits.count < whole.commits.count)
        let counts = [0, 1].map { scenario in part.commits.count { $0.scenario == scenario } }
        let rest = try await commits(jobs: 2, completed: counts)
        #expect(rest.ending == .finished)
        #expect(part.commits + rest.commits == whole.commits)
    }

    @Test("What a commit throws ends the run")
    func failure() async throws {
        struct Full: Error {}
        let runner = ReplicationRunner(models: [try TinyService.model()], seed: 3, replications: 3, jobs: 1)
        await #expect(throws: Full.self) {
            _ = try await runner.run(
                completed: [0], isCancelled: { false }, commit: { _, _, _ in throw Full() }, progress: { _, _ in })
        }
    }
}
