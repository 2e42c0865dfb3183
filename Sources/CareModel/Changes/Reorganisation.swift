import RandomStreams
import Scenario

// What staff go through when a service is reorganised, and work that a change brings to each of them.
extension Simulation {
    /// Holders of some roles apply for their own posts.
    func reapply(_ reapplication: CompiledReapplication, index: Int, team: Int) {
        let day = Simulation.daySeconds
        let decided = ((now + reapplication.decidedAfter) / day).rounded(.up) * day
        for post in 0..<posts.count
        where posts[post].status == .filled && !postTable[post].isStandIn
            && (team < 0 || postTable[post].team == team) && reapplication.roles[postTable[post].role]
        {
            if reapplication.work >= 0 { bringOwnWork(reapplication.work, post: post) }
            let isAppointed = !draws.happens(
                reapplication.notReappointed, purpose: reapplication.purpose, entity: posts[post].entity, ordinal: 0)
            if !isAppointed { at(decided, .reappointment, post) }
        }
    }

    /// A holder is not appointed again, and leaves after their notice.
    func decideReappointment(_ post: Int) {
        guard posts[post].status == .filled else { return }
        pipelines.workers[post].reason = .notReappointed
        giveNotice(post)
    }

    /// One piece of work that a worker has for themselves, at once.
    func bringOwnWork(_ type: Int, post: Int) {
        guard postTable[post].mayDo & (1 << UInt64(type)) != 0 else { return }
        let place = post * workCount + type
        let ordinal = postWorkOrdinal[place]
        postWorkOrdinal[place] += 1
        if work[type].isSupervision { planSupervision(work[type].expectedSeconds, post: post) }
        let item = newItem(type, ofPost: post)
        items[item].entity = posts[post].entity
        items[item].ordinal = ordinal
        countArising(work[type].expectedSeconds, post: post)
        hand(item, to: post)
    }
}
