/// Something that happened in a replication, as the simulation notes it while it runs: of a fixed size, without any text.
public struct JournalEntry: Sendable, Equatable, BitwiseCopyable {
    /// Seconds since the beginning of the warm-up.
    var time: Double
    /// Whom it is about: the number of the person or of the assessment, or -1.
    var subject: Int32
    /// The post whose holder does it, or the team that serves; -1 where there is none.
    var place: Int32
    /// The place of the piece of work, which one piece has after another; -1 where there is none.
    var piece: Int32 = -1
    /// The work type, or -1 for notes.
    var work: Int16 = -1
    /// What happened.
    var kind: Kind
    /// What `kind` says.
    var detail: UInt8 = 0

    /// What can be noted.
    enum Kind: UInt8 {
        /// The warm-up is over.
        case measuring
        /// A person's stage, need state or team has changed: the stage, and the need state above it in the detail.
        case standing
        /// Why a person is about to leave; the detail is a reason.
        case ending
        /// A worker begins a piece of work or goes on with it; the detail has the marks below.
        case begins
        /// A worker stops; the detail is 1 if the piece is done.
        case stops
        /// An assessment has come to a step, which is the detail.
        case assessment
        /// The emergency duty service begins a piece of an assessment, or ends it; the detail is 1 or 0.
        case emergencyDuty
    }

    /// Marks of a piece of work that begins, one bit each.
    enum Mark {
        /// It has not been begun before.
        static var isFresh: UInt8 { 1 }
        /// Nobody answers.
        static var isUnanswered: UInt8 { 2 }
        /// The worker comes along with a colleague.
        static var isCompanion: UInt8 { 4 }
        /// What a colleague has done is talked over.
        static var isOversight: UInt8 { 16 }
        /// The subject is an assessment.
        static var isOfAssessment: UInt8 { 8 }
    }
}

/// Why a person is with a team no longer.
enum JournalEnding: UInt8 {
    case notAccepted
    case leftUnseen
    case notTakenOn
    case discharged
    case closedEarly
    case diedOrMoved
}

/// What a replication notes, if it does.
struct JournalState: ~Copyable {
    /// Whether anything is noted.
    var isKept = false
    var entries: Column<JournalEntry>
    /// The number of the person in each place, counted as people come.
    var people: Column<Int32>
    /// The number of the assessment in each place.
    var assessments: Column<Int32>

    init() {
        let nothing = JournalEntry(time: 0, subject: -1, place: -1, kind: .measuring)
        entries = Column(repeating: nothing, count: 0)
        people = Column(repeating: -1, count: 0)
        assessments = Column(repeating: -1, count: 0)
    }

    /// Forgets all that was noted and keeps the memory.
    mutating func reset() {
        entries.removeAll()
        people.removeAll()
        assessments.removeAll()
    }
}
