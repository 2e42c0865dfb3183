import Testing

@Suite struct UncertaintyStories {
    @Test("check and run say which figures are uncertain and that their means stand for them")
    func said() async throws {
        let note =
            "2 figures are uncertain (referrals.gp.accepted, teams.adults.first_contact.taken_on); in every replication their means "
            + "stand for them\n"
        let check = TestConsole()
        #expect(await check.run("check", "uncertain.yaml") == 0)
        #expect(check.output.hasSuffix("\n" + note))
        let folder = try TemporaryFolder()
        let run = TestConsole()
        #expect(await run.run("run", "uncertain.yaml", "--replications", "2", runs: folder.path) == 0)
        #expect(run.error.contains("uncertain.yaml: " + note))
        let means = TestConsole()
        #expect(await means.run("run", "means.yaml", "--replications", "2", runs: folder.path) == 0)
        // The titles differ and nothing else.
        #expect(Self.figures(run) == Self.figures(means))
        #expect(Self.figures(run).count > 5)
    }

    /// The lines of a table that hold figures.
    private static func figures(_ console: TestConsole) -> [Substring] {
        console.output.split(separator: "\n").filter { $0.contains(" to ") }
    }
}
