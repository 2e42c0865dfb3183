import RandomStreams
import Scenario

/// A route into the profession as the simulation reads it.
struct CompiledRoute: BitwiseCopyable {
    var name: UInt64
    /// The team with which those who find no post are counted.
    var team: Int
    /// Where its measures stand among those of pipelines.
    var place: Int
    /// Chance that one more comes than the whole number of the cohort.
    var oneMore: Double
    var speed: Double
    var rampUp: Double
    var meaning: Double
    var meaningTime: Double
    var earlyLeaving: Double
    var earlyFor: Double
    var leadershipAfter: Double
    var leadershipRate: Double
    var protectedFor: Double
    var protectedLoad: Double
    /// The work type of its protected hours, as a bit; 0 for none.
    var protectedWork: UInt64
}

/// The arrival of a route's people in one year.
struct CompiledCohort: BitwiseCopyable {
    var time: Double
    var route: Int
    /// People who come for certain.
    var people: Int
    var year: UInt64
}

/// Students as the simulation reads them.
struct CompiledStudents: BitwiseCopyable {
    var name: UInt64
    /// Seconds from one placement to the next.
    var interval: Double
    var length: Double
    /// The work type of their supervision, as a bit; 0 for none.
    var supervision: UInt64
    /// Seconds of it a week at work.
    var supervisionSeconds: Double
    var relief: Double
    var belowLoad: Double
    var stays: Double
    var route: Int
    /// The approval that educators need, as a bit; 0 for none.
    var approval: UInt8
    /// The team with which placements are counted that are withdrawn.
    var team: Int
    var place: Int
}

/// An approval as the simulation reads it.
struct CompiledApproval: BitwiseCopyable {
    var heldAtStart: Double
    var startersHaveIt: Double
    var placesPerSecond: Double
    var wanted: Int
    var after: Double
    /// Weeks of training, and the share of its working days that is spent away.
    var trainingWeeks: Double
    var trainingShare: Double
    var passes: Double
    /// The work type of which a number is asked for, as a bit; 0 for none.
    var minimumWork: UInt64
    var minimum: Double
    var renewalEvery: Double
    var renewalWeeks: Double
    var renewalShare: Double
    var granted: Double
    var heldPurpose: UInt64
    var passesPurpose: UInt64
    var renewalPurpose: UInt64
    var grantedPurpose: UInt64
}

/// What a holder with some approvals may do, and the class of workers of the team who may do the same.
struct HolderRights: BitwiseCopyable {
    var team: Int
    var mayDo: UInt64
    var mayAccompany: UInt64
    var rotas: UInt64
    var eligibility = 0
    /// The rotas of any team in which such a holder could take part, one bit each.
    var joinable: UInt64 = 0
}

/// Where workers come from and what they are approved for, as the simulation reads it.
struct PipelineTables: Sendable {
    var routes: [CompiledRoute] = []
    var cohorts: [CompiledCohort] = []
    /// Whether people of a route take a post, at `route * posts + post`.
    var takes: [UInt8] = []
    var students: CompiledStudents?
    /// Whether the holder of a post can be an educator, approvals apart.
    var educates: [UInt8] = []
    var approvals: [CompiledApproval] = []
    /// Rights by group of posts and approvals held.
    var rights: [HolderRights] = []
    /// Things of which measures of pipelines are kept for each team.
    var places = 0
}

extension Compiler {
    /// At most so many approvals: their sets are bits of a byte.
    static var mostApprovals: Int { 8 }
    /// At most so many routes, which share an event's subject with the post.
    static var mostRoutes: Int { 64 }

    func checkPipelines(_ check: (UInt64, String) throws(CompilationFault) -> Void) throws(CompilationFault) {
        guard scenario.approvals.count <= Self.mostApprovals else {
            throw CompilationFault(
                message: "there are \(scenario.approvals.count) approvals; at most \(Self.mostApprovals) are possible")
        }
        guard scenario.pipelines.routes.count <= Self.mostRoutes else {
            throw CompilationFault(
                message: "there are \(scenario.pipelines.routes.count) routes; at most \(Self.mostRoutes) are possible")
        }
        for route in scenario.pipelines.routes { try check(StableName.hash("route/" + route.id), "route \(route.id)") }
        for approval in scenario.approvals {
            for kind in ["held", "passes", "renewal", "granted"] {
                try check(StableName.hash("approval/\(kind)/" + approval.id), "approval \(approval.id)")
            }
        }
    }

