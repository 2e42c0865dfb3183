import Scenario

/// What a scenario has of what a pathway can show.
extension ScenarioPathway {
    /// How many teams stand behind an id.
    func copies(of team: String) -> Double { Double(scenario.teams.first { $0.id == team }?.copies ?? 1) }

    /// Whether somebody can be in a need state: at referral, at the beginning, or by a move.
    func has(_ state: NeedState) -> Bool {
        scenario.needs.contains { profile in
            profile.entry[state] > 0
                || NeedState.allCases.contains { $0 != state && profile.hazards[$0][state] > 0 }
        } || scenario.teams.contains { $0.starting.caseload > 0 && $0.starting.states[state] > 0 }
    }

    /// Whether crises lead to Mental Health Act assessments, or others ask for them.
    var hasAssessments: Bool { areCrisesAssessed || scenario.assessments.map { !Self.requests($0).isEmpty } ?? false }

    var areCrisesAssessed: Bool { has(.crisis) && scenario.needs.contains { $0.assessedInCrisis > 0 } }

    /// Requests for assessments that do not come from crises on a caseload, by origin.
    static func requests(_ rules: AssessmentRules) -> [(origin: String, rate: Double)] {
        [("the area", rules.area.rate), ("wards", rules.ward.rate), ("the police", rules.police.rate)]
            .filter { $0.rate > 0 }
    }

    /// Whether an assessment can end in hospital.
    var areSomeAdmitted: Bool {
        guard let rules = scenario.assessments else {
            return areCrisesAssessed && scenario.needs.contains { $0.admittedWhenAssessed > 0 }
        }
        let decided = AssessmentOutcome.decided
        return rules.outcomes.contains { shares in
            zip(decided, shares).contains { outcome, share in
                share > 0 && (outcome == .informalAdmission || AssessmentOutcome.detained.contains(outcome))
            }
        }
    }

    var hasHospital: Bool { has(.hospital) || !scenario.wards.isEmpty || (hasAssessments && areSomeAdmitted) }

    /// Whether screening is something that takes work or refuses people.
    var hasScreening: Bool {
        isRefusing
            || ((!scenario.referrals.isEmpty || isReferredAgain)
                && scenario.work.contains { $0.arising.triggers.contains(.referral) })
    }

    var isRefusing: Bool { scenario.referrals.contains { $0.accepted < 1 || $0.acceptedPerYear < 0 } }

    /// Where somebody who is referred begins.
    var entry: String { hasScreening ? "screening" : "first-wait" }

    var isReferredAgain: Bool { scenario.needs.contains { $0.rereferralRate > 0 } }

    var isDischarging: Bool {
        scenario.needs.contains { $0.dischargeRate > 0 || $0.careLength != nil }
            || (scenario.policy.closures.perMonth > 0 && scenario.policy.closures.pressure > 0)
            || scenario.clinics.contains { $0.kind == .followUp && $0.sessions != nil }
    }

    /// Work that arises in the area and concerns nobody on a caseload.
    var areaWork: [WorkType] { scenario.work.filter { $0.arising.areaRate > 0 && $0.arising.share > 0 } }

    /// How often work of the area arises for the teams of the service.
    var areaRate: Double {
        areaWork.reduce(0) {
            $0 + $1.arising.areaRate * $1.arising.share
                * copies(of: $1.arising.areaTeam ?? scenario.teams.first?.id ?? "")
        }
    }
}
