import Scenario

/// A dated change as the simulation reads it.
struct CompiledChange: Sendable {
    var time: Double
    /// The team, or -1 for all.
    var team: Int
    /// The policy in force from then on, or -1 if it stays.
    var policy: Int
    /// Groups of posts of which some are cut.
    var cuts: [CompiledCut]
    /// Posts that come into being.
    var added: [Int] = []
    var redundancy: CompiledCut?
    var establishment: CompiledCut?
    /// The logarithm of what is left of the establishment after a second; 0 or less.
    var establishmentRate = 0.0
    /// The shock to staff of a threat and of a reorganisation; 0 if there is none.
    var shock = 0.0
    var reapplication: CompiledReapplication?
    var merger: CompiledMerger?
    var profileMoves: [CompiledProfileMove] = []
    var postMoves: [CompiledPostMove] = []
    var beds: [CompiledBedChange] = []
    /// Rows of the area's table whose rates change, and what they are multiplied by.
    var areaTimes: [(area: Int, factor: Double)] = []
    /// Whole-time equivalent in post below which it takes effect, and the teams of which one has to have less; nil if its
    /// date decides.
    var wteBelow: Double?
    var teamsOfCondition: [Int] = []
}

/// Posts to be taken away, and how.
struct CompiledCut: Sendable {
    /// The posts among which some go, in the order of the table, and whether each is spared as long as may be.
    var candidates: [Int]
    var isSpared: [Bool]
    var count: Int
    /// When they are given back, or infinity.
    var until = Double.infinity
    var order: CutOrder
    var notice: Double
    var sharedOutOver: Double
    /// How many go by their holders' wish.
    var volunteers = 0
    /// By how much the logarithm of the odds of that rises with each second of service.
    var logOdds = 0.0
    var orderPurpose: UInt64
    var volunteersPurpose: UInt64
}

/// Holders who apply for their posts again.
struct CompiledReapplication: Sendable {
    /// Whether it concerns each role.
    var roles: [Bool]
    /// The work type, or -1.
    var work: Int
    var notReappointed: Double
    var decidedAfter: Double
    var purpose: UInt64
}

/// Teams that become one.
struct CompiledMerger: Sendable {
    var teams: [Int]
    var into: Int
    var travelTimes: Double
    var keepsCoordinator: Double
    /// The work type of a handover, or -1.
    var handover: Int
    var purpose: UInt64
}

/// People of a need profile who are served by another team.
struct CompiledProfileMove: Sendable {
    var profile: Int
    /// The team that served them, or -1 for all.
    var from: Int
    var to: Int
    var keepsCoordinator: Double
    var handover: Int
    var purpose: UInt64
}

/// Posts that leave their team for another one, or for good.
struct CompiledPostMove: Sendable {
    /// All that could move; the last of those in being do.
    var posts: [Int]
    /// At most so many of them, and at most this share.
    var count = Int.max
    var share = 1.0
    /// The team, or -1 if they are gone.
    var to: Int
    var takesPeople: Double
    /// The work types that they go on doing for their old teams.
    var takesWork: [Int] = []
    var purpose: UInt64
}
