import ResultFiles
import Scenario
import Testing

@Suite struct ParameterDrawStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("Scenarios share the draws of what is uncertain, and another uncertain figure moves none of them")
    func sharedDraws() async throws {
        let arguments = ["--parameter-draws", "4", "--replications", "3"]
        let one = TestConsole()
        #expect(await one.run(["run", "uncertain.yaml"] + arguments + ["--out", folder("one")]) == 0)
        #expect(one.output.contains("12 replications of each scenario"))
        #expect(one.output.contains("These are 4 draws of the figures that are uncertain, 3 replications each"))
        #expect(!one.error.contains("their means stand"))
        #expect(
            await TestConsole().run(
                ["run", "uncertain.yaml", "less-uncertain.yaml"] + arguments + ["--out", folder("two")])
                == 0)
        func draws(_ run: String, _ scenario: String) throws -> [String: [String]] {
            var found: [String: [String]] = [:]
            for row in try CSVTable(path: folder(run + "/draws.csv")).rows where row[0] == scenario {
                found[row[2], default: []].append(row[3])
            }
            return found
        }
        let all = try draws("one", "uncertain")
        #expect(all.count == 2 && all.values.allSatisfy { Set($0).count == 4 })
        #expect(try draws("two", "uncertain") == all)
        let less = try draws("two", "less-uncertain")
        #expect(less == ["referrals.gp.accepted": try #require(all["referrals.gp.accepted"])])
        for value in try #require(all["teams.adults.first_contact.taken_on"]).compactMap(Double.init) {
            #expect((0.2...0.8).contains(value))
        }
    }

    @Test("Both doubts are told apart, and the same bytes come of any number of threads")
    func separated() async throws {
        let arguments = ["run", "uncertain.yaml", "--parameter-draws", "6", "--replications", "4"]
        #expect(await TestConsole().run(arguments + ["--jobs", "1", "--out", folder("one")]) == 0)
        #expect(await TestConsole().run(arguments + ["--jobs", "3", "--out", folder("three")]) == 0)
        for name in try folder.names("one") where name != "run.json" {
            #expect(try folder.bytes("one/\(name)") == folder.bytes("three/\(name)"), "\(name)")
        }
        let table = try CSVTable(path: folder("one/uncertainty.csv"))
        let parameters = try table.numbers("variance_of_parameters")
        let luck = try table.numbers("variance_of_replications")
        let shares = try table.numbers("share_of_parameters")
        let estimates = try table.numbers("estimate")
        let low = try table.numbers("prediction_low")
        let high = try table.numbers("prediction_high")
        let mean = try table.numbers("ci_low")
        #expect(shares.compactMap { $0 }.allSatisfy { (0...1).contains($0) })
        var told = 0
        for row in estimates.indices {
            guard let estimate = estimates[row], let low = low[row], let high = high[row], let least = mean[row],
                let parameters = parameters[row], let luck = luck[row], parameters + luck > 0
            else { continue }
            told += 1
            #expect(low <= least && least <= estimate && estimate <= high)
        }
        #expect(told > 20)
        // The estimate of the summary is that of all draws.
        #expect(try CSVTable(path: folder("one/summary.csv")).texts("replications").allSatisfy { $0 == "6" })
    }
}
