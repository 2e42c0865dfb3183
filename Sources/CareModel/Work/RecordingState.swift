import RandomStreams
import Scenario

/// What a post's pile of notes has seen, in seconds of writing.
struct NoteLedger: BitwiseCopyable {
    /// Seconds taken out of the pile so far, written or given up: a note ends when this passes its mark.
    var taken = 0.0
    /// Contacts whose note waits, oldest first.
    var first: Int32 = -1
    var last: Int32 = -1
    /// Worth of the contacts made in the period of the contact target.
    var worthInPeriod = 0.0
}

/// A contact that is to be registered.
struct PendingContact: BitwiseCopyable {
    /// Where its note ends, in seconds taken out of the pile.
    var mark = 0.0
    /// When it was made, and the row of that week.
    var made = 0.0
    var row = 0
    /// Seconds with the person or carer.
    var seconds = 0.0
    /// How many contacts it counts for.
    var credit = 0.0
    var isAnswered = false
    var next: Int32 = -1
}

/// Pieces of a kind that improves contact, in seconds expected, smoothed by week.
struct ThinkingTime: BitwiseCopyable {
    var planned = 0.0
    var received = 0.0
    var plannedThisWeek = 0.0
    var receivedThisWeek = 0.0
}

/// Tables and state of recording and counting.
struct RecordingState: ~Copyable {
    let rules: CompiledRecordingRules
    let counting: Column<CompiledCounting>
    let notes: Column<CompiledNote>
    let notePurposes: Column<UInt64>
    let notesOfWork: Column<UInt64>
    let notesOfPost: Column<UInt64>
    let notesOfProfile: Column<UInt64>
    let employerOfPost: Column<UInt64>
    let thinkingTypes: Column<Int>

    var ledgers: Column<NoteLedger>
    var pending = Column<PendingContact>(repeating: PendingContact(), count: 0)
    var freePending = Column<Int32>(repeating: 0, count: 0)
    /// Where the pile ended at the close of each of the last weeks, at `post * oldestWeeks + week % oldestWeeks`.
    var endOfWeek: Column<Double>
    /// At `post * thinkingTypes + type`.
    var thinking: Column<ThinkingTime>
    /// The fullest caseload of each team, while a week is closed; below 0 if nobody coordinates.
    var fullest: Column<Double>
    /// What recording is multiplied by this week.
    var growth = 1.0
    /// Seconds of the measured weeks at `((team * roles + role) * 7 + weekday) * categories + category`.
    var byWeekday: Column<Double>

    init(_ model: ServiceModel) {
        precondition(Simulation.hoursCategories == HoursCategory.allCases.count, "one place for each category")
        let recording = model.recording
        rules = recording.rules
        counting = Column(recording.counting)
        notes = Column(recording.notes)
        notePurposes = Column(recording.notePurposes)
        notesOfWork = Column(recording.notesOfWork)
        notesOfPost = Column(recording.notesOfPost)
        notesOfProfile = Column(recording.notesOfProfile)
        employerOfPost = Column(recording.employerOfPost)
        thinkingTypes = Column(recording.thinking)
        let posts = model.posts.count
        ledgers = Column(repeating: NoteLedger(), count: posts)
        endOfWeek = Column(repeating: 0, count: posts * recording.rules.oldestWeeks)
        thinking = Column(repeating: ThinkingTime(), count: posts * recording.thinking.count)
        fullest = Column(repeating: -1, count: model.teams.count)
        byWeekday = Column(repeating: 0, count: model.layout.weekdayLength)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        ledgers.fill(with: NoteLedger())
        pending.removeAll()
        freePending.removeAll()
        endOfWeek.fill(with: 0)
        thinking.fill(with: ThinkingTime())
        growth = 1
        byWeekday.fill(with: 0)
    }
}
