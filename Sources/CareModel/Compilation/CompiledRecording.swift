import RandomStreams
import Scenario

/// Rules of recording and counting as dense tables.
struct CompiledRecording: Sendable {
    var rules: CompiledRecordingRules
    /// By work type.
    var counting: [CompiledCounting]
    /// Recording beside a piece's own: second entries, then forms that do not fit.
    var notes: [CompiledNote]
    /// Purposes of the draws of share, time and return, at `(note * works + work) * 3`.
    var notePurposes: [UInt64]
    /// Notes that a piece of a work type may need, one bit each.
    var notesOfWork: [UInt64]
    /// Notes that the holder of a post may write, one bit each.
    var notesOfPost: [UInt64]
    /// Notes that people of a need profile may need, one bit each; the last is for work without a person.
    var notesOfProfile: [UInt64]
    /// The employer of each post, one bit.
    var employerOfPost: [UInt64]
    /// Work types that improve contact.
    var thinking: [Int]
}

/// Rules of recording for the whole service.
struct CompiledRecordingRules: BitwiseCopyable {
    /// Contacts are registered when their note is written.
    var isWithNote: Bool
    /// Weeks after which an unwritten note is given up; 0 if never.
    var oldestWeeks: Int
    var growthPerYear: Double
    var growthAtMost: Double
    /// Seconds of unwritten notes of a whole-time worker above which they come before planned work.
    var firstAbove: Double
}

/// How the contacts of a work type are counted.
struct CompiledCounting: BitwiseCopyable {
    /// Share of unanswered visits registered, or -1 if they are registered like all others.
    var noAnswer: Double
    var atLeast: Double
    var credit: Double
    var recordingUnderPressure: Double
    var improvesContact: Double
    var isInOwnTime: Bool
    var worthUnderPressure = 1.0
    var pads = false
}

/// Recording beside a piece's own.
struct CompiledNote: BitwiseCopyable {
    var time: Sampler
    /// Share of people concerned.
    var people: Double
    /// Share of pieces.
    var share: Double
    /// Share that takes its time twice.
    var returns: Double
    var peoplePurpose: UInt64
}

extension Compiler {
    static var mostNotes: Int { 64 }

    func compiledRecording() -> CompiledRecording {
        let rules = scenario.recording
        let double = rules.doubleEntries.map { entry in
            CompiledNote(
                time: Sampler(entry.time), people: 1, share: entry.share, returns: 0,
                peoplePurpose: StableName.hash("recording/double_entry/people/" + entry.id))
        }
        let defects = rules.formDefects.map { defect in
            CompiledNote(
                time: Sampler(defect.time), people: defect.people, share: 1, returns: defect.returns,
                peoplePurpose: StableName.hash("recording/form_defect/people/" + defect.id))
        }
        let first = rules.doubleEntries.count
        let doubleBits: UInt64 = first > 63 ? ~0 : (1 << UInt64(first)) - 1
        return CompiledRecording(
            rules: CompiledRecordingRules(
                isWithNote: rules.registration == .withNote,
                oldestWeeks: rules.oldestNote < .infinity
                    ? max(1, Int((rules.oldestNote / Self.weekSeconds).rounded(.up))) : 0,
                growthPerYear: rules.growthPerYear, growthAtMost: rules.growthAtMost, firstAbove: rules.firstAbove),
            counting: scenario.work.map(Self.counting), notes: double + defects,
            notePurposes: noteNames().flatMap { name in
                scenario.work.flatMap { work in
                    ["share", "time", "return"].map { StableName.hash("recording/\(name)/\($0)/\(work.id)") }
                }
            },
            notesOfWork: scenario.work.map { work in
                bits(
                    (rules.doubleEntries.map(\.work) + rules.formDefects.map(\.work)).map {
                        $0.isEmpty ? work.meaningfulness != nil : $0.contains(work.id)
                    })
            },
            notesOfPost: ofPosts { group in
                let own = rules.doubleEntries.map { $0.employer.map { $0 == group.employer } ?? true }
                return bits(own + rules.formDefects.map { _ in true })
            },
            notesOfProfile: scenario.needs.map { profile in
                doubleBits
                    | bits(
                        rules.doubleEntries.map { _ in false }
                            + rules.formDefects.map { $0.profiles.isEmpty || $0.profiles.contains(profile.id) })
            } + [doubleBits],
            employerOfPost: ofPosts { employerBit($0.employer) },
            thinking: scenario.work.indices.filter { scenario.work[$0].improvesContact > 0 })
    }

    /// A value for each post by its group, and for each post that stands for another by that of the other.
    private func ofPosts(_ value: (PostGroup) -> UInt64) -> [UInt64] {
        compiledPosts().map { value(scenario.posts[$0.terms]) }
    }

    private static func counting(_ work: WorkType) -> CompiledCounting {
        CompiledCounting(
            noAnswer: work.counting.noAnswer ?? -1, atLeast: work.counting.atLeast, credit: work.counting.credit,
            recordingUnderPressure: work.counting.recordingUnderPressure, improvesContact: work.improvesContact,
            isInOwnTime: work.isInOwnTime, worthUnderPressure: work.counting.worthUnderPressure,
            pads: work.counting.pads)
    }

    /// The employers for which a contact target holds, one bit each; all bits if for all.
    func employerBits(_ employers: [String]) -> UInt64 {
        employers.isEmpty ? ~0 : employers.reduce(0) { $0 | employerBit($1) }
    }

    /// The bit of an employer by the order in which posts name them; none for one without posts.
    private func employerBit(_ employer: String) -> UInt64 {
        employers.firstIndex(of: employer).map { 1 << UInt64($0) } ?? 0
    }

    private var employers: [String] {
        scenario.posts.reduce(into: []) { if !$0.contains($1.employer) { $0.append($1.employer) } }
    }

    private func noteNames() -> [String] {
        scenario.recording.doubleEntries.map { "double_entry/" + $0.id }
            + scenario.recording.formDefects.map { "form_defect/" + $0.id }
    }

    private func bits(_ flags: [Bool]) -> UInt64 {
        flags.enumerated().reduce(0) { $1.element ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    /// Refuses more notes or employers than there are bits, and names of notes that share a hash.
    func checkRecording(_ check: (UInt64, String) throws(CompilationFault) -> Void) throws(CompilationFault) {
        let names = noteNames()
        guard names.count <= Self.mostNotes else {
            throw CompilationFault(
                message: "there are \(names.count) second entries and defects of forms; at most \(Self.mostNotes) "
                    + "are possible")
        }
        guard employers.count <= 64 else {
            throw CompilationFault(message: "there are \(employers.count) employers; at most 64 are possible")
        }
        let recording = compiledRecording()
        for purpose in recording.notePurposes { try check(purpose, "the recording of a work type") }
        for note in recording.notes { try check(note.peoplePurpose, "a second entry or a defect of a form") }
    }
}
