import EventKernel
import Testing

extension SkillSet {
    fileprivate static let wounds = SkillSet(skill: 0)
    fileprivate static let medication = SkillSet(skill: 1)
}

@Suite("Server pools: stories")
struct ServerPoolStories {
    @Test("those who can do more are kept for what needs it")
    func mostSpecialised() {
        var nurses = ServerPool()
        let both = nurses.add(skills: [.wounds, .medication])
        let one = nurses.add(skills: .wounds)
        #expect(nurses.acquire(needing: .wounds, by: .mostSpecialised, at: 0) == one)
        #expect(nurses.acquire(needing: .medication, by: .mostSpecialised, at: 0) == both)
        #expect(nurses.acquire(by: .mostSpecialised, at: 0) == nil)
        #expect(nurses.skills(of: both).count == 2)
    }

    @Test("who goes off duty finishes first, and is not asked again")
    func offDuty() {
        var pool = ServerPool()
        let server = pool.add()
        #expect(pool.acquire(server, at: 0) == true)
        pool.endDuty(server, at: 2)
        #expect(pool.isBusy(server) == true && pool.isOnDuty(server) == false)
        pool.release(server, at: 5)
        #expect(pool.isAvailable(server) == false && pool.acquire(server, at: 5) == false)
        #expect(pool.utilisation(of: server, until: 10) == 1)
        pool.beginDuty(server, at: 10)
        #expect(pool.availableCount == 1)
        #expect(pool.utilisation(of: server, until: 15) == 0.5)
    }

    @Test("by longest idleness and by utilisation work is spread, by index it is not")
    func fairness() {
        /// Busy time of each of four servers who deal with 1000 tasks of length 1 or 3, one every 2.
        func busyTimes(_ choice: ServerChoice) -> [Double] {
            var pool = ServerPool()
            for _ in 0..<4 { pool.add() }
            var busyUntil: [(server: Int, time: Double)] = []
            for task in 0..<1000 {
                let now = Double(2 * task)
                for busy in busyUntil where busy.time <= now { pool.release(busy.server, at: busy.time) }
                busyUntil.removeAll { $0.time <= now }
                guard let server = pool.acquire(by: choice, at: now) else {
                    Issue.record("nobody is free")
                    continue
                }
                busyUntil.append((server, now + (task % 2 == 0 ? 1 : 3)))
            }
            return (0..<4).map { pool.busyTime(of: $0, until: 2000) }
        }
        // Work is 2000 in all; turn by turn some get all the short ones, but nobody is left out.
        #expect(busyTimes(.longestIdle).allSatisfy { $0 >= 250 })
        #expect(busyTimes(.leastUtilised).allSatisfy { abs($0 - 500) <= 10 })
        #expect(busyTimes(.firstByIndex)[3] == 0)
    }

    @Test("after a reset all are as they were added")
    func reset() {
        var pool = ServerPool()
        let early = pool.add(skills: .wounds)
        let late = pool.add(skills: .medication, isOnDuty: false)
        #expect(pool.acquire(early, at: 1) == true)
        pool.endDuty(early, at: 2)
        pool.beginDuty(late, at: 2)
        pool.reset(at: 100)
        #expect(pool.count == 2 && pool.availableCount == 1)
        #expect(pool.isAvailable(early) == true && pool.isBusy(early) == false && pool.isOnDuty(late) == false)
        #expect(pool.skills(of: early) == .wounds && pool.skills(of: late) == .medication)
        #expect(pool.acquire(early, at: 105) == true)
        #expect(pool.busyTime(of: early, until: 110) == 5 && pool.utilisation(of: early, until: 110) == 0.5)
        #expect(pool.utilisation(of: late, until: 110) == 0)
    }

    @Test("to release who is idle stops the program")
    func release() async {
        await #expect(processExitsWith: .failure) {
            var pool = ServerPool()
            pool.add()
            pool.release(0, at: 1)
        }
    }
}
