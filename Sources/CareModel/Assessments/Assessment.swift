import Scenario

/// A piece of work of an approved mental health professional, in the order of `AssessmentRules.Steps.all`.
enum AssessmentPiece: UInt8 {
    case settingUp, warrant, interview, waiting, returning, report
}

/// Where an assessment is.
enum AssessmentStep: UInt8 {
    /// The slot is free.
    case free
    /// A professional is to take it up, or sets it up.
    case settingUp
    /// The court is to hear the application, or hears it.
    case court
    /// Doctors, relative, police or the person's own condition are awaited.
    case gathering
    /// The interview is to come, or goes on.
    case interview
    /// An objection is to be settled.
    case objection
    /// A bed is awaited.
    case bed
    /// The recommendations have lapsed, and doctors are awaited again.
    case lapsed
    /// The person is examined again.
    case examination
    /// The professional is to come back, or comes.
    case returning
    /// The ambulance is awaited.
    case ambulance
    /// After a recall: the professional's agreement is awaited.
    case recall
    /// The report is to be written, or is.
    case report
}

/// What an event of assessments is, as its detail.
enum AssessmentEvent: UInt8 {
    /// The next request of a source, which is the subject.
    case arrives
    /// The step that was awaited can begin.
    case stepIsReady
    /// A bed is found.
    case bedIsFound
    /// Recommendations lapse.
    case lapses
    /// A bed has been sought for a day and a night.
    case bedIsLate
    /// Somebody who waits for a bed may need none any more.
    case reconsidered
    /// The day service opens or closes, and a piece of work that waits goes to whoever is on duty.
    case handOver
    /// The emergency duty service has done a piece.
    case pieceEnds
    /// A clock of a person's detention runs out; the subject is the person.
    case detention
}

/// One assessment; times are simulated seconds.
struct Assessment: BitwiseCopyable {
    /// The address of its draws.
    var entity: UInt64 = 0
    var origin = 0
    var step = AssessmentStep.free
    /// The person, if a team knows them, or -1.
    var person: Int32 = -1
    var generation: UInt32 = 0
    /// The team that serves it.
    var team: Int32 = 0
    /// Whether it does not wait for the day.
    var isUrgent = false
    /// Whether what is decided is settled beforehand: detention for treatment is sought for somebody detained already.
    var isContinuation = false
    /// Whether nobody needs what is being arranged any more: the person has died, or left where no bed can keep them.
    var isNeededNoMore = false
    /// The event that takes it to the next step holds while this is the same.
    var stamp: UInt32 = 0
    /// The same for lapsing.
    var lapseStamp: UInt32 = 0
    var requestedAt = 0.0
    /// Since when nothing has been put down to a cause.
    var since = 0.0
    /// Seconds by cause, in the order of `AssessmentDelay`.
    var delays = SIMD16<Double>(repeating: 0)
    /// What the interview waits for longest.
    var awaited = AssessmentDelay.doctors

    // The professional's work.
    var piece = AssessmentPiece.settingUp
    /// Pieces so far, to tell events of old ones apart.
    var pieces: UInt32 = 0
    /// How often a piece of each kind has been needed, for the address of its draws.
    var needed = SIMD8<UInt8>(repeating: 0)
    /// The piece of work that waits or is done, or -1.
    var item: Int32 = -1
    /// The post of whoever took it up, or -1; the emergency duty service is -2.
    var doer: Int32 = -1
    /// Where a piece is with the emergency duty service.
    var duty = EmergencyPlace.none
    var dutySince = 0.0
    var nextInLine: Int32 = -1
    /// Seconds at the piece that was done last, without what it lay idle when a shift ended.
    var pieceSeconds = 0.0

    // What the interview waits for.
    var relativeAt = 0.0
    var doctorsAt = 0.0
    var firstExaminedAt = 0.0
    var policeAt = 0.0
    var fitAt = 0.0
    var isApart = false
    var needsWarrant = false
    var hasOneDoctor = false
    /// Whether doctors are sought or at it, and whether the search waits for others on the list to be free.
    var hasDoctors = false
    var awaitsDoctors = false
    /// Whether one doctor can be enough in the present search.
    var canBeOne = false
    var nextForDoctors: Int32 = -1
    /// Searches for doctors so far.
    var searches: UInt64 = 0

    // What comes of it.
    var outcome = -1
    /// When the person was examined last, and when recommendations lapse that were made then; infinity without any.
    var examinedAt = 0.0
    var lapsesAt = Double.infinity
    var bedSoughtAt = 0.0
    /// The stay that waits for a bed on a ward or is kept one, or -1.
    var stay: Int32 = -1
    /// When the ambulance is on the ward.
    var ambulanceAt = 0.0
    /// A bed was found: by a ward, or while the doctors examined again.
    var hasBed = false
    /// When a power to hold the person ends, or infinity, and whether that is judged.
    var heldUntil = Double.infinity

    enum EmergencyPlace: UInt8 { case none, inLine, inHand }
}
