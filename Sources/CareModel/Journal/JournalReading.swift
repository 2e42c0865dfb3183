import Scenario

/// Turns journals of a replication into rows of a log, partition after partition.
///
/// Rows come in the order of time and then of happening. What lies before the measured weeks is followed and not written: who
/// is there when they begin arrives with them, and what is being done begins with them. After a worker has stopped, and
/// unless the person came to another place at that second, a row says where the person is.
public struct JournalReading {
    /// Somebody or an assessment, by number in this partition.
    enum Subject: Equatable {
        case person(Int)
        case assessment(Int)
    }

    /// Somebody or an assessment, as far as the journal has been read.
    struct Followed {
        /// Which time it is that they are with the teams, from 1.
        var episode = 0
        var isOpen = false
        var place = ""
        var team = 0
        var ending: JournalEnding?
        /// Whether a row is due that says where they are.
        var isUnplaced = false
        /// The activity of the emergency duty service, or 0.
        var duty = 0
    }

    /// What a worker is at.
    struct Use {
        var subject: Subject?
        var activity: String
        /// The place of the piece, or -1 for notes and whoever comes along: each time of these is an activity of its own.
        var piece: Int
        var instance = 0
    }

    let workIds: [String]
    private let teams: [String]
    private let partitions: [String]
    private let warmUp: Double
    private let postCount: Int

    // Numbers go on from one partition to the next.
    private var partition = 0
    private var personOffset = 0
    private var assessmentOffset = 0
    private var instances = 0

    var people: [Followed] = []
    var assessments: [Followed] = []
    /// By post.
    var uses: [Use?] = []
    /// The activity of the piece in each place; 0 before it has a row.
    var pieces: [Int] = []
    var isWriting = false
    private var time = 0.0
    private var unplaced: [Subject] = []
    private var rows: [PathwayEvent] = []

    /// Begins a replication of a model.
    public init(_ model: ServiceModel) {
        workIds = model.scenario.work.map(\.id)
        teams = model.teamIds
        let parts = model.scenario.partitions
        partitions = parts.count > 1 ? (0..<parts.count).map { parts.id($0) + "/" } : [""]
        warmUp = model.warmUp
        postCount = model.posts.count
    }

    /// Reads the journal of the next partition.
    ///
    /// - Parameter write: Takes rows, some at a time.
    /// - Precondition: The journal is the model's; there are as many as partitions.
    /// - Complexity: linear in the entries, and in the posts for each departure.
    public mutating func read<Failure: Error>(
        _ journal: [JournalEntry], write: ([PathwayEvent]) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(partition < partitions.count, "a journal for each partition")
        people = []
        assessments = []
        uses = Array(repeating: nil, count: postCount)
        pieces = []
        isWriting = false
        time = 0
        for entry in journal {
            if entry.time > time { placeAgain() }
            time = entry.time
            take(entry)
            if rows.count > 1000 {
                try write(rows)
                rows.removeAll(keepingCapacity: true)
            }
        }
        placeAgain()
        try write(rows)
        rows.removeAll()
        partition += 1
        personOffset += people.count
        assessmentOffset += assessments.count
    }

    private mutating func take(_ entry: JournalEntry) {
        switch entry.kind {
        case .measuring: beginWriting()
        case .standing: stand(entry)
        case .ending: people[Int(entry.subject)].ending = JournalEnding(rawValue: entry.detail)
        case .begins: begin(entry)
        case .stops: stop(entry)
        case .assessment: step(entry)
        case .emergencyDuty: duty(entry)
        }
    }

    /// The measured weeks begin: who is there arrives, and what is being done begins.
    private mutating func beginWriting() {
        isWriting = true
        for person in people.indices where people[person].isOpen {
            arrive(.person(person), activity: "known_at_start")
        }
        for index in assessments.indices where assessments[index].isOpen {
            arrive(.assessment(index), activity: "known_at_start")
        }
        for post in uses.indices { writeBeginning(post) }
    }

