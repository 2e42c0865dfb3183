import RandomStreams
import Scenario

// Training for approvals and their renewal: who gets a place, and which days are spent away.
extension Simulation {
    /// Places come up at even distances; each is for whoever has served longest of those who can have the approval.
    func offerPlaces(_ approval: Int) {
        let kind = pipelines.approvals[approval]
        guard kind.placesPerSecond > 0 else { return }
        while Double(pipelines.placesOffered[approval]) + 0.5 <= now * kind.placesPerSecond {
            pipelines.placesOffered[approval] += 1
            let candidate = candidate(approval)
            if candidate >= 0, approvedOrTrained(approval) < kind.wanted {
                train(candidate, approval, isRenewal: false)
            }
        }
    }

    private func candidate(_ approval: Int) -> Int {
        let bit: UInt8 = 1 << UInt8(approval)
        var best = -1
        for post in 0..<posts.count
        where postTable[post].approvable & bit != 0 && posts[post].status == .filled && !postTable[post].isStandIn
            && pipelines.workers[post].approved & bit == 0 && pipelines.workers[post].training < 0
            && now - posts[post].tenureSince >= pipelines.approvals[approval].after && !isAway(post)
        {
            if best < 0 || posts[post].tenureSince < posts[best].tenureSince { best = post }
        }
        return best
    }

    private func approvedOrTrained(_ approval: Int) -> Int {
        let bit: UInt8 = 1 << UInt8(approval)
        var count = 0
        for post in 0..<posts.count where posts[post].status == .filled || posts[post].status == .onNotice {
            let worker = pipelines.workers.element(post)
            if worker.pointee.approved & bit != 0
                || (Int(worker.pointee.training) == approval && !worker.pointee.isRenewal)
            {
                count += 1
            }
        }
        return count
    }

    func train(_ post: Int, _ approval: Int, isRenewal: Bool) {
        let kind = pipelines.approvals[approval]
        let weeks = isRenewal ? kind.renewalWeeks : kind.trainingWeeks
        pipelines.workers[post].training = Int8(approval)
        pipelines.workers[post].isRenewal = isRenewal
        pipelines.workers[post].trainingFrom = now
        pipelines.workers[post].trainingUntil = now + weeks * Simulation.weekSeconds
        pipelines.workers[post].trainings += 1
    }

    /// A training or a renewal that is over has its outcome.
    func endTraining(_ post: Int) {
        let worker = pipelines.workers[post]
        guard worker.training >= 0, worker.trainingUntil <= now else { return }
        let approval = Int(worker.training)
        let kind = pipelines.approvals[approval]
        let entity = posts[post].entity
        let ordinal = UInt64(worker.trainings)
        pipelines.workers[post].training = -1
        let isApproved = worker.approved & (1 << UInt8(approval)) != 0
        if worker.isRenewal {
            let isGranted = draws.happens(kind.granted, purpose: kind.grantedPurpose, entity: entity, ordinal: ordinal)
            if isApproved, !isGranted { lapse(approval: approval, post: post) }
        } else if draws.happens(kind.passes, purpose: kind.passesPurpose, entity: entity, ordinal: ordinal) {
            gain(approval: approval, post: post)
        }
    }

    /// Whether a day is spent away in training: the days away, spread evenly over the days from Monday to Friday.
    @inline(__always)
    func isInTraining(_ post: Int, day: Int) -> Bool {
        pipelines.hasTraining && pipelines.workers[post].training >= 0 && isTrainingDay(post, day: day)
    }

    private func isTrainingDay(_ post: Int, day: Int) -> Bool {
        let worker = pipelines.workers[post]
        let midnight = Double(day) * Simulation.daySeconds
        guard worker.trainingFrom <= midnight, midnight < worker.trainingUntil, day % 7 < 5 else { return false }
        let kind = pipelines.approvals[Int(worker.training)]
        let share = min(1, worker.isRenewal ? kind.renewalShare : kind.trainingShare)
        // Trainings begin on Mondays, and so does simulated time.
        let first = day - Int(worker.trainingFrom / Simulation.daySeconds)
        let place = Double(first / 7 * 5 + first % 7)
        return ((place + 1) * share + 1e-9).rounded(.down) > (place * share + 1e-9).rounded(.down)
    }

    /// Counts hours of study leave that were spent in training.
    func countTraining(_ seconds: Double, post: Int, day: Int) {
        guard isInTraining(post, day: day) else { return }
        add(seconds, .trainingSeconds, team: postTable[post].locality, place: Int(pipelines.workers[post].training))
    }

    /// Who is counted as approved are those who are.
    func checkApprovals() throws(ConservationFault) {
        for approval in 0..<pipelines.approvals.count {
            for team in 0..<teamTable.count {
                var held = 0.0
                for post in 0..<posts.count
                where postTable[post].locality == team && pipelines.workers[post].approved & (1 << UInt8(approval)) != 0
                {
                    held += 1
                }
                let counted = pipelines.approved[team * pipelines.places + approval]
                guard held == counted else {
                    throw ConservationFault(
                        message: "team \(model.teamIds[team]) has \(held) workers with approval "
                            + "\(model.scenario.approvals[approval].id), and \(counted) are counted")
                }
            }
        }
    }
}
