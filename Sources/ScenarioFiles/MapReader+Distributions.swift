public import Scenario

extension MapReader {
    /// A distribution of lengths of time in seconds.
    ///
    /// A bare length of time is constant; else one of `{lognormal: {mean: 60 min, sd: 30 min}}`,
    /// `{exponential: {mean:}}`, `{uniform: {low:, high:}}`, `{triangular: {low:, mode:, high:}}`,
    /// `{gamma: {mean:, sd:}}`, `{weibull: {shape:, scale:}}`. A default of nil makes the key required.
    public func durationDistribution(
        _ key: String, default: DistributionSpecification? = nil
    ) -> DistributionSpecification {
        guard let entry = entry(key) else {
            if `default` == nil { reportMissing(key, example: "45 min") }
            return `default` ?? .constant(0)
        }
        return durationDistribution(entry.value, path: keyPath(key)) ?? `default` ?? .constant(0)
    }

    /// A distribution of lengths of time as `durationDistribution` reads it, or nil if the key is absent.
    public func optionalDurationDistribution(_ key: String) -> DistributionSpecification? {
        entry(key).flatMap { durationDistribution($0.value, path: keyPath(key)) }
    }

    /// Reads a distribution, or returns nil after a fault.
    func durationDistribution(
        _ tree: ScenarioTree, path: String, inherited: Annotation? = nil
    ) -> DistributionSpecification? {
        guard let annotated = context.annotatedValue(tree, path: path) else { return nil }
        guard case .map(let entries, let place) = annotated.tree else {
            let reading = ScalarReading<Double>.duration(in: 0...Double.infinity)
            // The annotation is taken off already, so that its faults are reported once.
            let constant = context.value(
                annotated.tree, path: path, as: reading, inherited: annotated.annotation ?? inherited,
                recordsFigures: recordsFigures || annotated.annotation != nil)
            return constant.map { .constant($0) }
        }
        let names = ScenarioMerging.distributionKeys
        guard let entry = entries.first, entries.count == 1 else {
            if entries.allSatisfy({ ScenarioMerging.annotationKeys.contains($0.key) }), !entries.isEmpty {
                context.reportWrongKind(annotated.tree, path: path, expected: "a length of time", example: "45 min")
            } else {
                context.report(
                    Diagnostic(
                        .badDistribution, at: place, key: path,
                        "a map with \(entries.count) keys is not a distribution",
                        remedy: "write one distribution, such as {lognormal: {mean: 60 min, sd: 30 min}}"))
            }
            return nil
        }
        guard names.contains(entry.key) else {
            context.reportUnknownKey(entry, path: path, known: names)
            return nil
        }
        let parameters = MapReader(
            entry.value, path: DottedPath.joined(path, entry.key), context: context, recordsFigures: false)
        let found = context.diagnostics.count
        let specification = parameters.distribution(named: entry.key)
        parameters.finish()
        guard context.diagnostics.count == found, !parameters.isBroken, let specification else { return nil }
        if recordsFigures || annotated.annotation != nil {
            context.record(path, written(entry), "", annotated.annotation ?? inherited)
        }
        return specification
    }

    /// Reads this map as the parameters of a distribution; what is wrong with them is reported.
    private func distribution(named name: String) -> DistributionSpecification? {
        switch name {
        case "exponential": return .exponential(mean: positiveDuration("mean"))
        case "gamma": return .gamma(mean: positiveDuration("mean"), standardDeviation: positiveDuration("sd"))
        case "lognormal": return .lognormal(mean: positiveDuration("mean"), standardDeviation: positiveDuration("sd"))
        case "triangular":
            let (low, mode, high) = (duration("low"), duration("mode"), duration("high"))
            requireOrder("low", low, "high", high)
            if low < high, mode < low || mode > high, !isFaulty("low"), !isFaulty("high") {
                refuseParameter("mode", "the mode lies outside low and high", "write a mode between low and high")
            }
            return .triangular(low: low, mode: mode, high: high)
        case "uniform":
            let (low, high) = (duration("low"), duration("high"))
            requireOrder("low", low, "high", high)
            return .uniform(low: low, high: high)
        case "weibull":
            let shape = number("shape")
            if shape <= 0 { refuseParameter("shape", "the shape is not greater than 0", "write a number such as 1.5") }
            return .weibull(shape: shape, scale: positiveDuration("scale"))
        default: return nil
        }
    }

    private func positiveDuration(_ key: String) -> Double {
        let name = key == "sd" ? "standard deviation" : key
        let seconds = duration(key)
        if seconds <= 0 {
            refuseParameter(
                key, "the \(name) is not greater than 0",
                key == "sd" ? "write a length of time alone if nothing varies" : "write a length of time such as 45 min"
            )
        }
        return seconds
    }

    private func requireOrder(_ lowKey: String, _ low: Double, _ highKey: String, _ high: Double) {
        if low >= high, !isFaulty(lowKey) {
            refuseParameter(highKey, "\(highKey) is not greater than \(lowKey)", "write the smaller value as \(lowKey)")
        }
    }

    /// Whether the value of a key has been found missing or wrong.
    private func isFaulty(_ key: String) -> Bool {
        isBroken || context.diagnostics.contains { $0.key == keyPath(key) && $0.severity == .error }
    }

    /// Reports a fault of a parameter, unless its value has been found wrong already.
    private func refuseParameter(_ key: String, _ message: String, _ remedy: String) {
        if isFaulty(key) { return }
        fault(key, message, remedy: remedy)
    }

    /// A distribution in words, such as `lognormal, mean 60 min, sd 30 min`.
    private func written(_ entry: ScenarioTree.Entry) -> String {
        guard case .map(let parameters, _) = entry.value else { return entry.key }
        return ([entry.key] + parameters.map { "\($0.key) \(context.writtenText($0.value))" }).joined(separator: ", ")
    }
}

extension ReadingContext {
    /// A single value, annotated or not, as written.
    func writtenText(_ tree: ScenarioTree) -> String {
        if case .scalar(let text, _, _) = tree { return text }
        return tree["value"].map { writtenText($0) } ?? ""
    }
}
