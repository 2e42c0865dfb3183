// The keys about personal budgets: questionnaire, rule, plan, panel, reviews.
extension KeyTable {
    static let weeklyMoney = ValueKind.money(0...1_000_000)
    static let hourlyPrice = ValueKind.money(0.01...1_000_000)

    static let budgets = KeyDefinition(
        "budgets", .map, .optional("nobody has a personal budget"),
        "Personal budgets: from the questionnaire by way of the rule, the plan and the panel to care that is in place.",
        example:
            "{asks: 2 per year, domains: {body: {hours: 14 h per week, points: 40}}, profiles: {older_adult: {people: 30 %, need: {body: 50 %}}}, allocation: {per_point: £10, price: £20}, plans: {managed: {share: 100 %}}}",
        systems: [20, 21, 73, 74, 75, 76, 77, 78, 79, 81, 86],
        keys: [
            KeyDefinition(
                "asks", anyRate, .standard("0 per year"),
                "How often somebody in care with need of care, and without a budget, asks for one; 0 is never.",
                example: "2 per year", systems: [20]),
            KeyDefinition(
                "domains", .named("domain of need"), .optional("there is none"),
                "Domains of need: what full need in each comes to in hours of care, and in points by the rule.",
                example: "{body: {hours: 14 h per week, points: 40}}", systems: [74],
                keys: [
                    KeyDefinition(
                        "hours", .hoursPerWeek(0...168), .required, "Hours of care a week that full need comes to.",
                        example: "14 h per week"),
                    KeyDefinition(
                        "points", .number(0...10_000), .required, "Points that full need comes to by the rule.",
                        example: "40", systems: [74]),
                ]),
            KeyDefinition(
                "profiles", .perNamed(in: "needs"), .optional("nobody has need of care"),
                "Who has need of care, by need profile, and what it does to go without.",
                example: "{older_adult: {people: 30 %, need: {body: 50 %}}}", systems: [20, 75], keys: budgetProfile),
            KeyDefinition(
                "questionnaire", .reference(to: "work"), .optional("it takes no time"),
                "The work type that the self-assessment questionnaire is.", example: "self_assessment_questionnaire",
                systems: [20]),
            KeyDefinition(
                "allocation", .map, .optional("everybody's budget is £0"),
                "The rule: a budget in pounds a week is the sum over domains of points times the share of full need that is "
                    + "stated, times pounds a point.",
                example: "{per_point: £10, price: £20, carer_deduction: 25 %}", systems: [74, 76], keys: allocation),
            KeyDefinition(
                "plans", .named("kind of plan"), .optional("there is none"), "Kinds of support plans.",
                example: "{managed: {share: 70 %, work: support_plan}, direct: {share: 30 %, price: £14}}",
                systems: [20, 73, 79, 81], keys: plan),
            KeyDefinition(
                "rushed", .map, .optional("no plan is rushed"), "Plans of the plainest kind where time is short.",
                example: "{plan: managed, at_most: 60 %}", systems: [81],
                keys: [
                    KeyDefinition(
                        "plan", .reference(to: "budgets.plans"), .optional("the first kind"),
                        "The kind that is made then, and by those who cannot have the kind that they would.",
                        example: "managed", systems: [79, 81]),
                    KeyDefinition(
                        "from", .number(0...10), .standard("0.85"),
                        "The coordinator's load (work arising over hours at work) from which on the chance of it rises.",
                        example: "0.85"),
                    KeyDefinition(
                        "over", .number(0.01...10), .standard("0.5"), "The load over which it rises to the most.",
                        example: "0.5"),
                    KeyDefinition(
                        "at_most", anyShare, .standard("0 %"), "The most that the chance can be; 0 % is never.",
                        example: "60 %", systems: [81]),
                ]),
            otherPlanner(
                "independent", "Plans made by independent planners.",
                "The work type that such a plan leaves to the coordinator.", systems: [86]),
            otherPlanner(
                "self_planned", "Plans that people make themselves.",
                "The work type that helping with such a plan is.", systems: [78]),
            KeyDefinition(
                "panel", .map, .optional("no panel has to agree"), "The panel that agrees to plans.",
                example: "{every: 2 wk, weekday: wed, approves: 75 %, work: funding_panel}", systems: [21], keys: panel),
            KeyDefinition(
                "reviews", .map, .optional("care is never reviewed"), "Reviews of care that is in place.",
                example: "{every: 1 y, work: care_package_review, falls: 8 %}", systems: [77],
                keys: [
                    KeyDefinition(
                        "every", .duration(week...(100 * year)), .optional("never"), "The time from one to the next.",
                        example: "1 y", systems: [77]),
                    KeyDefinition(
                        "work", .reference(to: "work"), .optional("it takes no time"), "The work type that it is.",
                        example: "care_package_review"),
                    KeyDefinition(
                        "falls", anyShare, .standard("0 %"),
                        "By what share of itself the budget falls at each review, whatever the need; 0 % is not at all.",
                        example: "8 %", systems: [77]),
                ]),
        ])

