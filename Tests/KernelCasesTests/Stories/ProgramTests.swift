import Foundation
import Testing

@testable import kernel_cases

@Suite("The program")
struct ProgramTests {
    private static let loss = CaseTexts.text(
        form: "erlang_b", parameters: #"{"lam": 2, "mu": 1, "c": 2}"#, expected: #"{"P_block": 0.4, "mean_busy": 1.2}"#)

    @Test("Prints a line a quantity and system, and ends with 0 when all pass")
    func passes() async throws {
        let (code, output) = try await CaseTexts.run(Self.loss)
        #expect(code == .passed)
        let lines = output.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines[1].hasPrefix("one   P_block"))
        #expect(lines[2].contains("(lognormal service)"))
        #expect(lines[1...4].allSatisfy { $0.hasSuffix("pass") })
    }

    @Test("Gives the same bytes for any number of threads, and others for another seed")
    func sameBytes() async throws {
        let one = try await CaseTexts.run(Self.loss, ["--jobs", "1"]).output
        #expect(try await CaseTexts.run(Self.loss, ["--jobs", "3"]).output == one)
        #expect(try await CaseTexts.run(Self.loss, ["--seed", "2"]).output != one)
    }

    @Test("Ends with 1 when a value that is expected is wrong")
    func fails() async throws {
        let (code, output) = try await CaseTexts.run(
            CaseTexts.text(
                form: "deterministic_loss", parameters: #"{"n": 3, "S": 1, "K": 1}"#,
                expected: #"{"finished": 3, "rejected": 1}"#))
        #expect(code == .failed)
        #expect(output.contains("2 quantities tested: 1 passed, 1 failed"))
    }

    @Test("A quantity that nobody knows is told after all else was run, and ends the program with 65")
    func unknownQuantity() async throws {
        let (code, output) = try await CaseTexts.run(
            CaseTexts.text(
                form: "deterministic_loss", parameters: #"{"n": 3, "S": 1, "K": 1}"#,
                expected: #"{"finished": 3, "happiness": 1, "se_finished": 0, "note": "by hand"}"#))
        #expect(code == .badInput)
        #expect(output.contains("unknown quantity; deterministic_loss measures finished, rejected"))
        #expect(output.contains("information: how noisy a run is, not tested"))
        #expect(output.contains("1 quantities tested: 1 passed, 0 failed"))
    }

    @Test("A conditional slowdown in words is tested by its factor")
    func slowdownInWords() throws {
        let text = CaseTexts.text(
            form: "mm1_processor_sharing", expected: #"{"slowdown_conditional_on_size_x": "x/(1-rho)=2.5x"}"#)
        let plan = try CasePlan(try CaseFile.read(text, file: "f")[0], file: "f")
        #expect(plan.experiments[0].quantities.map(\.expected) == [2.5])
    }

    @Test(
        "A faulty command line ends with 64, a file that is not there with 66",
        arguments: [
            ([], ExitCode.usage), (["--jobs", "0", "x"], .usage), (["--seed", "-1", "x"], .usage),
            (["--fast", "x"], .usage), (["a", "b"], .usage), (["--only"], .usage),
            (["/nowhere/cases.json"], .noInput),
        ])
    func commandLine(arguments: [String], code: ExitCode) async {
        #expect(await KernelCases.run(arguments, processors: 2).code == code)
    }

    @Test("--only takes names of cases and of forms, and refuses others")
    func only() async throws {
        #expect(try await CaseTexts.run(Self.loss, ["--only", "one"]).code == .passed)
        #expect(try await CaseTexts.run(Self.loss, ["--only", "mm1"]).code == .usage)
    }

    @Test("--list shows every form with its parameters")
    func list() async {
        let (code, output) = await KernelCases.run(["--list"], processors: 2)
        #expect(code == .passed)
        for form in FormTable.all {
            #expect(output.contains("\(form.name): \(form.system)\n"))
            for parameter in form.parameters { #expect(output.contains(parameter.meaning)) }
        }
        #expect(FormTable.all.count == 36)
    }
}
