import Foundation
import OutputAnalysis
import RandomStreams
import Testing

@testable import Experiments

@Suite struct SensitivityBootstrapTests {
    private static let inputs = ["a", "b", "c"].map { DesignInput(path: $0) }

    /// Ishigami's function of inputs between 0 and 1 (Ishigami and Homma 1990).
    private func ishigami(_ point: [Double]) -> Double {
        let x = point.map { Double.pi * (2 * $0 - 1) }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    private static let first = [0.3139, 0.4424, 0.0]
    private static let total = [0.5576, 0.4424, 0.2437]

    /// Figures with noise: a part that all points share, and one of each point's own.
    private func figures(_ points: [[Double]], noise: Double, draws: ResampleDraws) -> [PointFigures] {
        let common = (0..<4).map { _ in 3 * noise * (draws.next() - 0.5) }
        return points.map { point in
            let values = (0..<4).map { ishigami(point) + common[$0] + noise * 12.0.squareRoot() * (draws.next() - 0.5) }
            return PointFigures(numerators: [values], denominators: [values.map { _ in 1 }])
        }
    }

    @Test(
        "Shares of the variance of Ishigami's function lie in their intervals, with noise and without",
        arguments: [0, 3.0])
    func sobol(noise: Double) throws {
        let count = 1024
        let design = DesignPoints.saltelli(Self.inputs, count: count, seed: 7)
        let draws = ResampleDraws(of: "noise", seed: 3)
        let all = figures(design.base + design.other + design.mixed.joined(), noise: noise, draws: draws)
        let parts = (0..<5).map { Array(all[$0 * count..<($0 + 1) * count]) }
        let indices = try #require(
            SensitivityBootstrap.sobolIndices(
                base: parts[0], other: parts[1], mixed: Array(parts[2...]), resamples: 200, uniform: draws.next))
        for input in 0..<3 {
            #expect(abs(indices.first[input].value - Self.first[input]) < 0.08)
            #expect(abs(indices.total[input].value - Self.total[input]) < 0.08)
            #expect(
                indices.first[input].low - 0.02 <= Self.first[input]
                    && Self.first[input] <= indices.first[input].high + 0.02)
            #expect(
                indices.total[input].low - 0.02 <= Self.total[input]
                    && Self.total[input] <= indices.total[input].high + 0.02)
            // More noise, wider intervals.
            #expect(indices.total[input].high - indices.total[input].low < 0.35)
        }
    }

    @Test("Effects of a straight plane are its slopes, whatever luck all points share")
    func morris() throws {
        let trajectories = DesignPoints.morrisTrajectories(Self.inputs, count: 6, seed: 2)
        let luck = [5.0, -3, 1]
        let figures = trajectories.map { points in
            points.map { point in
                let values = luck.map { 2 * point[0] - 5 * point[1] + $0 }
                return PointFigures(numerators: [values], denominators: [values.map { _ in 1 }])
            }
        }
        let draws = ResampleDraws(of: "morris", seed: 1)
        let effects = try #require(
            SensitivityBootstrap.elementaryEffects(points: trajectories, figures: figures, uniform: draws.next))
        for (effect, slope) in zip(effects, [2.0, -5, 0]) {
            #expect(abs(effect.mean - slope) < 1e-9)
            #expect(abs(effect.size.value - abs(slope)) < 1e-9)
            #expect(effect.size.high - effect.size.low < 1e-9)
        }
    }

    @Test("A figure that is undefined somewhere has no indices")
    func undefined() {
        let nothing = PointFigures(numerators: [[0, 0]], denominators: [[0, 0]])
        let one = PointFigures(numerators: [[1, 2]], denominators: [[1, 1]])
        let draws = ResampleDraws(of: "x", seed: 1)
        #expect(
            SensitivityBootstrap.sobolIndices(
                base: [one, nothing], other: [one, one], mixed: [[one, one]], uniform: draws.next) == nil)
        #expect(
            SensitivityBootstrap.elementaryEffects(
                points: [[[0], [1]]], figures: [[one, nothing]], uniform: draws.next) == nil)
    }

    @Test("Two scenarios of which one has no bound in some replication are not compared over the others")
    func withoutBound() {
        let ones = [1.0, 1, 1]
        let pair = PointFigures(numerators: [[5, .infinity, 7], [4, 5, 6]], denominators: [ones, ones])
        #expect(pair.comparison(isRatio: false).verdict == .undefined)
        let whole = PointFigures(numerators: [[5, 6, 7], [4, 5, 6]], denominators: [ones, ones])
        #expect(whole.comparison(isRatio: false).difference == -1)
    }

    @Test("Luck that makes more or less of an input, the same at all points, biases no index")
    func sharedLuck() throws {
        // x1 + 0.2 x2, where replication r adds a_r x1: of different replications the indices are those of the mean.
        let inputs = ["x1", "x2"].map { DesignInput(path: $0) }
        let draws = ResampleDraws(of: "luck", seed: 12)
        var sums = [Double](repeating: 0, count: 5)
        let repetitions = 400
        for repetition in 0..<repetitions {
            let design = DesignPoints.saltelli(inputs, count: 128, seed: UInt64(repetition))
            let luck = (0..<3).map { _ in 0.5 * 12.0.squareRoot() * (draws.next() - 0.5) }
            let results = (design.base + design.other + design.mixed.joined()).map { point in
                luck.map { (1 + $0) * point[0] + 0.2 * point[1] }
            }
            let parts = (0..<4).map { Array(results[$0 * 128..<($0 + 1) * 128]) }
            let crossed = CrossedResults(base: parts[0], other: parts[1], mixed: [parts[2], parts[3]])
            let found = try #require(crossed.parts(of: Array(0..<128), times: [1, 1, 1]))
            for (place, part) in ([found.variance] + found.first + found.total).enumerated() {
                sums[place] += 12 * part / Double(repetitions)
            }
        }
        // Of a uniform input the variance is a twelfth. Products of two of three such replications have a standard deviation
        // of 0.6, and the mean over the repetitions one of 0.03.
        for (sum, truth) in zip(sums, [1.04, 1, 0.04, 1, 0.04]) { #expect(abs(sum - truth) < 0.1, "\(sums)") }
        #expect(sums[4] > 0.035 && sums[4] < 0.045, "\(sums)")
    }
}
