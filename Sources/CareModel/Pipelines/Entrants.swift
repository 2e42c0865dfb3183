import RandomStreams
import Scenario

// Newly qualified workers, and students on the way to becoming them.
extension Simulation {
    /// A cohort arrives: its members take vacant posts, the one longest vacant first.
    func cohortArrives(_ index: Int) {
        let cohort = pipelines.cohorts[index]
        let route = pipelines.routes[cohort.route]
        var people = cohort.people
        if route.oneMore > 0,
            draws.happens(route.oneMore, purpose: model.purposes.cohort, entity: route.name, ordinal: cohort.year)
        {
            people += 1
        }
        for _ in 0..<people { placeEntrant(cohort.route) }
    }

    /// Somebody newly qualified takes a vacant post, or is lost to the service.
    private func placeEntrant(_ route: Int) {
        var best = -1
        for post in 0..<posts.count
        where posts[post].status == .vacant && !isToGo(post) && pipelines.takes[route * posts.count + post] != 0 {
            if best < 0 || recruitment.vacancies[post].since < recruitment.vacancies[best].since { best = post }
        }
        let place = pipelines.routes[route].place
        guard best >= 0 else {
            add(1, .entrantsWithoutPost, team: pipelines.routes[route].team, place: place)
            return
        }
        pipelines.workers[best].arriving = Int32(route)
        fill(best)
        pipelines.workers[best].arriving = -1
        add(1, .entrants, team: postTable[best].locality, place: place)
        at(now + Simulation.yearSeconds, .followUp, best << 6 | route, stamp: posts[best].holder)
    }

    /// Twelve months after an entrant came: is it still they who hold the post?
    func followEntrantUp(_ subject: Int, holder: UInt32) {
        let post = subject >> 6
        let place = pipelines.routes[subject & 63].place
        add(1, .entrantsFollowed, team: postTable[post].locality, place: place)
        if posts[post].holder == holder, posts[post].status == .filled || posts[post].status == .onNotice {
            add(1, .entrantsKept, team: postTable[post].locality, place: place)
        }
    }

    /// Placements are wanted at even distances, from the next Monday each.
    func schedulePlacement(_ number: Int) {
        let time = (Double(number) + 0.5) * pipelines.students.interval
        at((time / Simulation.weekSeconds).rounded(.up) * Simulation.weekSeconds, .placement, number)
    }

    /// The educator who has had the fewest students takes the next one, if anybody is free of them and of too much work.
    func studentWantsPlacement(_ number: Int) {
        schedulePlacement(number + 1)
        let students = pipelines.students
        var best = -1
        for post in 0..<posts.count
        where pipelines.educates[post] != 0 && posts[post].status == .filled && !isAway(post)
            && pipelines.workers[post].studentUntil <= now
            && pipelines.workers[post].approved & students.approval == students.approval
            && load(post) < students.belowLoad
        {
            if best < 0 || pipelines.workers[post].students < pipelines.workers[best].students { best = post }
        }
        guard best >= 0 else {
            add(1, .placementsWithdrawn, team: students.team, place: students.place)
            return
        }
        add(1, .placements, team: postTable[best].locality, place: students.place)
        let weeks = max(1, (students.length / Simulation.weekSeconds).rounded(.up))
        pipelines.workers[best].students += 1
        pipelines.workers[best].studentUntil = now + weeks * Simulation.weekSeconds
        beginOwnWork(students.supervision, post: best)
        let effective = effective(best)
        change(.effective, by: effective - effectiveLevel[best], post: best)
        effectiveLevel[best] = effective
        at(pipelines.workers[best].studentUntil, .placementEnds, best, stamp: posts[best].holder)
    }

    /// A placement ends; the student may come to stay.
    func placementEnds(_ post: Int) {
        let students = pipelines.students
        guard students.route >= 0,
            draws.happens(
                students.stays, purpose: model.purposes.studentStays, entity: posts[post].entity,
                ordinal: UInt64(pipelines.workers[post].students))
        else { return }
        placeEntrant(students.route)
    }
}
