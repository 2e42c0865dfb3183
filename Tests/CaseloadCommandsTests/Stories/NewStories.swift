import Scenario
import ScenarioFiles
import Testing

@Suite struct NewStories {
    @Test("Without a terminal the usual answers are taken, and the scenario that is written reads without a fault")
    func withoutQuestions() async throws {
        let folder = try TemporaryFolder()
        let console = TestConsole()
        #expect(await console.run("new", folder("north-team")) == 0)
        let read = try ScenarioFile.read(path: folder("north-team.yaml"))
        #expect(read.scenario.name == "north-team")
        #expect(read.scenario.title == "North team")
        #expect(read.warnings.isEmpty)
        #expect(console.output.isEmpty)
        #expect(console.error.contains("Next: caseload check \(folder("north-team.yaml"))\n"))
        #expect(console.error.contains("      caseload run \(folder("north-team.yaml"))\n"))
        #expect(try folder.names() == ["north-team.yaml"])
    }

    @Test("Questions are asked one at a time with what stands in brackets; an empty answer takes it")
    func questions() async throws {
        let folder = try TemporaryFolder()
        let console = TestConsole()
        let answers = ["The north team", "6", "", "20", "", "31", "5", "22"]
        #expect(await console.run(["new", folder("north.yaml")], answers: answers) == 0)
        #expect(console.error.contains("\nWhole-time posts of support workers.\nsupport-workers [2]: "))
        #expect(console.error.contains("population [51000]: "))
        let scenario = try ScenarioFile.read(path: folder("north.yaml")).scenario
        #expect(scenario.title == "The north team")
        #expect(scenario.posts.map(\.count) == [6, 2])
        #expect(scenario.teams.first?.starting.caseload == 110)
        #expect(scenario.calendar.annualLeaveDays == 31)
    }

    @Test("An answer that is none is told why, and asked for again")
    func wrongAnswer() async throws {
        let folder = try TemporaryFolder()
        let console = TestConsole()
        #expect(await console.run(["new", folder("north.yaml")], answers: ["", "a dozen", "0", "13"]) == 0)
        #expect(console.error.contains("coordinators [12]: \"a dozen\" is not a whole number; "))
        #expect(console.error.contains("coordinators [12]: \"0\" is out of range; write a value from 1 to 200\n"))
        #expect(try ScenarioFile.read(path: folder("north.yaml")).scenario.posts.first?.count == 13)
    }

    @Test("Options answer without being asked, and --yes asks nothing")
    func options() async throws {
        let folder = try TemporaryFolder()
        let asked = TestConsole()
        let options = [
            "--title", "North: \"old\" team", "--coordinators", "9", "--start", "2028-01-03", "--cap", "27.5",
        ]
        #expect(await asked.run(["new", folder("asked.yaml")] + options, answers: []) == 0)
        #expect(!asked.error.contains("coordinators ["))
        #expect(asked.error.contains("support-workers ["))
        let silent = TestConsole()
        #expect(await silent.run(["new", folder("silent.yaml"), "--yes"] + options, answers: ["1"]) == 0)
        #expect(!silent.error.contains("["))
        let scenario = try ScenarioFile.read(path: folder("silent.yaml")).scenario
        #expect(scenario.title == "North: \"old\" team")
        #expect(scenario.run.start.description == "2028-01-03")
    }

    @Test(
        "An option that is no answer is refused with 64, and nothing is written",
        arguments: [
            (["--coordinators", "many"], "error: --coordinators: \"many\" is not a whole number"),
            (["--caseload", "300"], "error: --caseload: \"300\" is out of range; write a value from 5 to 80"),
            (["--start", "2027-01-05"], "error: --start: 2027-01-05 is not a Monday; write 2027-01-11"),
            (["--title", " "], "error: --title: \" \" is not a title"),
            (["--extends", "tiny.yaml", "--cap", "20"], "leave out `--cap`"),
        ])
    func wrongOption(_ options: [String], _ message: String) async throws {
        let folder = try TemporaryFolder()
        let console = TestConsole()
        #expect(await console.run(["new", folder("north.yaml")] + options) == 64)
        #expect(console.error.contains(message), "\(console.error)")
        #expect(try folder.names().isEmpty)
    }

