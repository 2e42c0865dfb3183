import EventKernel
import Testing

/// A queue by definition: a list, searched from end to end.
private struct NaiveQueue {
    struct Entry {
        let time: Double
        let priority: UInt8
        let event: Int
        let handle: EventHandle
    }

    // In the order of scheduling, so that the first of several least ones is the one due.
    private(set) var entries: [Entry] = []

    mutating func schedule(_ entry: Entry) {
        entries.append(entry)
    }

    mutating func cancel(_ handle: EventHandle) -> Bool {
        guard let index = entries.firstIndex(where: { $0.handle == handle }) else { return false }
        entries.remove(at: index)
        return true
    }

    mutating func next(before end: Double) -> Entry? {
        guard
            let index = entries.indices.min(by: {
                (entries[$0].time, entries[$0].priority, $0) < (entries[$1].time, entries[$1].priority, $1)
            }), entries[index].time < end
        else { return nil }
        return entries.remove(at: index)
    }

    mutating func reset() {
        entries.removeAll()
    }
}

@Suite("The event queue against a naive one")
struct EventQueueModelTests {
    /// How often each operation is chosen, in hundredths; the rest are pops.
    struct Mix: Sendable {
        let scheduling: Int
        let cancelling: Int
        let resetting: Int
        let distinctTimes: Int
    }

    static let mixes = [
        Mix(scheduling: 50, cancelling: 0, resetting: 0, distinctTimes: 1000),
        Mix(scheduling: 55, cancelling: 10, resetting: 0, distinctTimes: 5),
        Mix(scheduling: 48, cancelling: 45, resetting: 1, distinctTimes: 50),
        Mix(scheduling: 60, cancelling: 30, resetting: 0, distinctTimes: 1),
        Mix(scheduling: 45, cancelling: 5, resetting: 2, distinctTimes: 3),
    ]

    @Test(
        "any sequence of operations gives what the naive queue gives", arguments: mixes.indices, [1, 2, 3] as [UInt64])
    func agreement(mixIndex: Int, seed: UInt64) {
        let mix = Self.mixes[mixIndex]
        var generator = SplitMixGenerator(seed: seed)
        var queue = EventQueue<Int>(minimumCapacity: 0)
        var naive = NaiveQueue()
        var handles: [EventHandle] = [.none]
        for step in 0..<2000 {
            let choice = Int.random(in: 0..<100, using: &generator)
            if choice < mix.scheduling {
                let delay = Double(Int.random(in: 0..<mix.distinctTimes, using: &generator)) / 4
                let time = queue.now + delay
                let priority = EventPriority.allCases.randomElement(using: &generator) ?? .ordinary
                let handle = queue.schedule(step, at: time, priority: priority)
                naive.schedule(
                    NaiveQueue.Entry(time: time, priority: priority.rawValue, event: step, handle: handle))
                handles.append(handle)
            } else if choice < mix.scheduling + mix.cancelling {
                // Among all handles ever given out, mostly of late: pending, popped, cancelled, of before a reset.
                let recent = handles.suffix(Bool.random(using: &generator) ? 8 : handles.count)
                let handle = recent.randomElement(using: &generator) ?? .none
                #expect(queue.cancel(handle) == naive.cancel(handle))
            } else if choice < mix.scheduling + mix.cancelling + mix.resetting {
                queue.reset()
                naive.reset()
            } else {
                let end = Bool.random(using: &generator) ? Double.infinity : queue.now + 1
                let before = queue.now
                let popped = queue.next(before: end)
                let expected = naive.next(before: end)
                #expect(popped == expected?.event)
                #expect(queue.now == expected?.time ?? before)
            }
            queue._checkInvariants()
            #expect(queue.pendingCount == naive.entries.count)
        }
        while let expected = naive.next(before: .infinity) {
            #expect(queue.next() == expected.event)
            #expect(queue.now == expected.time)
        }
        #expect(queue.next() == nil)
        queue._checkInvariants()
    }

    @Test("it grows from nothing to a hundred thousand events and gives them back sorted")
    func growth() {
        var generator = SplitMixGenerator(seed: 9)
        var queue = EventQueue<UInt64>(minimumCapacity: 0)
        let times = (0..<100_000).map { _ in Double.random(in: 0..<1, using: &generator) }
        for time in times { queue.schedule(time.bitPattern, at: time) }
        queue._checkInvariants()
        var popped: [Double] = []
        while let event = queue.next() {
            popped.append(queue.now)
            if event != queue.now.bitPattern { Issue.record("a payload of another time") }
        }
        #expect(popped == times.sorted())
        queue._checkInvariants()
    }

    @Test("cancelling most of many events, pending and in any order, keeps the rest")
    func massCancellation() {
        var generator = SplitMixGenerator(seed: 10)
        var queue = EventQueue<Int>()
        let handles = (0..<20_000).map { queue.schedule($0, at: Double(($0 * 7919) % 10_007)) }
        // A vacant root must survive the removal of cancelled keys.
        let first = queue.next()
        for index in handles.indices.shuffled(using: &generator) where index % 100 != 1 {
            #expect(queue.cancel(handles[index]) == (index != first))
        }
        queue._checkInvariants()
        #expect(queue.pendingCount == 200)
        var previous = queue.now
        var count = 0
        while let event = queue.next() {
            #expect(event % 100 == 1 && queue.now == Double((event * 7919) % 10_007) && queue.now >= previous)
            previous = queue.now
            count += 1
        }
        #expect(count == 200)
    }
}
