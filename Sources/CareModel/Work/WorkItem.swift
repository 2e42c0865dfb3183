import Scenario

/// A piece of work that waits or is being done.
struct WorkItem: BitwiseCopyable {
    var work: Int32
    var team: Int32
    /// The person concerned, or -1.
    var person: Int32
    var generation: UInt32
    /// The post in whose queue it stands, or -1 for the team's.
    var owner: Int32
    /// The place in the order of work, which a crisis can raise.
    var workClass: Int32
    /// The address of its draws: the person's, the area's or the worker's own.
    var entity: UInt64
    var ordinal: UInt32
    var arisen: Double
    var due: Double
    var lapses: Double
    /// Seconds by category, drawn when it is begun.
    var parts: SIMD8<Double>
    var total: Double
    var remaining: Double
    var paper: Double
    var isBegun: Bool
    var isUnanswered: Bool
    var isFirstCrisisVisit: Bool
    var meaningfulness: Double
    var next: Int32
    var previous: Int32
}

/// A queue of work in order of due time, by links in the pieces.
struct WorkQueue: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
}
