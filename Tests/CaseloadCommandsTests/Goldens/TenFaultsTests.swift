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
              telephone: {lognormal: {median: 13 min, p90: 5 min}}
        changes:
          cuts:
            date: 2026-04-06
            cut_posts:
              nurses: {count: 8}
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
        error[wrong-unit]: "29 d" is not a plain number
         --> our-hours.yaml:4:11
          |
        4 |     days: 29 d
          |           ^^^^
          = key: calendars.annual_leave.days
          = help: write the number without a unit: 29
        note: the file is read because of this line
         --> our-team.yaml:3:11
          |
        3 | include: [our-hours.yaml]
          |           --------------

        error[bad-identifier]: "Our Team" is not an id
         --> our-team.yaml:4:7
          |
        4 | name: Our Team
          |       ^^^^^^^^
          = key: name
          = help: write our_team

        error[unknown-name]: there is no team "older_adult"
           --> our-team.yaml:9:11
            |
          9 |     team: older_adult
            |           ^^^^^^^^^^^
            = key: referrals.gp.team
            = help: did you mean older_adults?
        note: the team that is meant, perhaps
           --> older-adults-team.yaml:113:3
            |
        113 |   older_adults:
            |   ------------

        error[wrong-unit]: "260 per 100000 a year" is not a rate
          --> our-team.yaml:10:11
           |
        10 |     rate: 260 per 100000 a year
           |           ^^^^^^^^^^^^^^^^^^^^^
           = key: referrals.gp.rate
           = help: write a rate, such as 8.6 per week or 268 per 100000 per year

        error[unknown-key]: there is no key "acepted" here
          --> our-team.yaml:11:5
           |
        11 |     acepted: 70 %
           |     ^^^^^^^
           = key: referrals.gp.acepted
           = help: did you mean accepted?

        error[shares-sum]: the shares add up to 101 %
          --> our-team.yaml:14:13
           |
        14 |     states: {settled: 77 %, unsettled: 20 %, crisis: 2 %, hospital: 2 %}
           |             ^
           = key: starting.older_adults.states
           = help: make them add up to 100 %

        error[unknown-choice]: "phone" is not a name that is known here
          --> our-team.yaml:17:15
           |
        17 |     priority: phone
           |               ^^^^^
           = key: work.telephone_contact.priority
           = help: write one of crisis, duty, fixed, deadline, visit, call and carer

        error[bad-distribution]: p90 is not greater than median
          --> our-team.yaml:19:52
           |
        19 |       telephone: {lognormal: {median: 13 min, p90: 5 min}}
           |                                                    ^^^^^
           = key: work.telephone_contact.time.telephone.lognormal.p90
           = help: write the smaller value as median

        error[bad-date]: 2026-04-06 is not within the measured run
          --> our-team.yaml:22:11
           |
        22 |     date: 2026-04-06
           |           ^^^^^^^^^^
           = key: changes.cuts.date
           = help: write a date from 2027-01-04 to 2028-12-31

        error[contradiction]: 8 posts are cut of a group of 6
          --> our-team.yaml:24:23
           |
        24 |       nurses: {count: 8}
           |                       ^
           = key: changes.cuts.cut_posts.nurses.count
           = help: write 6 or less

        10 errors in 2 files; "caseload explain wrong-unit" says more

        """
}
