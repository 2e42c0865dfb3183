/// How the replications of an experiment are laid out.
struct Plan: Sendable, Equatable {
    /// Replications of the pilot, which says how long the rest has to be.
    static let pilotReplications = 16

    /// Replications of the run that is judged.
    static let replications = 64

    /// The warm-up in relaxation times: what remains of the start is below e^-20.
    static let warmUpRelaxations = 20.0

    /// The least length of a replication in relaxation times, so that its means are nearly normal.
    static let leastRelaxations = 100.0

    /// The least number of events of a replication.
    static let leastEvents = 20_000.0

    /// The most events of one experiment, the warm-up not counted.
    static let eventLimit = 1.5e9

    /// The share of what the pilot asks for that is simulated at first: the rest is decided by the better estimates of
    /// that run, so that an unlucky pilot does not cost much.
    static let firstShare = 0.6

    /// What is asked for beyond that, for estimates of precision are uncertain too.
    static let reserve = 1.15

    /// The most that a run is extended to, in multiples of itself.
    static let greatestExtension = 16.0

    /// The first replication of the pilot; those that are judged count from 0.
    static let firstOfPilot: UInt64 = 1 << 40

    let span: Span
    let first: UInt64
    let count: Int

    /// The pilot of a system.
    static func pilot(of scale: ModelScale) -> Plan {
        Plan(
            span: span(leastLength(scale), of: scale), first: firstOfPilot, count: scale.isExact ? 1 : pilotReplications
        )
    }

    /// The run that is judged, whose total length is a multiple of the pilot's.
    static func judged(after pilot: Plan, lengthening: Double, of scale: ModelScale) -> Plan {
        let total = pilot.span.length * Double(pilot.count) * lengthening * firstShare
        let limit = eventLimit / scale.eventRate
        let length = max(min(total, limit) / Double(replications), leastLength(scale))
        return Plan(span: span(length, of: scale), first: 0, count: replications)
    }

    /// Further replications, where those of a plan turn out not to suffice; nil where they do, or nothing is left.
    func extended(by lengthening: Double, of scale: ModelScale) -> Plan? {
        let limit = Self.eventLimit / scale.eventRate / span.length
        let wanted = min(Double(count) * lengthening * Self.reserve, limit, Self.greatestExtension * Double(count))
        let further = Int(wanted.rounded(.up)) - count
        guard lengthening > 1 && further > 0 else { return nil }
        return Plan(span: span, first: first + UInt64(count), count: further)
    }

    private static func leastLength(_ scale: ModelScale) -> Double {
        max(leastRelaxations * scale.relaxation, leastEvents / scale.eventRate)
    }

    private static func span(_ length: Double, of scale: ModelScale) -> Span {
        // Paths come in whole numbers and need no warm-up.
        if scale.relaxation == 0 { return Span(warmUp: 0, length: length.rounded(.up)) }
        return Span(warmUp: max(warmUpRelaxations * scale.relaxation, length / 50), length: length)
    }
}
