import EventKernel
import Glibc
import RandomStreams
import Scenario

/// What multiplies hazards of staff, as the simulation reads it.
struct CompiledStaffFactors: BitwiseCopyable {
    var sickness = 1.0
    var resignation = 1.0
    var earlyRetirement = 1.0
    var internalMove = 1.0

    init(_ factors: StaffFactors = StaffFactors()) {
        sickness = factors.sickness
        resignation = factors.resignation
        earlyRetirement = factors.earlyRetirement
        internalMove = factors.internalMove
    }
}

/// Why a holder gives notice.
enum LeavingReason: Int, CaseIterable {
    case resignation, earlyRetirement, internalMove, leadership
    /// Has no clock: it is decided when a reorganisation is.
    case notReappointed

    /// Those that have a clock.
    static let drawn: [LeavingReason] = [.resignation, .earlyRetirement, .internalMove, .leadership]
}

/// The clocks of leaving: each holder has one unit exponential for each reason, used up at the hazard of the week.
struct LeavingClocks: ~Copyable {
    static var count: Int { 4 }

    let ofRole: Column<CompiledStaffFactors>
    /// From each tenure on, in seconds, shortest first.
    let tenures: Column<Double>
    let ofTenure: Column<CompiledStaffFactors>
    /// What a reorganisation just felt adds, as a share of each hazard.
    let afterReorganisation: (resignation: Double, earlyRetirement: Double, internalMove: Double, experienced: Double)
    /// What is left of each unit exponential, at `post * count + reason`; infinity if there is no such clock.
    var left: Column<Double>
    var hazard: Column<Double>
    /// When each post's were last brought up to date.
    var since: Column<Double>
    var notice: Column<EventHandle>

    init(_ model: ServiceModel) {
        let rules = model.scenario.workforce.leaving
        ofRole = Column(
            model.scenario.roles.map { role in
                CompiledStaffFactors(rules.byRole.first { $0.role == role.id }?.factors ?? StaffFactors())
            })
        tenures = Column(rules.byTenure.map(\.after))
        ofTenure = Column(rules.byTenure.map { CompiledStaffFactors($0.factors) })
        afterReorganisation = rules.afterReorganisation
        let posts = model.posts.count
        left = Column(repeating: .infinity, count: posts * Self.count)
        hazard = Column(repeating: 0, count: posts * Self.count)
        since = Column(repeating: 0, count: posts)
        notice = Column(repeating: .none, count: posts)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        left.fill(with: .infinity)
        hazard.fill(with: 0)
        since.fill(with: 0)
        notice.fill(with: .none)
    }
}

// What makes a holder give notice: hazards that are constant from week to week.
extension Simulation {
    /// A holder begins: draws how much hazard it takes until each reason to leave has come.
    func drawLeaving(_ post: Int) {
        let entity = posts[post].entity
        for reason in LeavingReason.drawn { setLeft(.infinity, post, reason) }
        leaving.since[post] = now
        for reason in 0..<LeavingClocks.count { leaving.hazard[post * LeavingClocks.count + reason] = 0 }
        // Stand-ins stay for as long as they are needed.
        if postTable[post].isStandIn { return }
        setLeft(
            draws.unitExponential(purpose: model.purposes.resignation, entity: entity, ordinal: 0), post, .resignation)
        if draws.happens(force.eligibleForRetirement, purpose: model.purposes.eligible, entity: entity, ordinal: 0) {
            setLeft(
                draws.unitExponential(purpose: model.purposes.retirement, entity: entity, ordinal: 0), post,
                .earlyRetirement)
        }
        setLeft(
            draws.unitExponential(purpose: model.purposes.internalMove, entity: entity, ordinal: 0), post,
            .internalMove)
        setLeft(
            draws.unitExponential(purpose: model.purposes.leadership, entity: entity, ordinal: 0), post, .leadership)
        planLeaving(post)
    }

    private func setLeft(_ value: Double, _ post: Int, _ reason: LeavingReason) {
        leaving.left[post * LeavingClocks.count + reason.rawValue] = value
    }