    private mutating func stand(_ entry: JournalEntry) {
        let index = Int(entry.subject)
        while people.count <= index { people.append(Followed()) }
        guard let stage = Stage(rawValue: entry.detail & 15) else { return }
        let before = people[index]
        guard stage != .gone, stage != .discharged else {
            if before.isOpen { leave(.person(index), activity: Self.text(before.ending)) }
            return
        }
        people[index].place = Self.place(stage, state: Int(entry.detail >> 4))
        people[index].team = Int(entry.place)
        if !before.isOpen {
            people[index].isOpen = true
            people[index].ending = nil
            people[index].episode += 1
            arrive(.person(index), activity: "referral")
        } else if people[index].team != before.team {
            put(.person(index), activity: "move_to_another_team")
        } else if people[index].place != before.place {
            put(.person(index), activity: people[index].place)
        }
    }

    private mutating func step(_ entry: JournalEntry) {
        let index = Int(entry.subject)
        while assessments.count <= index { assessments.append(Followed()) }
        guard let step = AssessmentStep(rawValue: entry.detail) else { return }
        let before = assessments[index]
        guard step != .free else {
            if before.isOpen { leave(.assessment(index), activity: "assessment_closed") }
            return
        }
        assessments[index].place = Self.place(step)
        assessments[index].team = Int(entry.place)
        if !before.isOpen {
            assessments[index].isOpen = true
            assessments[index].episode = 1
            arrive(.assessment(index), activity: "assessment_request")
        } else if assessments[index].place != before.place {
            put(.assessment(index), activity: assessments[index].place)
        }
    }
}

extension JournalReading {
    func followed(_ subject: Subject) -> Followed {
        switch subject {
        case .person(let index): people[index]
        case .assessment(let index): assessments[index]
        }
    }

    private mutating func set(_ subject: Subject, isUnplaced: Bool) {
        switch subject {
        case .person(let index): people[index].isUnplaced = isUnplaced
        case .assessment(let index): assessments[index].isUnplaced = isUnplaced
        }
    }

    private func id(_ subject: Subject) -> String {
        switch subject {
        case .person(let index):
            let episode = people[index].episode
            return "P\(personOffset + index + 1)" + (episode > 1 ? "-\(episode)" : "")
        case .assessment(let index): return "A\(assessmentOffset + index + 1)"
        }
    }

    mutating func nextInstance() -> Int {
        instances += 1
        return instances
    }

    /// Writes a row, if rows are written yet.
    ///
    /// - Parameter instance: The activity, or nil for one that is of this moment.
    mutating func write(
        _ kind: PathwayEvent.Kind, _ event: String, of subject: Subject?, activity: String?,
        _ lifecycle: PathwayEvent.Lifecycle? = .complete, instance: Int? = nil, post: Int? = nil
    ) {
        guard isWriting else { return }
        let number = activity == nil ? nil : instance ?? nextInstance()
        rows.append(
            PathwayEvent(
                seconds: time - warmUp, entity: subject.map(id), kind: kind, event: event, post: post.map { $0 + 1 },
                pathway: subject.map { partitions[partition] + teams[followed($0).team] }, activity: activity,
                lifecycle: activity == nil ? nil : lifecycle, instance: number))
        if let subject { set(subject, isUnplaced: false) }
    }

    private mutating func arrive(_ subject: Subject, activity: String) {
        write(.arrivalOrDeparture, "arrival", of: subject, activity: activity)
        put(subject, activity: followed(subject).place)
    }

    /// Says that somebody has come to a place.
    private mutating func put(_ subject: Subject, activity: String) {
        write(.queue, followed(subject).place, of: subject, activity: activity)
    }

    private mutating func leave(_ subject: Subject, activity: String) {
        for post in uses.indices where uses[post]?.subject == subject { breakOff(post) }
        write(.arrivalOrDeparture, "depart", of: subject, activity: activity)
        switch subject {
        case .person(let index): people[index].isOpen = false
        case .assessment(let index): assessments[index].isOpen = false
        }
    }

    /// A row is due that says where somebody is.
    mutating func isToBePlaced(_ subject: Subject) {
        set(subject, isUnplaced: true)
        unplaced.append(subject)
    }

    /// Says where those are at whose work a worker has stopped.
    private mutating func placeAgain() {
        for subject in unplaced where followed(subject).isUnplaced {
            write(.queue, followed(subject).place, of: subject, activity: nil)
        }
        unplaced.removeAll(keepingCapacity: true)
    }
}
