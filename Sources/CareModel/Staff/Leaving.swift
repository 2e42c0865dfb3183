import RandomStreams
import Scenario

// What makes a holder give notice.
extension Simulation {
    /// The first of resignation, early retirement and internal move, each by inversion of its hazard.
    mutating func scheduleNotice(_ post: Int) {
        let entity = posts[post].entity
        let year = 365.25 * Simulation.daySeconds
        var first = Double.infinity
        if force.resignation > 0 {
            // In the first year the hazard is multiplied; a tenure longer than that has none of it left.
            let unit = draws.unitExponential(purpose: model.purposes.resignation, entity: entity, ordinal: 0)
            let early = max(0, posts[post].tenureSince + year - now)
            let earlyHazard = early * force.resignation * force.firstYearResignation
            first =
                unit < earlyHazard
                ? unit / (force.resignation * force.firstYearResignation)
                : early + (unit - earlyHazard) / force.resignation
        }
        if force.earlyRetirement > 0,
            draws.happens(force.eligibleForRetirement, purpose: model.purposes.eligible, entity: entity, ordinal: 0)
        {
            let unit = draws.unitExponential(purpose: model.purposes.retirement, entity: entity, ordinal: 0)
            first = min(first, unit / force.earlyRetirement)
        }
        if force.internalMove > 0 {
            let unit = draws.unitExponential(purpose: model.purposes.internalMove, entity: entity, ordinal: 0)
            first = min(first, unit / force.internalMove)
        }
        if now + first < horizon { at(now + first, .notice, post, stamp: posts[post].holder) }
    }
}
