import EventKernel
import Testing

@Suite("Events that come near")
struct UpcomingEventsTests {
    @Test(
        "What is told to come next comes next, and then what follows, with cancelled events left out", arguments: 1...5)
    func comesNext(seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var queue = EventQueue<Int>()
        var handles: [EventHandle] = []
        for event in 0..<20_000 {
            handles.append(queue.schedule(event, at: Double.random(in: 0..<1e6, using: &generator)))
        }
        var isCancelled = Set<Int>()
        for event in stride(from: 0, to: handles.count, by: 7) {
            queue.cancel(handles[event])
            isCancelled.insert(event)
        }
        var upcoming = Set<Int>()
        var following = Set<Int>()
        var told = 0
        var followed = 0
        while let event = queue.next() {
            #expect(!isCancelled.contains(event))
            if queue.takeUpcoming() {
                // All that was told of the last lot has come; this event is the first of those that were to follow.
                #expect(upcoming.isEmpty)
                #expect(following.isEmpty || following.contains(event))
                var next = Set<Int>()
                queue.forEachUpcoming { next.insert($0) }
                if !following.isEmpty { #expect(next.union([event]) == following) }
                followed += following.count
                upcoming = next
                following = []
                queue.forEachFollowing { following.insert($0) }
                #expect(upcoming.isDisjoint(with: following) && isCancelled.isDisjoint(with: following))
                told += upcoming.count
            } else if !upcoming.isEmpty {
                #expect(upcoming.remove(event) != nil)
            }
        }
        // Enough to be of use.
        #expect(told > 10_000 && followed > 5_000)
    }

    @Test("Of few events none is far off")
    func few() {
        var queue = EventQueue<Int>()
        for event in 0..<100 { queue.schedule(event, at: Double(event)) }
        while queue.next() != nil {
            let hasUpcoming = queue.takeUpcoming()
            #expect(!hasUpcoming)
        }
    }
}
