/// How Mental Health Act assessments are requested, put together and carried out. Times are in seconds, rates per second.
public struct AssessmentRules: Sendable, Equatable {
    /// The pieces of work of an approved mental health professional, as work types; nil takes no time.
    public struct Steps: Sendable, Equatable {
        /// Gathering information, consulting, arranging.
        public var settingUp: String?
        /// Applying for a warrant in court.
        public var warrant: String?
        /// Travel and the interview with the doctors.
        public var interview: String?
        /// Waiting with the person for a bed or an ambulance; it lasts as long as that does.
        public var waiting: String?
        /// Coming back when a bed is found.
        public var returning: String?
        /// Forms and the report.
        public var report: String?

        /// Makes steps that take no time.
        public init() {}

        /// All of them, in the order of `AssessmentPiece`.
        public var all: [String?] { [settingUp, warrant, interview, waiting, returning, report] }
    }

    /// Requests that do not come from the caseload.
    public struct Requests: Sendable, Equatable {
        /// Requests per second, of the whole week; 0 is neutral.
        public var rate = 0.0
        /// Share of them in the hours of the day service; nil for what these hours are of the week.
        public var inHours: Double?

        /// Makes a source of no requests.
        public init() {}
    }

    /// A share of requests for one team.
    public struct TeamShare: Sendable, Equatable {
        /// The id of the team.
        public var team: String
        /// Its share of requests.
        public var share: Double

        /// Makes a share.
        public init(team: String, share: Double) {
            self.team = team
            self.share = share
        }
    }

    /// The relative or the nominated person.
    public struct Consulting: Sendable, Equatable {
        /// Seconds until they have been consulted, or it is clear that it is not practicable.
        public var found = DistributionSpecification.constant(0)
        /// Share who object to an application for treatment; 0 is neutral.
        public var objects = 0.0

        /// Makes somebody who is consulted at once and never objects.
        public init() {}
    }

    /// How doctors are found.
    public struct Doctors: Sendable, Equatable {
        /// Seconds of search, within the hours in which doctors can be found, for the one approved under section 12.
        public var approved = DistributionSpecification.constant(0)
        /// The same for the second one, if nobody who knows the person is sought.
        public var second = DistributionSpecification.constant(0)
        /// Share of people for whom a doctor who knows them is sought; 0 is neutral.
        public var known = 0.0
        /// Seconds of search for that one.
        public var knownFound = DistributionSpecification.constant(0)
        /// The hours in which doctors can be found.
        public var hours = WorkType.AreaHours(days: .always, between: 28_800...79_200)
        /// Assessments for which the list has doctors at the same time, from the search to the end of the interview; nil is as
        /// many as there are.
        public var atOnce: Int?
        /// Share of assessments in which doctors examine apart, each when found; 0 is neutral.
        public var apart = 0.0

        /// Makes doctors who are there at once.
        public init() {}
    }

    /// Entry, courts and police.
    public struct Entry: Sendable, Equatable {
        /// Share to whom entry is likely to be refused, so that a warrant is sought: from the caseload and from the area.
        public var refused = 0.0
        /// The hours in which a court sits.
        public var courtHours = WorkType.AreaHours(days: .office, between: 36_000...57_600)
        /// Seconds of these hours until the hearing.
        public var courtWait = DistributionSpecification.constant(0)
        /// Share of other assessments outside wards and places of safety with police; 0 is neutral.
        public var withPolice = 0.0
        /// Share of warrants under which detention is extended for the person's condition; 0 is neutral.
        public var extended = 0.0
        /// The hours in which police can come.
        public var policeHours = WorkType.AreaHours(days: .always, between: 25_200...82_800)
        /// Seconds of these hours until police come.
        public var policeWait = DistributionSpecification.constant(0)

        /// Makes doors that open.
        public init() {}
    }

    /// Beds where the scenario has no wards.
    public struct Beds: Sendable, Equatable {
        /// Share for whom there is a bed at once; 1 is neutral.
        public var atOnce = 1.0
        /// Seconds until one is found for the others.
        public var wait = DistributionSpecification.constant(0)
        /// Seconds for which the professional waits with the person before leaving; 0 is not at all.
        public var staysWith = 0.0

        /// Makes beds that are there.
        public init() {}
    }

    /// What follows for people whom the teams know.
    public struct Detention: Sendable, Equatable {
        /// Share of those still in hospital for whom detention for treatment is sought as that for assessment ends.
        public var continued = 0.0
        /// Seconds before that end at which it is.
        public var askedBefore = 5 * 86_400.0
        /// Share of those discharged from detention for treatment who are put on a community treatment order.
        public var communityTreatment = 0.0
        /// Share of crises under such an order that lead to a recall.
        public var recalled = 0.0
        /// Share of recalls after which the order is revoked and detention for treatment goes on.
        public var revoked = 0.0
        /// Share of the people in care at the beginning who are on such an order; 0 is neutral.
        public var ordersAtStart = 0.0

        /// Makes detention that ends with the stay.
        public init() {}
    }

