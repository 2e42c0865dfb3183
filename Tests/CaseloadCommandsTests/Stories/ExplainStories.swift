import Testing

@Suite struct ExplainStories {
    @Test("A key of a scenario is explained on standard output")
    func key() async {
        let console = TestConsole()
        #expect(await console.run("explain", "work.home_visit.due") == 0)
        #expect(console.output.hasPrefix("work.*.due: a key\n\nThe time after arising by which it is due.\n"))
        #expect(console.error.isEmpty)
    }

    @Test("Words of a name may be given one by one")
    func words() async {
        let console = TestConsole()
        #expect(await console.run("explain", "out", "of", "range") == 0)
        #expect(console.output.hasPrefix("out-of-range: an error\n"))
    }

    @Test("Without a name all topics are listed")
    func overview() async {
        let console = TestConsole()
        #expect(await console.run("explain") == 0)
        for name in ["protections", "lognormal", "unsettled", "caseload_per_post", "unknown-key", "overload"] {
            #expect(console.output.contains(name))
        }
    }

    @Test("A misspelt name is refused with what it may have been")
    func misspelt() async {
        let console = TestConsole()
        #expect(await console.run("explain", "caselaod_cap") == 64)
        #expect(console.error == "error: there is no topic \"caselaod_cap\"; did you mean caseload_cap?\n")
        let unlike = TestConsole()
        #expect(await unlike.run("explain", "zzzzzzzzz") == 64)
        #expect(unlike.error == "error: there is no topic \"zzzzzzzzz\"; `caseload explain` lists all topics\n")
        #expect(unlike.output.isEmpty)
    }

    @Test("The shell's completion offers the topics, and scenario files where they are asked for")
    func completion() async {
        for shell in ["bash", "zsh", "fish"] {
            let console = TestConsole()
            #expect(await console.run("--generate-completion-script", shell) == 0)
            for word in ["explain", "lapses_after", "caseload_per_post", "out-of-range", "lognormal", "yaml"] {
                #expect(console.output.contains(word), "\(shell): \(word)")
            }
        }
    }
}
