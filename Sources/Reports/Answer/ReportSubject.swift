import Scenario

/// What a section of a report is about, and the metrics that it shows.
public enum ReportSubject: String, Sendable, CaseIterable {
    case people, staff, targets, assessments, safety, money

    /// The heading of the section.
    var title: String {
        switch self {
        case .people: "People who need the service"
        case .staff: "Staff"
        case .targets: "Targets, and what happened"
        case .assessments: "Mental Health Act assessments, beds and delays"
        case .safety: "Safety criteria"
        case .money: "Money"
        }
    }

    /// The ids of its metrics, in the order in which they are shown.
    var metrics: [String] {
        switch self {
        case .people:
            [
                "referrals", "referral_to_contact_mean", "referral_to_contact_p90", "referral_to_contact_in_time",
                "waiting_first_contact", "waiting_allocation", "person_weeks_waiting", "left_queue", "caseload",
                "planned_contact_achieved", "meaningful_contact", "continuity", "coordinator_changes", "crises",
                "crises_per_person_year", "admissions", "hospital_days", "carer_breakdowns", "discharges",
                "rereferred_12_months", "clinic_wait_mean", "satisfaction_of_all",
            ]
        case .staff:
            [
                "wte_established", "wte_in_post", "vacancy", "caseload_per_wte_in_post",
                "weighted_caseload_per_effective_wte", "caseload_max", "utilisation", "contact_hours_share",
                "recording_to_direct", "overtime", "overtime_paid", "uncounted_hours", "weeks_over_48_hours",
                "supervision_received", "backlog", "strain", "strain_high", "sickness", "turnover_hazard", "turnover",
                "leavers", "agency_wte", "experience_mix", "approved_workers", "entrants",
            ]
        case .targets:
            [
                "target_attainment", "target_purpose_met", "contacts_registered", "contacts_meaningful",
                "contacts_padding", "closed_early", "surplus_work",
            ]
        case .assessments:
            [
                "mha_assessments_per_100000", "mha_known_share", "assessments_requested", "assessments_detained",
                "assessments_out_of_hours", "hours_to_decision", "hours_to_decision_p90", "hours_to_admission",
                "hours_to_admission_p90", "amhp_hours", "assessments_without_bed", "recommendations_lapsed",
                "holding_breaches", "delayed_discharge_days", "delayed_days", "procedure_in_time", "procedure_time",
            ]
        case .safety:
            [
                "unsafe_weeks", "caseload_over_safe", "coordinators_over_safe", "risk_work_short",
                "crisis_responses_late", "days_short_of_qualified_a_year", "days_no_qualified", "days_one_qualified",
                "statutory_late_share",
            ]
        case .money: ["cost", "cost_per_person_year", "cost_per_contact", "unpaid_overtime_value", "cluster_income"]
        }
    }

    /// The subject of a metric for the question of who gains and who loses, or nil where it is about neither.
    static func side(of metric: String) -> ReportSubject? {
        [.people, .staff, .targets, .safety].first { $0.metrics.contains(metric) }
    }
}
