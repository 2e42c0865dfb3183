import EventKernel
import RandomStreams
import Scenario

// People come into a cluster by work, at the beginning of care and at reviews, and leave it at the end of care.
extension Simulation {
    /// How many measures of clusters there are; a constant, since the event loop reads it.
    static var clusterMeasures: Int { 7 }

    /// Care begins: the person needs a cluster, and the work of clustering arises.
    func beginClustering(_ person: Int) {
        guard needCluster(person) else { return }
        bringClustering(person)
    }

    /// A person of the start is in a cluster already, at a drawn point of the time to the next review.
    func startInCluster(_ person: Int) {
        guard needCluster(person) else { return }
        let assigned = drawnCluster(person)
        enterCluster(assigned, person)
        let review = clusters.reviews[assigned]
        guard review < .infinity else { return }
        let u = draws.uniform(purpose: clusters.phasePurpose, entity: people[person].entity, ordinal: 0)
        planReview(person, at: now + (u * review).rounded(.up))
    }

    /// A person has been clustered; a review may find that needs have changed.
    func personClustered(_ person: Int) {
        let who = people[person].cluster
        guard who.needed >= 0 else { return }
        people[person].cluster.clusterings += 1
        if who.assigned >= 0 {
            leaveCluster(person)
            let ordinal = UInt64(people[person].cluster.clusterings)
            if clusters.changed > 0,
                draws.happens(
                    clusters.changed, purpose: clusters.changedPurpose, entity: people[person].entity, ordinal: ordinal)
            {
                drawNeed(person)
            }
        }
        let assigned = drawnCluster(person)
        enterCluster(assigned, person)
        let team = Int(people[person].team)
        add(1, .clusterings, team: team, cluster: assigned)
        if who.assigned >= 0, Int(who.assigned) != assigned { add(1, .moves, team: team, cluster: assigned) }
        let review = clusters.reviews[assigned]
        if review < .infinity { planReview(person, at: now + review) }
    }

    /// The next review comes, or the one that came is overdue now.
    func clusterReview(_ person: Int, isOverdue: Bool) {
        let who = people[person].cluster
        let due = work[clusters.work].due
        // Since it was planned the person may have been clustered; reviews are at least a day apart.
        guard who.assigned >= 0, !who.isOverdue, who.reviewAt + (isOverdue ? due : 0) <= now + 1 else { return }
        guard isOverdue else {
            at(now + due, .clusterReview, person, stamp: people[person].generation, detail: 1)
            bringClustering(person)
            return
        }
        let level = integrate(person, cluster: Int(who.assigned))
        clusters.levels[level].overdue += 1
        people[person].cluster.isOverdue = true
    }

    /// Care has ended, and with it the time in a cluster.
    func endClustering(_ person: Int) {
        guard people[person].cluster.needed >= 0 else { return }
        if people[person].cluster.assigned >= 0 { leaveCluster(person) }
        people[person].cluster.needed = -1
    }

    /// Adds up what holds until the end of a week.
    func closeWeekOfClusters() {
        for team in 0..<teamTable.count {
            for cluster in 0..<clusters.count { integrate(team: team, cluster: cluster) }
        }
    }

    /// What is counted of each team's clusters is what its people are in.
    func checkClusters() throws(ConservationFault) {
        var sum = 0.0
        for level in 0..<clusters.levels.count { sum += clusters.levels[level].people }
        var count = 0.0
        var overdue = 0.0
        for person in 0..<people.count where people[person].cluster.assigned >= 0 {
            guard people[person].stage == .inCare || people[person].stage == .waitingAllocation else {
                throw ConservationFault(message: "a person is in a cluster and not in care")
            }
            count += 1
            overdue += people[person].cluster.isOverdue ? 1 : 0
        }
        for person in 0..<people.count where people[person].cluster.needed >= 0 {
            let who = people[person].cluster
            let coming = people[person].outstanding | people[person].laidDown
            guard who.assigned >= 0 && who.reviewAt + 1 >= now || coming & (1 << UInt64(clusters.work)) != 0 else {
                throw ConservationFault(message: "a person who is to be clustered waits for work that does not come")
            }
        }
        for level in 0..<clusters.levels.count { overdue -= clusters.levels[level].overdue }
        guard sum == count, overdue == 0 else {
            throw ConservationFault(message: "\(count) people are in clusters, and \(sum) are counted")
        }
    }

