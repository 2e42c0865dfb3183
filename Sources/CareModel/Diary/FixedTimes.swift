import Scenario

/// A time of the week at which all workers of some roles meet.
struct FixedTime: BitwiseCopyable {
    /// The work type.
    var work: Int
    /// Seconds from Monday, midnight.
    var start: Double
    /// Seconds.
    var length: Double
    /// Weeks from one to the next.
    var every: Int

    /// Whether it is held in the week that begins at a moment.
    func isHeld(inWeekFrom monday: Double) -> Bool { Int(monday / Simulation.weekSeconds) % every == 0 }
}

extension Simulation {
    /// Schedules the fixed times of the week that begins.
    func scheduleFixedTimes() {
        for index in 0..<fixedTimes.count where fixedTimes[index].isHeld(inWeekFrom: now) {
            let time = now + fixedTimes[index].start
            if time < horizon { at(time, .fixedTime, index) }
        }
    }

    /// A fixed time has come: who is there and not at something that cannot wait goes; who is, goes when it is done, if
    /// it lasts that long.
    func beginFixedTime(_ index: Int) {
        let fixed = fixedTimes[index]
        for post in 0..<posts.count
        where posts[post].isPresent && postTable[post].mayDo & (1 << UInt64(fixed.work)) != 0 {
            let item = arrange(fixed.work, post: post)
            guard item >= 0 else { continue }
            items[item].due = now
            items[item].lapses = now + fixed.length
            enqueue(item, post: post)
            if items[item].place == .worker, makesWay(post) {
                layAside(post)
                takeUpNext(post)
            }
        }
    }
}
