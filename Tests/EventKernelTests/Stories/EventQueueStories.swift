import EventKernel
import Testing

@Suite("The event queue: stories")
struct EventQueueStories {
    private func drain(_ queue: inout EventQueue<Int>) -> [String] {
        var log: [String] = []
        while let event = queue.next() { log.append("\(queue.now): \(event)") }
        return log
    }

    @Test("events come in the order of time, and the clock goes with them")
    func timeOrder() {
        var queue = EventQueue<Int>()
        for time in [5, 1, 4, 2, 3] { queue.schedule(time * 10, at: Double(time)) }
        #expect(queue.now == 0)
        #expect(queue.pendingCount == 5)
        #expect(drain(&queue) == ["1.0: 10", "2.0: 20", "3.0: 30", "4.0: 40", "5.0: 50"])
        #expect(queue.now == 5)
        #expect(queue.poppedCount == 5)
        #expect(queue.pendingCount == 0)
    }

    @Test("at equal times completions come first, then the rest as scheduled, then deadlines, then statistics")
    func priorities() {
        var queue = EventQueue<Int>()
        queue.schedule(6, at: 1, priority: .statistics)
        queue.schedule(5, at: 1, priority: .deadline)
        queue.schedule(3, at: 1)
        queue.schedule(4, at: 1)
        queue.schedule(1, at: 1, priority: .completion)
        queue.schedule(2, at: 1, priority: .completion)
        queue.schedule(0, at: 0.5, priority: .statistics)
        #expect(drain(&queue).map { $0.suffix(1) } == ["0", "1", "2", "3", "4", "5", "6"])
    }

    @Test("a thousand events at one time come as they were scheduled, those scheduled meanwhile after them")
    func firstInFirstOut() {
        var queue = EventQueue<Int>(minimumCapacity: 0)
        for number in 0..<1000 { queue.schedule(number, at: 7) }
        var log: [Int] = []
        while let event = queue.next() {
            log.append(event)
            if event < 1000 { queue.schedule(event + 1000, at: queue.now) }
        }
        #expect(log == Array(0..<2000))
    }

    @Test("an end is excluded, and leaves clock, events and fingerprint as they are")
    func horizon() {
        var queue = EventQueue<Int>()
        queue.schedule(1, at: 1)
        queue.schedule(2, at: 2)
        #expect(queue.next(before: 2) == 1)
        let fingerprint = queue.fingerprint
        #expect(queue.next(before: 2) == nil)
        #expect(queue.now == 1)
        #expect(queue.pendingCount == 1)
        #expect(queue.fingerprint == fingerprint)
        #expect(queue.next(before: 2.5) == 2)
        #expect(queue.next() == nil)
        #expect(queue.now == 2)
    }

    @Test("a cancelled event does not come, and can be cancelled only once")
    func cancelling() {
        var queue = EventQueue<Int>()
        let first = queue.schedule(1, at: 1)
        let second = queue.schedule(2, at: 2)
        queue.schedule(3, at: 3)
        #expect(queue.cancel(second) == true)
        #expect(queue.cancel(second) == false)
        #expect(queue.pendingCount == 2)
        #expect(drain(&queue) == ["1.0: 1", "3.0: 3"])
        #expect(queue.cancel(first) == false)
        #expect(queue.cancel(.none) == false)
    }

    @Test("an old handle does not cancel the event that took over its storage")
    func handleReuse() {
        var queue = EventQueue<Int>()
        let popped = queue.schedule(1, at: 1)
        #expect(queue.next() == 1)
        queue.schedule(2, at: 2)
        #expect(queue.cancel(popped) == false)
        let cancelled = queue.schedule(3, at: 3)
        queue.cancel(cancelled)
        queue.schedule(4, at: 4)
        #expect(queue.cancel(cancelled) == false)
        #expect(drain(&queue) == ["2.0: 2", "4.0: 4"])
    }

    @Test("a reset empties the queue, invalidates handles and gives the same run again")
    func reset() {
        var queue = EventQueue<Int>()
        func run(_ queue: inout EventQueue<Int>) -> [String] {
            for number in 0..<500 { queue.schedule(number, at: Double((number * 7919) % 101)) }
            return drain(&queue)
        }
        let log = run(&queue)
        let fingerprint = queue.fingerprint
        let old = queue.schedule(1, at: 1000)
        queue.schedule(2, at: 2000)
        queue.reset()
        queue._checkInvariants()
        #expect(queue.now == 0)
        #expect(queue.pendingCount == 0)
        #expect(queue.poppedCount == 0)
        #expect(queue.next() == nil)
        // Takes the same slot and the same sequence number as the old handle's event had.
        for number in 0..<501 { queue.schedule(number, at: 1) }
        #expect(queue.cancel(old) == false)
        queue.reset()
        #expect(run(&queue) == log)
        #expect(queue.fingerprint == fingerprint)
    }

    @Test("negative zero is zero, and an event at infinity stays pending")
    func extremeTimes() {
        var queue = EventQueue<Int>()
        queue.schedule(3, at: .infinity)
        queue.schedule(1, at: -0.0)
        queue.schedule(2, at: 0)
        #expect(drain(&queue) == ["0.0: 1", "0.0: 2"])
        #expect(queue.pendingCount == 1)
    }

    @Test("times that are NaN, negative or earlier than the clock stop the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) {
            var queue = EventQueue<Int>()
            queue.schedule(1, at: .nan)
        }
        await #expect(processExitsWith: .failure) {
            var queue = EventQueue<Int>()
            queue.schedule(1, at: -1)
        }
        await #expect(processExitsWith: .failure) {
            var queue = EventQueue<Int>()
            queue.schedule(1, at: 5)
            _ = queue.next()
            queue.schedule(2, at: 4.999)
        }
    }

    @Test("the fingerprint depends on times, on the order of scheduling, on priorities and on what is folded in")
    func fingerprint() {
        func fingerprint(_ times: [Double], _ priority: EventPriority = .ordinary, folding word: UInt64? = nil)
            -> UInt64
        {
            var queue = EventQueue<Int>()
            for time in times { queue.schedule(0, at: time, priority: priority) }
            while queue.next() != nil {
                if let word { queue.fold(word) }
            }
            return queue.fingerprint
        }
        let prints = [
            fingerprint([]), fingerprint([1, 2]), fingerprint([2, 1]), fingerprint([1, 2.5]),
            fingerprint([1, 2], .deadline), fingerprint([1, 2], folding: 0), fingerprint([1, 2], folding: 1),
        ]
        for (index, print) in prints.enumerated() {
            #expect(!prints.dropFirst(index + 1).contains(print))
        }
        #expect(fingerprint([1, 2]) == prints[1])
    }

    @Test("the fingerprint does not depend on which storage events took")
    func fingerprintIgnoresSlots() {
        var plain = EventQueue<Int>()
        var reused = EventQueue<Int>()
        for number in 0..<10 { reused.schedule(number, at: Double(number)) }
        _ = drain(&reused)
        reused.reset()
        let handles = (0..<3).map { plain.schedule($0, at: Double($0)) }
        let others = (0..<3).map { reused.schedule($0, at: Double($0)) }
        // Cancelling in opposite orders makes the two free lists differ.
        for handle in handles { plain.cancel(handle) }
        for handle in others.reversed() { reused.cancel(handle) }
        for number in 0..<3 {
            plain.schedule(number, at: Double(5 - number))
            reused.schedule(number, at: Double(5 - number))
        }
        #expect(drain(&plain) == drain(&reused))
        #expect(plain.fingerprint == reused.fingerprint)
    }
}
