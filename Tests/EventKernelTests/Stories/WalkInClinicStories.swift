import EventKernel
import Foundation
import Testing

@Suite("The model of the page on the kernel")
struct WalkInClinicStories {
    /// Birth and death by definition: shares of time with 0 to 5 present, one of whom is with the doctor.
    private var shares: [Double] {
        var weights = [1.0]
        for present in 1...5 {
            let deaths = 1 / 10.0 + Double(present - 1) / 30
            weights.append(weights[present - 1] / 12 / deaths)
        }
        return weights.map { $0 / weights.reduce(0, +) }
    }

    @Test("it refuses, loses and keeps waiting as many as its equations say")
    func theory() {
        var refused = Tally()
        var left = Tally()
        var waiting = Tally()
        var utilisation = Tally()
        for replication in 1...200 as ClosedRange<UInt64> {
            var clinic = WalkInClinic(drawing: SplitMixGenerator(seed: replication))
            clinic.run(warmUp: 500, until: 10_500)
            let statistics = clinic.doctor.statistics
            refused.add(Double(statistics.refused) / Double(statistics.requests))
            left.add(Double(statistics.withdrawn) / Double(statistics.requests))
            waiting.add(statistics.waiting.mean(until: 10_500))
            utilisation.add(statistics.utilisation(until: 10_500))
            // One may be with the doctor at the end of the warm-up, and one at the end.
            #expect(abs(clinic.waits.count - Int(statistics.completed)) <= 1)
            #expect(clinic.waits.minimum == 0 && clinic.waits.maximum > 10)
        }
        let meanWaiting = shares.enumerated().reduce(0) { $0 + Double(max($1.offset - 1, 0)) * $1.element }
        expect(refused, is: shares[5])
        expect(waiting, is: meanWaiting)
        expect(left, is: meanWaiting / 30 * 12)
        expect(utilisation, is: 1 - shares[0])
    }

    /// To 4.5 estimated standard errors: by Student's t with 199 degrees of freedom, two-sided, a false alarm in 9e4 of each
    /// comparison, and by the four of this file in 2e4.
    private func expect(_ tally: Tally, is expected: Double) {
        let error = tally.standardDeviation / Double(tally.count).squareRoot()
        #expect(abs(tally.mean - expected) < 4.5 * error, "\(tally.mean) +- \(error), not \(expected)")
        #expect(error < 0.03 * expected)
    }

    @Test("the page shows the file of the model as it is")
    func page() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "WalkInClinic.swift")
        let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/kernel.md"), encoding: .utf8)
        let model = try String(contentsOf: file, encoding: .utf8)
        #expect(page.contains("```swift\n" + model + "```\n"), "docs/kernel.md shows another model than \(file.path)")
    }
}
