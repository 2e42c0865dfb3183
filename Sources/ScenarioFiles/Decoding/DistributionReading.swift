internal import Scenario

// Distributions, whose parameters have to go together.
extension ReadingContext {
    /// A distribution of lengths of time in seconds, or nil if it is wrong; what does not go together is reported.
    func durationDistribution(_ tree: ScenarioTree, path: String) -> DistributionSpecification? {
        guard let value = WrittenValue(tree).tree else { return nil }
        if case .scalar = value {
            return single(value, as: .durationDistribution).map { .constant($0.figure) }
        }
        guard let statement = statement(of: value, as: .duration(0...Double.infinity), path: path) else { return nil }
        guard let specification = specification(statement) else { return nil }
        return isPlausible(specification, at: value.place, path: path) ? specification : nil
    }

    /// The figure that stands for an uncertain one, or nil if its distribution is wrong.
    func figure(ofUncertain tree: ScenarioTree, as kind: ValueKind, path: String, population: Double?) -> Double? {
        let uncertainPath = DottedPath.joined(path, WrittenValue.uncertainKey)
        guard kind.canBeUncertain,
            let statement = statement(of: tree, as: kind, path: uncertainPath, population: population),
            let distribution = uncertainty(statement)
        else { return nil }
        if case .within(let specification) = distribution,
            !isPlausible(specification, at: tree.place, path: uncertainPath)
        {
            return nil
        }
        guard let range = kind.figureRange, range.contains(distribution.mean) else {
            report(
                Diagnostic(
                    .badDistribution, at: tree.place, key: uncertainPath,
                    "the mean of the uncertain value is outside the range of the key",
                    remedy: "see what may stand there with caseload explain"))
            return nil
        }
        let value = UncertainValue(key: path, distribution: distribution)
        record(value)
        return min(max(figureOfUncertain(value), range.lowerBound), range.upperBound)
    }

    /// Whether mean and spread are numbers that something can have; else it is reported.
    private func isPlausible(_ specification: DistributionSpecification, at place: SourcePlace, path: String) -> Bool {
        let mean = specification.mean
        let spread =
            switch specification {
            case .lognormal(_, let spread), .gamma(_, let spread): spread
            case .weibull(let shape, _): shape < 0.05 ? Double.infinity : 0
            case .constant, .uniform, .exponential, .triangular: 0.0
            }
        if mean < 1e12, mean > 0 || spread == 0, spread <= 1e4 * mean { return true }
        report(
            Diagnostic(
                .badDistribution, at: place, key: path,
                mean < 1e12
                    ? "this distribution varies more than anything does"
                    : "the mean of this distribution is longer than anything that can happen",
                remedy: "check the units, and that sd or p90 is not many times the mean or the median"))
        return false
    }

    private struct Statement {
        var family: String
        var parameters: [(name: String, value: Double, place: SourcePlace, path: String)]

        subscript(name: String) -> Double? { parameters.first { $0.name == name }?.value }
    }

    /// The family and the parameters of a map that is in order, or nil.
    private func statement(
        of tree: ScenarioTree, as kind: ValueKind, path: String, population: Double? = nil
    ) -> Statement? {
        guard !hasFault(at: path), case .map(let entries, _) = tree, let entry = entries.first, entries.count == 1,
            let family = DistributionFamily.all.first(where: { $0.name == entry.key }),
            case .map(let given, _) = entry.value
        else { return nil }
        let kinds = family.statements.flatMap { $0 }
        return Statement(
            family: family.name,
            parameters: given.compactMap { parameter in
                guard let definition = kinds.first(where: { $0.name == parameter.key }) else { return nil }
                return single(
                    parameter.value, as: definition.kind.kind(where: kind), population: population
                ).map {
                    (
                        parameter.key, $0.figure, parameter.value.place,
                        DottedPath.joined(DottedPath.joined(path, entry.key), parameter.key)
                    )
                }
            })
    }

    private func uncertainty(_ statement: Statement) -> UncertainValue.Distribution? {
        guard statement.family == "beta" else { return specification(statement).map { .within($0) } }
        guard let mean = statement["mean"], let spread = statement["sd"] else { return nil }
        guard mean > 0, mean < 1 else {
            refuse(
                "mean", of: statement, "the mean is not between 0 % and 100 %", "write the value alone if it is certain"
            )
            return nil
        }
        // The variance of a share is below that of a coin with the same mean.
        guard spread * spread < mean * (1 - mean) else {
            refuse(
                "sd", of: statement, "the standard deviation is too large for a share with this mean",
                "write less than \(Quantity.percentage((mean * (1 - mean)).squareRoot()))")
            return nil
        }
        return .beta(mean: mean, standardDeviation: spread)
    }

    private func specification(_ statement: Statement) -> DistributionSpecification? {
        switch statement.family {
        case "exponential":
            return statement["mean"].map { .exponential(mean: $0) }
                ?? statement["median"].map { .exponential(median: $0) }
        case "gamma":
            guard let mean = statement["mean"], let spread = statement["sd"] else { return nil }
            return .gamma(mean: mean, standardDeviation: spread)
        case "lognormal":
            if let mean = statement["mean"], let spread = statement["sd"] {
                return .lognormal(mean: mean, standardDeviation: spread)
            }
            return medianAndP90(statement).map { .lognormal(median: $0.median, p90: $0.p90) }
        case "triangular":
            guard let low = statement["low"], let mode = statement["mode"], let high = statement["high"],
                isInOrder("low", "high", statement)
            else { return nil }
            guard (low...high).contains(mode) else {
                refuse("mode", of: statement, "the mode lies outside low and high", "write a mode between low and high")
                return nil
            }
            return .triangular(low: low, mode: mode, high: high)
        case "uniform":
            guard let low = statement["low"], let high = statement["high"], isInOrder("low", "high", statement) else {
                return nil
            }
            return .uniform(low: low, high: high)
        case "weibull":
            if let shape = statement["shape"], let scale = statement["scale"] {
                return .weibull(shape: shape, scale: scale)
            }
            return medianAndP90(statement).map { .weibull(median: $0.median, p90: $0.p90) }
        default: return nil
        }
    }

    private func medianAndP90(_ statement: Statement) -> (median: Double, p90: Double)? {
        guard let median = statement["median"], let p90 = statement["p90"], isInOrder("median", "p90", statement)
        else { return nil }
        return (median, p90)
    }

    private func isInOrder(_ low: String, _ high: String, _ statement: Statement) -> Bool {
        guard let least = statement[low], let most = statement[high] else { return false }
        if least < most { return true }
        refuse(high, of: statement, "\(high) is not greater than \(low)", "write the smaller value as \(low)")
        return false
    }

    private func refuse(_ parameter: String, of statement: Statement, _ message: String, _ remedy: String) {
        guard let given = statement.parameters.first(where: { $0.name == parameter }) else { return }
        if hasFault(at: given.path) { return }
        report(Diagnostic(.badDistribution, at: given.place, key: given.path, message, remedy: remedy))
    }
}
