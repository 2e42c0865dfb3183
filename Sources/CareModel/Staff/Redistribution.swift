import Scenario

extension Simulation {
    /// Shares a leaver's people out to the lowest caseloads, one after the other; those over a hard cap wait.
    func shareOut(_ post: Int) {
        giveBackToTeam(post)
        giveBackDelegated(post)
        while lists[caseloadList(post)].head >= 0 { shareOut(Int(lists[caseloadList(post)].head), of: post) }
    }

    /// Gives one of the people of a post to the lowest caseload of the team that serves them, or lets them wait.
    func shareOut(_ person: Int, of post: Int) {
        let team = Int(people[person].serving)
        let policy = policies[policyOfTeam[team]]
        let cap = policy.capHoldsEverybody ? policy.caseloadCap : .infinity
        let weight = profiles[Int(people[person].profile)].weight
        var next = lowestLoad(team: team, except: post, weight: weight, cap: cap)
        if next == nil, policy.overloads {
            next = lowestLoad(team: team, except: post, weight: weight, cap: .infinity)
        }
        if let next {
            move(person, to: next)
        } else {
            loseCoordinator(person)
        }
    }

    /// What a leaver had besides people: the team's appointments are booked with others, the rest falls away.
    func clearDesk(_ post: Int) {
        // What the leaver had for themselves falls away.
        for workClass in 0..<classCount {
            while postQueues[post * classCount + workClass].head >= 0 {
                let item = Int(postQueues[post * classCount + workClass].head)
                dequeue(item)
                free(item)
            }
        }
        posts[post].queuedSeconds = 0
        clearDiary(post)
    }

    /// A person in care goes back to waiting for a coordinator.
    func loseCoordinator(_ person: Int) {
        let team = Int(people[person].team)
        layDownItems(of: person, post: Int(people[person].coordinator))
        change(.caseload, by: -1, team: team)
        change(.weighted, by: -profiles[Int(people[person].profile)].weight, team: team)
        change(PeopleLevel.of(Int(people[person].state)), by: -1, team: team)
        coordinatorChanges(person)
        release(person)
        waitForCoordinator(person)
        replan(person)
    }

    /// A starter takes people over at once from the fullest caseloads: of each the newest relationship.
    func takeOverFromFullest(_ post: Int) {
        let team = postTable[post].team
        let cap = policies[policyOfTeam[team]].caseloadCap
        for _ in 0..<teamTable[team].starterTakes {
            guard let fullest = highestLoad(team: team, except: post) else { return }
            let person = Int(lists[caseloadList(fullest)].tail)
            guard person >= 0, Int(people[person].serving) == team else { return }
            let weight = profiles[Int(people[person].profile)].weight
            let after = (posts[post].weight + weight) / effective(post)
            guard hasRoom(post, weight: weight, cap: cap), after < posts[fullest].weight / effective(fullest) else {
                return
            }
            move(person, to: post)
        }
    }

    private func highestLoad(team: Int, except: Int) -> Int? {
        var best = -1
        var most = 0.0
        for place in places(ofTeam: team) {
            let post = post(at: place)
            guard post != except, postTable[post].team == team, postTable[post].coordinates,
                posts[post].status != .vacant, posts[post].status != .cut
            else { continue }
            let load = posts[post].weight / effective(post)
            if load > most {
                most = load
                best = post
            }
        }
        return best >= 0 ? best : nil
    }
}
