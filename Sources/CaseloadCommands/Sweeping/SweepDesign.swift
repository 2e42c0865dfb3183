import ArgumentParser
import Experiments
import ResultFiles
import Scenario

/// How the points of a sweep are chosen.
enum SweepDesign: String, ExpressibleByArgument, CaseIterable {
    case latinHypercube = "latin-hypercube"
    case factorial
    case sobol

    /// Points for each parameter where no number is given.
    ///
    /// - SeeAlso: Loeppky, Sacks and Welch 2009, doi:10.1198/TECH.2009.08040.
    static let usualPointsForEach = 10
    /// The most points times scenarios.
    static let mostCells = 1_000_000
}

/// The points of a sweep as texts, one for each parameter.
struct SweepPoints {
    var design: String
    var parameters: [SweepPlan.Parameter]
    var points: [[String]]
    /// The file in which they stand and the line of each, where they were made elsewhere.
    var file: (path: String, lines: [Int])?

    /// Makes the points of a design.
    ///
    /// - Parameters:
    ///   - design: The design.
    ///   - statements: What is varied.
    ///   - uncertain: The figures that the scenarios call uncertain, by scenario.
    ///   - count: How many points, or nil.
    ///   - scenarios: How many scenarios there are.
    /// - Throws: `CommandFailure` with exit code 64 for too many points or parameters, 65 for figures that are not uncertain.
    init(
        _ design: SweepDesign, _ parameters: [DesignParameter], uncertain: [[UncertainValue]], count: Int?,
        seed: UInt64, scenarios: Int
    ) throws(CommandFailure) {
        self.design = design.rawValue
        var values: [String: UncertainValue] = [:]
        for parameter in parameters where parameter.values == .uncertain {
            values[parameter.path] = try Self.uncertainValue(parameter.path, among: uncertain)
        }
        self.parameters = parameters.map {
            SweepPlan.Parameter(path: $0.path, kind: $0.values == .uncertain ? .uncertain : .set)
        }
        func text(_ parameter: DesignParameter, at share: Double) -> String {
            if let text = parameter.text(at: share) { return text }
            guard let value = values[parameter.path] else { preconditionFailure("found above") }
            let inside = min(max(share, 0x1p-53), 1 - 0x1p-53)
            let figure = UncertainDraw.figure(of: value, at: inside)
            return ShortestNumber.text(figure) ?? "0"
        }
        switch design {
        case .factorial:
            let levels = parameters.map { parameter in Self.levels(of: parameter) { text(parameter, at: $0) } }
            var cells = scenarios
            for level in levels {
                let (product, overflow) = cells.multipliedReportingOverflow(by: level.count)
                cells = overflow ? Int.max : product
            }
            try Self.check(cells: cells, "the levels of the keys make")
            let choices = DesignPoints.factorial(levels: levels.map(\.count))
            points = choices.map { point in
                point.indices.map { place in
                    let last = Double(levels[place].count - 1)
                    return levels[place][last == 0 ? 0 : Int((point[place] * last).rounded())]
                }
            }
        case .latinHypercube, .sobol:
            let count = count ?? Self.usual(parameters.count)
            guard count > 0 else {
                throw CommandFailure("error: --points may be 1 or more, found \(count)", exitCode: ExitStatus.usage)
            }
            let (cells, overflow) = count.multipliedReportingOverflow(by: scenarios)
            try Self.check(cells: overflow ? Int.max : cells, "the points make")
            let inputs = parameters.map { DesignInput(path: $0.path) }
            if design == .sobol, inputs.count > DesignPoints.mostSobolInputs {
                throw CommandFailure(
                    "error: Sobol's points are for \(DesignPoints.mostSobolInputs) keys at the most, found "
                        + "\(inputs.count): vary fewer, or use --design latin-hypercube", exitCode: ExitStatus.usage)
            }
            let shares =
                design == .sobol
                ? DesignPoints.sobol(inputs, count: count, seed: seed)
                : DesignPoints.latinHypercube(inputs, count: count, seed: seed)
            points = shares.map { shares in zip(parameters, shares).map { text($0, at: $1) } }
        }
    }

    /// Reads points that were made elsewhere.
    ///
    /// - Throws: `InputFault` with line and column of a header or cell that is not good.
    init(file path: String, scenarios: Int) throws {
        let table = try CSVReader(path: path)
        design = "file"
        parameters = []
        for (column, name) in table.columns.enumerated() {
            let isPath = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
            guard isPath else {
                throw InputFault(
                    path: path, line: 1,
                    message: "column \(column + 1): `\(name)` is no path of a key, such as work.home_visit.due")
            }
            parameters.append(SweepPlan.Parameter(path: name, kind: .set))
        }
        points = []
        var lines: [Int] = []
        while let row = try table.next() {
            if let column = row.firstIndex(where: { $0.allSatisfy(\.isWhitespace) }) {
                throw InputFault(
                    path: path, line: table.line, message: "column \(column + 1) (`\(table.columns[column])`) is empty")
            }
            points.append(row)
            lines.append(table.line)
        }
        guard !points.isEmpty else { throw InputFault(path: path, message: "there is no point after the header") }
        try Self.check(cells: points.count * scenarios, "the points make")
        file = (path, lines)
    }

    private static func usual(_ parameters: Int) -> Int { SweepDesign.usualPointsForEach * max(1, parameters) }

    private static func check(cells: Int, _ subject: String) throws(CommandFailure) {
        guard cells > SweepDesign.mostCells else { return }
        let number = cells == Int.max ? "more than \(Int.max)" : "\(cells)"
        throw CommandFailure(
            "error: \(subject) \(number) cells (points times scenarios), at most \(SweepDesign.mostCells) are possible: "
                + "vary fewer keys, or give fewer levels or points", exitCode: ExitStatus.usage)
    }

    /// The texts of the levels, each once: a range of few whole numbers has no more levels than numbers.
    ///
    /// Levels of an uncertain figure are the middles of equal parts of its distribution, since its ends may have no bound.
    private static func levels(of parameter: DesignParameter, _ text: (Double) -> String) -> [String] {
        if case .list(let values) = parameter.values { return values }
        let count = parameter.levels
        var levels: [String] = []
        for level in 0..<count {
            let share =
                parameter.values == .uncertain
                ? (Double(level) + 0.5) / Double(count)
                : count == 1 ? 0.5 : Double(level) / Double(count - 1)
            let text = text(share)
            if levels.last != text { levels.append(text) }
        }
        return levels
    }

    /// The distribution of a figure, which has to be one and the same wherever it is uncertain.
    private static func uncertainValue(
        _ path: String, among scenarios: [[UncertainValue]]
    ) throws(CommandFailure) -> UncertainValue {
        let found = scenarios.flatMap { $0 }.filter { $0.key == path }
        guard let first = found.first else {
            let nearest = NearestName.nearest(to: path, among: scenarios.flatMap { $0 }.map(\.key))
            throw CommandFailure(
                "error: --vary \(path): no scenario says how this figure is uncertain"
                    + (nearest.map { "; did you mean \($0)?" } ?? "; write \(path)=LOW..HIGH"),
                exitCode: ExitStatus.badData)
        }
        guard found.allSatisfy({ $0.distribution == first.distribution }) else {
            throw CommandFailure(
                "error: --vary \(path): the scenarios state different distributions of it; write \(path)=LOW..HIGH",
                exitCode: ExitStatus.badData)
        }
        return first
    }
}
