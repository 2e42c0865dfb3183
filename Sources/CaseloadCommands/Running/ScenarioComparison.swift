import ScenarioFiles

/// What differs between the first of several scenarios and each other.
struct ScenarioComparison {
    /// The scenarios in the order of the command line, nil where one could not be read.
    var readings: [ScenarioReading?]

    /// Prints the differences to standard output, and warns of those that no dated change brings.
    func print(in context: CommandContext, _ colour: ColourChoice) {
        guard readings.count > 1 else { return }
        guard let first = readings[0] else {
            context.console.note("nothing is compared, since the first scenario cannot be read")
            return
        }
        for (index, other) in readings.enumerated().dropFirst() {
            guard let other else { continue }
            let differences = ScenarioDifference.differences(first: first.read.tree, other: other.read.tree)
            let lines = DifferenceText.lines(
                of: differences, first: (label(0), first.path), other: (label(index), other.path))
            context.console.output("\n" + lines.map { $0 + "\n" }.joined())
            let undated = UndatedDifference.warnings(first: first.read.tree, other: other.read.tree)
            context.console.error(context.text(of: undated, colour))
        }
    }

    /// A letter, as the scenarios of a comparison are called; after Z numbers.
    private func label(_ index: Int) -> String {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        return index < letters.count
            ? String(letters[letters.index(letters.startIndex, offsetBy: index)]) : "\(index + 1)"
    }
}
