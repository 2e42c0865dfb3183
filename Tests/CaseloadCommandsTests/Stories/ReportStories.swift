import ResultFiles
import Testing

@Suite struct ReportStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A run's report is one file in its folder, whose path is printed; a second making has the same bytes")
    func written() async throws {
        #expect(
            await TestConsole().run("run", "tiny.yaml", "lean.yaml", "--replications", "4", "--out", folder("run")) == 0
        )
        let console = TestConsole()
        #expect(await console.run("report", folder("run")) == 0)
        #expect(console.output == folder("run") + "/report.html\n")
        let document = try folder.text("run/report.html")
        #expect(document.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
        #expect(document.contains("There were 4 runs only: too few to rely on."))
        #expect(await TestConsole().run("report", folder("run"), "--out", folder("again.html")) == 0)
        #expect(try folder.text("again.html") == document)
        // The folder is still the run's: found again, not simulated.
        let again = TestConsole()
        #expect(
            await again.run("run", "tiny.yaml", "lean.yaml", "--replications", "4", "--out", folder("run")) == 0)
        #expect(again.error.contains("holds this run already"))
    }

    @Test("`run --report` writes it at once, and ends with its path, also where the run was there already")
    func atOnce() async throws {
        let arguments = ["run", "tiny.yaml", "--replications", "12", "--report", "--out", folder("run")]
        for _ in 1...2 {
            let console = TestConsole()
            #expect(await console.run(arguments) == 0)
            #expect(console.output.hasSuffix("Report: \(folder("run"))/report.html\n"))
            #expect(try folder.text("run/report.html").contains("How does this service fare over 4 weeks"))
        }
    }

    @Test("A report does not outlive its run")
    func stale() async throws {
        let run = ["run", "tiny.yaml", "--replications", "2", "--out", folder("run")]
        #expect(await TestConsole().run(run + ["--report"]) == 0)
        #expect(try folder.names("run").contains("report.html"))
        #expect(await TestConsole().run(run + ["--seed", "9", "--force"]) == 0)
        #expect(try !folder.names("run").contains("report.html"))
    }

    @Test("A report quotes a sensitivity analysis beside the run, and orders its assumptions by it")
    func sensitivity() async throws {
        #expect(
            await TestConsole().run("run", "tiny.yaml", "lean.yaml", "--replications", "10", "--out", folder("run"))
                == 0)
        #expect(
            await TestConsole().run(
                "sensitivity", "uncertain.yaml", "--metric", "referrals", "--points", "3", "--replications", "2",
                "--out", folder("effects")) == 0)
        #expect(await TestConsole().run("report", folder("run"), "--with", folder("effects")) == 0)
        let document = try folder.text("run/report.html")
        #expect(document.contains("By the analysis of sensitivity that is quoted above"))
        #expect(document.contains("id=\"influence-b-title\""))
    }

    @Test("Draws of what is uncertain say by themselves which of them moves the main figure")
    func draws() async throws {
        #expect(
            await TestConsole().run(
                "run", "uncertain.yaml", "--parameter-draws", "15", "--replications", "2", "--out", folder("run"),
                "--report") == 0)
        let document = try folder.text("run/report.html")
        #expect(document.contains("2 values were drawn anew 15 times. Of the variance of a single run"))
        #expect(document.contains("values that were drawn anew"))
        #expect(document.contains("nine draws of ten"))
        #expect(document.contains("id=\"influence-b-title\""))
    }

    @Test("What is no whole run has no report, and leaves none")
    func refusals() async throws {
        let nowhere = TestConsole()
        #expect(await nowhere.run("report", folder("nowhere")) == 66)
        #expect(
            nowhere.error.contains("nowhere: there is no run in this folder; name one that `caseload run` has made"))
        #expect(await TestConsole().run("run", "tiny.yaml", "--replications", "2", "--out", folder("run")) == 0)
        try folder.put("run/summary.csv", Array("scenario,team\n".utf8))
        let damaged = TestConsole()
        #expect(await damaged.run("report", folder("run")) == 65)
        #expect(damaged.error.contains("summary.csv:1: has no column `group`"))
        #expect(try folder.names("run").allSatisfy { !$0.contains("report.html") })
        let alone = TestConsole()
        #expect(await TestConsole().run("run", "tiny.yaml", "--replications", "2", "--out", folder("two")) == 0)
        #expect(await alone.run("report", folder("two"), "--with", folder("two")) == 65)
        #expect(alone.error.contains("is not the folder of an experiment"))
        let unwritable = TestConsole()
        #expect(await unwritable.run("report", folder("two"), "--out", folder("no/such/report.html")) == 73)
    }
}
