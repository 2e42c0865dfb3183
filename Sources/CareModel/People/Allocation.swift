import RandomStreams
import Scenario

extension Simulation {
    /// Gives coordinators to those who wait, in turn, as long as the cap lets somebody take them.
    func allocateWaiting(_ team: Int) {
        while lists[allocationList(team)].head >= 0 {
            let person = Int(lists[allocationList(team)].head)
            let weight = profiles[Int(people[person].profile)].weight
            let cap = policies[policyOfTeam[team]].caseloadCap
            var found = coordinator(for: person, weight: weight, cap: cap)
            if found == nil, policies[policyOfTeam[team]].overloads {
                found = coordinator(for: person, weight: weight, cap: .infinity)
            }
            guard let post = found else { return }
            let locality = Int(people[person].team)
            detach(person, from: allocationList(team))
            change(.waitingAllocation, by: -1, team: locality)
            setStage(.inCare, of: person)
            take(person, by: post)
            change(.caseload, by: 1, team: locality)
            change(.weighted, by: weight, team: locality)
            change(PeopleLevel.of(Int(people[person].state)), by: 1, team: locality)
            beginCare(person)
        }
    }

    /// The former coordinator if under the cap, or whomever the team's rule says.
    private func coordinator(for person: Int, weight: Double, cap: Double) -> Int? {
        let who = people[person]
        let team = Int(who.serving)
        let former = Int(who.formerCoordinator)
        if former >= 0, posts[former].holder == who.formerHolder, postTable[former].team == team, takesPeople(former),
            hasRoom(former, weight: weight, cap: cap)
        {
            return former
        }
        switch policies[policyOfTeam[team]].allocation {
        case .lowestCaseload: return lowestLoad(team: team, except: -1, weight: weight, cap: cap)
        case .roundRobin: return nextInTurn(team: team, weight: weight, cap: cap)
        case .bestProfession:
            return lowestLoad(team: team, except: -1, weight: weight, cap: cap, suiting: Int(who.profile))
                ?? lowestLoad(team: team, except: -1, weight: weight, cap: cap)
        }
    }

    /// The coordinator after the one to whom the last person went, in the order of posts, who has room under the cap.
    private func nextInTurn(team: Int, weight: Double, cap: Double) -> Int? {
        let last = Int(lastInTurn[team])
        for step in 1...max(1, posts.count) {
            let post = (last + step) % max(1, posts.count)
            guard post < posts.count, postTable[post].team == team, takesPeople(post),
                hasRoom(post, weight: weight, cap: cap)
            else { continue }
            lastInTurn[team] = Int32(post)
            return post
        }
        return nil
    }

    /// The coordinator who takes people on, has room for so much weight under a cap, and has the lowest weighted caseload
    /// per effective whole-time equivalent.
    ///
    /// - Parameter profile: The need profile whose suitable roles alone are looked at, or -1 for all roles.
    func lowestLoad(
        team: Int, except: Int, weight: Double, cap: Double, suiting profile: Int = -1
    ) -> Int? {
        var best = -1
        var least = Double.infinity
        for place in places(ofTeam: team) {
            let post = post(at: place)
            guard post != except, postTable[post].team == team, takesPeople(post) else { continue }
            if profile >= 0, suitable[profile * roleCount + postTable[post].role] == 0 { continue }
            let effective = effective(post)
            let load = posts[post].weight / effective
            if load < least, hasRoom(post, weight: weight, cap: cap) {
                least = load
                best = post
            }
        }
        return best >= 0 ? best : nil
    }

    /// Whether a post's holder coordinates, has not given notice and is not off sick or away on special leave.
    func takesPeople(_ post: Int) -> Bool {
        postTable[post].coordinates && posts[post].status == .filled && !isAway(post)
    }

    /// Puts a person on a coordinator's caseload; a relationship that existed resumes where it was.
    func take(_ person: Int, by post: Int) {
        let who = people[person]
        let returns = Int(who.formerCoordinator) == post && who.formerHolder == posts[post].holder
        people[person].relationshipSince = returns ? now - who.formerRelationship : now
        people[person].coordinator = Int32(post)
        posts[post].weight += profiles[Int(who.profile)].weight
        append(person, to: caseloadList(post))
    }

    /// Takes a person off the coordinator's caseload and remembers the relationship.
    func release(_ person: Int) {
        let post = Int(people[person].coordinator)
        guard post >= 0 else { return }
        people[person].formerCoordinator = Int32(post)
        people[person].formerHolder = posts[post].holder
        people[person].formerRelationship = now - people[person].relationshipSince
        people[person].coordinator = -1
        posts[post].weight -= profiles[Int(people[person].profile)].weight
        detach(person, from: caseloadList(post))
    }

    /// Moves a person in care, with their work, to another coordinator.
    func move(_ person: Int, to post: Int) {
        let old = Int(people[person].coordinator)
        release(person)
        take(person, by: post)
        coordinatorChanges(person)
        moveItems(of: person, from: old, to: post)
        trigger(.coordinatorChange, person: person)
        replan(person)
    }

    /// Care begins: plans the schedules, the length of care if it is fixed, and the work of taking somebody on. For those
    /// who had lost their coordinator it goes on where it was.
    private func beginCare(_ person: Int) {
        let who = people[person]
        if who.hasBegunCare {
            for schedule in 0..<scheduleCount {
                let due = scheduleDue(schedule, of: person)
                if due == .infinity {
                    startSchedule(schedule, of: person)
                } else {
                    setSchedule(schedule, of: person, due: max(due, now))
                }
            }
            takeUpLaidDown(person)
            let post = Int(who.coordinator)
            if Int(who.formerCoordinator) != post || who.formerHolder != posts[post].holder {
                trigger(.coordinatorChange, person: person)
            }
            startFollowUp(person)
            replan(person)
            return
        }
        people[person].hasBegunCare = true
        people[person].careSince = now
        people[person].changedAt = -.infinity
        people[person].changedBefore = -.infinity
        add(1, .allocations, team: Int(who.team))
        for schedule in 0..<scheduleCount { startSchedule(schedule, of: person) }
        let profile = profiles[Int(who.profile)]
        if who.state == UInt8(NeedState.settled.rawValue) { people[person].settledSince = now }
        if profile.hasCareLength {
            let u = draws.uniform(
                purpose: model.purposes.careLength, entity: who.entity, ordinal: UInt64(who.episode))
            people[person].careEndsAt = now + profile.careLength.quantile(u)
            at(people[person].careEndsAt, .careEnds, person, stamp: who.generation)
        }
        trigger(.takenOn, person: person)
        beginClustering(person)
        needOfCareBegins(person)
        startFollowUp(person)
        takeUpLaidDown(person)
        replan(person)
    }

    /// Sets when a schedule is first due, at a drawn point of its interval.
    func startSchedule(_ schedule: Int, of person: Int) {
        let interval = intervals[schedule * Compiler.states + Int(people[person].state)]
        let isPlanned = interval > 0 && !isExempt(person, fromSchedule: schedule)
        setSchedule(
            schedule, of: person, due: isPlanned ? now + phase(of: schedule, person: person) * interval : .infinity)
    }
}
