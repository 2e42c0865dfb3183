import Scenario

/// One course of a procedure, about a person or in the area; times are simulated seconds.
struct Proceeding: BitwiseCopyable {
    /// What it is doing.
    enum Status: UInt8 {
        /// The slot is free.
        case none
        /// In one of its stages.
        case underWay
        /// Through, and holding for a term.
        case inForce
    }

    var status = Status.none
    var procedure: Int32 = 0
    /// The present stage among those of all procedures.
    var stage: Int32 = 0
    /// The team of the locality, by which it is counted.
    var team: Int32 = 0
    /// The person concerned, or -1.
    var person: Int32 = -1
    /// Told apart from earlier ones of the same slot.
    var serial: UInt32 = 0
    /// The address of its draws.
    var entity: UInt64 = 0
    var renewals: UInt32 = 0
    /// Pieces of work so far, for the address of the draws of the next.
    var piecesMade: UInt32 = 0
    /// The pieces of the present stage that are not done yet, or -1.
    var pieces = SIMD4<Int32>(repeating: -1)
    /// Work of the stage that waits for the person to have a coordinator, one bit for each place.
    var laidDown: UInt8 = 0
    /// Whether the wait for others goes on.
    var waits = false
    /// It is to be withdrawn when what is in hand is done.
    var isEnding = false
    /// What it was about is gone, and with it what is in force.
    var isGone = false
    var begun = 0.0
    var stageBegun = 0.0
    /// When the term ends of what is in force, or minus infinity.
    var holdsUntil = -Double.infinity
    /// Neighbours among the proceedings of one person.
    var next: Int32 = -1
    var previous: Int32 = -1

    /// Whether nothing of the present stage is left to wait for.
    var isThroughStage: Bool { laidDown == 0 && !waits && pieces == SIMD4(repeating: -1) }
}

/// What a proceeding comes to later, as the detail of an event.
enum ProceedingStep: UInt8 {
    /// The wait for others is over.
    case waitEnds
    /// It is withdrawn: what it was about is gone.
    case withdrawal
    /// A term draws to its end: it is renewed, or not.
    case renewal
    /// A term ends.
    case expiry
    /// A piece of its work was given up.
    case givenUp
}

/// The time of one proceeding or renewal, from its beginning to its end.
public struct ProceedingTime: Sendable, BitwiseCopyable {
    /// The index of the procedure.
    public var procedure: Int
    /// The index of the team.
    public var team: Int
    /// Seconds to the end, or to the end of observation.
    public var seconds: Double
    /// Whether it was gone through to an end; else it was withdrawn or is still under way.
    public var isFinished: Bool
}

/// Tables and state of statutory work by stages.
struct ProcedureState: ~Copyable {
    let procedures: Column<CompiledProcedure>
    let stages: Column<CompiledStage>
    let procedureOfWork: Column<Int32>
    let stageOfWork: Column<Int32>
    /// Work types that stand in a stage, and those that begin a proceeding, one bit each.
    let works: UInt64
    let beginning: UInt64
    let places: Int
    /// Where the measures of procedures begin in a row.
    let start: Int

    var proceedings = Column<Proceeding>(repeating: Proceeding(), count: 0)
    var free = Column<Int32>(repeating: 0, count: 0)
    /// The proceeding and the place in its stage that the piece which arises next is for, or -1.
    var nextPiece: (proceeding: Int32, slot: Int32) = (-1, 0)
    var serials: UInt32 = 0
    /// Proceedings under way and in force, and since when they have been counted, by team and place.
    var underWay: Column<Double>
    var underWaySince: Column<Double>
    var inForce: Column<Double>
    var inForceSince: Column<Double>
    var times = Column<ProceedingTime>(
        repeating: ProceedingTime(procedure: 0, team: 0, seconds: 0, isFinished: false), count: 0)
    /// All that began, were finished and were withdrawn, the warm-up included.
    var begun = 0
    var finished = 0
    var withdrawn = 0
    /// What the rate of each row of the area's table is multiplied by, and how often that has changed.
    var areaFactor: Column<Double>
    var areaChanges: Column<UInt32>
    /// Of rows whose rate grows: the open time from which the next piece is reckoned, and how much of the integral of growth
    /// it is away from there.
    var areaFrom: Column<Double>
    var areaAmount: Column<Double>

    init(_ model: ServiceModel) {
        precondition(Simulation.procedureMeasures == ProcedureMeasure.allCases.count, "each measure has its place")
        let tables = model.procedures
        procedures = Column(tables.procedures)
        stages = Column(tables.stages)
        procedureOfWork = Column(tables.procedureOfWork)
        stageOfWork = Column(tables.stageOfWork)
        works = tables.works
        beginning = tables.beginning
        places = tables.places
        start = model.layout.procedureStart
        let levels = model.layout.teams * tables.places
        underWay = Column(repeating: 0, count: levels)
        underWaySince = Column(repeating: 0, count: levels)
        inForce = Column(repeating: 0, count: levels)
        inForceSince = Column(repeating: 0, count: levels)
        areaFactor = Column(repeating: 1, count: model.areas.count)
        areaChanges = Column(repeating: 0, count: model.areas.count)
        areaFrom = Column(repeating: 0, count: model.areas.count)
        areaAmount = Column(repeating: 0, count: model.areas.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        proceedings.removeAll()
        free.removeAll()
        nextPiece = (-1, 0)
        serials = 0
        underWay.fill(with: 0)
        underWaySince.fill(with: 0)
        inForce.fill(with: 0)
        inForceSince.fill(with: 0)
        times.removeAll()
        begun = 0
        finished = 0
        withdrawn = 0
        areaFactor.fill(with: 1)
        areaChanges.fill(with: 0)
        areaFrom.fill(with: 0)
        areaAmount.fill(with: 0)
    }
}
