internal import Scenario

extension StructureCheck {
    /// Checks a single value, annotated, uncertain or neither, or a distribution.
    ///
    /// - Parameters:
    ///   - inherited: what supports the table that the value stands in.
    ///   - isAssumption: whether a figure makes a row among the assumptions.
    func checkValue(
        _ tree: ScenarioTree, as kind: ValueKind, path: String, inherited: WrittenValue.Annotation? = nil,
        evidence definition: KeyDefinition? = nil, isAssumption: Bool = true, canBeUncertain: Bool = true
    ) {
        let written = WrittenValue(tree)
        checkAnnotation(written, of: tree, path: path)
        let support = written.support ?? inherited
        if let uncertain = written.uncertain {
            if canBeUncertain, KeyTable.canBeUncertain(kind, at: path) {
                checkUncertain(uncertain, as: kind, path: path, support: support)
            } else {
                reportUncertainty(at: uncertain, path: path, kind)
            }
            return
        }
        guard let value = written.tree else { return }
        if kind == .durationDistribution, case .map = value {
            checkDistribution(value, path: path, support: support)
        } else {
            checkSingle(value, as: kind, path: path, support: support, evidence: definition, isAssumption: isAssumption)
        }
    }

    /// Checks a scalar.
    func checkSingle(
        _ tree: ScenarioTree, as kind: ValueKind, path: String, support: WrittenValue.Annotation?,
        evidence definition: KeyDefinition? = nil, isAssumption: Bool
    ) {
        guard let value = scalar(tree, as: kind, path: path, example: definition?.example) else { return }
        if case .reference(let names) = kind { context.refer(value.text, to: names, at: tree.place, path: path) }
        if isAssumption, (kind.isFigure && !value.isNone) || support != nil {
            context.record(path, value.text, value.unit, support)
        }
        if let definition, support?.evidence != .measured { warnOutside(definition, value, at: tree.place, path: path) }
    }

    private func scalar(
        _ tree: ScenarioTree, as kind: ValueKind, path: String, example: String? = nil
    ) -> SingleValue? {
        guard case .scalar(let text, let isPlain, let place) = tree else {
            context.report(
                Diagnostic(
                    .wrongKind, at: tree.place, key: path,
                    "\(tree.nameOfKind) stands where \(kind.inWords) is expected",
                    remedy: "write \(kind.inWords), such as \(example ?? kind.example)"))
            return nil
        }
        do {
            return try SingleValue.read(text, isPlain: isPlain, as: kind)
        } catch {
            context.report(Diagnostic(error.code, at: place, key: path, error.message, remedy: error.remedy))
            return nil
        }
    }

    /// Checks what stands beside a value: the keys of an annotation and nothing else.
    func checkAnnotation(_ written: WrittenValue, of tree: ScenarioTree, path: String) {
        guard let annotation = written.annotation else { return }
        let known = KeyTable.annotation
        for entry in annotation {
            guard let key = known.first(where: { $0.name == entry.key }) else {
                reportUnknownKey(
                    entry, path: path, known: [WrittenValue.valueKey, WrittenValue.uncertainKey] + known.map(\.name))
                continue
            }
            if entry.value.isNull { continue }
            _ = scalar(entry.value, as: key.kind, path: DottedPath.joined(path, entry.key))
        }
        if written.uncertain != nil { return }
        if let twice = tree.entry(WrittenValue.uncertainKey), !twice.value.isNull {
            context.report(
                Diagnostic(
                    .contradiction, at: twice.keyPlace, key: path, "a value and its uncertainty stand side by side",
                    remedy: "keep one of value and uncertain"))
        } else if written.tree == nil {
            context.report(
                Diagnostic(
                    .missingValue, at: tree.place, key: path, "there is no value beside its source",
                    remedy: "add one at value:"))
        }
    }

    private func checkDistribution(_ tree: ScenarioTree, path: String, support: WrittenValue.Annotation?) {
        let found = context.errorCount
        checkFamily(
            tree, path: path, among: DistributionFamily.all.filter(\.isForDurations), of: .duration(0...Double.infinity)
        )
        if context.errorCount == found { context.record(path, DistributionText.text(of: tree), "", support) }
    }

    private func checkUncertain(
        _ tree: ScenarioTree, as kind: ValueKind, path: String, support: WrittenValue.Annotation?
    ) {
        var families = DistributionFamily.all.filter(\.isForUncertainty)
        if case .share = kind {} else { families.removeAll(where: \.isForSharesOnly) }
        let uncertainPath = DottedPath.joined(path, WrittenValue.uncertainKey)
        guard case .map = tree else {
            context.report(
                Diagnostic(
                    .wrongKind, at: tree.place, key: uncertainPath,
                    "\(tree.nameOfKind) stands where a distribution is expected",
                    remedy: "write how uncertain the value is, such as {triangular: {low: 4, mode: 5, high: 8}}"))
            return
        }
        let found = context.errorCount
        checkFamily(tree, path: uncertainPath, among: families, of: kind)
        if context.errorCount == found {
            context.record(path, "uncertain: " + DistributionText.text(of: tree), "", support)
        }
    }