    @Test("A file that is there is left alone with 73, unless it is to be replaced")
    func existing() async throws {
        let folder = try TemporaryFolder()
        try folder.put("north.yaml", Array("mine".utf8))
        let refused = TestConsole()
        #expect(await refused.run(["new", folder("north.yaml")], answers: []) == 73)
        #expect(
            refused.error
                == "error: there is a file \(folder("north.yaml")) already; choose another name, or replace it "
                + "with --force\n")
        #expect(try folder.text("north.yaml") == "mine")
        #expect(await TestConsole().run("new", folder("north.yaml"), "--force") == 0)
        #expect(try folder.text("north.yaml") != "mine")
        let nowhere = TestConsole()
        #expect(await nowhere.run("new", folder("no/such/north.yaml")) == 73)
        #expect(nowhere.error.contains("choose another folder"))
    }

    @Test("Whoever interrupts the questions finds nothing written")
    func interrupted() async throws {
        let folder = try TemporaryFolder()
        let console = TestConsole()
        #expect(await console.run(["new", folder("north.yaml")], answers: [], isInterrupted: { true }) == 130)
        #expect(try folder.names().isEmpty)
    }

    @Test("A name becomes an id, and the reader is told")
    func names() async throws {
        let folder = try TemporaryFolder()
        let console = TestConsole()
        #expect(await console.run("new", folder("My Team (2)"), "--yes") == 0)
        #expect(try folder.names() == ["my-team-2.yaml"])
        #expect(console.error.contains("Results name the scenario by its id, `my-team-2`.\n"))
        let nameless = TestConsole()
        #expect(await nameless.run("new", "12") == 64)
        #expect(nameless.error.contains("makes no id"))
    }

    @Test("A scenario can change another one; its change is an example to be uncommented")
    func extending() async throws {
        let folder = try TemporaryFolder()
        try folder.put("base.yaml", Array(TinyFiles.tiny.utf8))
        let console = TestConsole()
        #expect(await console.run("new", folder("less.yaml"), "--extends", "tiny.yaml") == 0)
        let text = try folder.text("less.yaml")
        #expect(text.contains("name: less\n") && text.contains("/tiny.yaml\"\n"))
        #expect(text.contains("#     date: 2027-01-18\n"))
        // As it would read beside the other, with the example taken up.
        let taken = text.replacing(/extends: .*\n/, with: "extends: base.yaml\n").replacing(
            "# changes:", with: "changes:"
        )
        .replacing(/# (  .*)\n/, with: { "\($0.output.1)\n" }).replacing(
            "  protections: {caseload_cap: 20}\n", with: "")
        try folder.put("taken.yaml", Array(taken.utf8))
        let scenario = try ScenarioFile.read(path: folder("taken.yaml")).scenario
        #expect(scenario.changes.map(\.date.description) == ["2027-01-18"])
        let missing = TestConsole()
        #expect(await missing.run("new", folder("other.yaml"), "--extends", "nowhere.yaml") == 66)
        #expect(try !folder.names().contains("other.yaml"))
    }

    @Test("The first line leads an editor to the schema where there is one above")
    func schema() async throws {
        let folder = try TemporaryFolder()
        #expect(await TestConsole().run("new", folder("before.yaml")) == 0)
        #expect(try folder.text("before.yaml").contains("caseload schema > scenario.schema.json\n"))
        try folder.put("scenario.schema.json", Array("{}".utf8))
        #expect(await TestConsole().run("new", folder("after.yaml")) == 0)
        #expect(try folder.text("after.yaml").hasPrefix("# yaml-language-server: $schema=scenario.schema.json\n"))
    }

    @Test("The schema is written beside the scenario if that is asked for, and left alone where there is one")
    func writesSchema() async throws {
        let folder = try TemporaryFolder()
        #expect(await TestConsole().run("new", folder("team.yaml"), "--schema") == 0)
        #expect(try folder.text("team.yaml").hasPrefix("# yaml-language-server: $schema=scenario.schema.json\n"))
        let schema = TestConsole()
        #expect(await schema.run("schema") == 0)
        #expect(try folder.text("scenario.schema.json") == schema.output)
        try folder.put("scenario.schema.json", Array("{}".utf8))
        #expect(await TestConsole().run("new", folder("other.yaml"), "--schema") == 0)
        #expect(try folder.text("scenario.schema.json") == "{}")
    }

    @Test("Answers that ask for more than the team has, or for less, are told so")
    func unbalanced() async throws {
        let folder = try TemporaryFolder()
        let much = TestConsole()
        #expect(await much.run("new", folder("much.yaml"), "--caseload", "80") == 0)
        #expect(much.error.contains("warning: your answers ask for more than the team has"))
        let little = TestConsole()
        #expect(await little.run("new", folder("little.yaml"), "--caseload", "5", "--cap", "4") == 0)
        #expect(little.error.contains("warning: your answers leave hours without work"))
        #expect(little.error.contains("warning: the cap is below the caseload"))
    }
}
