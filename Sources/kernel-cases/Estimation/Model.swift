internal import RandomStreams

/// A system to be simulated, and the quantities that can be measured in it.
protocol Model: Sendable {
    /// What tells this system from others of the same case, such as `lognormal service`; empty if there is only one.
    var variant: String { get }

    /// What tells this system's random numbers from those of the others of the case.
    var entityName: String { get }

    /// How far a replication reaches, and how much work that is.
    var scale: ModelScale { get }

    /// What this system calls a quantity of the file; nil when the quantity is not about this one of a case's systems.
    func claim(_ name: QuantityName) -> QuantityName?

    /// How a quantity is computed from the sums of replications; nil for one that cannot be measured.
    ///
    /// What has to be recorded for it beyond the usual is added to `recording`.
    func measure(_ name: QuantityName, recording: inout Recording) -> Measure?

    /// Simulates one replication.
    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication
}

extension Model {
    var variant: String { "" }

    var entityName: String { variant }

    func claim(_ name: QuantityName) -> QuantityName? { name }
}

/// How long the replications of a system have to be, in units of its length: time, or independent paths.
struct ModelScale: Sendable, Equatable {
    /// The time in which the influence of the start fades by a factor of e; 0 where paths are independent.
    var relaxation: Double

    /// How many events a unit of length takes.
    var eventRate: Double

    /// The relative error of an expected value that is to be caught nine times in ten.
    var tolerance = 0.02

    /// Whether chance has no part in it, so that one replication tells all.
    var isExact = false
}

/// How a quantity is computed from the sums of one or more replications.
struct Measure: Sendable {
    /// The standard name of the quantity.
    let name: String

    /// The quantity, NaN if nothing was observed that it could be computed from.
    let evaluate: @Sendable (Sums) -> Double
}

/// What is to be recorded beyond the usual, because a quantity needs it.
struct Recording: Sendable, Equatable {
    /// A value compared with a bound, or spread over a grid.
    struct Subject: Sendable, Equatable {
        enum Variable: Sendable, Equatable { case wait, sojourn }

        let variable: Variable
        /// The class of customers; nil for all.
        let customerClass: Int?
    }

    /// A bound that values are compared with.
    struct Tail: Sendable, Equatable {
        let subject: Subject
        let bound: Double
    }

    private(set) var tails: [Tail] = []
    private(set) var grids: [Subject] = []
    private(set) var times: [Double] = []

    /// The place of a bound among those recorded.
    mutating func tail(_ tail: Tail) -> Int { Self.place(of: tail, in: &tails) }

    /// The place of a grid among those recorded.
    mutating func grid(_ subject: Subject) -> Int { Self.place(of: subject, in: &grids) }

    /// The place of a time of observation among those recorded.
    mutating func time(_ time: Double) -> Int { Self.place(of: time, in: &times) }

    private static func place<Item: Equatable>(of item: Item, in items: inout [Item]) -> Int {
        if let place = items.firstIndex(of: item) { return place }
        items.append(item)
        return items.count - 1
    }
}

/// How much of a system is simulated in one replication: time, or independent paths.
struct Span: Sendable, Equatable {
    /// What is simulated first and not observed.
    let warmUp: Double
    /// What is observed.
    let length: Double

    var end: Double { warmUp + length }
}

/// What a replication leaves behind.
struct Replication: Sendable {
    var sums: Sums

    /// Variables whose expectation is known to be 0, such as arrivals less their mean number: what they happened to be
    /// tells part of the error of the estimates.
    var controls: [Double] = []
}

/// The luck of one replication of one system.
struct Chance: Sendable {
    let key: RandomKey
    let entity: UInt64

    /// A stream of random numbers for a purpose.
    func stream(_ purpose: String, _ ordinal: Int = 0) -> RandomStream {
        RandomStream(
            key: key, purpose: StableName.hash("kernel-cases \(purpose)"), entity: entity, ordinal: UInt64(ordinal))
    }
}
