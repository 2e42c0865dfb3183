import EventKernel
import Testing

@Suite("Waiting lines: stories")
struct WaitingLineStories {
    private enum Name {
        case ada, ben, cem, dee
    }

    /// Everybody, in the order of service.
    private func order(_ line: consuming WaitingLine<Name>) -> [Name] {
        var order: [Name] = []
        while let customer = line.removeFirst() { order.append(customer) }
        return order
    }

    @Test("at the back they come first come, first served, within their priority")
    func firstCome() {
        var line = WaitingLine<Name>()
        for (name, priority) in [(Name.ada, 1), (.ben, 0), (.cem, 1), (.dee, 0)] {
            _ = line.join(name, priority: priority)
        }
        #expect(order(line) == [.ben, .dee, .ada, .cem])
    }

    @Test("at the front they come last come, first served")
    func lastCome() {
        var line = WaitingLine<Name>()
        for name in [Name.ada, .ben, .cem] { _ = line.join(name, at: .front) }
        #expect(order(line) == [.cem, .ben, .ada])
    }

    @Test("a full line takes nobody in but those who are taken back")
    func full() {
        var line = WaitingLine<Name>(places: 1)
        #expect(line.join(.ada) != nil)
        #expect(line.join(.ben) == nil)
        _ = line.putBack(.cem)
        #expect(line.count == 2)
        #expect(order(line) == [.cem, .ada])
    }

    @Test("a ticket refers to its customer until served, and to nobody afterwards")
    func tickets() {
        var line = WaitingLine<Name>()
        let ada = line.join(.ada) ?? .none
        #expect(line[ada] == .ada)
        #expect(line.removeFirst() == .ada)
        // Ben gets the memory that was Ada's.
        _ = line.join(.ben)
        #expect(line[ada] == nil && line.withdraw(ada) == nil && line.count == 1)
        line.reset()
        _ = line.join(.cem)
        #expect(line[ada] == nil && line[.none] == nil && line.withdraw(.none) == nil)
    }

    @Test("at random places every order of three is as likely as any other")
    func randomOrder() {
        var generator = SplitMixGenerator(seed: 5)
        var counts: [[Name]: Int] = [:]
        for _ in 0..<6000 {
            var line = WaitingLine<Name>()
            for name in [Name.ada, .ben, .cem] {
                _ = line.join(name, at: .anywhere(uniform: Double.random(in: 0..<1, using: &generator)))
            }
            counts[order(line), default: 0] += 1
        }
        // Each is binomial with mean 1000 and standard deviation 28.9; 5 of these for six of them: a false alarm in 3e5.
        #expect(counts.count == 6)
        #expect(counts.values.allSatisfy { abs($0 - 1000) < 145 })
    }

    @Test("one who is taken at random is as likely the one who came last, whoever left before")
    func randomOrderAmidDepartures() {
        var generator = SplitMixGenerator(seed: 6)
        var served = 0
        for _ in 0..<6000 {
            var line = WaitingLine<Name>()
            for name in [Name.ada, .ben, .cem, .dee] {
                if name == .dee { _ = line.removeFirst() }
                _ = line.join(name, at: .anywhere(uniform: Double.random(in: 0..<1, using: &generator)))
            }
            served += line.removeFirst() == .dee ? 1 : 0
        }
        // Three wait: binomial with mean 2000 and standard deviation 36.5; 4.5 of these: a false alarm in 1.5e5.
        #expect(abs(served - 2000) < 165)
    }

    @Test("a rank puts the earliest due date first, and equal ones in the order of coming")
    func ranks() {
        enum Month { case march, alsoMarch, april, may }
        var line = RankedLine<Month>(places: 3)
        let may = line.join(.may, rank: 5)
        _ = line.join(.march, rank: 3)
        _ = line.join(.alsoMarch, rank: 3)
        #expect(line.join(.april, rank: 4) == nil)
        #expect(line.first == .march && line.firstRank == 3)
        #expect(line.rank(of: may ?? .none) == 5)
        #expect(line.withdraw(may ?? .none) == .may)
        #expect(line.removeFirst() == .march)
        #expect(line.removeFirst() == .alsoMarch)
        #expect(line.removeFirst() == nil)
    }

    @Test("a priority beyond the classes stops the program")
    func priorities() async {
        await #expect(processExitsWith: .failure) {
            var line = WaitingLine<Int>()
            _ = line.join(1, priority: 64)
        }
    }
}
