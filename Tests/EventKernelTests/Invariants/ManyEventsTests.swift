import EventKernel
import Glibc
import Testing

/// A queue by definition: a list kept in the order in which its events are due.
private struct SortedQueue {
    struct Entry {
        let time: Double
        let priority: EventPriority
        let order: Int
        let handle: EventHandle
    }

    // The latest first, so that the earliest is taken from the end.
    private(set) var entries: [Entry] = []

    private func position(_ time: Double, _ priority: EventPriority, _ order: Int) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            let entry = entries[middle]
            if (entry.time, entry.priority.rawValue, entry.order) > (time, priority.rawValue, order) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    mutating func schedule(_ entry: Entry) {
        entries.insert(entry, at: position(entry.time, entry.priority, entry.order))
    }

    mutating func cancel(_ entry: Entry) -> Bool {
        let index = position(entry.time, entry.priority, entry.order)
        guard index < entries.count, entries[index].order == entry.order else { return false }
        entries.remove(at: index)
        return true
    }

    mutating func next(before end: Double) -> Entry? {
        guard let last = entries.last, last.time < end else { return nil }
        return entries.removeLast()
    }
}

/// With thousands of pending events most keys lie in buckets, and are divided, given back and taken over again.
@Suite("The event queue with many events, against a sorted list")
struct ManyEventsTests {
    /// How long after the clock an event is due.
    enum Increments: CaseIterable, Sendable {
        case exponential, tied, constant, sixDecades, bursts, closeToTheClock

        func draw(_ step: Int, _ generator: inout SplitMixGenerator) -> Double {
            let uniform = Double.random(in: Double.leastNormalMagnitude..<1, using: &generator)
            switch self {
            case .exponential: return -log(uniform)
            case .tied: return Double(Int(uniform * 4))
            case .constant: return 1
            case .sixDecades: return pow(10, uniform * 6 - 3)
            case .bursts: return step % 5000 < 2500 ? 1000 : uniform
            // Far events first, then many below all of those.
            case .closeToTheClock: return step < 3000 ? 1e9 * uniform : 1e-6 * uniform
            }
        }
    }

    @Test(
        "scheduling, cancelling and popping in waves gives what the list gives", arguments: Increments.allCases,
        [1, 2] as [UInt64])
    func agreement(increments: Increments, seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var queue = EventQueue<Int>(minimumCapacity: 0)
        var list = SortedQueue()
        var scheduled: [SortedQueue.Entry] = []
        var disagreements = 0
        var most = 0
        for step in 0..<40_000 {
            // Up to about 8,000 pending events, down to few, and up again.
            let isRising = step / 10_000 % 2 == 0
            let choice = Int.random(in: 0..<100, using: &generator)
            if choice < (isRising ? 85 : 12) {
                let time = queue.now + increments.draw(step, &generator)
                let priority = EventPriority.allCases.randomElement(using: &generator) ?? .ordinary
                let entry = SortedQueue.Entry(
                    time: time, priority: priority, order: step,
                    handle: queue.schedule(step, at: time, priority: priority))
                list.schedule(entry)
                scheduled.append(entry)
            } else if choice < (isRising ? 88 : 20), let entry = scheduled.randomElement(using: &generator) {
                if queue.cancel(entry.handle) != list.cancel(entry) { disagreements += 1 }
            } else {
                // A horizon that stops the queue short leaves room below what it has made ready.
                let end = choice % 3 == 0 ? queue.now + increments.draw(step, &generator) / 2 : .infinity
                let before = queue.now
                let popped = queue.next(before: end)
                let expected = list.next(before: end)
                if popped != expected?.order || queue.now != expected?.time ?? before { disagreements += 1 }
            }
            if step % 1777 == 0 { queue._checkInvariants() }
            most = max(most, queue.pendingCount)
        }
        #expect(most > 5000)
        while let expected = list.next(before: .infinity) {
            if queue.next() != expected.order || queue.now != expected.time { disagreements += 1 }
        }
        #expect(disagreements == 0)
        #expect(queue.next() == nil)
        queue._checkInvariants()
    }

