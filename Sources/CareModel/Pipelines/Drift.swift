import RandomStreams
import Scenario

extension LeavingReason {
    /// The measure in which those who leave for it are counted.
    var measure: StaffMeasure {
        switch self {
        case .resignation: .leaversResigned
        case .earlyRetirement: .leaversRetired
        case .internalMove: .leaversMoved
        case .leadership: .leaversToLeadership
        case .notReappointed: .leaversNotReappointed
        }
    }
}

// How the way by which somebody came bears on their going, and the way into leadership.
extension Simulation {
    /// What multiplies the hazard of resignation of the present holder just now; 1 is neutral.
    func routeLeaving(_ post: Int) -> Double {
        guard cameByRoute(post) else { return 1 }
        let route = pipelines.routes.element(Int(pipelines.workers[post].route))
        return now - posts[post].tenureSince < route.pointee.earlyFor ? route.pointee.earlyLeaving : 1
    }

    /// The hazard per second of a move of the present holder into leadership just now; 0 is neutral.
    func leadershipHazard(_ post: Int) -> Double {
        let tenure = now - posts[post].tenureSince
        guard cameByRoute(post) else { return tenure >= pipelines.leadershipAfter ? pipelines.leadershipRate : 0 }
        let route = pipelines.routes.element(Int(pipelines.workers[post].route))
        return tenure >= route.pointee.leadershipAfter ? route.pointee.leadershipRate : 0
    }
}
