import Scenario

/// What a service decides, in sentences: targets and protections, as far as they ask for something.
struct PolicyText {
    private let policy: Policy
    private let work: [WorkType]
    private let referrals: Bool

    init(_ policy: Policy, _ scenario: ServiceScenario) {
        self.policy = policy
        work = scenario.work
        referrals = !scenario.referrals.isEmpty
    }

    /// A sentence for each.
    var lines: [String] { targets + protections }

    private var targets: [String] {
        var lines: [String] = []
        if policy.contacts.perWeek > 0 {
            lines.append(
                "Target of contacts: \(Self.text(policy.contacts.perWeek)) registered a week at work, judged over "
                    + "\(Self.weeks(policy.contacts.periodWeeks)), \(Self.pressure(policy.contacts.pressure)).")
        }
        if referrals {
            let target = policy.referralToContact
            lines.append(
                "Target of first contact: within \(Self.text(target.within / 86_400)) days of referral, "
                    + "\(Self.pressure(target.pressure)).")
        }
        if policy.closures.perMonth > 0 {
            lines.append(
                "Target of closures: \(Self.text(policy.closures.perMonth)) a month for each whole-time coordinator, judged "
                    + "over \(Self.weeks(policy.closures.periodWeeks)), \(Self.pressure(policy.closures.pressure)).")
        }
        return lines + policy.workTargets.filter(\.asks).map(sentence)
    }

    private func sentence(_ target: Policy.WorkTarget) -> String {
        let number =
            "\(Self.text(target.perMonth)) a month for "
            + (target.unit == .team ? "the team" : "each whole-time equivalent")
        let asks =
            (target.perMonth > 0 ? [number] : [])
            + (target.inTime > 0 ? ["\(Quantity.percentage(target.inTime)) by their due date"] : [])
        return "Target of \(title(target.work)): \(asks.joined(separator: ", ")), judged over "
            + "\(Self.weeks(target.periodWeeks)), \(Self.pressure(target.pressure))."
    }

    private var protections: [String] {
        var lines: [String] = []
        if policy.caseloadCap.isFinite {
            let counted = policy.capCounts == .weight ? "weighted people" : "people"
            let each =
                switch policy.capPer {
                case .effectiveWte: "effective whole-time equivalent"
                case .wte: "whole-time equivalent"
                case .head: "coordinator"
                }
            lines.append("Cap on caseloads: \(Self.text(policy.caseloadCap)) \(counted) for each \(each).")
        }
        if !policy.protected.isEmpty {
            lines.append("Protected kinds of work: \(policy.protected.map(title).joined(separator: ", ")).")
        }
        if policy.reserveForUrgent > 0 {
            lines.append("Kept free for urgent work: \(Quantity.percentage(policy.reserveForUrgent)) of each shift.")
        }
        if policy.utilisationCeiling.isFinite {
            lines.append(
                "Planned work is begun up to \(Quantity.percentage(policy.utilisationCeiling)) of a worker's hours of the "
                    + "week.")
        }
        return lines
    }

    private func title(_ id: String) -> String {
        work.first { $0.id == id }.map { LoweredTitle.text($0.title) } ?? FigureWords.words(id)
    }

    private static func pressure(_ pressure: Double) -> String {
        pressure > 0 ? "with a pressure of \(Quantity.percentage(pressure))" : "counted and not pressed"
    }

    private static func weeks(_ weeks: Int) -> String { weeks == 1 ? "1 week" : "\(weeks) weeks" }

    private static func text(_ value: Double) -> String { FigureText(unit: "").plain(value) }
}