    /// Sets the hazards of the week that begins, and plans the notice that falls into it.
    func planLeaving(_ post: Int) {
        guard posts[post].status == .filled, !postTable[post].isStandIn else { return }
        let elapsed = now - leaving.since[post]
        leaving.since[post] = now
        queue.cancel(leaving.notice[post])
        leaving.notice[post] = .none
        let hazards = leavingHazards(post)
        var first = weekEnd - now
        var planned = -1
        for reason in 0..<LeavingClocks.count {
            let place = post * LeavingClocks.count + reason
            if leaving.left[place] < .infinity { leaving.left[place] -= leaving.hazard[place] * elapsed }
            leaving.hazard[place] = hazards[reason]
            guard hazards[reason] > 0 else { continue }
            let time = max(0, leaving.left[place]) / hazards[reason]
            if time < first {
                first = time
                planned = reason
            }
        }
        if planned >= 0, now + first < horizon {
            leaving.notice[post] = at(
                now + first, .notice, post, stamp: posts[post].holder, detail: UInt8(planned))
        }
    }

    /// The hazards of leaving per second just now, in the order of the reasons.
    private func leavingHazards(_ post: Int) -> SIMD4<Double> {
        let role = leaving.ofRole[postTable[post].role]
        let tenure = now - posts[post].tenureSince
        let step = tenureFactors(tenure)
        let strained = strain.workers[post].level - strain.rules.reference
        let felt = felt(post)
        let after = leaving.afterReorganisation
        let experienced = tenure > force.meaningTime ? after.experienced : 0
        let listening = policies[policyOfTeam[postTable[post].team]].conditions.listening
        var hazards = SIMD4<Double>(repeating: 0)
        hazards[0] =
            force.resignation * (tenure < Simulation.yearSeconds ? force.firstYearResignation : 1) * role.resignation
            * step.resignation * Self.multiplier(strain.rules.resignation, strained)
            * (1 + (after.resignation + experienced) * felt) * (1 + strain.rules.notListened * (1 - listening))
            * routeLeaving(post)
        hazards[1] =
            force.earlyRetirement * role.earlyRetirement * step.earlyRetirement
            * Self.multiplier(strain.rules.earlyRetirement, strained) * (1 + after.earlyRetirement * felt)
        hazards[2] =
            force.internalMove * role.internalMove * step.internalMove
            * Self.multiplier(strain.rules.internalMove, strained) * (1 + after.internalMove * felt)
        hazards[3] = leadershipHazard(post)
        return hazards
    }

    /// What strain multiplies a hazard by: 1 at the reference level, and exactly 1 where it does not act.
    @inline(__always)
    static func multiplier(_ exponent: Double, _ strained: Double) -> Double {
        exponent == 0 ? 1 : exp(exponent * strained)
    }

    static var yearSeconds: Double { 365.25 * 86_400 }

    /// The factors of the longest step of tenure that a worker has passed.
    func tenureFactors(_ tenure: Double) -> CompiledStaffFactors {
        var factors = CompiledStaffFactors()
        for step in 0..<leaving.tenures.count where tenure >= leaving.tenures[step] { factors = leaving.ofTenure[step] }
        return factors
    }

    /// Sets the week's hazards of leaving and of sickness for everybody, and counts those of leaving.
    func beginWeekOfHazards() {
        for post in 0..<posts.count where posts[post].status == .filled || posts[post].status == .onNotice {
            retimeSickness(post)
            planLeaving(post)
            guard posts[post].status == .filled, !postTable[post].isStandIn else { continue }
            var sum = 0.0
            for reason in 0..<LeavingClocks.count {
                let place = post * LeavingClocks.count + reason
                if leaving.left[place] < .infinity { sum += leaving.hazard[place] }
            }
            add(1, .hazardWeeks, post: post)
            add(sum * Simulation.yearSeconds, .leavingHazard, post: post)
        }
    }
}
