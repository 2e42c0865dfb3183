import Glibc
import RandomStreams
import Scenario

/// What makes work of a type arise, beside intervals, rates and events, as the simulation reads it; neutral as it stands.
struct CompiledArising: BitwiseCopyable {
    /// What a piece is worth as support of a carer.
    var supportsCarer = 0.0
    /// Share of people whom it concerns.
    var people = 1.0
    var peoplePurpose: UInt64 = 0
    /// Share of finished pieces of other work that it follows.
    var followShare = 1.0
    var followDelay = 0.0
    var followPurpose: UInt64 = 0
    /// The hash of its own name, which is part of the address of what follows it.
    var name: UInt64 = 0
    var burstPieces = 1
    /// Seconds between the pieces of a burst.
    var burstGap = 0.0
    /// Seconds between the days of a panel; 0 if it waits for none.
    var batchInterval = 0.0
    /// Seconds from Monday, midnight, to that day.
    var batchDay = 0.0
    /// The logarithm of growth in a year; 0 if there is none.
    var growth = 0.0
    /// The factor at which growth ends.
    var growthEnds = 1.0

    init(_ work: WorkType) {
        let arising = work.arising
        supportsCarer = work.supportsCarer
        people = arising.people
        peoplePurpose = StableName.hash("work/people/" + work.id)
        followPurpose = StableName.hash("work/after/" + work.id)
        name = StableName.hash("work/name/" + work.id)
        if let after = arising.followUp {
            followShare = after.share
            followDelay = after.delay
        }
        burstPieces = max(1, arising.burst.pieces)
        burstGap = arising.burst.over / Double(burstPieces)
        if let batch = arising.batch {
            batchInterval = batch.every
            batchDay = Double(batch.weekday) * Compiler.daySeconds
        }
        growth = log(1 + arising.growth.perYear)
        growthEnds = arising.growth.until ?? (growth > 0 ? .infinity : 0)
    }
}

/// Tables about what makes work arise, for whom, and who coordinates.
struct ArisingTables: Sendable {
    /// The work types that may follow each work type, one bit each.
    var followers: [UInt64] = []
    /// Work types that concern a share of people only, one bit each.
    var drawnWork: UInt64 = 0
    /// Work types that do not concern people of each need profile, one bit each.
    var sparedByProfile: [UInt64] = []
    /// Work types that something other than a rate or a schedule brings, one bit each.
    var brought: UInt64 = 0
    /// The planned interval of carers' support by need state, in seconds; 0 if none.
    var carerInterval: [Double] = []
    /// Whether a role suits people of a need profile, at `profile * roles + role`.
    var suitable: [UInt8] = []

    init(_ scenario: ServiceScenario) {
        func bits(where isMeant: (WorkType) -> Bool) -> UInt64 {
            scenario.work.enumerated().reduce(0) { isMeant($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
        }
        followers = scenario.work.map { finished in
            bits { $0.arising.followUp?.work.contains(finished.id) ?? false }
        }
        drawnWork = bits { $0.arising.people < 1 }
        sparedByProfile = scenario.needs.map { profile in
            bits { !$0.arising.profiles.isEmpty && !$0.arising.profiles.contains(profile.id) }
        }
        let handovers = scenario.changes.flatMap {
            [$0.organisation.merger?.handover] + $0.organisation.profiles.map(\.handover)
        }
        let ofBudgets = scenario.workOfBudgets
        let ofStages: [String] =
            scenario.procedures.flatMap { $0.stages.flatMap(\.brings) } + [scenario.clustering?.work].compactMap(\.self)
        brought = bits {
            !$0.arising.triggers.isEmpty || $0.arising.followUp.map { $0.share > 0 } ?? false
                || $0.arising.burst.pieces > 1 || $0.arising.batch != nil || handovers.contains($0.id)
                || ofBudgets.contains($0.id) || ofStages.contains($0.id)
        }
        carerInterval = NeedState.allCases.map { state in
            scenario.work.compactMap { $0.supportsCarer > 0 ? $0.arising.interval[state] : nil }.min() ?? 0
        }
        suitable = scenario.needs.flatMap { profile in
            scenario.roles.map { profile.professions.contains($0.id) ? 1 : 0 }
        }
    }
}
