import ResultFiles
import Scenario
import ScenarioFiles

/// Sections 4 to 6: how the experiments were run, with what, and how to have it.
extension StressSheet {
    var experimentation: [StressItem] { [start, length, estimation] }
    var implementation: [StressItem] { [software, sampling, execution, system, access] }

    private var start: StressItem {
        let run = source.baseline.run
        let people = source.baseline.teams.reduce(0) { $0 + $1.starting.caseload * $1.copies }
        let text =
            "Terminating: the run ends after the measured weeks. It begins with the state that the scenario describes "
            + "(\(people) people on caseloads), \(run.warmUpWeeks == 0 ? "without warm-up" : "\(run.warmUpWeeks) weeks before the first measured day, \(run.start)")."
        return StressItem(
            number: "4.1", title: "Initialisation", asks: "Warm-up, state at the beginning, what ends a run.",
            content: [.paragraph(text)] + said(\.warmUpChoice),
            missing: said(\.warmUpChoice).isEmpty ? ["reporting.warm_up_choice"] : [])
    }

    private var length: StressItem {
        let run = source.baseline.run
        return StressItem(
            number: "4.2", title: "Run length", asks: "Length and unit of time.",
            content: [
                .paragraph("\(run.weeks) measured weeks from \(run.start); simulated time counts whole seconds.")
            ],
            missing: [])
    }

    private var estimation: StressItem {
        let plan = source.result.record.plan
        var content: [Html] = [.paragraph(replications)]
        if plan.precision != nil, !source.result.precision.isEmpty { content.append(reached) }
        return StressItem(
            number: "4.3", title: "Estimation", asks: "Replications, and why so many.",
            content: content + said(\.replicationsChoice),
            missing: said(\.replicationsChoice).isEmpty && plan.precision == nil
                ? ["reporting.replications_choice"] : [])
    }

    private var replications: String {
        let plan = source.result.record.plan
        guard let draws = plan.parameterDraws else {
            return "\(plan.replications) independent replications of each scenario."
        }
        return
            "\(draws) independent draws of what is uncertain, with \(plan.replications / draws) replications each; estimates and "
            + "intervals rest on the draws."
    }

    /// How precise figures became that were to be.
    private var reached: Html {
        var table = HtmlTable(
            "Precision asked for",
            [.text("Scenario"), .prose("Figure"), .text("Asked"), .figure("Half of the interval"), .text("Reached")])
        for row in source.result.precision {
            let title = source.scenarios.first { $0.scenario.name == row.scenario }?.scenario.title ?? row.scenario
            table.add([
                title, FigureWords.title(row.key), row.asked,
                row.halfWidth.map(FigureText(unit: row.unit).width) ?? FigureText.missing, row.isReached ? "yes" : "no",
            ])
        }
        return table.html
    }

    private var software: StressItem {
        let record = source.result.record
        return StressItem(
            number: "5.1", title: "Software", asks: "System, language, libraries, versions.",
            content: [
                .paragraph(
                    "caseload \(record.plan.version), written in Swift 6 with the GNU Scientific Library, on \(record.machine.system). "
                        + "Event queue, model and estimators are the program's own; compiler and library have the versions of whoever "
                        + "built it. Fingerprint of the machine's mathematics: \(record.plan.mathematics).")
            ], missing: [])
    }

    private var sampling: StressItem {
        let plan = source.result.record.plan
        return StressItem(
            number: "5.2", title: "Random sampling", asks: "The generator, and how streams are assigned.",
            content: [
                .paragraph(
                    "Philox 4x64-10 (Salmon and others 2011, doi:10.1145/2063384.2063405), seed \(plan.seed). A draw is addressed "
                        + "by replication, entity, purpose and ordinal, so that a person or a worker has the same luck in "
                        + "every scenario: common random numbers without streams to be kept in step.")
            ], missing: [])
    }

    private var execution: StressItem {
        StressItem(
            number: "5.3", title: "Execution", asks: "The mechanism of events, ties, parallel work.",
            content: [
                .paragraph(
                    "Event scheduling on one queue; at equal times completions come first, then everything else in the order of "
                        + "scheduling, then deadlines, then statistics. Replications are made in parallel by "
                        + "\(source.result.record.jobs) threads; results do not depend on how many.")
            ], missing: [])
    }

    private var system: StressItem {
        let record = source.result.record
        let machine = record.machine
        let seconds = FigureText(unit: "").estimate(record.seconds, low: nil, high: nil)
        return StressItem(
            number: "5.4", title: "System", asks: "Run time and hardware.",
            content: [
                .paragraph(
                    "\(seconds) s for \(record.events) events on \(machine.processor) (\(machine.architecture), "
                        + "\(machine.processors) processors), finished \(record.finished).")
            ], missing: [])
    }

    private var access: StressItem {
        let plan = source.result.record.plan
        var table = HtmlTable("Scenarios of this run", [.prose("Scenario"), .prose("File"), .text("Digest")])
        for entry in plan.scenarios { table.add([entry.title, entry.file, String(entry.digest.prefix(16))]) }
        // As in the data package: the results have a licence only where every scenario names one.
        let isLicensed = source.scenarios.allSatisfy { DataPackage.License.isOne($0.scenario.reporting.licence) }
        let licences =
            isLicensed ? texts(\.licence).map { Html.paragraph("Licence of scenarios and results: \($0).") } : []
        return StressItem(
            number: "6.1", title: "Access to code", asks: "How to get the model and all else that is needed.",
            content: [
                .paragraph(
                    "The program is free software (GPL-3.0-or-later); CITATION.cff says how to cite it. This run has the digest "
                        + "\(String(plan.digest.prefix(16))) over scenarios, seed, replications and version: the same scenarios and "
                        + "version give the same tables on machines of one kind; last digits may differ between processors. The "
                        + "folder of the run has each scenario as it was run."),
                Self.details("Scenarios and their digests", [table.html]),
            ] + licences + said(\.codeAccess) + said(\.interests),
            missing: (said(\.codeAccess).isEmpty ? ["reporting.code_access"] : [])
                + (said(\.interests).isEmpty ? ["reporting.interests"] : []))
    }
}
