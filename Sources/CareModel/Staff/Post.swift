/// Whether somebody holds a post.
enum PostStatus: UInt8 {
    /// Nobody, and somebody will come.
    case vacant
    /// A holder.
    case filled
    /// A holder who has given notice and takes on nobody new.
    case onNotice
    /// Cut.
    case cut
}

/// What a worker does just now.
enum Activity: UInt8 {
    /// Away, or past the end of the shift.
    case off
    /// Present with nothing due.
    case idle
    /// Present, keeping the reserve for urgent work.
    case reserve
    /// Doing a piece of work.
    case item
    /// Writing notes and forms.
    case paper
    /// Coming along to an appointment of a colleague.
    case companion
}

/// A post and its present holder; times are simulated seconds.
struct Post: BitwiseCopyable {
    var status: PostStatus
    /// Which cut of which change took the post away, or -1.
    var cutBy: Int32
    /// Which holder this is, from 0.
    var holder: UInt32
    /// The address of the holder's draws.
    var entity: UInt64
    /// When the holder's tenure in the service began; before simulated time for the first ones.
    var tenureSince: Double
    var sickFrom: Double
    var sickUntil: Double
    /// Other absence, overtime, rest.
    var time = HolderTime()
    // The shift.
    var isPresent: Bool
    var shiftStart: Double
    var shiftEnd: Double
    var nextStretch: Int32
    var nextShift: Double
    var urgentToday: Double
    var dayOfUrgent: Int32
    // The activity.
    var activity: Activity
    var item: Int32
    var since: Double
    // Queues and load.
    var paper: Double
    var queuedSeconds: Double
    var deadlineThisWeek: Double
    var arisingThisWeek: Double
    var presentThisWeek: Double
    var loadArising: Double
    var loadPresent: Double
    var weeksAtWork: Double
    var registeredInPeriod: Double
    var weeksInPeriod: Double
    var isPressedThisWeek: Bool
    /// Weighted people on the caseload.
    var weight: Double
    /// Classes of work with something in the queue, one bit each.
    var waitingClasses: UInt8
    /// Seconds of the present stretch that were kept for appointments which have begun.
    var appointed: Double
    /// The duty rotas for which the worker is on duty in the present stretch, one bit each.
    var duties: UInt64
    /// The list of those free in which the worker stands, or -1, and the neighbours there.
    var freeList: Int32
    var nextFree: Int32
    /// Which of all that joined such a list it was, so that the classes of workers do not decide who is asked first.
    var freeOrder: UInt64
    var previousFree: Int32
    /// The person who had contact beyond the plan last, or -1.
    var freeTimeTurn: Int32
}
