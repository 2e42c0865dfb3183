// What workers do, as rows.
extension JournalReading {
    /// A worker begins something or goes on with it.
    mutating func begin(_ entry: JournalEntry) {
        let isCompanion = entry.detail & JournalEntry.Mark.isCompanion != 0
        let piece = isCompanion ? -1 : Int(entry.piece)
        if piece >= 0 {
            while pieces.count <= piece { pieces.append(0) }
            if entry.detail & JournalEntry.Mark.isFresh != 0 { pieces[piece] = 0 }
        }
        let post = Int(entry.place)
        uses[post] = Use(
            subject: subject(of: entry), activity: activity(work: Int(entry.work), marks: entry.detail), piece: piece)
        writeBeginning(post)
    }

    private func subject(of entry: JournalEntry) -> Subject? {
        let index = Int(entry.subject)
        if entry.detail & JournalEntry.Mark.isOfAssessment != 0 {
            return assessments.indices.contains(index) && assessments[index].isOpen ? .assessment(index) : nil
        }
        return people.indices.contains(index) && people[index].isOpen ? .person(index) : nil
    }

    /// Writes that a worker is at something, if they are, and gives it its number.
    mutating func writeBeginning(_ post: Int) {
        guard isWriting, var use = uses[post] else { return }
        let isResumed = use.piece >= 0 && pieces[use.piece] > 0
        use.instance = isResumed ? pieces[use.piece] : nextInstance()
        if use.piece >= 0 { pieces[use.piece] = use.instance }
        uses[post] = use
        write(
            .resourceUse, "work", of: use.subject, activity: use.activity, isResumed ? .resume : .start,
            instance: use.instance, post: post)
    }

    /// A worker stops.
    mutating func stop(_ entry: JournalEntry) {
        let post = Int(entry.place)
        guard let use = uses[post] else { return }
        end(post, entry.detail == 1 || use.piece < 0 ? .complete : .suspend)
        if isWriting, let subject = use.subject { isToBePlaced(subject) }
    }

    /// The person has gone: what a worker is doing for them comes to nothing.
    mutating func breakOff(_ post: Int) { end(post, .abort) }

    private mutating func end(_ post: Int, _ lifecycle: PathwayEvent.Lifecycle) {
        guard let use = uses[post] else { return }
        write(
            .resourceUseEnd, "work", of: use.subject, activity: use.activity, lifecycle, instance: use.instance,
            post: post)
        uses[post] = nil
    }

    /// The emergency duty service begins a piece of an assessment or ends it.
    mutating func duty(_ entry: JournalEntry) {
        let index = Int(entry.subject)
        guard assessments.indices.contains(index), assessments[index].isOpen, isWriting else { return }
        let isBeginning = entry.detail == 1
        if isBeginning || assessments[index].duty == 0 { assessments[index].duty = nextInstance() }
        write(
            .queue, isBeginning ? "with_emergency_duty" : assessments[index].place, of: .assessment(index),
            activity: activity(work: Int(entry.work), marks: 0), isBeginning ? .start : .complete,
            instance: assessments[index].duty)
    }
}