    func pipelineTables(posts: [CompiledPost], rights: [HolderRights]) -> PipelineTables {
        var tables = PipelineTables()
        let pipelines = scenario.pipelines
        tables.routes = pipelines.routes.indices.map(compiledRoute)
        tables.cohorts = cohorts()
        tables.takes = pipelines.routes.flatMap { route in
            posts.map { post in
                guard post.group >= 0 else { return UInt8(0) }
                let group = scenario.posts[post.group]
                return route.roles.contains(scenario.roles[post.role].id)
                    && (route.team.map { $0 == group.team } ?? true) ? 1 : 0
            }
        }
        if pipelines.hasStudents {
            tables.students = compiledStudents()
            tables.educates = posts.map { post in
                guard post.group >= 0 else { return 0 }
                return educates(scenario.posts[post.group]) ? 1 : 0
            }
        }
        tables.approvals = scenario.approvals.map(compiledApproval)
        tables.rights = rights
        tables.places = scenario.pipelinePlaces
        return tables
    }

    private func bit(ofWork id: String?) -> UInt64 {
        id.flatMap { id in scenario.work.firstIndex { $0.id == id } }.map { 1 << UInt64($0) } ?? 0
    }

    private func firstTeam(where isTaken: (PostGroup) -> Bool) -> Int {
        scenario.posts.first(where: isTaken).flatMap { group in
            scenario.teams.firstIndex { $0.id == group.team }
        } ?? 0
    }

    private func compiledRoute(_ index: Int) -> CompiledRoute {
        let route = scenario.pipelines.routes[index]
        let workforce = scenario.workforce
        let leadership = route.leadership ?? scenario.pipelines.leadership
        return CompiledRoute(
            name: StableName.hash("route/" + route.id),
            team: firstTeam { route.roles.contains($0.role) && (route.team ?? $0.team) == $0.team },
            place: scenario.pipelinePlace(ofRoute: index), oneMore: route.cohort - route.cohort.rounded(.down),
            speed: route.speed ?? workforce.starterSpeed, rampUp: route.rampUp ?? workforce.rampUp,
            meaning: route.meaning ?? workforce.starterMeaning, meaningTime: route.meaningTime ?? workforce.meaningTime,
            earlyLeaving: route.earlyLeaving, earlyFor: route.earlyFor, leadershipAfter: leadership.after,
            leadershipRate: leadership.rate, protectedFor: route.protectedFor, protectedLoad: route.protectedLoad,
            protectedWork: bit(ofWork: route.protectedWork))
    }

    /// The first Mondays of each route's month, from the end of the first training on.
    private func cohorts() -> [CompiledCohort] {
        var cohorts: [CompiledCohort] = []
        for day in stride(from: 0, to: days, by: 7) {
            let date = scenario.run.origin.adding(days: day)
            for (index, route) in scenario.pipelines.routes.enumerated()
            where route.cohort > 0 && date.month == route.month && date.day <= 7 {
                if let begins = route.begins,
                    Double(date.dayNumber - begins.dayNumber) * Self.daySeconds < route.training
                {
                    continue
                }
                cohorts.append(
                    CompiledCohort(
                        time: Double(day) * Self.daySeconds, route: index, people: Int(route.cohort),
                        year: UInt64(date.year)))
            }
        }
        return cohorts
    }

    private func educates(_ group: PostGroup) -> Bool {
        let students = scenario.pipelines.students
        guard let role = scenario.roles.first(where: { $0.id == group.role }) else { return false }
        // Where the skill is an approval, it is the holder's, and looked at then.
        let isApproval = students.skill.map { skill in scenario.approvals.contains { $0.id == skill } } ?? false
        return group.isAmong(roles: students.roles, skill: isApproval ? nil : students.skill, as: role)
    }

    private func compiledStudents() -> CompiledStudents {
        let students = scenario.pipelines.students
        let work = scenario.work.firstIndex { $0.id == students.supervision }.map(compiledWork)
        let seconds =
            work.map { $0.workerInterval > 0 ? $0.expectedSeconds / $0.workerInterval : $0.workerPaperSeconds } ?? 0
        return CompiledStudents(
            name: StableName.hash("students"), interval: 365.25 * Self.daySeconds / students.perYear,
            length: students.length, supervision: bit(ofWork: students.supervision), supervisionSeconds: seconds,
            relief: students.relief, belowLoad: students.offeredBelowLoad, stays: students.stays,
            route: scenario.pipelines.routes.firstIndex { $0.id == students.route } ?? -1,
            approval: scenario.approvals.firstIndex { $0.id == students.skill }.map { 1 << UInt8($0) } ?? 0,
            team: firstTeam(where: educates), place: scenario.pipelinePlaceOfStudents)
    }
}
