/// A mean estimated with the help of variables whose mean is known to be 0.
enum ControlVariates {
    /// The intercept of a linear regression of values on controls, with its standard error.
    ///
    /// Where values and controls are jointly normal, as means over long replications nearly are, the intercept over its
    /// standard error follows Student's t with *n* - *q* - 1 degrees of freedom (Lavenberg and Welch 1981,
    /// doi:10.1287/mnsc.27.3.322).
    ///
    /// - Parameters:
    ///   - values: *n* independent values.
    ///   - controls: *q* lists of *n* numbers.
    /// - Complexity: O(*n* *q*^2).
    static func estimate(_ values: [Double], controls: [[Double]]) -> Estimate {
        let freedom = values.count - controls.count - 1
        // A constant and the controls scaled to a size of 1, so that no unit spoils the elimination.
        let columns =
            [Array(repeating: 1.0, count: values.count)]
            + controls.map { control in
                let size = control.reduce(0) { max($0, abs($1)) }
                return control.map { $0 / size }
            }
        var matrix = columns.map { left in
            columns.map { right in sumOfProducts(left, right) } + [sumOfProducts(left, values)]
        }
        // The first unit vector is solved for as well: its solution's first entry is the variance's factor.
        for row in matrix.indices { matrix[row].append(row == 0 ? 1 : 0) }
        guard eliminate(&matrix) else { return estimate(values, controls: Array(controls.dropLast())) }
        let width = columns.count
        let coefficients = matrix.map { $0[width] }
        var residual = 0.0
        for index in values.indices {
            var fitted = 0.0
            for column in columns.indices { fitted += coefficients[column] * columns[column][index] }
            residual += (values[index] - fitted) * (values[index] - fitted)
        }
        let variance = residual / Double(freedom) * matrix[0][width + 1]
        return Estimate(value: coefficients[0], standardError: variance.squareRoot(), degreesOfFreedom: freedom)
    }

    private static func sumOfProducts(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }

    /// Turns the left square of a symmetric positive matrix into the unit matrix; false where it is singular.
    private static func eliminate(_ matrix: inout [[Double]]) -> Bool {
        let size = matrix.count
        let diagonal = matrix.indices.map { matrix[$0][$0] }
        for pivot in 0..<size {
            guard matrix[pivot][pivot] > 1e-10 * diagonal[pivot] else { return false }
            let factor = 1 / matrix[pivot][pivot]
            for column in matrix[pivot].indices { matrix[pivot][column] *= factor }
            for row in 0..<size where row != pivot {
                let multiple = matrix[row][pivot]
                for column in matrix[row].indices { matrix[row][column] -= multiple * matrix[pivot][column] }
            }
        }
        return true
    }
}
