import Scenario

/// Who could take a piece of work up: workers by what they may do and by how free they are, in lists by their own links.
///
/// Workers of a team with the same work types form one class, so that somebody for a piece of work is found without
/// looking at everybody, however large the team.
extension Simulation {
    /// How free a worker is.
    enum Freedom {
        /// Nothing to do.
        static var idle: Int { 0 }
        /// Free for urgent work only.
        static var reserve: Int { 1 }
        /// At something that makes way for urgent work.
        static var interruptible: Int { 2 }
        static var count: Int { 3 }
    }

    /// Sets what a worker is doing, and keeps the lists of who is free.
    @inline(__always)
    func setActivity(_ activity: Activity, post: Int) {
        let here = posts.element(post)
        here.pointee.activity = activity
        var freedom = Self.freedom(of: activity)
        if activity == .item, isInterruptible(Int(here.pointee.item)) { freedom = Freedom.interruptible }
        let list = freedom < 0 ? -1 : postTable.element(post).pointee.eligibility * Freedom.count + freedom
        let old = Int(here.pointee.freeList)
        guard list != old else { return }
        here.pointee.freeList = Int32(truncatingIfNeeded: list)
        if old >= 0 { leaveFreeList(post, old) }
        if list >= 0 { joinFreeList(post, list) }
    }

    /// How free a worker is by what they do, or -1; without a jump, which would not be foreseen.
    @inline(__always)
    private static func freedom(of activity: Activity) -> Int {
        let codes: UInt64 = 0x0_3_0_2_1_0
        return Int((codes >> (4 * UInt64(activity.rawValue))) & 0xF) - 1
    }

    private func joinFreeList(_ post: Int, _ list: Int) {
        let tail = freeLists[list].tail
        posts[post].nextFree = -1
        posts[post].freeOrder = freeOrder
        freeOrder += 1
        posts[post].previousFree = tail
        if tail >= 0 { posts[Int(tail)].nextFree = Int32(post) } else { freeLists[list].head = Int32(post) }
        freeLists[list].tail = Int32(post)
    }

    private func leaveFreeList(_ post: Int, _ list: Int) {
        let next = posts[post].nextFree
        let previous = posts[post].previousFree
        if previous >= 0 { posts[Int(previous)].nextFree = next } else { freeLists[list].head = next }
        if next >= 0 { posts[Int(next)].previousFree = previous } else { freeLists[list].tail = previous }
    }

    /// Offers a piece in the team's queue to whoever has been free longest and may do it; if nobody is free and it is
    /// urgent enough, to whoever is at something that makes way.
    ///
    /// - Complexity: O(classes of workers), and O(those free whose day it does not fit any more).
    func offer(_ item: Int, ofTeam team: Int) {
        let bit = UInt64(1) << UInt64(items[item].work)
        let isUrgent = items[item].workClass <= Int32(WorkClass.dutyPlace)
        let isOfRota = rotaTypes[team] & bit != 0
        var best = -1
        for freedom in 0...(isUrgent ? Freedom.reserve : Freedom.idle) {
            for group in eligibilityStarts[team]..<eligibilityStarts[team + 1] where eligibility[group] & bit != 0 {
                var post = Int(freeLists[group * Freedom.count + freedom].head)
                while post >= 0, (isOfRota && keptForOthers(post) & bit != 0) || !fits(item, post: post) {
                    post = Int(posts[post].nextFree)
                }
                if post >= 0, best < 0 || posts[post].freeOrder < posts[best].freeOrder { best = post }
            }
            if best >= 0 {
                takeUpNext(best)
                return
            }
        }
        guard breaksIn(item) else { return }
        for group in eligibilityStarts[team]..<eligibilityStarts[team + 1] where eligibility[group] & bit != 0 {
            var post = Int(freeLists[group * Freedom.count + Freedom.interruptible].head)
            while post >= 0,
                (isOfRota && keptForOthers(post) & bit != 0) || !posts[post].isPresent || posts[post].shiftEnd <= now
            {
                post = Int(posts[post].nextFree)
            }
            if post >= 0, best < 0 || posts[post].freeOrder < posts[best].freeOrder { best = post }
        }
        if best >= 0 { breakOff(best, for: item) }
    }
}
