import EventKernel
import Testing

@Suite("Event traces: stories")
struct EventTraceStories {
    enum Event: BitwiseCopyable {
        case knock(Int)
    }

    /// Knocks at 1, 2, 3 and so on, one of which may come at another time.
    private func trace(_ knocks: Int, capacity: Int, late: Int? = nil) -> [String] {
        let trace = run(knocks, capacity: capacity, late: late)
        return trace.lines
    }

    private func run(_ knocks: Int, capacity: Int, late: Int? = nil) -> EventTrace<Event> {
        var queue = EventQueue<Event>()
        var trace = EventTrace<Event>(capacity: capacity)
        for knock in stride(from: 1, through: knocks, by: 1) {
            queue.schedule(.knock(knock), at: Double(knock) + (knock == late ? 0.5 : 0))
        }
        while let event = queue.next() { trace.record(event, of: queue) }
        return trace
    }

    private func difference(_ left: borrowing EventTrace<Event>, _ right: borrowing EventTrace<Event>)
        -> TraceDifference?
    {
        let difference = left.firstDifference(from: right)
        #expect(right.firstDifference(from: left) == difference)
        return difference
    }

    @Test("the last events are kept, the oldest first")
    func lastEvents() {
        #expect(
            trace(100, capacity: 3) == ["98 at 98.0: knock(98)", "99 at 99.0: knock(99)", "100 at 100.0: knock(100)"])
        #expect(trace(2, capacity: 3) == ["1 at 1.0: knock(1)", "2 at 2.0: knock(2)"])
        #expect(trace(5, capacity: 0) == [])
    }

    @Test("two runs part at the first event that differs")
    func firstDifference() {
        #expect(difference(run(50, capacity: 100), run(50, capacity: 100)) == nil)
        #expect(difference(run(50, capacity: 100), run(50, capacity: 100, late: 20)) == .at(20))
        #expect(difference(run(50, capacity: 100), run(50, capacity: 100, late: 1)) == .at(1))
    }

    @Test("a run that ends sooner differs at the event that it lacks")
    func sooner() {
        #expect(difference(run(50, capacity: 100), run(40, capacity: 100)) == .at(41))
    }

    @Test("a difference before what was kept is told as such")
    func beforeTheTrace() {
        #expect(difference(run(50, capacity: 10), run(50, capacity: 10, late: 20)) == .atOrBefore(41))
        #expect(difference(run(50, capacity: 10), run(80, capacity: 10)) == .atOrBefore(71))
        #expect(difference(run(50, capacity: 40), run(60, capacity: 40)) == .at(51))
    }

    @Test("a run without events lacks the first event of another")
    func noEvents() {
        #expect(difference(run(0, capacity: 100), run(0, capacity: 10)) == nil)
        #expect(difference(run(0, capacity: 100), run(100, capacity: 100)) == .at(1))
        #expect(difference(run(0, capacity: 100), run(200, capacity: 100)) == .atOrBefore(101))
    }

    @Test("to compare a trace that is off stops the program")
    func off() async {
        await #expect(processExitsWith: .failure) {
            let trace = EventTrace<Event>(capacity: 0)
            _ = trace.firstDifference(from: EventTrace<Event>(capacity: 0))
        }
        await #expect(processExitsWith: .failure) {
            let trace = EventTrace<Event>(capacity: 1)
            _ = trace.firstDifference(from: EventTrace<Event>(capacity: 0))
        }
    }

    @Test("a trace begins anew after a reset")
    func reset() {
        var trace = run(50, capacity: 10)
        trace.reset()
        #expect(trace.count == 0 && trace.lines == [])
    }
}
