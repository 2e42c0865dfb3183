import CGSL
import Glibc

/// The least value of a smooth function of one or two numbers, and its curvature there.
struct Minimisation {
    /// Where the function is least.
    var place: [Double]
    /// The function there.
    var value: Double
    /// The second derivatives there, row by row: one number, or four.
    var curvature: [Double]

    /// What stands for a value that is not finite: GSL's simplex refuses those.
    static let outside = 1e15
    /// The step of numerical derivatives.
    private static let step = 1e-3

    /// Searches for the least value: by Newton's steps alone where they lead there, else after Nelder and Mead's
    /// simplex.
    ///
    /// - Parameters:
    ///   - start: One or two numbers.
    ///   - isNear: Whether the start is thought to be near.
    ///   - function: The function; whatever is not finite counts as very great.
    /// - Returns: The place, or nil if none was found at which the function curves upwards.
    /// - SeeAlso: Nelder and Mead 1965, doi:10.1093/comjnl/7.4.308, by GSL's `nmsimplex2`.
    init?(from start: [Double], isNear: Bool, _ function: ([Double]) -> Double) {
        func bounded(_ place: [Double]) -> Double {
            let value = function(place)
            return value.isFinite ? min(value, Self.outside) : Self.outside
        }
        if isNear, let found = Self.newton(from: start, bounded) {
            self = found
            return
        }
        let coarse = Self.simplex(from: start, size: 0.3, tolerance: 1e-3, bounded)
        if let found = Self.newton(from: coarse, bounded) {
            self = found
            return
        }
        let fine = Self.simplex(from: coarse, size: 0.1, tolerance: 1e-7, bounded)
        guard let found = Self.newton(from: fine, bounded) else { return nil }
        self = found
    }

    private init(place: [Double], value: Double, curvature: [Double]) {
        self.place = place
        self.value = value
        self.curvature = curvature
    }

    private static func newton(from start: [Double], _ function: ([Double]) -> Double) -> Minimisation? {
        var place = start
        for _ in 0..<12 {
            let h = step
            let value = function(place)
            guard value < outside else { return nil }
            var move: [Double]
            let curvature: [Double]
            if place.count == 1 {
                let (up, down) = (function([place[0] + h]), function([place[0] - h]))
                curvature = [(up + down - 2 * value) / (h * h)]
                guard curvature[0] > 0 else { return nil }
                move = [-(up - down) / (2 * h) / curvature[0]]
            } else {
                let (x, y) = (place[0], place[1])
                let (right, left) = (function([x + h, y]), function([x - h, y]))
                let (up, down) = (function([x, y + h]), function([x, y - h]))
                let (both, neither) = (function([x + h, y + h]), function([x - h, y - h]))
                let xx = (right + left - 2 * value) / (h * h)
                let yy = (up + down - 2 * value) / (h * h)
                let xy = (both + neither + 2 * value - right - left - up - down) / (2 * h * h)
                let determinant = xx * yy - xy * xy
                guard xx > 0, yy > 0, determinant > 1e-9 * xx * yy else { return nil }
                curvature = [xx, xy, xy, yy]
                let (gx, gy) = ((right - left) / (2 * h), (up - down) / (2 * h))
                move = [-(yy * gx - xy * gy) / determinant, -(xx * gy - xy * gx) / determinant]
            }
            let greatest = move.map(abs).max() ?? 0
            if greatest < 2e-5 {
                let next = zip(place, move).map { $0 + $1 }
                return Minimisation(place: next, value: min(value, function(next)), curvature: curvature)
            }
            if greatest > 0.5 { move = move.map { $0 * 0.5 / greatest } }
            var shares = 1.0
            while true {
                let next = zip(place, move).map { $0 + shares * $1 }
                if function(next) <= value + 1e-12 * abs(value) {
                    place = next
                    break
                }
                shares /= 2
                if shares < 1e-3 { return nil }
            }
        }
        return nil
    }

    private static func simplex(
        from start: [Double], size: Double, tolerance: Double, _ function: ([Double]) -> Double
    ) -> [Double] {
        withoutActuallyEscaping(function) { function in
            let objective = Objective(function: function, count: start.count)
            let vector = gsl_vector_alloc(start.count)
            let steps = gsl_vector_alloc(start.count)
            let minimiser = caseload_simplex_minimiser(start.count)
            defer {
                gsl_multimin_fminimizer_free(minimiser)
                gsl_vector_free(vector)
                gsl_vector_free(steps)
            }
            for (index, value) in start.enumerated() { gsl_vector_set(vector, index, value) }
            gsl_vector_set_all(steps, size)
            return withExtendedLifetime(objective) {
                var described = gsl_multimin_function(
                    f: { vector, context in
                        guard let context else { return Minimisation.outside }
                        return Unmanaged<Objective>.fromOpaque(context).takeUnretainedValue().value(vector)
                    }, n: start.count, params: Unmanaged.passUnretained(objective).toOpaque())
                return withUnsafeMutablePointer(to: &described) { described in
                    guard gsl_multimin_fminimizer_set(minimiser, described, vector, steps) == Int32(GSL_SUCCESS)
                    else { return start }
                    for _ in 0..<500 {
                        guard gsl_multimin_fminimizer_iterate(minimiser) == Int32(GSL_SUCCESS) else { break }
                        if gsl_multimin_fminimizer_size(minimiser) < tolerance { break }
                    }
                    let found = gsl_multimin_fminimizer_x(minimiser)
                    return start.indices.map { gsl_vector_get(found, $0) }
                }
            }
        }
    }

    /// The function as GSL calls it.
    private final class Objective {
        let function: ([Double]) -> Double
        let count: Int

        init(function: @escaping ([Double]) -> Double, count: Int) {
            self.function = function
            self.count = count
        }

        func value(_ vector: UnsafePointer<gsl_vector>?) -> Double {
            function((0..<count).map { gsl_vector_get(vector, $0) })
        }
    }
}
