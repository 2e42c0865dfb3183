import Scenario

/// A piece of work that waits, is booked or is being done.
///
/// What walking a queue reads comes first, in 64 bytes: one line of a processor's cache.
struct WorkItem: BitwiseCopyable {
    var work: Int32
    /// The person concerned, or -1.
    var person: Int32
    var generation: UInt32
    /// The post in whose queue or diary it stands or whose holder does it, or -1 for the team's.
    var owner: Int32
    /// The team in whose queue it stands when nobody has it.
    var serving: Int32 = 0
    /// The place in the order of work, which a crisis can raise.
    var workClass: Int32
    /// Neighbours in a queue.
    var next: Int32
    var previous: Int32
    var place: Place
    var isBegun: Bool
    var isUnanswered: Bool
    var isFirstCrisisVisit: Bool
    /// Contact beyond the plan, in free time.
    var isBeyondPlan = false
    /// It arose for a target's sake, and nobody needs it.
    var isSurplus = false
    /// Talking over what a colleague has done: no piece of its type.
    var isOversight = false
    /// Whether a colleague does it for the person's coordinator.
    var isDelegated = false
    var arisen: Double
    var due: Double
    var lapses: Double
    /// Seconds by category, drawn when it is begun.
    var parts: SIMD8<Double>
    var total: Double
    var remaining: Double
    var paper: Double
    var meaningfulness: Double
    /// The address of its draws: the person's, the area's or the worker's own.
    var entity: UInt64
    var ordinal: UInt32
    /// The team of the locality, by which it is counted.
    var team: Int32
    /// Neighbours among the pieces of one person.
    var nextOfPerson: Int32
    var previousOfPerson: Int32
    /// The assessment of which it is a piece, or -1.
    var assessment: Int32 = -1
    /// The proceeding of whose present stage it is a part, or -1.
    var proceeding: Int32 = -1
    /// The times booked in diaries, its owner's and a second worker's, or -1.
    var booking: Int32
    var secondBooking: Int32
    /// The post whose holder does it together with the owner just now, or -1.
    var companion: Int32
    /// How often it was booked.
    var bookings: Int32
    /// When it was last laid aside.
    var laidAsideAt: Double
    /// Which of all pieces that can move up it is, from 1; 0 for the others.
    var serial: UInt32 = 0
    /// Room that makes it four times 64 bytes.
    var room = SIMD4<UInt64>()

    /// Where a piece is.
    enum Place: UInt8 {
        /// Nowhere: fresh, or free.
        case none
        /// In a worker's queue.
        case worker
        /// In the team's queue.
        case team
        /// In one or two diaries.
        case diary
        /// Being done.
        case inHand
    }
}

/// A queue of work in order of due time, by links in the pieces.
struct WorkQueue: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
}
