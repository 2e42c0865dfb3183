import Foundation
import ScenarioFiles

/// A folder with the files of a run, made by hand.
final class RunFixture {
    /// A figure of both scenarios: a row of `summary.csv` each, and one of `comparison.csv`.
    struct Figure {
        var metric: String
        var group = "all"
        var unit: String
        var before: Double
        var after: Double
        var half: Double
        var higher: Double
        var verdict: String
    }

    let path: String
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// A scenario of the repository as a run writes it, under another name.
    static func scenario(_ file: String, named name: String, title: String) throws -> String {
        let read = try ScenarioFile.read(path: root + "/scenarios/" + file)
        return read.mergedText.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("name:") ? "name: \(name)" : line.hasPrefix("title:") ? "title: \(title)" : String(line)
        }.joined(separator: "\n")
    }

    /// Makes a run of two scenarios, `before` and `after`, with some figures and so many replications.
    init(
        _ figures: [Figure], replications: Int = 50, title: String = "\"After the cut\"",
        file: String = "examples/older-adults-team.yaml"
    ) throws {
        path = FileManager.default.temporaryDirectory.path + "/caseload-report-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var summary =
            "scenario,team,group,metric,unit,estimate,ci_low,ci_high,p05,p25,p50,p75,p95,replications,undefined,censored,"
            + "interval_method\n"
        for (name, value) in [("after", \Figure.after), ("before", \Figure.before)] {
            for figure in figures {
                let mean = figure[keyPath: value]
                let numbers = [
                    mean, mean - figure.half, mean + figure.half, mean - 4 * figure.half, mean - figure.half, mean,
                    mean + figure.half, mean + 4 * figure.half,
                ]
                summary +=
                    "\(name),all,\(figure.group),\(figure.metric),\(figure.unit),"
                    + numbers.map { "\($0)" }.joined(separator: ",") + ",\(replications),0,,student_t\n"
            }
        }
        var comparison =
            "baseline,scenario,team,group,metric,unit,difference,ci_low,ci_high,relative_difference,share_higher,"
            + "share_tied,correlation,variance_reduction,smallest_difference,replications,verdict\n"
        for figure in figures {
            let difference = figure.after - figure.before
            comparison +=
                "before,after,all,\(figure.group),\(figure.metric),\(figure.unit),\(difference),"
                + "\(difference - figure.half),\(difference + figure.half),,\(figure.higher),0,,,,\(replications),"
                + "\(figure.verdict)\n"
        }
        var rows = "scenario,replication,team,group,metric,unit,value\n"
        for name in ["after", "before"] {
            for replication in 0..<replications {
                for figure in figures {
                    let value =
                        (name == "after" ? figure.after : figure.before) + figure.half * Double(replication % 5 - 2)
                    rows += "\(name),\(replication),all,\(figure.group),\(figure.metric),\(figure.unit),\(value)\n"
                }
            }
        }
        try put("summary.csv", summary)
        try put("comparison.csv", comparison)
        try put("replications.csv", rows)
        try put("scenario-before.yaml", Self.scenario(file, named: "before", title: "As it stands"))
        try put("scenario-after.yaml", Self.scenario(file, named: "after", title: title))
        let digest = String(repeating: "0123456789abcdef", count: 4)
        let entries = ["before", "after"].map {
            "{\"digest\": \"\(digest)\", \"file\": \"\($0).yaml\", \"id\": \"\($0)\", \"title\": \"\($0)\"}"
        }
        try put(
            "run.json",
            """
            {"program": "caseload", "version": "0.1.0", "digest": "\(digest)", "seed": 1, "replications": \(replications),
             "baseline": "before", "mathematics": "0", "scenarios": [\(entries.joined(separator: ", "))],
             "started": "2027-01-01T00:00:00Z", "finished": "2027-01-01T00:00:01Z", "jobs": 1, "exit_status": 0,
             "events": 1, "seconds": 1, "files": ["comparison.csv", "replications.csv", "summary.csv"],
             "machine": {"architecture": "x86_64", "processor": "any", "processors": 1, "system": "Linux"}}
            """)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file of the folder.
    func put(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
}
