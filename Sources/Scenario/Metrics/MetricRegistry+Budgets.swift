// Personal budgets, care and those who provide it.
extension MetricRegistry {
    private static func budget(
        _ id: String, _ title: String, unit: String, _ direction: MetricDefinition.Direction, _ figure: BudgetFigure,
        weekly: Bool = true, _ definition: String
    ) -> MetricDefinition {
        metric(id, title, unit: unit, direction, .budgets(figure), by: .budgets, weekly: weekly, definition)
    }

    static let budgets: [MetricDefinition] = [
        budget(
            "care_need_met", "Need of care met", unit: "share", .lowerIsWorse,
            .people([.met], over: .measures([.need]), times: 1),
            "Share of the hours of care which people in care have need of that are met by care which is in place; all people, by "
                + "need profile, with and without a carer."),
        budget(
            "care_need_met_gap", "Gap in need of care met", unit: "share", .higherIsWorse,
            .gap([.met], over: [.need]), weekly: false,
            "Share of need met of the need profile that is best off less that of the one that is worst off; 0 where there is one "
                + "profile only."),
        budget(
            "care_unmet_hours", "Unmet need of care", unit: "hours per week", .higherIsWorse,
            .difference([.need], less: [.met]),
            "Hours of care a week which people in care have need of and that are not met; mean over time."),
        budget(
            "budgets_asked", "Budgets asked for", unit: "per year", .neutral,
            .people([.asked], over: .elapsed(seconds: year), times: 1), "People who asked for a personal budget."),
        budget(
            "budget_indicative", "Indicative budget", unit: "£ per week", .lowerIsWorse,
            .people([.indicativeMoney], over: .measures([.indicative]), times: 1),
            "Mean budget by the rule, before anything is set by hand."),
        budget(
            "budget_of_need", "Indicative budget over need", unit: "share", .lowerIsWorse,
            .people([.indicativeMoney], over: .measures([.neededMoney]), times: 1),
            "Budgets by the rule over what the need of the same people would cost at budgets.allocation.price."),
        budget(
            "budget_agreed", "Agreed budget", unit: "£ per week", .lowerIsWorse,
            .people([.agreedMoney], over: .measures([.agreed]), times: 1), "Mean budget as agreed to."),
        budget(
            "budgets_overridden", "Budgets set by hand", unit: "share", .neutral,
            .people([.overridden], over: .measures([.indicative]), times: 1),
            "Share of budgets that were set by hand after the rule had given too little."),
        budget(
            "care_cost", "Cost of care in place", unit: "£ per year", .higherIsWorse,
            .people([.money], over: .elapsed(seconds: 1), times: year / week),
            "What care that is in place costs, by the prices of providers and of direct payments; block hours that are paid for "
                + "and not used apart, which are a part of cost; nobody has more hours of a provider than meet all of the need."
        ),
        budget(
            "budget_people", "People on the way to care", unit: "people", .neutral,
            .parts(
                [
                    ("stage=care", [.withCare], []), ("stage=override", [.atOverride], []),
                    ("stage=panel", [.atPanel], []), ("stage=planning", [.atPlanning], []),
                    ("stage=questionnaire", [.atQuestionnaire], []), ("stage=waiting", [.waitingForCare], []),
                ], seconds: 1, times: 1),
            "People by stage of the way to care, mean over time: questionnaire, a budget set by hand, plan, panel, waiting for "
                + "care, care in place."),
        budget(
            "budget_wait", "Time on the way to care", unit: "days", .higherIsWorse,
            .parts(
                [
                    ("stage=override", [.overrideSeconds], [.overridesEnded]),
                    ("stage=panel", [.panelSeconds], [.panelsEnded]),
                    ("stage=planning", [.planningSeconds], [.planningEnded]),
                    ("stage=questionnaire", [.questionnaireSeconds], [.questionnairesEnded]),
                    ("stage=waiting", [.careWaitSeconds], [.careWaitsEnded]),
                ], seconds: 1, times: 1 / day),
            "Mean days that a stage took of those who came to its end then: returned plans included in that of the panel, the time "
                + "until care begins in that of waiting."),
        budget(
            "panel_sent_back", "Plans sent back by the panel", unit: "share", .higherIsWorse,
            .people([.sentBack], over: .measures([.presented]), times: 1),
            "Share of the plans that a panel decided on which it sent back."),
        budget(
            "plans_by_kind", "Support plans by kind", unit: "share", .neutral, .plans([.made], over: [.made]),
            "Share of the plans made that are of each kind, as it turned out."),
        budget(
            "plans_rushed", "Rushed plans", unit: "share", .higherIsWorse, .plans([.rushed], over: [.made]),
            "Share of all plans made that are of the plainest kind because the coordinator's time was short; by that kind."
        ),
        budget(
            "plans_excluded", "Plans other than wished", unit: "share", .higherIsWorse,
            .people([.plansExcluded], over: .measures([.plansMade]), times: 1),
            "Share of the plans made of people who would have had another kind, and whose budget or need profile did not let them."
        ),
        budget(
            "planning_hours_saved", "Hours saved by plans of others", unit: "hours per year", .lowerIsWorse,
            .parts(
                [("hours=claimed", [.secondsClaimed], []), ("hours=realised", [.secondsSaved], [])], seconds: year,
                times: 1 / hour),
            "Hours of planning that plans made by others, or by people themselves, were to save coordinators; and those that they "
                + "did save, when plans that had to be made after all and help with the others are taken off."),
        budget(
            "budgets_taken_down", "Budgets taken down at review", unit: "£ per week", .higherIsWorse,
            .people([.takenDown], over: .measures([.reviewed]), times: 1),
            "By how much a review took a budget down, mean over reviews."),
        budget(
            "provider_hours_used", "Block hours used", unit: "share", .neutral,
            .providers([.blockUsed], over: [.blockHours], seconds: 1, times: 1),
            "Share of the hours of block contracts that are in use."),
        budget(
            "provider_spot_hours", "Hours bought singly", unit: "hours per week", .higherIsWorse,
            .providers([.spotUsed], over: [], seconds: 1, times: 1),
            "Hours of care a week that are bought singly, mean over time."),
        budget(
            "provider_failures", "Failures of care", unit: "per year", .higherIsWorse,
            .providers([.failures], over: [], seconds: year, times: 1), "Failures of providers' care."),
        budget(
            "provider_handed_back", "Care handed back", unit: "per year", .higherIsWorse,
            .providers([.handedBack], over: [], seconds: year, times: 1),
            "People who lost their care because the provider gave it back or closed, and waited again."),
        budget(
            "voluntary_work", "Work that voluntary services take", unit: "pieces per year", .lowerIsWorse, .voluntary,
            "Pieces of work for people that voluntary services took."),
    ]
}
