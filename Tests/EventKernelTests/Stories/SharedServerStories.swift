import EventKernel
import Testing

@Suite("Shared servers: stories")
struct SharedServerStories {
    private enum Task {
        case long, short
    }

    @Test("two who share a server take twice as long")
    func sharing() {
        var server = SharedServer<Task>()
        server.enter(.long, work: 4, at: 0)
        #expect(server.nextCompletion == 4)
        // Half of it is done; the other half, and all of the short one's, at half the speed.
        server.enter(.short, work: 1, at: 2)
        #expect(server.nextCompletion == 4)
        #expect(server.complete(at: 4) == .short)
        #expect(server.nextCompletion == 5)
        #expect(server.complete(at: 5) == .long)
        #expect(server.nextCompletion == .infinity)
        #expect(server.statistics.present.integral(until: 5) == 7)
        #expect(server.statistics.utilisation(until: 5) == 1)
    }

    @Test("up to the threshold nobody is slowed down, beyond it all are")
    func threshold() {
        var server = SharedServer<Int>(threshold: 2)
        server.enter(1, work: 4, at: 0)
        let second = server.enter(2, work: 6, at: 0)
        #expect(server.nextCompletion == 4)
        server.enter(3, work: 8, at: 1)
        #expect(server.nextCompletion == 1 + 3 * 1.5)
        #expect(server.withdraw(second, at: 2.5) == 2)
        // One unit of work was done for each in 1.5 of time.
        #expect(server.nextCompletion == 4.5)
        #expect(server.complete(at: 4.5) == 1)
        #expect(server.nextCompletion == 4.5 + 5)
    }

    @Test("a server that stands still completes nothing, and goes on where it was")
    func standstill() {
        var server = SharedServer<Int>(speed: 2)
        let ticket = server.enter(1, work: 6, at: 0)
        server.setSpeed(0, at: 1)
        #expect(server.nextCompletion == .infinity)
        #expect(server.remainingWork(of: ticket, at: 5) == 4)
        server.setSpeed(4, at: 5)
        #expect(server.nextCompletion == 6)
    }

    @Test("those who bring equal work leave in the order of coming, at the same time")
    func ties() {
        var server = SharedServer<Int>()
        for customer in 1...3 { server.enter(customer, work: 2, at: 0) }
        for customer in 1...3 {
            #expect(server.nextCompletion == 6)
            #expect(server.complete(at: 6) == customer)
        }
    }
}
