import Foundation
import OutputAnalysis
import Testing

/// Points, results and indices that `scripts/salib` holds against SALib: Ishigami's function with a = 7 and b = 0.1.
@Suite("The numbers of indices of sensitivity")
struct SensitivityNumbersPageTests {
    private var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "scripts/salib-numbers")
    }

    private func ishigami(_ point: [Double]) -> Double {
        let x = point.map { Double.pi * (2 * $0 - 1) }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    /// Two samples, and for each input the first with that input of the second: the results in SALib's order of points.
    private func sobol(_ randomness: inout TestRandomness) -> [[Double]] {
        (0..<512).map { _ in
            let base = (0..<3).map { _ in randomness.uniform() }
            let other = (0..<3).map { _ in randomness.uniform() }
            let mixed = (0..<3).map { input in base.indices.map { $0 == input ? other[$0] : base[$0] } }
            return base + other + ([base] + mixed + [other]).map(ishigami)
        }
    }

    /// Trajectories on four levels, each input moved once by two thirds.
    private func morris(_ randomness: inout TestRandomness) -> [[Double]] {
        (0..<40).flatMap { _ in
            var point = (0..<3).map { _ in randomness.uniform() < 0.5 ? 0 : 1.0 / 3 }
            var order = [0, 1, 2]
            order.swapAt(2, Int(randomness.uniform() * 3))
            order.swapAt(1, Int(randomness.uniform() * 2))
            return ([nil] + order.map { $0 }).map { (moved: Int?) -> [Double] in
                if let moved { point[moved] += 2.0 / 3 }
                return point + [ishigami(point)]
            }
        }
    }

    private func write(_ name: String, _ header: String, _ rows: [[Double]]) throws {
        let lines = rows.map { $0.map { "\($0)" }.joined(separator: ",") }
        try ([header] + lines + [""]).joined(separator: "\n").write(
            to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    private func read(_ name: String) throws -> [[Double]] {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst()
            .map { try $0.split(separator: ",").map { try #require(Double($0)) } }
    }

    private func indices(_ sobol: [[Double]], _ morris: [[Double]]) throws -> [[Double]] {
        let found = try #require(
            SobolIndices(
                base: sobol.map { $0[6] }, other: sobol.map { $0[10] },
                mixed: (0..<3).map { input in sobol.map { $0[7 + input] } }))
        let trajectories = stride(from: 0, to: morris.count, by: 4).map { Array(morris[$0..<$0 + 4]) }
        let effects = ElementaryEffects(
            points: trajectories.map { $0.map { Array($0[0..<3]) } }, results: trajectories.map { $0.map { $0[3] } })
        return try (0..<3).map { input in
            [
                found.first[input], found.total[input], effects.mean[input], effects.meanSize[input],
                try #require(effects.deviation[input]),
            ]
        }
    }

    @Test("scripts/salib-numbers are what the code finds; CASELOAD_WRITE_DOCS=1 writes them anew")
    func numbersAreCurrent() throws {
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            var randomness = TestRandomness(seed: 44)
            let sobol = sobol(&randomness)
            let morris = morris(&randomness)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try write("sobol.csv", "a1,a2,a3,b1,b2,b3,ya,yab1,yab2,yab3,yb", sobol)
            try write("morris.csv", "x1,x2,x3,y", morris)
            try write("indices.csv", "first,total,mean,mean_size,deviation", try indices(sobol, morris))
        }
        let found = try indices(try read("sobol.csv"), try read("morris.csv"))
        let expected = try read("indices.csv")
        #expect(expected.count == 3)
        for (row, other) in zip(found, expected) {
            for (value, wanted) in zip(row, other) { #expect(abs(value - wanted) < 1e-11) }
        }
    }
}
