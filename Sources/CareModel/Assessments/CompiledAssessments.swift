import RandomStreams
import Scenario

/// The rules of assessments as the simulation reads them.
struct CompiledAssessments: BitwiseCopyable {
    let day: AreaWindow
    let doctorHours: AreaWindow
    let courtHours: AreaWindow
    let heldByNurse: Double
    let doctorComes: Sampler
    let unfit: Double
    let unfitFor: Sampler
    let extended: Double
    let emergencyWorkers: Int
    let nearestRelative: CompiledConsulting
    let nominatedPerson: CompiledConsulting
    let objectionSettled: Sampler
    let assessedInstead: Double
    let approved: Sampler
    let second: Sampler
    let known: Double
    let knownFound: Sampler
    let apart: Double
    /// Assessments for which doctors can be had at the same time.
    let doctorsAtOnce: Int
    let refused: Double
    let courtWait: Sampler
    let withPolice: Double
    let warrantExtended: Double
    let policeHours: AreaWindow
    let policeWait: Sampler
    let emergencyAfter: Double
    let bedAtOnce: Double
    let bedWait: Sampler
    let staysWith: Double
    let ambulanceHours: AreaWindow
    let ambulance: Sampler
    let detention: CompiledDetention

    init(_ rules: AssessmentRules) {
        day = AreaWindow(rules.day)
        doctorHours = AreaWindow(rules.doctors.hours)
        courtHours = AreaWindow(rules.entry.courtHours)
        heldByNurse = rules.heldByNurse
        doctorComes = Sampler(rules.doctorComes)
        unfit = rules.unfit
        unfitFor = Sampler(rules.unfitFor)
        extended = rules.extended
        emergencyWorkers = rules.emergencyWorkers
        nearestRelative = CompiledConsulting(rules.nearestRelative)
        nominatedPerson = CompiledConsulting(rules.nominatedPerson)
        objectionSettled = Sampler(rules.objectionSettled)
        assessedInstead = rules.assessedInstead
        approved = Sampler(rules.doctors.approved)
        second = Sampler(rules.doctors.second)
        known = rules.doctors.known
        knownFound = Sampler(rules.doctors.knownFound)
        apart = rules.doctors.apart
        doctorsAtOnce = rules.doctors.atOnce ?? .max
        refused = rules.entry.refused
        courtWait = Sampler(rules.entry.courtWait)
        withPolice = rules.entry.withPolice
        warrantExtended = rules.entry.extended
        policeHours = AreaWindow(rules.entry.policeHours)
        policeWait = Sampler(rules.entry.policeWait)
        emergencyAfter = rules.emergencyAfter
        bedAtOnce = rules.beds.atOnce
        bedWait = Sampler(rules.beds.wait)
        staysWith = rules.beds.staysWith
        ambulanceHours = AreaWindow(rules.ambulanceHours)
        ambulance = Sampler(rules.ambulance)
        detention = CompiledDetention(rules.detention)
    }
}

/// Who is consulted, as the simulation reads it.
struct CompiledConsulting: BitwiseCopyable {
    let found: Sampler
    let objects: Double

    init(_ consulting: AssessmentRules.Consulting) {
        found = Sampler(consulting.found)
        objects = consulting.objects
    }
}

/// What detention brings, as the simulation reads it.
struct CompiledDetention: BitwiseCopyable {
    let continued: Double
    let askedBefore: Double
    let communityTreatment: Double
    let recalled: Double
    let revoked: Double
    let ordersAtStart: Double

    init(_ detention: AssessmentRules.Detention) {
        continued = detention.continued
        askedBefore = detention.askedBefore
        communityTreatment = detention.communityTreatment
        recalled = detention.recalled
        revoked = detention.revoked
        ordersAtStart = detention.ordersAtStart
    }
}

/// The clocks of a law as the simulation reads them.
struct CompiledLaw: BitwiseCopyable {
    let asksNominated: Bool
    let examinations: Double
    let recommendations: Double
    let emergencyAdmission: Double
    /// Of those who would be detained, the share who meet the criteria of this law.
    let criteriaMet: Double
    let assessment: Double
    let treatment: SIMD4<Double>
    let emergency: Double
    let doctorsHolding: Double
    let nursesHolding: Double
    let warrant: Double
    let warrantExtension: Double
    let placeOfSafety: Double
    let placeOfSafetyExtension: Double
    let communityTreatment: SIMD4<Double>
    let recall: Double

    init(_ law: Law) {
        func periods(_ periods: Law.Periods) -> SIMD4<Double> {
            SIMD4(periods.lengths[0], periods.lengths[1], periods.lengths[2], periods.lengths[3])
        }
        asksNominated = law.consulted == .nominatedPerson
        examinations = law.examinations.lasts
        recommendations = law.recommendations.lasts
        emergencyAdmission = law.emergencyAdmission.lasts
        criteriaMet = law.criteriaMet
        assessment = law.assessment.lasts
        treatment = periods(law.treatment)
        emergency = law.emergency.lasts
        doctorsHolding = law.doctorsHolding.lasts
        nursesHolding = law.nursesHolding.lasts
        warrant = law.warrant.lasts
        warrantExtension = law.warrant.extendedBy
        placeOfSafety = law.placeOfSafety.lasts
        placeOfSafetyExtension = law.placeOfSafety.extendedBy
        communityTreatment = periods(law.communityTreatment)
        recall = law.recall.lasts
    }
}

extension ServiceModel {
    /// The laws of the scenario, and before them the one with the standard of each clock.
    var compiledLaws: [CompiledLaw] {
        ([Law(id: "", title: "")] + scenario.laws).map(CompiledLaw.init)
    }

    /// The place of a law among these; the first if none is named.
    func placeOfLaw(_ id: String?) -> Int {
        (scenario.laws.firstIndex { $0.id == id } ?? -1) + 1
    }
}
