import RandomStreams
import Scenario

/// What happens in the course of pipelines, as the detail of an event.
enum PipelineStep: UInt8 {
    /// A cohort of a route arrives.
    case cohort
    /// An entrant has been there for twelve months, or would have been.
    case followUp
    /// A student wants a placement.
    case placement
    /// A placement ends.
    case placementEnds
}

extension Simulation {
    /// Schedules cohorts and the first placement.
    func startPipelines() {
        for cohort in 0..<pipelines.cohorts.count { at(pipelines.cohorts[cohort].time, .cohort, cohort) }
        if pipelines.hasStudents { schedulePlacement(0) }
    }

    func pipelineGoesOn(_ event: ModelEvent) {
        let subject = Int(event.subject)
        switch PipelineStep(rawValue: event.detail) {
        case .cohort: cohortArrives(subject)
        case .followUp: followEntrantUp(subject, holder: event.stamp)
        case .placement: studentWantsPlacement(subject)
        case .placementEnds: if posts[subject].holder == event.stamp { placementEnds(subject) }
        case nil: break
        }
    }

    @inline(__always)
    func at(_ time: Double, _ step: PipelineStep, _ subject: Int, stamp: UInt32 = 0) {
        if time < horizon { at(time, .pipeline, subject, stamp: stamp, detail: step.rawValue) }
    }

    /// A holder begins: by which route, and with which approvals.
    ///
    /// What the holder may do is settled here, before anything is asked of them.
    func beginCareer(_ post: Int) {
        let route = pipelines.workers[post].arriving
        pipelines.workers[post] = WorkerCareer()
        pipelines.workers[post].route = route
        if postTable[post].firstRights >= 0 { beginApprovals(post) }
    }

    /// The holder's service ends.
    func endCareer(_ post: Int) {
        pipelines.workers[post].training = -1
        if pipelines.workers[post].studentUntil > now {
            pipelines.workers[post].studentUntil = -.infinity
            add(1, .placementsBrokenOff, team: postTable[post].locality, place: pipelines.students.place)
        }
        takeApprovalsAlong(post)
    }

    /// The length of service that a starter brings.
    func tenureOfStarter(_ post: Int) -> Double {
        guard pipelines.experienced > 0, pipelines.workers[post].arriving < 0,
            draws.happens(
                pipelines.experienced, purpose: model.purposes.experienced,
                entity: StableName.hash(postTable[post].name, UInt64(posts[post].holder)), ordinal: 0)
        else { return 0 }
        return pipelines.experiencedTenure
    }

    /// Speed of work of somebody who came by a route, rising linearly.
    func routeSpeed(_ post: Int) -> Double {
        let route = pipelines.routes[Int(pipelines.workers[post].route)]
        return route.speed + (1 - route.speed) * min(1, (now - posts[post].tenureSince) / route.rampUp)
    }

    /// What a contact of somebody who came by a route is worth by experience, rising linearly.
    func routeExperience(_ post: Int) -> Double {
        let route = pipelines.routes[Int(pipelines.workers[post].route)]
        return route.meaning + (1 - route.meaning) * min(1, (now - posts[post].tenureSince) / route.meaningTime)
    }

    /// Whether the holder came by a route.
    @inline(__always)
    func cameByRoute(_ post: Int) -> Bool { pipelines.hasRoutes && pipelines.workers[post].route >= 0 }

    /// Whether the holder is in the protected time after qualifying.
    private func isProtectedEntrant(_ post: Int) -> Bool {
        cameByRoute(post)
            && now - posts[post].tenureSince < pipelines.routes[Int(pipelines.workers[post].route)].protectedFor
    }

    /// The share of a load that a holder has: less in protected time, and with relief for a student.
    func loadShare(_ post: Int) -> Double {
        var share = 1.0
        if isProtectedEntrant(post) { share = pipelines.routes[Int(pipelines.workers[post].route)].protectedLoad }
        let students = pipelines.students
        if students.relief > 0, pipelines.workers[post].studentUntil > now {
            let week = patternSeconds[postTable[post].pattern]
            if week > 0 { share *= max(0.05, 1 - students.relief * students.supervisionSeconds / week) }
        }
        return share
    }

    /// Work types that a holder does not have for themselves: protected hours of entrants, supervision of students.
    @inline(__always)
    func withheldWork(_ post: Int) -> UInt64 {
        guard pipelines.withheldWork != 0 else { return 0 }
        var withheld = pipelines.withheldWork
        if isProtectedEntrant(post) {
            withheld &= ~pipelines.routes[Int(pipelines.workers[post].route)].protectedWork
        }
        if pipelines.workers[post].studentUntil > now { withheld &= ~pipelines.students.supervision }
        return withheld
    }

    /// Work that workers have for themselves begins for somebody who did not have it, after half an interval.
    func beginOwnWork(_ types: UInt64, post: Int) {
        var left = types
        while left != 0 {
            let type = left.trailingZeroBitCount
            left &= left - 1
            guard work[type].assignment == .worker else { continue }
            fixedDue[post * workCount + type] = posts[post].weeksAtWork + work[type].workerInterval / 2
        }
    }
}
