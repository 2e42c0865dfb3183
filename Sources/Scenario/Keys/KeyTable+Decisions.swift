// The keys about what a service decides: targets and protections; dated changes have a file of their own.
extension KeyTable {
    static let decisions: [KeyDefinition] = policy(ofChange: false) + [changes]

    /// The keys of a policy; in a change what is left out stays as it was.
    static func policy(ofChange isChange: Bool) -> [KeyDefinition] {
        func standard(_ value: String) -> KeyDefinition.Presence {
            isChange ? .optional("as it was before") : .standard(value)
        }
        let contacts: [KeyDefinition] = [
            KeyDefinition(
                "per_week", .number(0...200), standard("0"),
                "Contacts that a worker is to register in each week at work.",
                example: "5", systems: [2, 13]),
            KeyDefinition(
                "over_weeks", .integer(1...52), standard("4"), "The weeks over which attainment is judged.",
                example: "4"),
            KeyDefinition(
                "pressure", anyShare, standard("0 %"), "How hard the target presses; 0 % is counted and not pressed.",
                example: "80 %", systems: [16, 42]),
            KeyDefinition(
                "employers", .list(of: .identifier), .optional(isChange ? "as it was before" : "all employers"),
                "The employers whose workers it holds for; the contacts of others are not registered.",
                example: "[local_authority]", systems: [10]),
            KeyDefinition(
                "padding", .number(0...50), standard("0"),
                "Short calls a week that a worker behind the target makes at full pressure for the sake of the register, by "
                    + "the work type that `pads`; 0 is none.", example: "2", systems: [2, 16]),
        ]
        let referral: [KeyDefinition] = [
            KeyDefinition(
                "within", anyDuration, standard("28 d"),
                "The time from referral within which first contact is in time.",
                example: "28 d", systems: [8]),
            KeyDefinition(
                "stopped_by_acknowledgement", anyShare, standard("0 %"),
                "The share of people whose clock a telephone call at screening stops, as it is counted.",
                example: "30 %",
                systems: [8]),
            KeyDefinition(
                "clear_within", .duration(day...(520 * week)), standard("21 d"),
                "The time in which pressure would clear the queue.", example: "3 wk"),
            KeyDefinition(
                "pressure", anyShare, standard("0 %"), "How hard the target presses; 0 % is counted and not pressed.",
                example: "70 %", systems: [8, 16]),
        ]
        return [
            KeyDefinition(
                "targets", .map, .optional(isChange ? "as it was before" : "nothing is a target"),
                "What workers answer for.", example: "{contacts: {per_week: 5, pressure: 50 %}}",
                systems: [2, 7, 8, 9, 11, 13],
                keys: [
                    KeyDefinition(
                        "contacts", .map, .optional(isChange ? "as it was before" : "there is no such target"),
                        "Contacts registered each week.", example: "{per_week: 5, pressure: 50 %}", systems: [2],
                        keys: contacts),
                    KeyDefinition(
                        "referral_to_contact", .map,
                        .optional(isChange ? "as it was before" : "there is no such target"),
                        "The time from referral to first contact.", example: "{within: 28 d, pressure: 50 %}",
                        systems: [8], keys: referral),
                ] + furtherTargets(ofChange: isChange)),
            KeyDefinition(
                "protections", .map, .optional(isChange ? "as it was before" : "nothing is protected"),
                "What limits the work: a caseload cap, protected time, a reserve.",
                example: "{caseload_cap: 25, protected: [supervision]}", systems: [1, 44, 45],
                keys: [
                    KeyDefinition(
                        "caseload_cap", .orNone(.number(1...10_000)),
                        isChange ? .optional("as it was before") : .standard("none"),
                        "The caseload above which nobody is taken on, in weighted people for each effective whole-time coordinator "
                            + "unless cap_counts and cap_per say otherwise; `none` is no cap.", example: "25",
                        systems: [1],
                        evidence: KeyDefinition.PublishedRange(
                            "10", "35",
                            "20 to 25 for adults' social workers in Scotland (2022), 10 to 15 against 30 to 35 in the UK700 trial, 35 in a "
                                + "policy guide of 2002")),
                    KeyDefinition(
                        "cap_holds",
                        .choice([
                            ValueKind.Choice(
                                "new", "people newly taken on wait; a leaver's people are shared out whatever the cap"),
                            ValueKind.Choice("everybody", "a leaver's people wait as well"),
                        ]), standard("new"), "Whom the cap holds back.", example: "everybody", systems: [1]),
                    KeyDefinition(
                        "allocation",
                        .choice([
                            ValueKind.Choice("lowest_caseload", "the lowest weighted caseload"),
                            ValueKind.Choice("round_robin", "the coordinators in turn, in the order of their posts"),
                            ValueKind.Choice(
                                "best_profession",
                                "the lowest caseload among the roles of needs.*.profession, or else among all"),
                        ]), standard("lowest_caseload"),
                        "Who coordinates the care of somebody newly taken on; a former coordinator with room comes first.",
                        example: "round_robin", systems: [18, 66]),
                    KeyDefinition(
                        "protected", .list(of: .reference(to: "work")),
                        .optional(isChange ? "as it was before" : "no time is protected"),
                        "Work types that load does not cancel.", example: "[supervision, reflection]",
                        systems: [44, 45, 47]),
                    KeyDefinition(
                        "reserve_for_urgent", .share(0...0.9), standard("0 %"),
                        "The share of each shift kept free for urgent work; 0 % is none.", example: "5 %", systems: [44]
                    ),
                ] + furtherProtections(ofChange: isChange)),
            conditions(ofChange: isChange),
        ]
    }
}
