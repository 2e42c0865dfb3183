public import Scenario

// Maps of single values by id, such as `{settled: 77 %, unsettled: 18.8 %}`, in the order of the file; empty if the key
// is absent. Wrong values are reported and left out. The whole map can be annotated as a single value can.
extension MapReader {
    /// Lengths of time in seconds by id.
    public func keyedDurations(
        _ key: String, in range: ClosedRange<Double> = 0...Double.infinity
    ) -> [(id: String, value: Double)] {
        keyedValues(key, .duration(in: range))
    }

    /// Shares by id.
    public func keyedShares(
        _ key: String, in range: ClosedRange<Double> = 0...1
    ) -> [(id: String, value: Double)] {
        keyedValues(key, .share(in: range))
    }

    /// Plain numbers by id.
    public func keyedNumbers(
        _ key: String, in range: ClosedRange<Double> = -Double.infinity...Double.infinity
    ) -> [(id: String, value: Double)] {
        keyedValues(key, .number(in: range))
    }

    /// Whole numbers by id.
    public func keyedIntegers(
        _ key: String, in range: ClosedRange<Int> = Int.min...Int.max
    ) -> [(id: String, value: Int)] {
        keyedValues(key, .integer(in: range))
    }

    /// Hours in each week by id.
    public func keyedHoursPerWeek(
        _ key: String, in range: ClosedRange<Double> = 0...168
    ) -> [(id: String, value: Double)] {
        keyedValues(key, .hoursPerWeek(in: range))
    }

    /// Amounts of money in pounds by id.
    public func keyedMoney(
        _ key: String, in range: ClosedRange<Double> = 0...Double.infinity
    ) -> [(id: String, value: Double)] {
        keyedValues(key, .money(in: range))
    }

    /// Rates in events per second by id, as `ratePerSecond` reads them.
    public func keyedRates(
        _ key: String, population: Double? = nil, in range: ClosedRange<Double> = MapReader.rates
    ) -> [(id: String, value: Double)] {
        keyedValues(key, .rate(population: population, in: range))
    }

    /// Texts by id.
    public func keyedTexts(_ key: String) -> [(id: String, value: String)] { keyedValues(key, .text) }

    /// Distributions of lengths of time by id, as `durationDistribution` reads them.
    public func keyedDurationDistributions(_ key: String) -> [(id: String, value: DistributionSpecification)] {
        keyed(key) { tree, path, inherited in
            durationDistribution(tree, path: path, inherited: inherited)
        }
    }

    /// Texts; a single text counts as a list of one. Empty if the key is absent. Items can be annotated.
    public func textList(_ key: String) -> [String] {
        guard let value = entry(key)?.value else { return [] }
        guard case .list(let items, _) = value else {
            return context.value(value, path: keyPath(key), as: .text).map { [$0] } ?? []
        }
        return items.enumerated().compactMap { index, item in
            context.value(item, path: DottedPath.item(index, of: keyPath(key)), as: .text)
        }
    }

    /// Plain numbers; a single number counts as a list of one. Empty if the key is absent.
    ///
    /// The list can be annotated; it makes one row among the assumptions.
    public func numberList(
        _ key: String, in range: ClosedRange<Double> = -Double.infinity...Double.infinity
    ) -> [Double] {
        guard let value = entry(key)?.value,
            let annotated = context.annotatedValue(value, path: keyPath(key))
        else { return [] }
        let reading = ScalarReading<Double>.number(in: range)
        guard case .list(let items, _) = annotated.tree else {
            return context.value(
                annotated.tree, path: keyPath(key), as: reading, inherited: annotated.annotation,
                recordsFigures: recordsFigures || annotated.annotation != nil
            ).map { [$0] } ?? []
        }
        var texts: [String] = []
        var numbers: [Double] = []
        for (index, item) in items.enumerated() {
            let itemPath = DottedPath.item(index, of: keyPath(key))
            if let number = context.value(item, path: itemPath, as: reading, recordsFigures: false) {
                numbers.append(number)
                texts.append(context.writtenText(item))
            }
        }
        if recordsFigures || annotated.annotation != nil {
            context.record(keyPath(key), texts.joined(separator: ", "), "", annotated.annotation)
        }
        return numbers
    }

    private func keyedValues<Value>(_ key: String, _ reading: ScalarReading<Value>) -> [(id: String, value: Value)] {
        keyed(key) { tree, path, inherited in
            context.value(tree, path: path, as: reading, inherited: inherited, recordsFigures: recordsFigures)
        }
    }

    private func keyed<Value>(
        _ key: String, _ read: (_ tree: ScenarioTree, _ path: String, _ inherited: Annotation?) -> Value?
    ) -> [(id: String, value: Value)] {
        guard let value = entry(key)?.value,
            let annotated = context.annotatedValue(value, path: keyPath(key), isKeyed: true)
        else { return [] }
        return namedEntries(annotated.tree, path: keyPath(key)).compactMap { entry in
            read(entry.value, DottedPath.joined(keyPath(key), entry.key), annotated.annotation).map { (entry.key, $0) }
        }
    }
}
