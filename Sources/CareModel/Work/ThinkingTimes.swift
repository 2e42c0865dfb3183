import RandomStreams
import Scenario

// Reflection and the like: what it does to contact, and what of it is done at home.
extension Simulation {
    /// What a worker's contacts are worth for the time to think that the worker has had lately.
    func thinkingFactor(_ post: Int) -> Double {
        var factor = 1.0
        let types = recording.thinkingTypes.count
        for index in 0..<types {
            let time = recording.thinking[post * types + index]
            guard time.planned > 0 else { continue }
            let missed = 1 - min(1, time.received / time.planned)
            factor *= 1 - recording.counting[recording.thinkingTypes[index]].improvesContact * missed
        }
        return factor
    }

    /// A fixed time is planned for a worker.
    func planThinking(_ type: Int, post: Int) {
        let types = recording.thinkingTypes.count
        for index in 0..<types where recording.thinkingTypes[index] == type {
            recording.thinking[post * types + index].plannedThisWeek += work[type].expectedSeconds
        }
    }

    /// A worker has had a fixed time.
    func receiveThinking(_ type: Int, post: Int) {
        let types = recording.thinkingTypes.count
        for index in 0..<types where recording.thinkingTypes[index] == type {
            recording.thinking[post * types + index].receivedThisWeek += work[type].expectedSeconds
        }
    }

    /// Smooths what was planned and received, as a worker's load is smoothed.
    func closeWeekOfThinking(_ post: Int, keep: Double) {
        let types = recording.thinkingTypes.count
        for place in post * types..<(post + 1) * types {
            let time = recording.thinking[place]
            recording.thinking[place] = ThinkingTime(
                planned: time.planned * keep + time.plannedThisWeek,
                received: time.received * keep + time.receivedThisWeek)
        }
    }

    /// A fixed time is done unpaid at home, within the week in which it is planned; it takes nothing from the shift.
    func doAtHome(_ type: Int, post: Int, ordinal: UInt32) {
        let seconds = drawTimes(type, isUnanswered: false, entity: posts[post].entity, ordinal: UInt64(ordinal))
        add(seconds.sum(), .ownTime, post: post)
        strain.workers[post].unpaid += seconds.sum()
        addHours(seconds, post: post)
        if work[type].isSupervision { receiveSupervision(seconds.sum(), post: post) }
        receiveThinking(type, post: post)
    }
}
