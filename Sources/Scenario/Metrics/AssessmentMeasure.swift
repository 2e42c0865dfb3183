/// What is added up of Mental Health Act assessments for each team that serves them and week.
public enum AssessmentMeasure: Int, Sendable, CaseIterable {
    /// Requests by origin, in the order of `AssessmentOrigin`.
    case fromCaseload, fromArea, fromWard, fromPolice, recalls
    /// Assessments that a professional has begun, and those begun by the emergency duty service.
    case begun, begunOutOfHours
    /// Assessments decided, and seconds from request to decision.
    case decided, secondsToDecision
    /// Decisions, in the order of `AssessmentOutcome`.
    case noFurtherAction, communityAlternative, guardianship, communityTreatmentOrder, informalAdmission, sectionTwo,
        sectionThree, sectionFour
    /// Admissions that came of them, recalls included, and seconds from request to admission.
    case admitted, secondsToAdmission
    /// Assessments over, by decision or by admission, and the seconds that they took by cause, in the order of `AssessmentDelay`.
    case over, delayRota, delayWork, delayCondition, delayRelative, delayDoctors, delayWarrant, delayPolice, delayBed,
        delayAmbulance
    /// Beds sought; of these, those not found within a day and a night, and those found by then or not.
    case bedsSought, bedsLate, bedsJudged
    /// Recommendations that lapsed before there was a bed, and examinations that had to be repeated.
    case lapsed, examinationsRepeated
    /// Admissions that were needed no more when there was a bed.
    case neededNoMore
    /// Objections to an application.
    case objections
    /// Detentions in a place of safety that ended, and those that lasted beyond the limit.
    case placeOfSafety, placeOfSafetyBreached
    /// Detentions after a warrant that ended, and those that lasted beyond the limit.
    case warrants, warrantsBreached
    /// Holding powers that ended, and those that lasted beyond the limit.
    case holding, holdingBreached
    /// Recalls that were decided on, and those later than the limit; orders revoked.
    case recallsDecided, recallsBreached, revoked
    /// Seconds of professionals of the teams at assessments, other than waiting with somebody; of their notes; and waiting.
    case workSeconds, notesSeconds, waitingSeconds
    /// Seconds of the emergency duty service.
    case emergencySeconds
    /// People of the teams detained for assessment, for treatment, in an emergency; emergencies that ended without a second
    /// recommendation; detentions renewed.
    case detainedTwo, detainedThree, detainedFour, emergencyLapsed, detentionsRenewed
    /// Community treatment orders that began, and those renewed.
    case ordersBegun, ordersRenewed
}

extension AssessmentMeasure {
    /// Requests of an origin.
    public static func requested(_ origin: AssessmentOrigin) -> AssessmentMeasure {
        switch origin {
        case .caseload: .fromCaseload
        case .area: .fromArea
        case .ward: .fromWard
        case .police: .fromPolice
        case .recall: .recalls
        }
    }

    /// Decisions of a kind.
    public static func decided(_ outcome: AssessmentOutcome) -> AssessmentMeasure {
        switch outcome {
        case .noFurtherAction: .noFurtherAction
        case .communityAlternative: .communityAlternative
        case .guardianship: .guardianship
        case .communityTreatmentOrder: .communityTreatmentOrder
        case .informalAdmission: .informalAdmission
        case .sectionTwo: .sectionTwo
        case .sectionThree: .sectionThree
        case .sectionFour: .sectionFour
        }
    }

    /// Seconds for a cause.
    public static func delay(_ cause: AssessmentDelay) -> AssessmentMeasure {
        switch cause {
        case .rota: .delayRota
        case .work: .delayWork
        case .condition: .delayCondition
        case .relative: .delayRelative
        case .doctors: .delayDoctors
        case .warrant: .delayWarrant
        case .police: .delayPolice
        case .bed: .delayBed
        case .ambulance: .delayAmbulance
        }
    }
}