    /// The work types of the steps.
    public var steps = Steps()
    /// Which teams' professionals serve; empty for the person's own team, and the first one for requests from elsewhere.
    public var servedBy: [TeamShare] = []
    /// The hours of the day service.
    public var day = WorkType.AreaHours()
    /// Requests from the area, from wards and from the police.
    public var area = Requests()
    /// Requests from wards for people held there.
    public var ward = Requests()
    /// Share of these who are held by a nurse first; 0 is neutral.
    public var heldByNurse = 0.0
    /// Seconds until a doctor comes to those.
    public var doctorComes = DistributionSpecification.constant(0)
    /// Requests from the police.
    public var police = Requests()
    /// Share of people brought by the police who are not fit to be interviewed; 0 is neutral.
    public var unfit = 0.0
    /// Seconds until they are.
    public var unfitFor = DistributionSpecification.constant(0)
    /// Share of the unfit whose detention in a place of safety is extended.
    public var extended = 0.0
    /// Professionals on duty out of hours; 0 is neutral: everything waits for the day.
    public var emergencyWorkers = 0
    /// Share of requests that do not wait for the day, by origin, in the order of `AssessmentOrigin.requested`.
    public var urgent = [1.0, 1, 1, 1]
    /// Consulting the nearest relative.
    public var nearestRelative = Consulting()
    /// Consulting the nominated person.
    public var nominatedPerson = Consulting()
    /// Seconds until an objection is settled.
    public var objectionSettled = DistributionSpecification.constant(0)
    /// Share of objections after which the person is admitted for assessment instead; the others are not admitted.
    public var assessedInstead = 0.0
    /// Doctors.
    public var doctors = Doctors()
    /// Entry, courts and police.
    public var entry = Entry()
    /// Seconds after the request from which one doctor is enough, as an emergency; infinity is neutral.
    public var emergencyAfter = Double.infinity
    /// Shares of decisions by origin, in the order of `AssessmentOrigin.requested` and of `AssessmentOutcome.decided`.
    public var outcomes: [[Double]] = AssessmentOrigin.requested.map { _ in
        AssessmentOutcome.decided.map { $0 == .noFurtherAction ? 1 : 0 }
    }
    /// Beds.
    public var beds = Beds()
    /// The hours in which ambulances come.
    public var ambulanceHours = WorkType.AreaHours(days: .always, between: 25_200...82_800)
    /// Seconds of these hours from bed to arrival: the ambulance's coming and its way.
    public var ambulance = DistributionSpecification.constant(0)
    /// What follows for people whom the teams know.
    public var detention = Detention()

    /// Makes assessments that nobody asks for and that take no time.
    public init() {}
}

/// Where a request for an assessment comes from.
public enum AssessmentOrigin: String, Sendable, CaseIterable {
    /// A crisis of somebody whom a team knows.
    case caseload
    /// Somebody in the area whom no team of the scenario knows.
    case area
    /// Somebody held on a ward (section 5), or whose detention for assessment ends.
    case ward
    /// Somebody whom the police have brought to a place of safety (section 136).
    case police
    /// Recall from a community treatment order: no request, but the same wait for a bed.
    case recall

    /// Those that are requests.
    public static let requested: [AssessmentOrigin] = [.caseload, .area, .ward, .police]
}

/// What comes of an assessment.
public enum AssessmentOutcome: String, Sendable, CaseIterable {
    /// Nothing more.
    case noFurtherAction = "no_further_action"
    /// Support at home instead.
    case communityAlternative = "community_alternative"
    /// Guardianship (section 7).
    case guardianship
    /// A community treatment order, agreed or renewed.
    case communityTreatmentOrder = "community_treatment_order"
    /// Admission without detention.
    case informalAdmission = "informal_admission"
    /// Detention for assessment (section 2).
    case sectionTwo = "section_2"
    /// Detention for treatment (section 3).
    case sectionThree = "section_3"
    /// Emergency detention on one recommendation (section 4).
    case sectionFour = "section_4"

    /// Those that a scenario states shares of.
    public static let decided: [AssessmentOutcome] = [
        .noFurtherAction, .communityAlternative, .guardianship, .communityTreatmentOrder, .informalAdmission,
        .sectionTwo, .sectionThree,
    ]
    /// Those that are detention in hospital.
    public static let detained: [AssessmentOutcome] = [.sectionTwo, .sectionThree, .sectionFour]
}

/// What an assessment waits for, second by second.
public enum AssessmentDelay: String, Sendable, BitwiseCopyable, CaseIterable {
    /// A professional who is free: the rota by day, or the emergency duty service.
    case rota
    /// The professional's own work: setting up, the interview, coming back.
    case work
    /// The person's condition.
    case condition
    /// The nearest relative or the nominated person, and what is done about an objection.
    case relative
    /// Doctors.
    case doctors
    /// A warrant.
    case warrant
    /// The police.
    case police
    /// A bed.
    case bed
    /// An ambulance.
    case ambulance
}
