import RandomStreams
import Scenario

// Posts that belong to another team from a date on, or that an employer takes out for good.
extension Simulation {
    func movePosts(_ move: CompiledPostMove) {
        guard move.to >= 0 else {
            // None of them takes over the people of the others.
            markMoved(move)
            for post in move.posts where organisation.isMoved[post] != 0 && posts[post].status == .filled {
                posts[post].status = .onNotice
            }
            for post in move.posts where organisation.isMoved[post] != 0 {
                if posts[post].status != .cut { cutPost(post) }
                // No end of an earlier cut gives it back.
                posts[post].cutBy = -1
            }
            return
        }
        let to = Int(organisation.teamServing[move.to])
        markMoved(move)
        for post in move.posts where organisation.isMoved[post] != 0 && posts[post].status != .cut {
            giveBackToTeam(post)
        }
        for type in move.takesWork {
            for post in move.posts where organisation.isMoved[post] != 0 {
                takeWork(type, fromTeam: postTable[post].team, to: to)
            }
        }
        for post in move.posts where organisation.isMoved[post] != 0 {
            movePost(post, to: to)
            for place in 0..<3 where other(place, of: post) >= 0 { movePost(other(place, of: post), to: to) }
        }
        arrangeTeams()
        joinRotas(ofTeam: to)
        for post in move.posts where organisation.isMoved[post] != 0 {
            takePeople(of: post, move, to: to)
            for place in 0..<3 where other(place, of: post) >= 0 {
                takePeople(of: other(place, of: post), move, to: to)
            }
        }
        lookForWork(inTeam: to)
    }

    /// Who stands for a post: a stand-in, an agency worker, a worker of another role; -1 if nobody can.
    private func other(_ place: Int, of post: Int) -> Int {
        switch place {
        case 0: postTable[post].standIn
        case 1: postTable[post].agency
        default: postTable[post].substitute
        }
    }

    /// Marks the posts that move: all of a whole, or the last of those in being.
    private func markMoved(_ move: CompiledPostMove) {
        let isWhole = move.count == .max && move.share >= 1
        var inBeing = 0
        for post in move.posts {
            organisation.isMoved[post] = isWhole ? 1 : 0
            if posts[post].status != .cut { inBeing += 1 }
        }
        if isWhole { return }
        var left = min(move.count, Int((move.share * Double(inBeing)).rounded()))
        for post in move.posts.reversed() where left > 0 && posts[post].status != .cut {
            organisation.isMoved[post] = 1
            left -= 1
        }
    }

    /// A share of the people of a post goes along to its new team; the others are shared out in the old one.
    private func takePeople(of post: Int, _ move: CompiledPostMove, to team: Int) {
        var person = Int(lists[caseloadList(post)].head)
        while person >= 0 {
            let next = Int(people[person].next)
            if draws.happens(move.takesPeople, purpose: move.purpose, entity: people[person].entity, ordinal: 0) {
                serve(person, by: team)
            } else {
                shareOut(person, of: post)
            }
            person = next
        }
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