    @Test("events that crowd ever more closely before one time come in order")
    func crowdingBeforeATime() {
        var generator = SplitMixGenerator(seed: 5)
        var queue = EventQueue<Bool>()
        for _ in 0..<1500 { queue.schedule(false, at: 2) }
        // The first of each crowd brings the next, into half of what is left before 1: bits of the time are used up one
        // by one, until none are left.
        queue.schedule(true, at: 0)
        var stages = 0
        var left = 1.0
        var previous = 0.0
        var disorder = 0
        while let bringsNext = queue.next() {
            if queue.now < previous { disorder += 1 }
            previous = queue.now
            guard bringsNext && stages < 50 else { continue }
            stages += 1
            let start = 1 - left
            left /= 2
            for number in 0..<2000 {
                let time = start + left * Double.random(in: 0..<1, using: &generator)
                queue.schedule(number == 0, at: max(queue.now, time))
            }
            if stages % 10 == 0 { queue._checkInvariants() }
        }
        #expect(stages == 50 && disorder == 0 && queue.poppedCount == 1501 + 50 * 2000)
    }

    @Test("thousands of events below those that were made ready to be taken come first")
    func belowWhatIsReady() {
        var generator = SplitMixGenerator(seed: 4)
        var queue = EventQueue<Int>()
        var list = SortedQueue()
        func schedule(_ order: Int, at time: Double) {
            list.schedule(
                SortedQueue.Entry(
                    time: time, priority: .ordinary, order: order, handle: queue.schedule(order, at: time)))
        }
        for order in 0..<3000 { schedule(order, at: 1e9 * Double.random(in: 1..<2, using: &generator)) }
        // Nothing is due so early; but the queue has looked.
        #expect(queue.next(before: 1) == nil)
        for order in 3000..<15_000 {
            schedule(order, at: 1e3 * Double.random(in: 0..<1, using: &generator))
            if order % 1000 == 0 { queue._checkInvariants() }
        }
        var disagreements = 0
        while let expected = list.next(before: .infinity) {
            if queue.next() != expected.order { disagreements += 1 }
        }
        #expect(disagreements == 0 && queue.next() == nil)
    }

    @Test("a clock that was moved to -0.0 stands at 0 for thousands of events")
    func negativeZero() {
        var queue = EventQueue<Int>()
        queue.advance(to: -0.0)
        for order in 0..<5000 { queue.schedule(order, at: Double(5000 - order)) }
        queue._checkInvariants()
        for order in (0..<5000).reversed() { #expect(queue.next() == order) }
    }

    @Test("an event re-timed is due at its new time, keeps its payload, and its old handle refers to nothing")
    func reschedule() {
        var generator = SplitMixGenerator(seed: 3)
        var queue = EventQueue<Int>()
        var list = SortedQueue()
        var entries = (0..<6000).map { order in
            let time = Double.random(in: 0..<100, using: &generator)
            return SortedQueue.Entry(
                time: time, priority: .ordinary, order: order, handle: queue.schedule(order, at: time))
        }
        for index in entries.indices where index % 2 == 0 {
            let time = Double.random(in: 0..<100, using: &generator)
            guard let handle = queue.reschedule(entries[index].handle, at: time, priority: .ordinary) else {
                Issue.record("a pending event could not be re-timed")
                continue
            }
            #expect(queue.reschedule(entries[index].handle, at: time, priority: .ordinary) == nil)
            entries[index] = SortedQueue.Entry(time: time, priority: .ordinary, order: index, handle: handle)
        }
        queue._checkInvariants()
        for entry in entries { list.schedule(entry) }
        var popped = 0
        while let expected = list.next(before: .infinity) {
            #expect(queue.next() == expected.order)
            popped += 1
        }
        #expect(popped == 6000 && queue.next() == nil)
    }

    @Test("after a reset in the midst of many events it does what a new queue does, to the last bit")
    func reset() {
        func fingerprint(_ queue: inout EventQueue<Int>, seed: UInt64) -> UInt64 {
            var generator = SplitMixGenerator(seed: seed)
            for number in 0..<10_000 { queue.schedule(number, at: Double.random(in: 0..<10, using: &generator)) }
            for _ in 0..<20_000 {
                guard let event = queue.next() else { break }
                queue.schedule(event, at: queue.now + Double.random(in: 0..<10, using: &generator))
            }
            return queue.fingerprint
        }
        var used = EventQueue<Int>()
        _ = fingerprint(&used, seed: 1)
        used.reset()
        used._checkInvariants()
        var new = EventQueue<Int>()
        #expect(fingerprint(&used, seed: 2) == fingerprint(&new, seed: 2))
    }
}
