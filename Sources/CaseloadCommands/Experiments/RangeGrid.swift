import Experiments

/// The values of one parameter with a range, in equal steps.
struct RangeGrid {
    /// Ascending, two or more.
    let values: [Double]

    /// The most values of a grid.
    static let most = 10_000

    /// Takes so many values from one end to the other; of whole numbers each at the most once.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if the parameter has no range.
    init(_ parameter: DesignParameter, count: Int, option: String) throws(CommandFailure) {
        guard case .range(let low, let high, _, _, let isWhole) = parameter.values else {
            throw Self.noRange(parameter, option)
        }
        var values: [Double] = []
        for place in 0..<count {
            let value = low + (high - low) * Double(place) / Double(count - 1)
            let taken = isWhole ? value.rounded() : value
            if values.last != taken { values.append(taken) }
        }
        self.values = values
    }

    /// Takes the values from the lower end on in steps, or those of `usual` equal steps where none is given; of whole numbers
    /// each one.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if the parameter has no range, or the step does not fit it.
    init(_ parameter: DesignParameter, step: Double?, usual: Int, option: String) throws(CommandFailure) {
        guard case .range(let low, let high, _, _, let isWhole) = parameter.values else {
            throw Self.noRange(parameter, option)
        }
        let step = step ?? (isWhole ? 1 : (high - low) / Double(usual))
        guard step > 0, step <= high - low, (high - low) / step <= Double(Self.most), !isWhole || step == step.rounded()
        else {
            throw CommandFailure(
                "error: --step: \(step) does not fit \(parameter.path) from \(low) to \(high): it is above 0, gives "
                    + "\(Self.most) values at the most, and is whole for a key of whole numbers",
                exitCode: ExitStatus.usage)
        }
        // A little more than whole steps, so that an end that is not quite met by rounding is there.
        let count = Int(((high - low) / step + 1e-9).rounded(.down)) + 1
        values = (0..<count).map { low + step * Double($0) }
    }

    private static func noRange(_ parameter: DesignParameter, _ option: String) -> CommandFailure {
        CommandFailure(
            "error: --\(option): `\(parameter.path)` needs a range: write \(parameter.path)=LOW..HIGH",
            exitCode: ExitStatus.usage)
    }
}
