import EventKernel
import RandomStreams
import Scenario

/// When the next spell of each kind of sickness comes, at `post * kinds + kind`; times are simulated seconds.
struct SicknessClocks: ~Copyable {
    let kinds: Int
    var next: Column<Double>
    /// From when the clock runs: the end of the last absence.
    var from: Column<Double>
    var spell: Column<EventHandle>
    /// What multiplied the rates when they were last set, by post.
    var factor: Column<Double>

    init(_ model: ServiceModel) {
        kinds = max(1, model.sickness.count)
        next = Column(repeating: .infinity, count: model.posts.count * kinds)
        from = Column(repeating: 0, count: model.posts.count * kinds)
        spell = Column(repeating: .none, count: model.posts.count * kinds)
        factor = Column(repeating: 1, count: model.posts.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        next.fill(with: .infinity)
        from.fill(with: 0)
        spell.fill(with: .none)
        factor.fill(with: 1)
    }
}

extension Simulation {
    /// What multiplies the rates of sickness of a holder: role, tenure and strain; not 0, so that a clock can go on.
    func sicknessFactor(_ post: Int) -> Double {
        let role = leaving.ofRole[postTable[post].role].sickness
        let tenure = tenureFactors(now - posts[post].tenureSince).sickness
        let strained = strain.workers[post].level - strain.rules.reference
        return max(1e-9, role * tenure * Self.multiplier(strain.rules.sickness, strained))
    }

    /// Brings the times of the next spells up to date with the rates of the week that begins: what remains of each is
    /// stretched or shortened.
    func retimeSickness(_ post: Int) {
        let fresh = sicknessFactor(post)
        let old = sicknessClocks.factor[post]
        guard fresh != old else { return }
        sicknessClocks.factor[post] = fresh
        for kind in 0..<sicknessTable.count {
            let place = post * sicknessClocks.kinds + kind
            let start = max(now, sicknessClocks.from[place])
            let left = sicknessClocks.next[place] - start
            guard left > 0, left < .infinity else { continue }
            sicknessClocks.next[place] = start + left * old / fresh
            queue.cancel(sicknessClocks.spell[place])
            planSpell(post, kind: kind)
        }
    }

    /// Puts the next spell into the queue if it comes within the run.
    func planSpell(_ post: Int, kind: Int) {
        let place = post * sicknessClocks.kinds + kind
        sicknessClocks.spell[place] =
            sicknessClocks.next[place] < horizon
            ? at(sicknessClocks.next[place], .sickness, post, stamp: posts[post].holder, detail: UInt8(kind)) : .none
    }
}
