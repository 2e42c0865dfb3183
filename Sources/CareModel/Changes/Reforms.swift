import Glibc
import RandomStreams
import Scenario

/// A reform as the simulation reads it; times are simulated seconds.
struct CompiledIntervention: Sendable {
    var start: Double
    /// By team: 0 if it is not meant for it, 1 if it is, 2 if it has the pilot too.
    var teams: [UInt8]
    var pilotShare: Double
    /// When it is rolled out, or infinity.
    var rollOut: Double
    var over: Double
    var share: Double
    var effects: [Effect]
    var strain: Double
    var fade: Double
    /// The logarithm of what is left of the effect above its floor after a second; 0 if it lasts.
    var decay: Double
    var floor: Double
    /// Share of the effect that is left where it is imposed, when that begins, and what it adds to strain.
    var fidelity: Double
    var imposed: Double
    var burden: Double
    /// Work types, or -1.
    var training: Int
    var doubleRunning: Int
    var doubleRunningLength: Double

    /// What it does to work of one type.
    struct Effect: Sendable {
        var work: Int
        var time: Double
        var arises: Double
        var worth: Double
    }

    /// The share of a team that works by it at a time.
    func coverage(ofTeam team: Int, at time: Double) -> Double {
        guard teams[team] > 0, time >= start else { return 0 }
        let pilot = teams[team] == 2 ? pilotShare : 0
        guard time >= rollOut else { return pilot }
        let progress = over > 0 ? min(1, (time - rollOut) / over) : 1
        return pilot + (share - pilot) * progress
    }

    /// How much of the effect is there at a time, where so much of the service is covered.
    func strength(at time: Double, coverage: Double) -> Double {
        let worn = decay == 0 ? 1 : floor + (1 - floor) * exp(decay * (time - start))
        return (1 - fade * coverage) * worn * (time >= imposed ? fidelity : 1)
    }
}

extension Compiler {
    func compiledIntervention(_ intervention: Intervention) -> CompiledIntervention {
        let start = seconds(of: intervention.start)
        let rollOut = intervention.rollOut.map { seconds(of: $0.date) } ?? .infinity
        return CompiledIntervention(
            start: start,
            teams: scenario.teams.map { team in
                guard intervention.teams.isEmpty || intervention.teams.contains(team.id) else { return 0 }
                return intervention.pilotTeams.isEmpty || intervention.pilotTeams.contains(team.id) ? 2 : 1
            }, pilotShare: intervention.pilotShare, rollOut: rollOut, over: intervention.rollOut?.over ?? 0,
            share: intervention.rollOut?.share ?? 0,
            effects: intervention.effects.map { effect in
                CompiledIntervention.Effect(
                    work: workPlace(effect.work), time: effect.time, arises: effect.arises,
                    worth: effect.meaningfulness)
            }, strain: intervention.strain, fade: intervention.fadeWithCoverage,
            decay: intervention.halfLife.map { -log(2) / $0 } ?? 0, floor: intervention.floor,
            fidelity: intervention.fidelity,
            imposed: !intervention.isCompulsory ? .infinity : rollOut < .infinity ? rollOut : start,
            burden: intervention.burden, training: workPlace(intervention.training),
            doubleRunning: workPlace(intervention.doubleRunning?.work),
            doubleRunningLength: intervention.doubleRunning?.length ?? 0)
    }
}

/// What reforms do to work just now, by team and work type at `team * works + type`.
struct ReformState: ~Copyable {
    /// Whether a reform is in place anywhere.
    var isActive = false
    var time: Column<Double>
    var arises: Column<Double>
    var worth: Column<Double>
    /// When each reform came to each team, at `reform * teams + team`; infinity if it has not.
    var since: Column<Double>

    init(_ model: ServiceModel) {
        let places = model.teams.count * model.work.count
        time = Column(repeating: 1, count: places)
        arises = Column(repeating: 1, count: places)
        worth = Column(repeating: 1, count: places)
        since = Column(repeating: .infinity, count: model.interventions.count * model.teams.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        isActive = false
        since.fill(with: .infinity)
        clear()
    }

    mutating func clear() {
        time.fill(with: 1)
        arises.fill(with: 1)
        worth.fill(with: 1)
    }
}

extension Simulation {
    /// What reforms multiply the arising of a type of work by for a person.
    @inline(__always)
    func arises(_ type: Int, for person: Int) -> Double {
        reforms.isActive ? reforms.arises[Int(people[person].serving) * workCount + type] : 1
    }

    /// The same for work of a team that is about no person.
    @inline(__always)
    func arises(_ type: Int, inTeam team: Int) -> Double {
        reforms.isActive ? reforms.arises[team * workCount + type] : 1
    }

    /// Sets what reforms do for the week that begins.
    ///
    /// The effect of a reform is that of its pilot times its strength, which falls with coverage and time, times the share
    /// of the team that works by it.
    func bringReformsUpToDate() {
        guard reforms.since.count > 0 else { return }
        reforms.clear()
        strain.pull.fill(with: 0)
        for index in 0..<model.interventions.count where model.interventions[index].start <= now {
            reforms.isActive = true
            bringUpToDate(index)
        }
    }

    private func bringUpToDate(_ index: Int) {
        let reform = model.interventions[index]
        var covered = 0.0
        var teams = 0.0
        for team in 0..<teamTable.count where reform.teams[team] > 0 {
            covered += reform.coverage(ofTeam: team, at: now)
            teams += 1
        }
        let strength = reform.strength(at: now, coverage: teams > 0 ? covered / teams : 0)
        for team in 0..<teamTable.count {
            let share = reform.coverage(ofTeam: team, at: now)
            guard share > 0 else { continue }
            for effect in reform.effects {
                let place = team * workCount + effect.work
                reforms.time[place] *= 1 + (effect.time - 1) * strength * share
                // Steps that everybody passes through go on arising for everybody.
                if work[effect.work].step == .none {
                    reforms.arises[place] *= 1 + (effect.arises - 1) * strength * share
                }
                reforms.worth[place] *= 1 + (effect.worth - 1) * strength * share
            }
            strain.pull[team] += (reform.strain * strength + (now >= reform.imposed ? reform.burden : 0)) * share
            introduce(index, team: team)
        }
    }

    /// A reform reaches a team: training once, and for a time what is done both ways.
    private func introduce(_ index: Int, team: Int) {
        let reform = model.interventions[index]
        let place = index * teamTable.count + team
        let isNew = reforms.since[place] == .infinity
        if isNew { reforms.since[place] = now }
        let isDouble = reform.doubleRunning >= 0 && now - reforms.since[place] < reform.doubleRunningLength
        guard isDouble || (isNew && reform.training >= 0) else { return }
        for post in 0..<posts.count
        where postTable[post].team == team && (posts[post].status == .filled || posts[post].status == .onNotice) {
            if isNew, reform.training >= 0 { bringOwnWork(reform.training, post: post) }
            if isDouble { bringOwnWork(reform.doubleRunning, post: post) }
        }
    }

    /// Somebody starts in a team that works by a reform: they are trained too.
    func trainStarter(_ post: Int) {
        guard reforms.isActive else { return }
        for index in 0..<model.interventions.count
        where model.interventions[index].training >= 0
            && reforms.since[index * teamTable.count + postTable[post].team] < .infinity
        {
            bringOwnWork(model.interventions[index].training, post: post)
        }
    }
}
