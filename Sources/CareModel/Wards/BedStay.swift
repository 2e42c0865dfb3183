/// How far somebody is who needs a bed.
enum BedStatus: UInt8 {
    /// The slot is free.
    case none
    case waiting
    /// In a bed of the ward.
    case local
    /// In a bed out of area.
    case away
}

/// Somebody who waits for a bed or is in one; times are simulated seconds.
struct BedStay: BitwiseCopyable {
    var request: BedRequest
    var status = BedStatus.none
    /// Told apart from what was planned before for the same slot.
    var stamp: UInt32 = 0
    /// Where it is counted: the team, or one beyond the last for people who are known to none.
    var team: Int32 = 0
    /// The person of the teams, or -1.
    var person: Int32 = -1
    var asked = 0.0
    /// Whether the bed is kept for somebody who has been assessed and has not come yet.
    var isKept = false
    /// When the time in bed began.
    var since = 0.0
    /// Up to when its time has been added up.
    var accrued = 0.0
    /// When the stay would end, or infinity where the person's own clock decides.
    var leavesAt = Double.infinity
    /// What a person who could leave waits for: a place in the causes, work last; -1 for nothing.
    var cause: Int32 = -1
    /// When that is there; infinity if work decides.
    var heldUntil = Double.infinity
    var kilometres = 0.0
    /// Whether it has been settled what holds the person up.
    var wasJudged = false
    /// Neighbours in the queue, or among those who are away.
    var next: Int32 = -1
    var previous: Int32 = -1

    var ward: Int { request.ward }
    var isInBed: Bool { status == .local || status == .away }
}

/// What becomes due for a ward or a stay, as the detail of an event.
enum WardStep: UInt8 {
    /// Somebody who is known to no team needs a bed of a ward.
    case otherAdmission
    /// The search for a local bed is given up.
    case searchEnds
    /// A person could leave, or what they waited for is there.
    case stayGoesOn
    /// The time has passed within which a person who left is to be met.
    case followUpEnds
}
