/// A mental health law as data: the clocks that assessments and detention run by. It is no legal advice.
///
/// Times are in seconds; each clock names the section of the Act that sets it.
public struct Law: Sendable, Equatable {
    /// Who is consulted before an application, and can object to one for treatment.
    public enum Consulted: String, Sendable, CaseIterable {
        /// The nearest relative by the order of the Act (section 26 of the 1983 Act).
        case nearestRelative = "nearest_relative"
        /// The person whom the patient has named (2025 Act).
        case nominatedPerson = "nominated_person"
    }

    /// One clock.
    public struct Clock: Sendable, Equatable {
        /// The section that sets it, as it is cited.
        public var section: String
        /// Seconds that it runs.
        public var lasts: Double
        /// Seconds by which it can be extended, for the person's condition only.
        public var extendedBy = 0.0

        /// Makes a clock.
        public init(_ section: String, lasts: Double, extendedBy: Double = 0) {
            self.section = section
            self.lasts = lasts
            self.extendedBy = extendedBy
        }
    }

    /// A power that is renewed: its first period, the second, and each later one, in seconds.
    public struct Periods: Sendable, Equatable {
        /// The section that sets it, as it is cited.
        public var section: String
        /// Seconds of the first period, of the second, of the third, and of each later one.
        public var lengths: [Double]

        /// Makes periods.
        public init(_ section: String, _ lengths: [Double]) {
            self.section = section
            self.lengths = lengths
        }
    }

    /// Time limits of the tribunal.
    public struct Tribunal: Sendable, Equatable {
        /// Seconds within which somebody detained for assessment can apply.
        public var assessmentApplication = Clock("66(2)(a)", lasts: 14 * day)
        /// Seconds from application to hearing of somebody detained for assessment.
        public var assessmentHearing = Clock("rule 37", lasts: 10 * day)
        /// Seconds from application to hearing of others.
        public var treatmentHearing = Clock("rule 32", lasts: 56 * day)
        /// Seconds within which reports are due.
        public var reports = Clock("rule 32", lasts: 21 * day)

        /// Makes the limits of the 1983 Act and its rules.
        public init() {}
    }

    static let day = 86_400.0

    /// The id of the law.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// Who is consulted.
    public var consulted = Consulted.nearestRelative
    /// The longest time between the two doctors' examinations.
    public var examinations = Clock("12(1)", lasts: 5 * day)
    /// For how long recommendations hold after the last examination.
    public var recommendations = Clock("6(1)(a)", lasts: 14 * day)
    /// From the examination to admission in an emergency.
    public var emergencyAdmission = Clock("6(1)(b)", lasts: day)
    /// Of those whom the outcomes of the scenario would detain, the share who meet the criteria of this law; 1 is neutral.
    public var criteriaMet = 1.0
    /// Detention for assessment, not renewable.
    public var assessment = Clock("2(4)", lasts: 28 * day)
    /// Detention for treatment.
    public var treatment = Periods("20", [26, 26, 52, 52].map { $0 * 7 * day })
    /// Emergency detention on one recommendation.
    public var emergency = Clock("4(4)", lasts: 3 * day)
    /// A doctor's power to hold an inpatient.
    public var doctorsHolding = Clock("5(2)", lasts: 3 * day)
    /// A nurse's power to hold an inpatient.
    public var nursesHolding = Clock("5(4)", lasts: 6 * 3600)
    /// Detention after a warrant was executed.
    public var warrant = Clock("135", lasts: day, extendedBy: day / 2)
    /// Detention by the police in a place of safety.
    public var placeOfSafety = Clock("136", lasts: day, extendedBy: day / 2)
    /// Community treatment orders.
    public var communityTreatment = Periods("20A", [26, 26, 52, 52].map { $0 * 7 * day })
    /// Time in hospital on recall from a community treatment order.
    public var recall = Clock("17F", lasts: 3 * day)
    /// Limits of the tribunal.
    public var tribunal = Tribunal()

    /// Makes a law with the clocks of the Mental Health Act 1983 in England as they stood in 2025.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}
