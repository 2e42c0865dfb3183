// The metrics of Mental Health Act assessments step by step.
extension MetricRegistry {
    static let assessments: [MetricDefinition] = requests + times + detentions

    private static let requests: [MetricDefinition] = [
        metric(
            "assessments_requested", "Mental Health Act assessments by origin", unit: "per 100,000 per year",
            .higherIsWorse,
            .parts(
                AssessmentOrigin.requested.map { ($0.rawValue, .assessments([.requested($0)])) },
                over: .elapsedYearsPer100000, times: 1), by: .parts(key: "origin", hasTotal: true),
            "Requests for assessments step by step, by where they come from: crises on the caseload, the area, wards, the police."
        ),
        metric(
            "assessments_of_known", "Assessments of people known to the teams", unit: "share", .neutral,
            .sum(
                .assessments([.fromCaseload]),
                over: .terms(.assessments(AssessmentOrigin.requested.map(AssessmentMeasure.requested))), times: 1),
            "Share of requests that come from crises of people known to the teams, discharged ones included; detention that is to be "
                + "continued is no request."),
        metric(
            "assessments_out_of_hours", "Assessments begun out of hours", unit: "share", .neutral,
            .sum(.assessments([.begunOutOfHours]), over: .terms(.assessments([.begun])), times: 1),
            "Share of assessments that the emergency duty service began."),
        metric(
            "assessment_outcomes", "Outcomes of assessments", unit: "share", .neutral,
            .parts(
                AssessmentOutcome.allCases.map { ($0.rawValue, .assessments([.decided($0)])) },
                over: .terms(.assessments([.decided])), times: 1), by: .parts(key: "outcome", hasTotal: false),
            "Shares of decisions. Who is out of the crisis by then, or has died or moved away, counts as no further action."
        ),
        metric(
            "assessments_detained", "Assessments that end in detention", unit: "share", .neutral,
            .sum(
                .assessments(AssessmentOutcome.detained.map(AssessmentMeasure.decided)),
                over: .terms(.assessments([.decided])), times: 1),
            "Share of decisions for detention in hospital: sections 2, 3 and 4."),
        metric(
            "objections", "Objections to applications", unit: "per year", .neutral,
            .sum(.assessments([.objections]), over: .elapsed(seconds: year), times: 1),
            "Applications for treatment to which the nearest relative or the nominated person objected."),
    ]

