import EventKernel
import Testing

@Suite("The quantile sketch against sorted values")
struct QuantileSketchTests {
    static let shares = [0, 0.001, 0.1, 0.25, 0.5, 0.9, 0.99, 0.999, 1]

    @Test("every quantile is within the relative error", arguments: [0.3, 0.05, 0.01, 0.001], [1, 2] as [UInt64])
    func relativeError(allowed: Double, seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var sketch = QuantileSketch(relativeError: allowed, from: 1e-3, to: 1e6)
        #expect(sketch.relativeError <= allowed)
        // Powers of two, ends of buckets, zeros, and many orders of magnitude.
        var values = (0..<5000).map { step -> Double in
            switch step % 4 {
            case 0: 1e-3 * Double.random(in: 1..<1e3, using: &generator) * Double(step)
            case 1: Double(1 << (step % 19))
            case 2: Double.random(in: 0..<1, using: &generator) < 0.1 ? 0 : 1
            default: Double(step % 257)
            }
        }
        for value in values { sketch.add(value) }
        values.sort()
        #expect(sketch.count == 5000 && sketch.minimum == values.first && sketch.maximum == values.last)
        for share in Self.shares {
            let exact = values[Int(share * 4999)]
            // A little for rounding, as values at the end of a bucket err by just that much.
            #expect(abs(sketch.quantile(share) - exact) <= exact * sketch.relativeError * (1 + 1e-12))
        }
    }

    @Test("parts merged in any order give the same as all values at once", arguments: [1, 2, 3] as [UInt64])
    func merging(seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        let values = (0..<3000).map { _ in 1 / Double.random(in: 1e-9..<1, using: &generator) }
        var whole = QuantileSketch(from: 1, to: 1e4)
        for value in values { whole.add(value) }
        let order = (0..<6).shuffled(using: &generator)
        var merged = QuantileSketch(from: 1, to: 1e4)
        for part in order {
            var sketch = QuantileSketch(from: 1, to: 1e4)
            for value in values[(part * 500)..<(part * 500 + 500)] { sketch.add(value) }
            merged.merge(sketch)
        }
        #expect(merged.count == whole.count && merged.minimum == whole.minimum && merged.maximum == whole.maximum)
        for place in 0..<3000 {
            #expect(merged.quantile(Double(place) / 2999) == whole.quantile(Double(place) / 2999))
        }
    }

    @Test("what lies outside the range is counted as 0 and as the greatest value")
    func range() {
        var sketch = QuantileSketch(relativeError: 0.01, from: 1, to: 100)
        #expect(sketch.quantile(0.5).isNaN)
        for value in [0.5, 0.25, 10, 5000, 7000] { sketch.add(value) }
        // Not below the least value observed.
        #expect(sketch.quantile(0) == 0.25)
        #expect(abs(sketch.quantile(0.5) - 10) < 0.1)
        #expect(sketch.quantile(0.75) == 7000)
        sketch.reset()
        #expect(sketch.count == 0 && sketch.quantile(1).isNaN)
    }

    @Test("a weight counts as so many values")
    func weights() {
        var weighted = QuantileSketch()
        weighted.add(2, count: 90)
        weighted.add(8, count: 10)
        weighted.add(1e6, count: 0)
        #expect(weighted.count == 100 && weighted.maximum == 8)
        #expect(abs(weighted.quantile(0.9) - 2) < 0.02)
        #expect(abs(weighted.quantile(0.91) - 8) < 0.08)
    }
}
