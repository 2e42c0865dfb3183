/// What is added up of personal budgets and of care for each team, need profile, people with and without a carer, and week.
///
/// The first are levels, integrated second by second; the others are counts and sums.
public enum BudgetMeasure: Int, Sendable, CaseIterable {
    /// Hours of care a week that people in care have need of, and those of it that are met.
    case need, met
    /// What care that is in place costs, in pounds a week.
    case money
    /// People by stage of the way to care.
    case atQuestionnaire, atOverride, atPlanning, atPanel, waitingForCare, withCare
    /// People who asked for a budget.
    case asked
    /// Budgets by the rule, their sum in pounds a week, and what the need of those people would cost.
    case indicative, indicativeMoney, neededMoney
    /// Budgets set by hand.
    case overridden
    /// Plans made, and those of people who could not have the kind that they would.
    case plansMade, plansExcluded
    /// Ends of each stage and the seconds from its beginning.
    case questionnairesEnded, questionnaireSeconds, overridesEnded, overrideSeconds, planningEnded, planningSeconds,
        panelsEnded, panelSeconds, careWaitsEnded, careWaitSeconds
    /// Plans that a panel decided on, and those that it sent back.
    case presented, sentBack
    /// Plans agreed to, and the sum of their budgets in pounds a week.
    case agreed, agreedMoney
    /// Reviews of care, and by how much they took budgets down in pounds a week.
    case reviewed, takenDown
    /// Seconds of the coordinator's planning that plans by others were to save, and those that they saved.
    case secondsClaimed, secondsSaved
    /// Pieces of work that voluntary services took.
    case voluntaryPieces

    /// The measures that are levels come first.
    public static let levels = 9
}

/// What is added up of each kind of support plan, each team and week.
public enum PlanMeasure: Int, Sendable, CaseIterable {
    /// Plans made.
    case made
    /// Of these, plans of that kind because time was short.
    case rushed
}

/// What is added up of each provider of care and week.
public enum ProviderMeasure: Int, Sendable, CaseIterable {
    /// Hours a week that are bought, by contract and singly, and those that there are; second by second.
    case blockUsed, spotUsed, blockHours, spotHours
    /// People whose care began.
    case started
    /// Failures of care, and people given back to wait again.
    case failures, handedBack
}

/// How a figure about budgets, care and voluntary services is formed.
public enum BudgetFigure: Sendable {
    /// What a sum is divided by.
    public enum Divisor: Sendable {
        /// Elapsed time, in units of so many seconds.
        case elapsed(seconds: Double)
        /// Other measures of the same people.
        case measures([BudgetMeasure])
    }

    /// A part of a figure: one sum over another, or over elapsed time where none is named.
    public typealias Part = (part: String, terms: [BudgetMeasure], divisor: [BudgetMeasure])

    /// A sum over a divisor, for all people, by need profile and for those with and without a carer.
    case people([BudgetMeasure], over: Divisor, times: Double)
    /// A sum less another over elapsed time in seconds, for the same groups.
    case difference([BudgetMeasure], less: [BudgetMeasure])
    /// The difference between the need profile that is best off and the one that is worst off in such a ratio.
    case gap([BudgetMeasure], over: [BudgetMeasure])
    /// Parts by name; `seconds` is the unit of elapsed time.
    case parts([Part], seconds: Double, times: Double)
    /// A measure of each kind of plan, over one of all kinds.
    case plans([PlanMeasure], over: [PlanMeasure])
    /// Measures of each provider over others of the same, or over elapsed time where none are named.
    case providers([ProviderMeasure], over: [ProviderMeasure], seconds: Double, times: Double)
    /// Pieces of work that voluntary services took, a year.
    case voluntary

    /// Whether it is a total over elapsed time, and no ratio of totals.
    var isOverTime: Bool {
        switch self {
        case .people(_, .elapsed, _), .difference, .voluntary: true
        case .parts(let parts, _, _): parts.allSatisfy(\.divisor.isEmpty)
        case .providers(_, let divisor, _, _): divisor.isEmpty
        case .people, .plans, .gap: false
        }
    }

    /// The groups that it is reported for.
    var groupNames: [String] {
        switch self {
        case .people, .difference: ["all", "carer=no", "carer=yes", "profile=..."]
        case .gap, .voluntary: ["all"]
        case .parts(let parts, _, _): parts.map(\.part)
        case .plans: ["plan=..."]
        case .providers: ["all", "provider=..."]
        }
    }
}
