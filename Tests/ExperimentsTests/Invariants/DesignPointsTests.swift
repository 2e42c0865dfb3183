import Experiments
import Testing

@Suite("Points of designs")
struct DesignPointsTests {
    private let inputs = ["strain.gain", "needs.person.effects.gap", "wards.acute.beds"].map(DesignInput.init)

    @Test("A factorial has every combination once")
    func factorial() {
        let points = DesignPoints.factorial(levels: [2, 1, 3])
        #expect(points.count == 6 && Set(points).count == 6)
        #expect(points.first == [0, 0.5, 0] && points.last == [1, 0.5, 1])
    }

    @Test("A Latin hypercube meets each part of each input once; an input more moves no other", arguments: [1, 7, 100])
    func latinHypercube(count: Int) {
        let points = DesignPoints.latinHypercube(inputs, count: count, seed: 4)
        for input in inputs.indices {
            let parts = points.map { Int($0[input] * Double(count)) }
            #expect(parts.sorted() == Array(0..<count))
        }
        let fewer = DesignPoints.latinHypercube([inputs[0], inputs[2]], count: count, seed: 4)
        #expect(fewer.map { $0[0] } == points.map { $0[0] } && fewer.map { $0[1] } == points.map { $0[2] })
        #expect(DesignPoints.latinHypercube(inputs, count: count, seed: 5) != points)
    }

    @Test("Sobol's points fill the cube more evenly than luck does")
    func sobol() {
        let count = 1 << 10
        let points = DesignPoints.sobol(inputs, count: count, seed: 1)
        #expect(points.allSatisfy { $0.allSatisfy { $0 >= 0 && $0 < 1 } })
        // The integral of the product of 2 x is 1; of independent points the standard error is 0.036.
        let mean = points.reduce(0) { $0 + $1.reduce(1) { $0 * 2 * $1 } } / Double(count)
        #expect(abs(mean - 1) < 0.006, "\(mean)")
    }

    @Test("In a trajectory each input moves once, by the same step and within its range")
    func morris() {
        let trajectories = DesignPoints.morrisTrajectories(inputs, count: 50, levels: 4, seed: 2)
        for trajectory in trajectories {
            #expect(trajectory.count == 4)
            var moved: [Int] = []
            for (before, after) in zip(trajectory, trajectory.dropFirst()) {
                let changed = inputs.indices.filter { before[$0] != after[$0] }
                #expect(changed.count == 1 && abs(abs(after[changed[0]] - before[changed[0]]) - 2.0 / 3) < 1e-12)
                moved += changed
            }
            #expect(moved.sorted() == [0, 1, 2])
            #expect(trajectory.allSatisfy { $0.allSatisfy { $0 > -1e-12 && $0 < 1 + 1e-12 } })
        }
        #expect(Set(trajectories.map { $0[0] }).count > 10)
    }

    @Test("Values of a list and whole numbers stand at equal distances, whatever part of the range each has")
    func coordinates() throws {
        let pair = try DesignParameter(statement: "a.b=on,off")
        #expect([0, 0.34, 0.66, 1].map(pair.coordinate) == [0, 0, 1, 1])
        let count = try DesignParameter(statement: "posts.x.count=2..4")
        #expect([0, 0.34, 0.67, 1].map(count.coordinate) == [0, 0.5, 1, 1])
        #expect([0, 0.34, 0.67, 1].map { count.text(at: $0) } == ["2", "3", "4", "4"])
        let rate = try DesignParameter(statement: "a.b=2 wk..4 wk")
        #expect([0, 0.25, 1].map(rate.coordinate) == [0, 0.25, 1])
        #expect(rate.text(at: 0.25) == "2.5 wk")
    }
}
