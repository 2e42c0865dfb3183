import EventKernel
import RandomStreams
import Scenario

// Work that comes of workers' coming and going, and of the end of care.
extension Simulation {
    /// A post is filled: work for the starter, and for the colleague who has least to do.
    func starterBringsWork(_ post: Int) {
        var types = triggered[WorkTrigger.place(of: .newStarter)]
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let place = post * workCount + type
            let ordinal = postWorkOrdinal[place]
            postWorkOrdinal[place] += 1
            let isStarters = work[type].assignment == .worker
            let receiver = isStarters ? post : leastBusyColleague(of: post, type: type)
            guard receiver >= 0, postTable[receiver].mayDo & (1 << UInt64(type)) != 0,
                work[type].share >= 1
                    || draws.happens(
                        work[type].share, purpose: work[type].sharePurpose, entity: posts[post].entity,
                        ordinal: UInt64(ordinal))
            else { continue }
            if isStarters, work[type].isSupervision {
                planSupervision(work[type].expectedSeconds, post: post)
            }
            let item = newItem(type, ofPost: post)
            items[item].entity = posts[post].entity
            items[item].ordinal = ordinal
            countRisk(item)
            countArising(work[type].expectedSeconds, post: receiver)
            hand(item, to: receiver)
        }
    }

    /// The colleague in the team who may do work of a type and has least of it waiting, or -1.
    private func leastBusyColleague(of starter: Int, type: Int) -> Int {
        var best = -1
        var least = Double.infinity
        let team = postTable[starter].team
        for place in places(ofTeam: team) {
            let post = post(at: place)
            guard post != starter, postTable[post].team == team, postTable[post].mayDo & (1 << UInt64(type)) != 0,
                posts[post].status == .filled, posts[post].queuedSeconds < least
            else { continue }
            least = posts[post].queuedSeconds
            best = post
        }
        return best
    }

    /// The holder of a post has given notice: work for each of their people.
    func noticeBringsWork(_ post: Int) {
        guard triggered[WorkTrigger.place(of: .coordinatorLeaves)] != 0 else { return }
        var person = Int(lists[caseloadList(post)].head)
        while person >= 0 {
            let next = Int(people[person].next)
            trigger(.coordinatorLeaves, person: person)
            person = next
        }
    }

    /// Care has ended: work that is left to the former coordinator, or to the team.
    ///
    /// It concerns nobody in care any more, so that it is not withdrawn with the person's other work.
    func endOfCareBringsWork(_ person: Int, coordinator: Int) {
        var types = triggered[WorkTrigger.place(of: .discharge)]
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let isCoordinators = work[type].assignment == .coordinator
            if isCoordinators && coordinator < 0 { continue }
            guard isBrought(type, to: person) else { continue }
            let place = person * workCount + type
            let item = newItem(type, team: Int(people[person].team))
            items[item].serving = people[person].serving
            items[item].entity = people[person].entity
            items[item].ordinal = workOrdinal[place]
            workOrdinal[place] += 1
            if procedures.works & (1 << UInt64(type)) != 0 { joinProceeding(item, type: type, person: -1) }
            countRisk(item)
            if isCoordinators {
                countArising(work[type].expectedSeconds, post: coordinator)
                hand(item, to: coordinator)
            } else {
                handToTeam(item)
            }
        }
    }
}