    private static let budgetProfile: [KeyDefinition] = [
        KeyDefinition(
            "people", anyShare, .standard("0 %"), "The share of people who have need of care; 0 % is nobody.",
            example: "30 %", systems: [20]),
        KeyDefinition(
            "need", .table(of: anyShare, by: .references(to: "budgets.domains")), .optional("none"),
            "Their mean need in each domain as a share of full need; people differ, from none to full.",
            example: "{body: 50 %}"),
        KeyDefinition(
            "under_reports", .table(of: anyShare, by: .references(to: "budgets.domains")),
            .optional("people state all of it"),
            "The share of the need in each domain that people do not state, for shame or habit; 0 % is none.",
            example: "{body: 30 %}", systems: [75]),
        KeyDefinition(
            "error", .number(0...3), .standard("0"),
            "How far what is stated strays from that: a coefficient of variation; 0 is not at all.", example: "0.2",
            systems: [75]),
        KeyDefinition(
            "unmet", .map, .optional("going without changes nothing"), "What unmet need does.",
            example: "{worsening: 0.5, carer_breakdown: 0.7}", systems: [73, 76],
            keys: [
                KeyDefinition(
                    "worsening", .number(0...10), .standard("0"),
                    "The logarithm of what wholly unmet need multiplies worsening by; less need, less. 0 switches it off.",
                    example: "0.5", systems: [73]),
                KeyDefinition(
                    "carer_breakdown", .number(0...10), .standard("0"),
                    "The same of breakdowns of the carer (needs.*.effects.carer_breakdown); 0 switches it off.",
                    example: "0.7", systems: [23, 76]),
            ]),
    ]

    private static let allocation: [KeyDefinition] = [
        KeyDefinition(
            "per_point", weeklyMoney, .required, "Pounds a week for each point.", example: "£10", systems: [74]),
        KeyDefinition(
            "price", hourlyPrice, .required, "What an hour of care is reckoned at when need is set beside a budget.",
            example: "£20"),
        KeyDefinition(
            "carer_deduction", anyShare, .standard("0 %"),
            "What having a carer takes off the budget; 0 % is nothing.", example: "25 %", systems: [76]),
        KeyDefinition(
            "override", .map, .optional("the rule has the last word"), "Budgets that are set by hand.",
            example: "{below: 60 %, share: 40 %, work: appeal, reaches: 90 %}", systems: [74],
            keys: [
                KeyDefinition(
                    "below", .share(0...10), .standard("100 %"),
                    "The share of what the need would cost below which a budget may be set by hand.", example: "60 %"),
                KeyDefinition(
                    "share", anyShare, .standard("0 %"), "The share of such budgets that are; 0 % is none.",
                    example: "40 %", systems: [74]),
                KeyDefinition(
                    "work", .reference(to: "work"), .optional("it takes no time"), "The work type that it takes.",
                    example: "appeal", systems: [74]),
                KeyDefinition(
                    "reaches", .share(0...10), .standard("100 %"),
                    "The share of what the need would cost that the budget then is.", example: "90 %"),
            ]),
        KeyDefinition(
            "revisions", .named("revision of the rule"), .optional("the rule stays as it is"),
            "Changes of the rule, each from a date on; budgets in being stay as they are.",
            example: "{spring: {date: 2027-04-05, points: {body: 50}}}", systems: [74],
            keys: [
                KeyDefinition("date", dates, .required, "The day from which on it holds.", example: "2027-04-05"),
                KeyDefinition(
                    "points", .table(of: .number(0...10_000), by: .references(to: "budgets.domains")),
                    .optional("as before"), "Points of full need, for domains whose points change.",
                    example: "{body: 50}", systems: [74]),
                KeyDefinition(
                    "per_point", weeklyMoney, .optional("as before"), "Pounds a week for each point.", example: "£9",
                    systems: [74]),
                KeyDefinition(
                    "carer_deduction", anyShare, .optional("as before"), "What having a carer takes off the budget.",
                    example: "30 %", systems: [76]),
            ]),
    ]

