import RandomStreams
import Scenario

// Posts that belong to another team from a date on, or that an employer takes out for good.
extension Simulation {
    func movePosts(_ move: CompiledPostMove) {
        guard move.to >= 0 else {
            // None of them takes over the people of the others.
            for post in move.posts where posts[post].status == .filled { posts[post].status = .onNotice }
            for post in move.posts where posts[post].status != .cut { cutPost(post) }
            return
        }
        let to = Int(organisation.teamServing[move.to])
        for post in move.posts where posts[post].status != .cut { giveBackToTeam(post) }
        for type in move.takesWork {
            for post in move.posts { takeWork(type, fromTeam: postTable[post].team, to: to) }
        }
        for post in move.posts {
            movePost(post, to: to)
            let (standIn, agency, substitute) = (
                postTable[post].standIn, postTable[post].agency, postTable[post].substitute
            )
            if standIn >= 0 { movePost(standIn, to: to) }
            if agency >= 0 { movePost(agency, to: to) }
            if substitute >= 0 { movePost(substitute, to: to) }
        }
        arrangeTeams()
        joinRotas(ofTeam: to)
        for post in move.posts {
            var person = Int(lists[caseloadList(post)].head)
            while person >= 0 {
                let next = Int(people[person].next)
                if draws.happens(
                    move.takesPeople, purpose: move.purpose, entity: people[person].entity, ordinal: 0)
                {
                    serve(person, by: to)
                } else {
                    shareOut(person, of: post)
                }
                person = next
            }
        }
        lookForWork(inTeam: to)
    }

    /// Work of a type that arises for a team is done by another one, what waits included.
    private func takeWork(_ type: Int, fromTeam team: Int, to: Int) {
        guard team != to, Int(organisation.routes[team * workCount + type]) != to else { return }
        organisation.routes[team * workCount + type] = Int32(to)
        organisation.isRouted = true
        while teamQueues[team * workCount + type].head >= 0 {
            let item = Int(teamQueues[team * workCount + type].head)
            dequeue(item)
            requeue(item)
        }
    }

    /// A post belongs to another team: its holder leaves the rotas of the old one.
    func movePost(_ post: Int, to team: Int) {
        guard postTable[post].team != team else { return }
        endDuty(post)
        let old = postTable[post].rotas
        postTable[post].rotas = 0
        leaveRotas(post, old)
        postTable[post].team = team
        settle(post)
    }

    /// Finds the place of a post in a team that is not its first one: whom its holder is asked with, and in which rotas.
    func settle(_ post: Int) {
        let team = postTable[post].team
        for group in eligibilityStarts[team]..<eligibilityStarts[team + 1]
        where eligibility[group] == postTable[post].mayDo {
            postTable[post].eligibility = group
        }
        postTable[post].rotas = postTable[post].joinable & rotaBits(ofTeam: team)
        // Whoever is free stands among those who may do the same.
        setActivity(posts[post].activity, post: post)
    }

    private func rotaBits(ofTeam team: Int) -> UInt64 {
        var bits: UInt64 = 0
        for rota in 0..<rotas.count where rotas[rota].team == team && rotas[rota].workers > 0 {
            bits |= rotas[rota].bit
        }
        return bits
    }

    /// Everybody of a team who may takes part in its rotas.
    func joinRotas(ofTeam team: Int) {
        let bits = rotaBits(ofTeam: team)
        for post in 0..<posts.count where postTable[post].team == team {
            let had = postTable[post].rotas
            postTable[post].rotas = postTable[post].joinable & bits
            if had == 0 || postTable[post].locality != team { joinRota(post) }
        }
        coverRotas(bits)
    }
}
