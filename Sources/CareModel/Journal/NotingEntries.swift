// What is noted of a replication that keeps a journal. Nothing of it is drawn or decided by, so that a replication is the same
// with it and without. Each is asked for behind `journal.isKept`: the only cost where nothing is noted.
extension Simulation {
    /// Simulates one replication and notes what happens to each person and what each worker does.
    ///
    /// - Returns: The record, the same as that of `replicate`, and the journal, in order of time and then of happening.
    /// - Throws: `ConservationFault` as `replicate` does.
    /// - Complexity: as `replicate`; about 32 bytes for each entry, some tens of entries for each worker and day.
    public func trace(
        seed: UInt64, replication: UInt64, partition: UInt64 = 0
    ) throws(ConservationFault) -> (record: ReplicationRecord, journal: [JournalEntry]) {
        journal.isKept = true
        defer { journal.isKept = false }
        let record = try replicate(seed: seed, replication: replication, partition: partition)
        return (record, journal.entries.array())
    }

    /// The warm-up is over.
    @inline(never)
    func noteMeasuring() {
        journal.entries.append(JournalEntry(time: now, subject: -1, place: -1, kind: .measuring))
    }

    /// Somebody new is in a place.
    @inline(never)
    func noteArrival(_ person: Int) {
        while journal.people.count <= person { journal.people.append(-1) }
        journal.people[person] = Int32(truncatingIfNeeded: peopleCreated - 1)
    }

    /// A person's stage, need state or team has changed.
    @inline(never)
    func noteStanding(_ person: Int) {
        journal.entries.append(
            JournalEntry(
                time: now, subject: journal.people[person], place: people[person].serving, kind: .standing,
                detail: people[person].stage.rawValue | people[person].state << 4))
    }

    /// A person is about to leave, for a reason.
    @inline(never)
    func noteEnding(_ person: Int, _ reason: JournalEnding) {
        journal.entries.append(
            JournalEntry(
                time: now, subject: journal.people[person], place: -1, kind: .ending, detail: reason.rawValue))
    }

    /// A worker begins a piece of work, goes on with it or comes along.
    @inline(never)
    func noteBeginning(_ item: Int, post: Int, isFresh: Bool, isCompanion: Bool = false) {
        var marks: UInt8 = 0
        // Talking something over counts as begun from the start.
        let isOversight = items[item].isOversight
        if isFresh || (isOversight && items[item].laidAsideAt == 0) { marks |= JournalEntry.Mark.isFresh }
        if isOversight { marks |= JournalEntry.Mark.isOversight }
        if items[item].isUnanswered { marks |= JournalEntry.Mark.isUnanswered }
        if isCompanion { marks |= JournalEntry.Mark.isCompanion }
        var subject: Int32 = -1
        if items[item].assessment >= 0 {
            marks |= JournalEntry.Mark.isOfAssessment
            subject = journal.assessments[Int(items[item].assessment)]
        } else if items[item].person >= 0, !isStale(item) {
            subject = journal.people[Int(items[item].person)]
        }
        journal.entries.append(
            JournalEntry(
                time: now, subject: subject, place: Int32(truncatingIfNeeded: post),
                piece: Int32(truncatingIfNeeded: item), work: Int16(truncatingIfNeeded: items[item].work),
                kind: .begins, detail: marks))
    }

    /// A worker begins to write notes.
    @inline(never)
    func noteNotes(_ post: Int) {
        journal.entries.append(
            JournalEntry(time: now, subject: -1, place: Int32(truncatingIfNeeded: post), kind: .begins))
    }

    /// A worker stops whatever is being done, if anything is.
    @inline(never)
    func noteStop(_ post: Int, isDone: Bool) {
        switch posts[post].activity {
        case .item, .companion: guard posts[post].item >= 0 else { return }
        case .paper: break
        case .off, .idle, .reserve: return
        }
        journal.entries.append(
            JournalEntry(
                time: now, subject: -1, place: Int32(truncatingIfNeeded: post), kind: .stops, detail: isDone ? 1 : 0))
    }

    /// An assessment is requested.
    @inline(never)
    func noteRequest(_ index: Int) {
        while journal.assessments.count <= index { journal.assessments.append(-1) }
        journal.assessments[index] = Int32(truncatingIfNeeded: assessments.requests - 1)
    }

    /// An assessment has come to a step.
    @inline(never)
    func noteStep(_ index: Int) {
        journal.entries.append(
            JournalEntry(
                time: now, subject: journal.assessments[index], place: assessments.open[index].team,
                kind: .assessment, detail: assessments.open[index].step.rawValue))
    }

    /// The emergency duty service begins or ends a piece of an assessment.
    @inline(never)
    func noteEmergencyDuty(_ index: Int, isBeginning: Bool) {
        journal.entries.append(
            JournalEntry(
                time: now, subject: journal.assessments[index], place: assessments.open[index].team,
                work: Int16(truncatingIfNeeded: assessments.types[Int(assessments.open[index].piece.rawValue)]),
                kind: .emergencyDuty, detail: isBeginning ? 1 : 0))
    }
}
