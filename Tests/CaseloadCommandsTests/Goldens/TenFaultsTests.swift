import CaseloadCommands
import Foundation
import ScenarioFiles
import Synchronization
import Testing

/// What somebody sees who has edited a copy of the example and made ten mistakes, one of them in a file of their own
/// that it includes.
@Suite struct TenFaultsTests {
    static let scenario = """
        format: 1
        extends: older-adults-team.yaml
        include: [our-hours.yaml]
        name: Our Team
        title: Our team after the cuts

        referrals:
          gp:
            team: older_adult
            rate: 260 per 100000 a year
            acepted: 70 %
        starting:
          older_adults:
            states: {settled: 77 %, unsettled: 20 %, crisis: 2 %, hospital: 2 %}
        work:
          telephone_contact:
            priority: phone
            time:
              telephone: {lognormal: {mean: 13 min, p90: 30 min}}
        changes:
          cuts:
            date: 2026-04-06
            cut_posts:
              nurses: {count: 8}
            protections:
              reserve_for_urgent: 95 %
        """

    static let hours = """
        # Our hours, which other scenarios of ours include too.
        calendars:
          annual_leave:
            days: 29 d
        """

    @Test("ten faults are told at once, in order, each with its line, what was expected and what to do")
    func tenFaults() async throws {
        let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "scenarios/examples/older-adults-team.yaml")
        let texts = Mutex<(output: String, error: String)>(("", ""))
        let context = CommandContext(
            console: Console(
                output: { text in texts.withLock { $0.output += text } },
                error: { text in texts.withLock { $0.error += text } }, outputIsTerminal: false, errorIsTerminal: false,
                columns: 100),
            scenarioSource: .memory([
                "our-team.yaml": Self.scenario, "our-hours.yaml": Self.hours,
                "older-adults-team.yaml": try String(contentsOf: example, encoding: .utf8),
            ]))
        #expect(await CaseloadProgram.run(["check", "our-team.yaml"], in: context) == 65)
        let (output, error) = texts.withLock { $0 }
        #expect(output.isEmpty)
        #expect(error == Self.expected)
    }

    static let expected = """

        """
}
