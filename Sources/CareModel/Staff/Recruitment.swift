import EventKernel
import Glibc
import RandomStreams
import Scenario

// How a vacant post is filled: approval, adverts until one finds somebody, hiring; or one time for all of it.
extension Simulation {
    /// A leaver's post has come vacant: it is deleted, goes to another role, or is filled.
    func fallVacant(_ post: Int) {
        let name = postTable[post].name
        let ordinal = UInt64(posts[post].holder)
        if isToGo(post) {
            // It is taken away in any case.
            scheduleFilling(post)
        } else if recruitment.deleted > 0,
            draws.happens(recruitment.deleted, purpose: model.purposes.deletion, entity: name, ordinal: ordinal)
        {
            add(1, .postsDeleted, post: post)
            abolish(post)
        } else if !goesToAnotherRole(post, ordinal: ordinal) {
            scheduleFilling(post, asked: min(now, recruitment.noticeGiven[post]))
        }
    }

    /// Plans when a post that is vacant from now on is filled: on the Monday after all that it takes.
    func scheduleFilling(_ post: Int) { scheduleFilling(post, asked: now) }

    /// The same where approval could be asked for earlier, when notice was given.
    func scheduleFilling(_ post: Int, asked: Double) {
        let filling = recruitment.fillings[postTable[post].role]
        let name = postTable[post].name
        let ordinal = UInt64(posts[post].holder)
        var vacancy = Vacancy(since: now, counted: now, isInParts: filling.isInParts)
        var ready: Double
        if filling.isInParts {
            let approval = filling.approval.quantile(
                draws.uniform(purpose: model.purposes.approval, entity: name, ordinal: ordinal))
            vacancy.approved = approved((filling.isFromNotice ? asked : now) + approval, post: post)
            vacancy.found = vacancy.approved + advertising(filling, entity: StableName.hash(name, ordinal))
            ready =
                vacancy.found
                + filling.hiring.quantile(
                    draws.uniform(purpose: model.purposes.hiring, entity: name, ordinal: ordinal))
            ready = max(now, ready)
        } else {
            vacancy.approved = approved(now, post: post)
            let u = draws.uniform(purpose: model.purposes.fill, entity: name, ordinal: ordinal)
            ready = vacancy.approved + filling.whole.quantile(u)
        }
        recruitment.vacancies[post] = vacancy
        let monday = (ready / Simulation.weekSeconds).rounded(.up)
        if monday * Simulation.weekSeconds < horizon {
            at(monday * Simulation.weekSeconds, .filling, post, stamp: posts[post].holder)
        }
        planAgency(post)
    }

    /// When something is approved that would be at a time, were it not for freezes.
    private func approved(_ time: Double, post: Int) -> Double {
        var time = time
        let place = postTable[post].team * roleCount + postTable[post].role
        for index in recruitment.freezeStarts[place]..<recruitment.freezeStarts[place + 1] {
            let freeze = recruitment.freezes[index]
            if freeze.from <= time, time < freeze.until { time = freeze.until }
        }
        return time
    }

    /// Seconds of rounds of advertising until one finds somebody, a geometric number of them.
    private func advertising(_ filling: CompiledFilling, entity: UInt64) -> Double {
        var rounds: UInt64 = 1
        if filling.succeeds < 1 {
            let u = draws.uniform(purpose: model.purposes.advertRounds, entity: entity, ordinal: 0)
            rounds += UInt64(min(10_000, (log1p(-u) / log1p(-filling.succeeds)).rounded(.down)))
        }
        var seconds = 0.0
        for round in 0..<rounds {
            seconds += filling.round.quantile(
                draws.uniform(purpose: model.purposes.advertRound, entity: entity, ordinal: round))
        }
        return seconds
    }

    /// A vacant post is no more.
    func abolish(_ post: Int) {
        posts[post].status = .cut
        // No cut took it away, and so no end of a cut gives it back.
        posts[post].cutBy = -1
        change(.vacant, by: -postTable[post].wholeTimeEquivalent, post: post)
        change(.established, by: -postTable[post].wholeTimeEquivalent, post: post)
        change(.postsEstablished, by: -1, post: post)
    }

    /// Counts what it took to fill a post, by part.
    func recordFilling(_ post: Int) {
        countWaitingForApproval(post)
        let vacancy = recruitment.vacancies[post]
        guard !vacancy.isFromBeginning else { return }
        let approved = min(now, max(vacancy.since, vacancy.approved))
        let found = min(now, max(vacancy.since, vacancy.found))
        add(1, .postsFilled, post: post)
        add(approved - vacancy.since, .fillApproval, post: post)
        if vacancy.isInParts {
            add(found - approved, .fillAdvertising, post: post)
            add(now - found, .fillHiring, post: post)
        } else {
            add(now - approved, .fillUndivided, post: post)
        }
    }

    /// A vacant post is taken away: nobody waits for approval, and no agency worker stays.
    func endVacancy(_ post: Int) {
        countWaitingForApproval(post)
        let worker = postTable[post].agency
        if worker >= 0 { agencyWorkerGoes(worker) }
    }

    private func countWaitingForApproval(_ post: Int) {
        let counted = recruitment.vacancies[post].counted
        recruitment.vacancies[post].counted = now
        let waiting = min(now, recruitment.vacancies[post].approved) - counted
        if waiting > 0 { add(waiting, .waitingApproval, post: post) }
    }

    /// Adds what lasts to the week that ends.
    func closeWeekOfRecruitment() {
        for post in 0..<posts.count {
            if posts[post].status == .vacant { countWaitingForApproval(post) }
            if postTable[post].isAgency { countAgency(post) }
        }
    }
}
