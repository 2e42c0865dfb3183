import ResultFiles
import Scenario
import Testing

@testable import Reports

@Suite struct AnswerTests {
    private static let figures = [
        RunFixture.Figure(
            metric: "waiting_allocation", unit: "people", before: 1.3, after: 11.3, half: 0.9, higher: 1,
            verdict: "worse"),
        RunFixture.Figure(
            metric: "referral_to_contact_mean", unit: "days", before: 25.456, after: 24.9, half: 0.2, higher: 0.1,
            verdict: "better"),
        RunFixture.Figure(
            metric: "sickness", unit: "share", before: 0.05, after: 0.051, half: 0.004, higher: 0.52,
            verdict: "undecided"),
        RunFixture.Figure(
            metric: "overtime", unit: "hours per week at work", before: 2.7, after: 2.71, half: 0.02, higher: 0.6,
            verdict: "no_difference_that_matters"),
    ]

    @Test("The answer counts what is better, worse and open, and says each with its doubt as counts of runs")
    func answer() throws {
        let fixture = try RunFixture(Self.figures)
        let source = try ReportSource(folder: fixture.path)
        let answer = Answer(source)
        let part = try #require(answer.parts.first)
        #expect(answer.parts.count == 1)
        #expect(
            part.count
                == "Of 4 main figures 1 is better and 1 worse; of 2 the run shows no clear difference."
        )
        #expect(
            part.findings(.worse).map(\.sentence)
                == ["People waiting for a coordinator: 11.3 instead of 1.30, higher in all 50 runs."])
        #expect(
            part.findings(.better).map(\.sentence)
                == ["Days from referral to first contact: 24.9 instead of 25.5, lower in about 18 of 20 runs."])
        #expect(part.findings(.undecided).map(\.verdictText) == ["no clear difference"])
        // The largest against the luck of single runs: 10 people over a range of 7.2.
        #expect(answer.main(source)?.key == FigureName(metric: "waiting_allocation"))
    }

    @Test("On the common scale shares are points and the rest per cent of the baseline; a baseline of 0 has none")
    func commonScale() throws {
        let nought = RunFixture.Figure(
            metric: "left_queue", unit: "people per year", before: 0, after: 3, half: 0.5, higher: 1, verdict: "worse")
        let fixture = try RunFixture(Self.figures + [nought])
        let source = try ReportSource(folder: fixture.path)
        func scale(_ metric: String) throws -> Double? {
            try #require(Finding(source, source.others[0], FigureName(metric: metric), title: "")).onCommonScale?.value
        }
        #expect(abs(try #require(try scale("sickness")) - 0.1) < 1e-9)
        #expect(abs(try #require(try scale("waiting_allocation")) - 1000 / 1.3) < 1e-9)
        #expect(try scale("left_queue") == nil)
    }

    @Test("A folder without a run, and an experiment's that is none, are refused by name")
    func refusals() throws {
        let fixture = try RunFixture(Self.figures)
        #expect(throws: InputFault.self) { try ReportSource(folder: fixture.path + "/nowhere") }
        #expect {
            try ReportSource(folder: fixture.path, experiment: fixture.path)
        } throws: { "\($0)".contains("is not the folder of an experiment") }
        try fixture.put("scenario-after.yaml", "format: 1\nname: after\n")
        #expect {
            try ReportSource(folder: fixture.path)
        } throws: { "\($0)".contains("scenario-after.yaml: is not a scenario that this version reads") }
    }
}
