import Glibc

/// How the delay of an event that follows another is distributed.
public enum IncrementLaw: String, CaseIterable, Sendable {
    /// Exponential of mean 1.
    case exponential

    /// Uniform from 0 to 2.
    case uniform

    /// Uniform from 0 to 1, and in one of ten cases a hundred times longer.
    case bimodal

    /// A whole number from 1 to 5: many events at equal times.
    case tied

    /// Always 1.
    case constant

    /// Uniform on a logarithmic scale from 0.001 to 1000.
    case sixDecades = "six decades"

    /// One delay.
    func increment(_ numbers: inout IrregularNumbers) -> Double {
        switch self {
        case .exponential: -log(numbers.uniform())
        case .uniform: 2 * numbers.uniform()
        case .bimodal: numbers.uniform() * (numbers.uniform() < 0.1 ? 100 : 1)
        case .tied: 1 + (5 * numbers.uniform()).rounded(.down)
        case .constant: 1
        case .sixDecades: pow(10, 6 * numbers.uniform() - 3)
        }
    }

    /// The time until an event that has been pending for long, as a look at any instant finds it, so that the model is
    /// in equilibrium from the start: a uniform share of a delay that is met in proportion to its length (Cox 1962,
    /// Renewal Theory).
    func remainder(_ numbers: inout IrregularNumbers) -> Double {
        switch self {
        case .exponential: -log(numbers.uniform())
        case .uniform: 2 * uniformRemainder(&numbers)
        case .bimodal: uniformRemainder(&numbers) * (numbers.uniform() < 0.9 / 10.9 ? 1 : 100)
        case .tied: wholeRemainder(&numbers)
        case .constant: numbers.uniform()
        case .sixDecades: numbers.uniform() * (0.001 + 999.999 * numbers.uniform())
        }
    }

    /// What remains of a delay that is uniform from 0 to 1, by inversion.
    private func uniformRemainder(_ numbers: inout IrregularNumbers) -> Double {
        1 - numbers.uniform().squareRoot()
    }

    /// A whole number of 1 to 5, less probable the greater: the number *k* remains of all delays of *k* or more.
    private func wholeRemainder(_ numbers: inout IrregularNumbers) -> Double {
        var left = 15 * numbers.uniform()
        var whole = 1.0
        while whole < 5, left >= 6 - whole {
            left -= 6 - whole
            whole += 1
        }
        return whole
    }
}
