import Glibc
import Scenario

/// What strains and what strain does, as the simulation reads it.
struct CompiledStrain {
    let isSimulated: Bool
    let reference: Double
    let startsAt: Double
    let base: Double
    let whileAway: Double
    /// Shares of the way to the level aimed at that a week goes.
    let rises: Double
    let falls: Double
    let high: Double
    /// Share of the way from what was reported to what is that a week goes.
    let reports: Double
    let inputs: StrainInputs
    /// Work types that count as statutory, one bit each.
    let statutoryWork: UInt64
    /// What is kept of an average from week to week.
    let keepsOvertime: Double
    let keepsSupervision: Double
    /// What is kept of a reorganisation from week to week.
    let keepsShock: Double
    let notListened: Double
    // Exponents, 0 where strain does not act on staff.
    let sickness: Double
    let resignation: Double
    let earlyRetirement: Double
    let internalMove: Double
    // Sizes, 0 where it does not act on people.
    let contact: Double
    let worsening: Double
    let cutOffAt: Double
    let cutOffPower: Double

    init(_ scenario: ServiceScenario) {
        let rules = scenario.strain
        let week = Compiler.weekSeconds
        func kept(_ time: Double) -> Double { max(0, 1 - week / time) }
        isSimulated = rules.isSimulated
        reference = rules.reference
        startsAt = rules.startsAt
        base = rules.base
        whileAway = rules.whileAway
        rises = min(1, week / rules.risesOver)
        falls = min(1, week / rules.fallsOver)
        high = rules.high
        reports = rules.reportedAfter > week ? week / rules.reportedAfter : 1
        inputs = rules.inputs
        statutoryWork = scenario.work.indices.reduce(0) { bits, index in
            rules.statutoryWork.contains(scenario.work[index].id) ? bits | (1 << UInt64(index)) : bits
        }
        keepsOvertime = kept(rules.inputs.overtime.smoothing)
        keepsSupervision = kept(rules.inputs.supervision.smoothing)
        keepsShock = exp(-week / scenario.workforce.leaving.reorganisationLasts)
        notListened = rules.effects.notListened
        let onStaff = rules.isSimulated && (rules.reach == .both || rules.reach == .staff)
        let onPeople = rules.isSimulated && (rules.reach == .both || rules.reach == .people)
        sickness = onStaff ? rules.effects.sickness : 0
        resignation = onStaff ? rules.effects.resignation : 0
        earlyRetirement = onStaff ? rules.effects.earlyRetirement : 0
        internalMove = onStaff ? rules.effects.internalMove : 0
        contact = onPeople ? rules.effects.contact : 0
        worsening = onPeople ? rules.effects.worsening : 0
        cutOffAt = rules.effects.cutOffAt
        cutOffPower = rules.effects.cutOffPower
    }

    /// How far a worker has cut off at a level of strain, 0 to 1, by the Hill function.
    func cutOff(_ level: Double) -> Double {
        let power = pow(level, cutOffPower)
        return power / (power + pow(cutOffAt, cutOffPower))
    }

    /// What the worth of contact is multiplied by at a level of strain; 1 at the reference level.
    func contactFactor(_ level: Double) -> Double {
        guard contact != 0 else { return 1 }
        return (1 - contact * cutOff(level)) / max(1e-9, 1 - contact * cutOff(reference))
    }

    /// What worsening of own people is multiplied by at a level of strain; 1 at the reference level.
    func worseningFactor(_ level: Double) -> Double {
        guard worsening != 0 else { return 1 }
        return (1 + worsening * cutOff(level)) / (1 + worsening * cutOff(reference))
    }
}
