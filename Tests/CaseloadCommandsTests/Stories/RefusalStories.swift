import Testing

@Suite struct RefusalStories {
    @Test(
        "A wrong command line is refused with 64 before anything is read",
        arguments: [
            (["run"], "Missing expected argument"), (["run", "tiny.yaml", "--seed", "-1"], "--seed"),
            (
                ["run", "tiny.yaml", "--replications", "0"],
                "replications may be from 1 to 1000000, found 0"
            ),
            (["run", "tiny.yaml", "--jobs", "-1"], "jobs"),
            (["run", "tiny.yaml", "--events", "0"], "events may be from 1 to 100, found 0"),
            (["run", "tiny.yaml", "--events=101"], "events may be from 1 to 100, found 101"),
            (["run", "tiny.yaml", "--color", "red"], "--color"),
            (["run", "tiny.yaml", "--force", "--resume"], "give one of them"), (["walk"], "walk"),
            (
                ["run", "tiny.yaml", "--baseline", "other"],
                "no scenario of this run is named `other`; there are `tiny`"
            ),
        ])
    func usage(_ arguments: [String], _ message: String) async {
        let console = TestConsole()
        #expect(await console.run(arguments) == 64)
        #expect(console.error.contains(message), "\(console.error)")
        #expect(console.output.isEmpty)
    }

    @Test("A scenario that is not there is refused with 66, one with faults with 65")
    func input() async {
        let missing = TestConsole()
        #expect(await missing.run("run", "nowhere.yaml") == 66)
        #expect(missing.error.contains("nowhere.yaml"))
        let faulty = TestConsole()
        #expect(await faulty.run("run", "faulty.yaml") == 65)
        #expect(faulty.error.contains("surprise"))
        let twice = TestConsole()
        #expect(await twice.run("run", "tiny.yaml", "again.yaml") == 65)
        #expect(twice.error.contains("tiny.yaml and again.yaml are both named `tiny`"))
    }

    @Test("Check goes on after a faulty scenario, and says of a good one that it is")
    func check() async {
        let console = TestConsole()
        #expect(await console.run("check", "faulty.yaml", "tiny.yaml") == 65)
        #expect(console.error.contains("surprise"))
        #expect(console.output.hasPrefix("tiny.yaml: ok\n"))
        #expect(console.error.contains("warning[idle-role]: the role assistant has no posts\n"))
        let shown = TestConsole()
        #expect(await shown.run("check", "--show", "lean.yaml") == 0)
        #expect(shown.output.hasPrefix("format: 1" + String(repeating: " ", count: 51) + "# lean.yaml:1\n"))
        #expect(shown.output.contains("\nname: lean" + String(repeating: " ", count: 50) + "# lean.yaml:3\n"))
        #expect(shown.output.contains("\n    count: 1" + String(repeating: " ", count: 48) + "# lean.yaml:5\n"))
        #expect(shown.output.contains("\n    role: nurse" + String(repeating: " ", count: 45) + "# tiny.yaml:"))
    }

    @Test("Check says what differs between the first scenario and the others, and what of it has no date")
    func differences() async {
        let console = TestConsole()
        #expect(await console.run("check", "tiny.yaml", "lean.yaml", "tiny.yaml") == 0)
        #expect(console.output.contains("A: tiny.yaml\nB: lean.yaml\nThey differ in 1 value;"))
        #expect(console.output.contains("A: tiny.yaml\nC: tiny.yaml\nThey say the same;"))
        #expect(console.error.contains("warning[undated-difference]: posts.nurses.count differs from tiny"))
        #expect(console.error.contains("lean.yaml:5:25"))
        let faulty = TestConsole()
        #expect(await faulty.run("check", "faulty.yaml", "tiny.yaml") == 65)
        #expect(faulty.error.contains("nothing is compared, since the first scenario cannot be read"))
    }
}