    /// Draws the cluster that a person needs; false if people of the profile are not clustered.
    private func needCluster(_ person: Int) -> Bool {
        let base = Int(people[person].profile) * clusters.count
        guard clusters.work >= 0, clusters.count > 0, clusters.shares[base + clusters.count - 1] > 0 else {
            return false
        }
        drawNeed(person)
        return true
    }

    private func drawNeed(_ person: Int) {
        let u = draws.uniform(
            purpose: clusters.neededPurpose, entity: people[person].entity,
            ordinal: UInt64(people[person].cluster.clusterings))
        people[person].cluster.needed = Int32(
            clusters.shares.pick(u, from: Int(people[person].profile) * clusters.count, count: clusters.count))
    }

    /// The cluster into which a person is put: the one that is needed, or one next to it.
    private func drawnCluster(_ person: Int) -> Int {
        let needed = Int(people[person].cluster.needed)
        guard clusters.wrong > 0, clusters.count > 1 else { return needed }
        let u = draws.uniform(
            purpose: clusters.wrongPurpose, entity: people[person].entity,
            ordinal: UInt64(people[person].cluster.clusterings))
        guard u < clusters.wrong else { return needed }
        let isUpwards = needed == 0 || (needed < clusters.count - 1 && u < clusters.wrong * clusters.upwards)
        return needed + (isUpwards ? 1 : -1)
    }

    private func bringClustering(_ person: Int) {
        let type = clusters.work
        if isExempt(person, type: type) { return }
        if work[type].assignment == .coordinator, people[person].coordinator < 0 {
            people[person].laidDown |= 1 << UInt64(type)
        } else {
            workArises(type, for: person)
        }
    }

    private func planReview(_ person: Int, at time: Double) {
        people[person].cluster.reviewAt = time
        if time < horizon { at(time, .clusterReview, person, stamp: people[person].generation, detail: 0) }
    }

    private func enterCluster(_ cluster: Int, _ person: Int) {
        people[person].cluster.assigned = Int32(cluster)
        people[person].cluster.isOverdue = false
        people[person].cluster.reviewAt = .infinity
        changeLevels(person, by: 1)
    }

    private func leaveCluster(_ person: Int) {
        changeLevels(person, by: -1)
        people[person].cluster.assigned = -1
        people[person].cluster.isOverdue = false
    }

    private func changeLevels(_ person: Int, by difference: Double) {
        let who = people[person].cluster
        let level = integrate(person, cluster: Int(who.assigned))
        clusters.levels[level].people += difference
        if who.assigned != who.needed { clusters.levels[level].wrong += difference }
        if who.isOverdue { clusters.levels[level].overdue += difference }
        let needing = integrate(person, cluster: Int(who.needed))
        clusters.levels[needing].needing += difference
    }

    @discardableResult
    private func integrate(_ person: Int, cluster: Int) -> Int {
        integrate(team: Int(people[person].team), cluster: cluster)
    }

    @discardableResult
    private func integrate(team: Int, cluster: Int) -> Int {
        let place = team * clusters.count + cluster
        let level = clusters.levels[place]
        let seconds = now - level.since
        clusters.levels[place].since = now
        guard seconds > 0 else { return place }
        let tariff = clusters.tariffs[cluster]
        add(level.people * seconds, .seconds, team: team, cluster: cluster)
        add(level.wrong * seconds, .wrongSeconds, team: team, cluster: cluster)
        add(level.overdue * seconds, .overdueSeconds, team: team, cluster: cluster)
        add((level.people - clusters.unpaid * level.overdue) * tariff * seconds, .income, team: team, cluster: cluster)
        add(level.needing * tariff * seconds, .incomeByNeed, team: team, cluster: cluster)
        return place
    }

    @inline(__always)
    private func add(_ value: Double, _ measure: ClusterMeasure, team: Int, cluster: Int) {
        measures[
            row + clusters.start + (team * clusters.count + cluster) * Simulation.clusterMeasures + measure.rawValue] +=
            value
    }
}
