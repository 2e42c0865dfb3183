/// What can happen.
enum EventKind: UInt8 {
    /// The next referral of a source.
    case referral
    /// A clock or a schedule of a person runs out.
    case personPlan
    /// Notice of a first contact has passed.
    case bookFirstContact
    /// A person in crisis is admitted after an assessment.
    case admission
    /// Care of a fixed length ends.
    case careEnds
    /// A discharged person is referred again.
    case rereferral
    /// Work arises in the area.
    case area
    /// An appointment is due.
    case appointment
    /// A fixed time of the week has come.
    case fixedTime
    case shiftStart
    case shiftEnd
    case activityEnd
    case sickness
    case notice
    case leaving
    case filling
    case givenBack
    case leaveYear
    case policyChange
    case weekEnd
    case weekBegin
    /// A long absence begins, goes on or ends; the detail is a step of it.
    case absence
    /// A first contact or a session in a clinic.
    case clinicSlot
    /// Work comes that was put off: after other work, in a burst, on the day of a panel.
    case workFollows
    /// Newly qualified workers or students come or go on; the detail is a step of it.
    case pipeline
    /// A discharged person is followed no longer.
    case followUpEnds
    /// What a dated change brings later; the detail is a step of it.
    case changeStep
    /// An agency worker comes into a vacant post, or a contract ends; the detail is a step of it.
    case agency
    /// Work is late enough to become more urgent.
    case escalation
    /// What becomes due for a ward, or for somebody in bed; the detail is a step of it.
    case ward
    /// A Mental Health Act assessment or a detention goes on; the detail says how.
    case assessment
    /// A proceeding goes on; the detail is a step of it.
    case proceeding
    /// A person is to be clustered anew, or that is overdue now.
    case clusterReview
    /// Something comes on the way to care, or of a provider; the detail is a step of it.
    case budget
    /// Something comes of a peer-managed service; the detail is a step of it.
    case peers
}

/// An event: its kind, whom it concerns, and a stamp that tells whether it still holds.
struct ModelEvent: BitwiseCopyable {
    var kind: EventKind
    var detail: UInt8 = 0
    var subject: Int32 = 0
    var stamp: UInt32 = 0
}