    /// Checks a map with the one key of a family and its parameters.
    private func checkFamily(
        _ tree: ScenarioTree, path: String, among families: [DistributionFamily], of kind: ValueKind
    ) {
        guard case .map(let entries, let place) = tree else { return }
        guard let entry = entries.first, entries.count == 1 else {
            context.report(
                Diagnostic(
                    .badDistribution, at: place, key: path, "a map with \(entries.count) keys is not a distribution",
                    remedy: "write one distribution, such as {lognormal: {mean: 60 min, sd: 30 min}}"))
            return
        }
        guard let family = families.first(where: { $0.name == entry.key }) else {
            reportUnknownKey(entry, path: path, known: families.map(\.name))
            return
        }
        checkParameters(entry.value, of: family, kind, path: DottedPath.joined(path, entry.key))
    }

    private func checkParameters(_ tree: ScenarioTree, of family: DistributionFamily, _ kind: ValueKind, path: String) {
        guard case .map(let entries, let place) = tree else {
            context.report(
                Diagnostic(
                    .wrongKind, at: tree.place, key: path, "\(tree.nameOfKind) stands where a map of keys is expected",
                    remedy: "write its parameters: \(Self.statements(of: family))"))
            return
        }
        let given = entries.filter { !$0.value.isNull }.map(\.key)
        // The statement that shares most with what is given is the one that was meant.
        let statement =
            family.statements.enumerated().max { left, right in
                let (first, second) = (shared(left.element, given), shared(right.element, given))
                return first == second ? left.offset > right.offset : first < second
            }?.element ?? []
        for entry in entries {
            let parameterPath = DottedPath.joined(path, entry.key)
            guard let parameter = statement.first(where: { $0.name == entry.key }) else {
                let isOfAnother = family.statements.contains { $0.contains { $0.name == entry.key } }
                if isOfAnother {
                    context.report(
                        Diagnostic(
                            .badDistribution, at: entry.keyPlace, key: parameterPath,
                            "\"\(entry.key)\" does not go with \(EnglishList.joined(given.filter { $0 != entry.key }))",
                            remedy: "write \(Self.statements(of: family))"))
                } else {
                    reportUnknownKey(entry, path: path, known: family.statements.flatMap { $0.map(\.name) })
                }
                continue
            }
            if entry.value.isNull { continue }
            checkParameter(entry.value, parameter, kind, path: parameterPath)
        }
        for parameter in statement where !given.contains(parameter.name) {
            context.report(
                Diagnostic(
                    .missingKey, at: place, key: DottedPath.joined(path, parameter.name),
                    "the key \"\(parameter.name)\" is missing", remedy: "write \(Self.statements(of: family))"))
        }
    }

    private func shared(_ statement: [DistributionFamily.Parameter], _ given: [String]) -> Int {
        statement.count { given.contains($0.name) }
    }

    private func checkParameter(
        _ tree: ScenarioTree, _ parameter: DistributionFamily.Parameter, _ kind: ValueKind, path: String
    ) {
        guard let value = scalar(tree, as: parameter.kind.kind(where: kind), path: path) else { return }
        if parameter.kind != .value, value.figure <= 0 {
            context.report(
                Diagnostic(
                    .outOfRange, at: tree.place, key: path,
                    "the \(parameter.name == "sd" ? "standard deviation" : parameter.name) is not greater than 0",
                    remedy: parameter.name == "sd"
                        ? "write the value alone if nothing varies" : "write a value greater than 0"))
        }
    }

    private static func statements(of family: DistributionFamily) -> String {
        family.statements.map { EnglishList.joined($0.map(\.name)) }.joined(separator: ", or ")
    }

    func reportUncertainty(at tree: ScenarioTree, path: String, _ kind: ValueKind) {
        context.report(
            Diagnostic(
                .wrongKind, at: tree.place, key: path,
                kind.canBeUncertain
                    ? "one of shares that add up to 100 % cannot be uncertain by itself"
                    : "\(kind.inWords) cannot be uncertain",
                remedy: "write one value"))
    }

    /// Warns of a figure outside the evidence, unless it is the standard, by which an effect is switched off.
    private func warnOutside(
        _ definition: KeyDefinition, _ value: SingleValue, at place: SourcePlace, path: String
    ) {
        func figure(_ text: String) -> Double? {
            (try? SingleValue.read(text, isPlain: true, as: definition.kind))?.figure
        }
        guard !value.isNone, let evidence = definition.evidence, let low = figure(evidence.low),
            let high = figure(evidence.high), value.figure < low || value.figure > high
        else { return }
        if case .standard(let standard) = definition.presence, figure(standard) == value.figure { return }
        context.report(
            Diagnostic(
                .outsideEvidence, at: place, key: path,
                "the value is outside the range of the sources, \(evidence.low) to \(evidence.high)",
                remedy:
                    "the sources: \(evidence.source); if the value was measured in this service, say so with evidence: "
                    + "measured"))
    }
}
