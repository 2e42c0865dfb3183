import Scenario

extension JournalReading {
    /// Where somebody is: in hospital, in crisis, on the caseload or waiting.
    static func place(_ stage: Stage, state: Int) -> String {
        if state == NeedState.hospital.rawValue { return "in_hospital" }
        return switch stage {
        case .screening: "waiting_for_screening"
        case .waitingFirstContact: "waiting_for_first_contact"
        case .firstContactBooked: "first_contact_booked"
        case .waitingAllocation: "waiting_for_coordinator"
        case .inCare: state == NeedState.crisis.rawValue ? "in_crisis" : "on_caseload"
        case .gone, .discharged: "depart"
        }
    }

    /// Where an assessment is.
    static func place(_ step: AssessmentStep) -> String {
        switch step {
        case .free: "depart"
        case .settingUp: "assessment_requested"
        case .court: "assessment_at_court"
        case .gathering: "assessment_waiting_for_others"
        case .interview: "assessment_interview"
        case .objection: "assessment_objection"
        case .bed: "assessment_waiting_for_bed"
        case .lapsed: "assessment_recommendations_lapsed"
        case .examination: "assessment_examined_again"
        case .returning: "assessment_professional_returns"
        case .ambulance: "assessment_waiting_for_ambulance"
        case .recall: "assessment_recall"
        case .report: "assessment_report"
        }
    }

    /// Why somebody has gone.
    static func text(_ ending: JournalEnding?) -> String {
        switch ending {
        case .notAccepted: "not_accepted"
        case .leftUnseen: "left_unseen"
        case .notTakenOn: "not_taken_on"
        case .discharged: "discharge"
        case .closedEarly: "closed_early"
        case .diedOrMoved: "death_or_move"
        case nil: "known_no_longer"
        }
    }

    /// What a worker does.
    func activity(work: Int, marks: UInt8) -> String {
        guard work >= 0 else { return "notes" }
        if marks & JournalEntry.Mark.isOversight != 0 { return workIds[work] + "_talked_over" }
        if marks & JournalEntry.Mark.isCompanion != 0 { return workIds[work] + "_accompanied" }
        return marks & JournalEntry.Mark.isUnanswered != 0 ? workIds[work] + "_unanswered" : workIds[work]
    }
}
