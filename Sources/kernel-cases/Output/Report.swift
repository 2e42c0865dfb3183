internal import Foundation

/// The lines that tell of every quantity what was expected and found.
struct Report {
    /// A line of a quantity that is not judged: for information, or unknown.
    struct Remark: Equatable {
        let caseName: String
        let label: String
        let order: Int
        let text: String
    }

    let judgements: [Judgement]
    let remarks: [Remark]
    let unknown: [Remark]
    /// The names of the cases in the order of the file.
    let caseNames: [String]

    /// The exit code that follows: an unknown quantity outweighs a failed one, for it means that not all was tested.
    var exitCode: ExitCode {
        if !unknown.isEmpty { return .badInput }
        return judgements.contains { $0.verdict == .fail } ? .failed : .passed
    }

    /// The report as text.
    var text: String {
        let rows = caseNames.flatMap(rows(of:))
        let head = ["case", "quantity", "expected", "estimate", "interval", "sees", "verdict"]
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        let lines = ([head] + rows).map { row in
            zip(row, widths).map { cell, width in cell + String(repeating: " ", count: max(width - cell.count, 0)) }
                .joined(separator: "  ").trimmingSuffix
        }
        return (lines + ["", summary]).joined(separator: "\n") + "\n"
    }

    private var summary: String {
        let failed = judgements.filter { $0.verdict == .fail }.count
        let rare = judgements.filter { $0.verdict == .rare }.count
        let blunt = judgements.filter { $0.visibleError > 0.0525 }.count
        var parts = [
            "\(judgements.count) quantities tested: \(judgements.count - failed - rare) passed, \(failed) failed",
            "a run without error has a false alarm less than once in 1000",
        ]
        if rare > 0 { parts.append("\(rare) too rare to be judged") }
        if blunt > 0 { parts.append("\(blunt) seen less sharply than 5 %") }
        if !remarks.isEmpty { parts.append("\(remarks.count) for information") }
        if !unknown.isEmpty { parts.append("\(unknown.count) UNKNOWN") }
        return parts.joined(separator: "; ")
    }

    private func rows(of name: String) -> [[String]] {
        var rows: [(order: Int, cells: [String])] = []
        for judgement in judgements where judgement.caseName == name {
            rows.append((judgement.order, Self.cells(judgement)))
        }
        for remark in remarks + unknown where remark.caseName == name {
            rows.append((remark.order, [name, remark.label, "", "", "", "", remark.text]))
        }
        // Stable: the variants of a quantity keep their order.
        return rows.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.cells)
    }

    private static func cells(_ judgement: Judgement) -> [String] {
        let low = judgement.estimate - judgement.halfWidth
        let high = judgement.estimate + judgement.halfWidth
        let isExact = judgement.visibleError == 0
        return [
            judgement.caseName, judgement.label, number(judgement.expected), number(judgement.estimate),
            isExact ? "exact" : "\(number(low)) to \(number(high))",
            isExact ? "" : String(format: "%.2g %%", judgement.visibleError * 100), judgement.verdict.rawValue,
        ]
    }

    private static func number(_ value: Double) -> String {
        String(format: "%.6g", value)
    }
}

extension String {
    fileprivate var trimmingSuffix: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
