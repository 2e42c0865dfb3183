import EventKernel
import Testing

@Suite("Time-weighted sums: stories")
struct TimeWeightedSumStories {
    @Test("a value counts for as long as it lasts")
    func integral() {
        var length = TimeWeightedSum()
        length.set(2, at: 1)
        length.set(5, at: 4)
        #expect(length.value == 5)
        #expect(length.integral(until: 4) == 6)
        #expect(length.integral(until: 6) == 16)
        length.set(0, at: 6)
        #expect(length.integral(until: 100) == 16)
    }

    @Test("a change before the last one stops the program")
    func precondition() async {
        await #expect(processExitsWith: .failure) {
            var length = TimeWeightedSum(1, at: 3)
            length.set(2, at: 2)
        }
    }
}
