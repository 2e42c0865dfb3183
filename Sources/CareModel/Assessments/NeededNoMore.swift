import Scenario

// Assessments of people who need no admission any more, or whom the teams know no longer.
extension Simulation {
    /// Whether the person for whom a bed is sought or kept needs it no more.
    func isUnneeded(_ index: Int) -> Bool {
        let here = assessments.open.element(index)
        if here.pointee.isNeededNoMore { return true }
        guard here.pointee.person >= 0 else { return false }
        return !isStillThere(index)
            || people[Int(here.pointee.person)].state != UInt8(NeedState.crisis.rawValue)
    }

    /// An admission comes to nothing: what bed was sought or kept is given back, and the report is written.
    func endAdmission(_ index: Int) {
        let here = assessments.open.element(index)
        go(index, to: .report)
        endWaiting(index)
        releaseDoctors(index)
        add(1, .neededNoMore, team: Int(here.pointee.team))
        giveBedBack(index)
        let isRecall = here.pointee.origin == Simulation.originPlaces.recall
        close(index, decidedAfter: isRecall ? .nan : here.pointee.delays[15], admittedAfter: .nan)
        report(index)
    }

    /// Whoever waits for a bed may need it no more.
    func reconsider(_ index: Int) {
        let step = assessments.open[index].step
        guard step == .bed || step == .lapsed, isUnneeded(index) else { return }
        putDown(index, to: step == .bed ? .bed : .doctors)
        endAdmission(index)
    }

    /// A person's crisis has passed, or they are about to die or move away: if a bed is waited for it is given up, by an
    /// event of its own, since whoever calls is in the middle of something else.
    ///
    /// - Complexity: linear in the assessments under way, as the functions below.
    func reconsiderAssessments(of person: Int, isLeaving: Bool = false) {
        for index in 0..<assessments.open.count where isAssessed(person, in: index) {
            if isLeaving { assessments.open[index].isNeededNoMore = true }
            later(now, .reconsidered, index)
        }
    }

    /// A person is discharged from care: their assessment goes on, and who is followed no longer is somebody whom no team
    /// knows from then on.
    ///
    /// - Parameter generation: That of the care that has ended.
    func assessmentsGoOn(_ person: Int, from generation: UInt32) {
        for index in 0..<assessments.open.count
        where Int(assessments.open[index].person) == person && assessments.open[index].generation == generation {
            assessments.open[index].generation = people[person].generation
        }
        if !people[person].isFollowed { assessmentsForget(person) }
    }

    /// Nobody knows a person any more who may be being assessed.
    func assessmentsForget(_ person: Int) {
        for index in 0..<assessments.open.count where isAssessed(person, in: index) {
            guard !assessments.open[index].isNeededNoMore else { continue }
            if !wardsSayWhenPeopleLeave {
                // A ward would not know when to let them go.
                assessments.open[index].isNeededNoMore = true
                later(now, .reconsidered, index)
            } else {
                assessments.open[index].person = -1
            }
        }
    }

    /// Whether every ward draws how long people stay. O(wards).
    private var wardsSayWhenPeopleLeave: Bool {
        for ward in 0..<wards.wards.count where !wards.wards[ward].hasStay { return false }
        return true
    }

    private func isAssessed(_ person: Int, in index: Int) -> Bool {
        let here = assessments.open.element(index)
        return here.pointee.step != .free && here.pointee.step != .report && Int(here.pointee.person) == person
            && here.pointee.generation == people[person].generation
    }
}