    private static let times: [MetricDefinition] = [
        metric(
            "hours_to_decision", "Request to decision, mean", unit: "hours", .higherIsWorse,
            .sum(.assessments([.secondsToDecision]), over: .terms(.assessments([.decided])), times: 1 / hour),
            "Mean hours from request to decision."),
        metric(
            "hours_to_decision_p90", "Request to decision, 90th percentile", unit: "hours", .higherIsWorse,
            .assessmentTime(.decision, quantile: 0.9), weekly: false,
            "Hours within which nine in ten assessments over in the measured weeks were decided."),
        metric(
            "hours_to_admission", "Request to admission, mean", unit: "hours", .higherIsWorse,
            .sum(.assessments([.secondsToAdmission]), over: .terms(.assessments([.admitted])), times: 1 / hour),
            "Mean hours from request, or recall, to arrival on a ward, of those admitted; people held on wards are there already."
        ),
        metric(
            "hours_to_admission_p90", "Request to admission, 90th percentile", unit: "hours", .higherIsWorse,
            .assessmentTime(.admission, quantile: 0.9), weekly: false,
            "Hours within which nine in ten of those admitted in the measured weeks arrived on a ward."),
        metric(
            "assessment_delay", "What assessments wait for", unit: "hours per assessment", .higherIsWorse,
            .parts(
                AssessmentDelay.allCases.map { ($0.rawValue, .assessments([.delay($0)])) },
                over: .terms(.assessments([.over])), times: 1 / hour), by: .parts(key: "cause", hasTotal: true),
            "Hours from request, or recall, to decision or admission, each second under one cause; of several things awaited for the "
                + "interview it is the last to come."),
        metric(
            "amhp_hours", "Professionals' hours for each assessment", unit: "hours per assessment", .neutral,
            .parts(
                [
                    ("emergency_duty", .assessments([.emergencySeconds])), ("notes", .assessments([.notesSeconds])),
                    ("waiting", .assessments([.waitingSeconds])), ("work", .assessments([.workSeconds])),
                ], over: .terms(.assessments([.begun])), times: 1 / hour), by: .parts(key: "kind", hasTotal: true),
            "Hours of approved mental health professionals, those of recalls included, over assessments begun: of the teams, at work, "
                + "writing notes and waiting with somebody; and of the emergency duty service."),
        metric(
            "assessments_without_bed", "No bed within a day", unit: "share", .higherIsWorse,
            .sum(.assessments([.bedsLate]), over: .terms(.assessments([.bedsJudged])), times: 1),
            "Share of beds sought for somebody assessed or recalled that had not been found 24 hours later; not of those who needed "
                + "none any more by then."),
        metric(
            "recommendations_lapsed", "Recommendations that lapsed", unit: "per year", .higherIsWorse,
            .parts(
                [
                    ("examinations_apart", .assessments([.examinationsRepeated])),
                    ("no_admission", .assessments([.lapsed])),
                ], over: .elapsed(seconds: year), times: 1), by: .parts(key: "reason", hasTotal: true),
            "Times that doctors had to examine again: no admission within the time that recommendations hold, or examinations too "
                + "far apart."),
        metric(
            "holding_breaches", "Powers to hold somebody that ran out", unit: "share", .higherIsWorse,
            .ratios([
                (
                    "place_of_safety", .assessments([.placeOfSafetyBreached]), .assessments([.placeOfSafety])
                ), ("recall", .assessments([.recallsBreached]), .assessments([.recallsDecided])),
                ("ward", .assessments([.holdingBreached]), .assessments([.holding])),
                ("warrant", .assessments([.warrantsBreached]), .assessments([.warrants])),
            ]), by: .parts(key: "power", hasTotal: true),
            "Share of people held in a place of safety (section 136), on recall, on a ward (section 5) or under a warrant (section "
                + "135) beyond the time that the law allows: by the decision, or by arrival on a ward where that was decided."
        ),
    ]

    private static let detentions: [MetricDefinition] = [
        metric(
            "detentions", "Detentions of people known to the teams", unit: "per year", .higherIsWorse,
            .parts(
                [
                    ("emergency", .assessments([.detainedFour])), ("for_assessment", .assessments([.detainedTwo])),
                    ("for_treatment", .assessments([.detainedThree])),
                ], over: .elapsed(seconds: year), times: 1), by: .parts(key: "kind", hasTotal: true),
            "Detentions in hospital that began, of people known to the teams."),
        metric(
            "detention_events", "What detention brings", unit: "per year", .neutral,
            .parts(
                [
                    ("detention_renewed", .assessments([.detentionsRenewed])),
                    ("emergency_lapsed", .assessments([.emergencyLapsed])),
                    ("order_begun", .assessments([.ordersBegun])), ("order_renewed", .assessments([.ordersRenewed])),
                    ("order_revoked", .assessments([.revoked])), ("recalled", .assessments([.recalls])),
                ], over: .elapsed(seconds: year), times: 1), by: .parts(key: "event", hasTotal: false),
            "Renewals of detention, emergencies that ended without a second recommendation, community treatment orders begun, "
                + "renewed and revoked, and recalls."),
        metric(
            "admissions_not_needed", "Admissions needed no more", unit: "per year", .neutral,
            .sum(.assessments([.neededNoMore]), over: .elapsed(seconds: year), times: 1),
            "People to be admitted who were out of the crisis, or had died or moved away, before they came to a ward."),
    ]
}

extension MetricDefinition {
    /// Whether it is about assessments step by step, so that scenarios without them have no such figure.
    public var isOfAssessments: Bool {
        func isOf(_ terms: Terms) -> Bool { if case .assessments = terms { true } else { false } }
        switch formula {
        case .sum(let terms, _, _): return isOf(terms)
        case .parts(let parts, _, _): return parts.contains { isOf($0.terms) }
        case .ratios(let parts): return parts.contains { isOf($0.terms) }
        case .assessmentTime: return true
        default: return false
        }
    }
}
