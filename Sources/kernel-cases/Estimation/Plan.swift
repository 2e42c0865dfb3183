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

    /// The pilot may have been lucky.
    static let reserve = 1.25

    /// The first replication of the pilot; those that are judged count from 0.
    static let firstOfPilot: UInt64 = 1 << 40

    let span: Span
    let first: UInt64
    let count: Int

    /// The pilot of a system.
    static func pilot(of scale: ModelScale) -> Plan {
        Plan(span: span(leastLength(scale), of: scale), first: firstOfPilot, count: scale.isExact ? 1 : pilotReplications)
    }

    /// The run that is judged, whose total length is a multiple of the pilot's.
    static func judged(after pilot: Plan, lengthening: Double, of scale: ModelScale) -> Plan {
        let total = pilot.span.length * Double(pilot.count) * lengthening * reserve
        let limit = eventLimit / scale.eventRate
        let length = max(min(total, limit) / Double(replications), leastLength(scale))
        return Plan(span: span(length, of: scale), first: 0, count: replications)
    }

    /// Further replications, where those of a plan turn out not to suffice; nil where they do, or nothing is left.
    func extended(by lengthening: Double, of scale: ModelScale) -> Plan? {
        let limit = Self.eventLimit / scale.eventRate / span.length
        let wanted = min(Double(count) * lengthening * 1.1, max(limit, Double(count)), 16 * Double(count))
        let further = Int(wanted.rounded(.up)) - count
        guard lengthening > 1, further > 0 else { return nil }
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
