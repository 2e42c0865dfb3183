internal import Scenario

// Mental health laws as data.
extension ScenarioDecoder {
    func laws() -> [Law] { root.entries("laws").map { law($0.id, $0.reader) } }

    private func law(_ id: String, _ reader: MapReader) -> Law {
        var law = Law(id: id, title: reader.optionalText("title") ?? id)
        law.consulted = reader.choice("consulted", or: .nearestRelative)
        law.examinations = clock("examinations", law.examinations, reader)
        law.recommendations = clock("recommendations", law.recommendations, reader)
        law.emergencyAdmission = clock("emergency_admission", law.emergencyAdmission, reader)
        law.criteriaMet = reader.share("criteria_met")
        law.assessment = clock("assessment", law.assessment, reader)
        law.treatment = periods("treatment", law.treatment, reader)
        law.emergency = clock("emergency", law.emergency, reader)
        law.doctorsHolding = clock("doctors_holding_power", law.doctorsHolding, reader)
        law.nursesHolding = clock("nurses_holding_power", law.nursesHolding, reader)
        law.warrant = clock("warrant", law.warrant, reader, isExtended: true)
        law.placeOfSafety = clock("place_of_safety", law.placeOfSafety, reader, isExtended: true)
        law.communityTreatment = periods("community_treatment", law.communityTreatment, reader)
        law.recall = clock("recall", law.recall, reader)
        let tribunal = reader.section("tribunal")
        law.tribunal.assessmentApplication = clock(
            "assessment_application", law.tribunal.assessmentApplication, tribunal)
        law.tribunal.assessmentHearing = clock("assessment_hearing", law.tribunal.assessmentHearing, tribunal)
        law.tribunal.treatmentHearing = clock("treatment_hearing", law.tribunal.treatmentHearing, tribunal)
        law.tribunal.reports = clock("reports", law.tribunal.reports, tribunal)
        return law
    }

    private func clock(
        _ key: String, _ standard: Law.Clock, _ reader: MapReader, isExtended: Bool = false
    ) -> Law.Clock {
        let own = reader.section(key)
        return Law.Clock(
            own.optionalText("section") ?? standard.section, lasts: own.duration("lasts"),
            extendedBy: isExtended ? own.duration("extended_by") : 0)
    }

    private func periods(_ key: String, _ standard: Law.Periods, _ reader: MapReader) -> Law.Periods {
        let own = reader.section(key)
        return Law.Periods(
            own.optionalText("section") ?? standard.section,
            ["first", "second", "third", "later"].map(own.duration))
    }
}
