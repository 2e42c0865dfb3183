import Scenario

/// Who belongs to which team in the course of a run, and which posts are about to go.
///
/// A post and a person keep the team of their locality, by which everything is counted; the team that a post belongs to and
/// the team that serves a person change.
struct OrganisationState: ~Copyable {
    /// Whether teams can change at all.
    let isUsed: Bool
    /// The team that serves people of a need profile of a locality, at `team * profiles + profile`.
    var serves: Column<Int32>
    /// The team that serves a locality in everything that is about no person.
    var teamServing: Column<Int32>
    /// What multiplies travel of each team's workers.
    var travel: Column<Double>
    var hasTravel = false
    /// The team that does work of a type for a team, at `team * workCount + type`.
    var routes: Column<Int32>
    var isRouted = false
    /// Which cut of which change is to take each post away after notice, or -1, and when.
    var toGo: Column<Int32>
    var goesAt: Column<Double>
    /// The posts of the move that is being made.
    var isMoved: Column<UInt8>
    /// By change: whether it has taken effect.
    var isApplied: Column<UInt8>
    /// By change: the whole-time equivalent from which an establishment falls, 0 if it does not, since when, and how much is
    /// lost.
    var fallsFrom: Column<Double>
    var fallsSince: Column<Double>
    var fallen: Column<Double>
    private let profiles: Int
    private let works: Int

    init(_ model: ServiceModel) {
        let teams = model.teams.count
        profiles = model.profiles.count
        works = model.work.count
        isUsed = model.scenario.changes.contains { $0.organisation.isAny }
        serves = Column(repeating: 0, count: teams * profiles)
        teamServing = Column(repeating: 0, count: teams)
        travel = Column(repeating: 1, count: teams)
        routes = Column(repeating: 0, count: teams * works)
        toGo = Column(repeating: -1, count: model.posts.count)
        goesAt = Column(repeating: 0, count: model.posts.count)
        isMoved = Column(repeating: 0, count: model.posts.count)
        isApplied = Column(repeating: 0, count: model.changes.count)
        fallsFrom = Column(repeating: 0, count: model.changes.count)
        fallsSince = Column(repeating: 0, count: model.changes.count)
        fallen = Column(repeating: 0, count: model.changes.count)
        reset()
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        for team in 0..<teamServing.count {
            teamServing[team] = Int32(team)
            for profile in 0..<profiles { serves[team * profiles + profile] = Int32(team) }
            for type in 0..<works { routes[team * works + type] = Int32(team) }
        }
        travel.fill(with: 1)
        hasTravel = false
        isRouted = false
        toGo.fill(with: -1)
        goesAt.fill(with: 0)
        isApplied.fill(with: 0)
        fallsFrom.fill(with: 0)
        fallsSince.fill(with: 0)
        fallen.fill(with: 0)
    }
}

extension Simulation {
    /// Puts teams, posts and rotas back to what they are at the beginning.
    func restoreOrganisation() {
        organisation.reset()
        guard organisation.isUsed else { return }
        for (post, compiled) in model.posts.enumerated() { postTable[post] = compiled }
        for (team, compiled) in model.teams.enumerated() { teamTable[team] = compiled }
        for (rota, compiled) in model.rotas.enumerated() { rotas[rota] = compiled }
        for (team, types) in model.rotaTypes.enumerated() { rotaTypes[team] = types }
        arrangeTeams()
    }

    /// Lists the posts of each team anew.
    func arrangeTeams() {
        var place = 0
        for team in 0..<teamTable.count {
            teamPostStarts[team] = place
            for post in 0..<posts.count where postTable[post].team == team {
                teamPosts[place] = Int32(post)
                place += 1
            }
        }
        teamPostStarts[teamTable.count] = place
    }

    /// The places among which the posts of a team are found, in the order of posts.
    ///
    /// Once teams can change, all posts: those of each team are listed anew only when a change is through, and the caller
    /// asks each to which team it belongs.
    @inline(__always)
    func places(ofTeam team: Int) -> Range<Int> {
        organisation.isUsed ? 0..<posts.count : teamPostStarts[team]..<teamPostStarts[team + 1]
    }

    /// The post at such a place.
    @inline(__always)
    func post(at place: Int) -> Int { organisation.isUsed ? place : Int(teamPosts[place]) }

    /// A piece goes to the team that does work of its type for the one in whose queue it would stand.
    func route(_ item: Int) {
        items[item].serving = organisation.routes[Int(items[item].serving) * workCount + Int(items[item].work)]
    }

    /// Puts a piece that was taken out of a team's queue into that of the team it belongs to now; nobody takes it up yet.
    func requeue(_ item: Int) {
        if organisation.isRouted { route(item) }
        items[item].owner = -1
        items[item].place = .team
        insert(item, into: queuePlace(of: item))
        teamWaiting[Int(items[item].serving)] |= 1 << UInt64(items[item].work)
    }

    /// Workers of a team who have nothing to do look at what is there by now.
    func lookForWork(inTeam team: Int) {
        for post in 0..<posts.count
        where postTable[post].team == team && (posts[post].activity == .idle || posts[post].activity == .reserve) {
            takeUpNext(post)
        }
    }
}