    private static let plan: [KeyDefinition] = [
        KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Direct payment"),
        KeyDefinition(
            "share", anyShare, .standard("0 %"),
            "The share of people who would have one; the shares of all kinds add up to 100 %.", example: "30 %"),
        KeyDefinition(
            "work", .reference(to: "work"), .optional("it takes no time"), "The work type that making it is.",
            example: "support_plan", systems: [20]),
        KeyDefinition(
            "meets", .number(0...10), .standard("1"),
            "Hours of need that an hour of care meets by such a plan; 1 is as many.", example: "1.2", systems: [73]),
        KeyDefinition(
            "price", hourlyPrice, .optional("care comes from the providers"),
            "What an hour costs people who buy care themselves, with a direct payment.", example: "£14"),
        KeyDefinition(
            "starts_after", .durationDistribution, .standard("0 min"),
            "The time from the agreement until people who buy care themselves have it.", example: "6 wk"),
        KeyDefinition(
            "least_budget", weeklyMoney, .standard("£0"),
            "The budget in pounds a week below which nobody can have one; £0 lets everybody.", example: "£150",
            systems: [73, 79]),
        KeyDefinition(
            "profiles", .list(of: .reference(to: "needs")), .optional("all need profiles"),
            "The need profiles of those who can have one.", example: "[learning_disability]", systems: [79]),
    ]

    private static let panel: [KeyDefinition] = [
        KeyDefinition(
            "every", .duration(week...(52 * week)), .required, "The time between sittings, in whole weeks.",
            example: "2 wk", systems: [21]),
        KeyDefinition(
            "weekday", .choice(weekdayChoices), .standard("mon"), "The day on which it sits.", example: "wed"),
        KeyDefinition(
            "capacity", .orNone(.number(1...10_000)), .standard("none"), "Plans that a sitting decides on.",
            example: "12", systems: [21]),
        KeyDefinition(
            "approves", .share(0.01...1), .standard("100 %"),
            "The share of plans that are agreed to when they are presented; the others come back.", example: "75 %",
            systems: [21]),
        KeyDefinition(
            "agrees", .share(0...1), .standard("100 %"), "The share of the budget that is agreed to.", example: "95 %",
            systems: [21]),
        KeyDefinition(
            "above", weeklyMoney, .standard("£0"), "The budget in pounds a week up to which no panel has to agree.",
            example: "£100"),
        KeyDefinition(
            "work", .reference(to: "work"), .optional("it takes no time"),
            "The work type that presenting a plan is; it arises at each sitting.", example: "funding_panel",
            systems: [21]),
        KeyDefinition(
            "rework", .reference(to: "work"), .optional("it takes no time"),
            "The work type that a plan takes that comes back, before it is presented again.", example: "support_plan",
            systems: [21]),
    ]

    private static let weekdayChoices = zip(
        weekdays, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    ).map { ValueKind.Choice($0, $1) }

    private static func otherPlanner(
        _ name: String, _ summary: String, _ work: String, systems: [Int]
    ) -> KeyDefinition {
        KeyDefinition(
            name, .map, .optional("the coordinator makes all plans"), summary,
            example: "{share: 40 %, able: 60 %, takes: 4 wk}", systems: systems,
            keys: [
                KeyDefinition(
                    "share", anyShare, .standard("0 %"), "The share of plans that are left to them; 0 % is none.",
                    example: "40 %", systems: systems),
                KeyDefinition(
                    "from", dates, .optional("from the beginning"), "The day from which on there are any.",
                    example: "2027-04-05"),
                KeyDefinition(
                    "able", anyShare, .standard("100 %"),
                    "The share of these that can be presented; the coordinator makes the others after all.",
                    example: "60 %", systems: systems),
                KeyDefinition(
                    "takes", .durationDistribution, .standard("0 min"), "The time that such a plan takes.",
                    example: "4 wk"),
                KeyDefinition("work", .reference(to: "work"), .optional("none"), work, example: "advice"),
            ])
    }
}
