import Foundation
import Testing

@Suite struct DiagnosticStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func linesOfTiny() -> Int { TinyFiles.tiny.split(separator: "\n", omittingEmptySubsequences: false).count }

    @Test("A fault is told with its line, its key, a remedy and where to read more", arguments: ["check", "run"])
    func fault(_ command: String) async {
        let console = TestConsole()
        #expect(await console.run(command, "faulty.yaml") == 65)
        let number = linesOfTiny() + 1
        #expect(
            console.error.hasPrefix(
                """
                error[unknown-key]: there is no key "surprise" here
                   --> faulty.yaml:\(number):1
                    |
                \(number) | surprise: 1
                    | ^^^^^^^^
                    = key: surprise
                    = help: the keys here are
                """))
        #expect(
            console.error.hasSuffix("\n\n1 error in faulty.yaml; \"caseload explain unknown-key\" says more\n"))
    }

    @Test("A fault of a file that two scenarios extend is told once")
    func shared() async {
        let console = TestConsole()
        #expect(await console.run("run", "faulty.yaml", "heir.yaml") == 65)
        #expect(console.error.components(separatedBy: "error[unknown-key]").count == 2)
        #expect(console.error.contains("\n1 error in faulty.yaml;"))
    }

    @Test("Check and run tell warnings on standard error and go on; --quiet leaves them out of a run")
    func warnings() async {
        let checked = TestConsole()
        #expect(await checked.run("check", "warned.yaml") == 0)
        #expect(checked.error.hasPrefix("warning[idle-null]: "))
        #expect(checked.error.hasSuffix("\n1 warning in warned.yaml; \"caseload explain idle-null\" says more\n"))
        #expect(checked.output.hasPrefix("warned.yaml: ok\n"))

        let run = TestConsole()
        let arguments = ["run", "warned.yaml", "warned-heir.yaml", "--replications", "2", "--out", folder("run")]
        #expect(await run.run(arguments) == 0)
        #expect(run.error == checked.error, "a warning of a file that both read is told once")
        let quiet = TestConsole()
        #expect(await quiet.run(arguments + ["--quiet", "--force"]) == 0)
        #expect(quiet.error.isEmpty)
    }

    @Test(
        "Diagnostics are coloured where standard error is a terminal, or as asked",
        arguments: [
            ([], [:], true, true), ([], [:], false, false), ([], ["NO_COLOR": "1"], true, false),
            (["--color", "always"], ["NO_COLOR": "1"], false, true), (["--color", "never"], [:], true, false),
            ([], ["CASELOAD_COLOR": "always"], false, true), ([], ["CASELOAD_COLOR": "never"], true, false),
            (["--color", "never"], ["CASELOAD_COLOR": "always"], true, false),
        ] as [([String], [String: String], Bool, Bool)])
    func colour(
        _ options: [String], _ environment: [String: String], _ isTerminal: Bool, _ isColoured: Bool
    ) async {
        for command in ["check", "run"] {
            let console = TestConsole()
            let status = await console.run(
                [command, "faulty.yaml"] + options, environment: environment, errorIsTerminal: isTerminal)
            #expect(status == 65)
            #expect(console.error.contains("\u{1B}") == isColoured)
            #expect(console.output.isEmpty)
        }
    }

    @Test("A colour that is none is refused with 64, from the variable as from the option")
    func wrongColour() async {
        let console = TestConsole()
        #expect(await console.run("check", "tiny.yaml", environment: ["CASELOAD_COLOR": "red"]) == 64)
        #expect(console.error == "error: the variable CASELOAD_COLOR holds `red`, expected auto, always or never\n")
    }
}
