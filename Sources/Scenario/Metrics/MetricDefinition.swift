/// A figure that the tool reports: what it means and how it is formed.
public struct MetricDefinition: Sendable {
    /// Which way is worse.
    public enum Direction: String, Sendable {
        /// A higher figure is worse.
        case higherIsWorse = "higher is worse"
        /// A lower figure is worse.
        case lowerIsWorse = "lower is worse"
        /// Neither is worse by itself.
        case neutral
    }

    /// How a metric is broken down besides `all`.
    public enum Breakdown: Sendable, Equatable {
        /// Not at all.
        case none
        /// By role, `role=`.
        case role
        /// By the parts listed, `<key>=<part>`; `all` is the sum of the parts where `hasTotal` holds.
        case parts(key: String, hasTotal: Bool)
        /// By work type, `work=`.
        case workType
        /// By the scenario's thresholds, `threshold=`.
        case threshold
        /// By the parts listed where there is more than one, `<key>=<part>`, and by clinic, `clinic=`.
        case clinics(key: String)
        /// By approval or by route, `<key>=`; of routes and students there is `all` as well.
        case pipelines(key: String)
        /// By ward, `ward=`, and delays by what they are for, `cause=`.
        case wards
        /// By procedure, `procedure=`, and by stage, `procedure=...;stage=`.
        case procedures(withStages: Bool)
        /// By cluster, `cluster=`.
        case clusters
        /// As figures about budgets, care and voluntary services are.
        case budgets
        /// As figures about peer-managed services are.
        case peers
        /// All, and by need profile.
        case surveys
    }

    /// Further groups of a metric of hours by parts; they are not reported week by week.
    public enum Detail: Sendable, CaseIterable {
        /// By role, and by role and part: `role=nurse`, `role=nurse;category=direct`.
        case role
        /// By weekday, and by weekday and part: `weekday=mon`, `weekday=mon;category=direct`.
        case weekday
        /// What policy protects and what it does not: `protected=yes`, `protected=no`.
        case protection
    }

    /// A sum of measures.
    public enum Terms: Sendable {
        /// Of people measures of a team.
        case people([PeopleMeasure])
        /// Of staff measures, over the roles that coordinate.
        case coordinators([StaffMeasure])
        /// Of measures of Mental Health Act assessments; scenarios without them have no such figure.
        case assessments([AssessmentMeasure])
    }

    /// A time of a Mental Health Act assessment.
    public enum AssessmentSpan: Sendable {
        /// From request to decision.
        case decision
        /// From request to admission.
        case admission
    }

    /// What a sum is divided by.
    public enum Divisor: Sendable {
        /// Elapsed time, in units of so many seconds: the figure is a mean over time, or a count per unit.
        case elapsed(seconds: Double)
        /// Elapsed time in years and the population in units of 100,000.
        case elapsedYearsPer100000
        /// Another sum: the figure is a ratio of totals.
        case terms(Terms)
    }

    /// A statistic of the wait from referral to first contact, of the cohort referred in the measured weeks.
    public enum WaitStatistic: Sendable, Equatable {
        /// The mean restricted to the horizon.
        case mean
        /// A quantile by Kaplan and Meier.
        case quantile(Double)
        /// The share in time; still waiting beyond the limit is a breach.
        case inTime
        /// The share in time as the target counts it.
        case inTimeAsCounted
        /// The mean until the clock stops as the target counts it, restricted to the horizon.
        case meanAsCounted
        /// A quantile of the same, by Kaplan and Meier.
        case quantileAsCounted(Double)

        /// Whether it looks at the clock of the target.
        public var isAsCounted: Bool {
            switch self {
            case .inTimeAsCounted, .meanAsCounted, .quantileAsCounted: true
            case .mean, .quantile, .inTime: false
            }
        }
    }

    /// What is said of a weekly figure and a threshold.
    public enum ThresholdFigure: Sendable {
        /// The first week in which it is beyond.
        case firstWeek
        /// The share of weeks in which it is.
        case weeks
        /// Whether it is at the end.
        case atEnd
    }

    /// How the figure is formed.
    public enum Formula: Sendable {
        /// A sum over a divisor, times a factor.
        case sum(Terms, over: Divisor, times: Double)
        /// The same for each part of a breakdown, in order.
        case parts([(part: String, terms: Terms)], over: Divisor, times: Double)
        /// A sum less another over a divisor, times a factor.
        case difference(Terms, less: Terms, over: Divisor, times: Double)
        /// How much the mean level of something, integrated over time, changes in a year, for each part of a breakdown.
        case growth([(part: String, terms: Terms)])
        /// Counts of each work type over others, or a year where none are named; times a factor.
        case workTypes([WorkMeasure], over: [WorkMeasure], times: Double)
        /// What is said of each of the scenario's thresholds.
        case threshold(ThresholdFigure)
        /// What is spent on some kinds of things in pounds, over a divisor, times a factor; nothing without costs.
        case money([CostKind], over: Divisor, times: Double)
        /// Unpaid hours of all roles in pounds, over a divisor; nothing without costs.
        case unpaidHours(over: Divisor)
        /// A statistic of waits in days or, for shares, of persons.
        case wait(WaitStatistic)
        /// A quantile of the time that assessments took, in hours.
        case assessmentTime(AssessmentSpan, quantile: Double)
        /// The greatest figure of any team and week.
        case greatest(PeopleMeasure)
        /// A ratio of totals for each part of a breakdown, and for all parts together.
        case ratios([(part: String, terms: Terms, divisor: Terms)])
        /// Each target's attainment.
        case targetAttainment
        /// How far each target's purpose is met.
        case targetPurpose
        /// A ratio of sums of measures of clinics of some kinds, for each part of a breakdown and for all parts
        /// together; scenarios without such clinics have no such figure.
        case clinics([ClinicPart], kinds: [Clinic.Kind])
        /// A sum of measures of approvals, of routes or of students, over a divisor, times a factor; scenarios without
        /// such things have no such figure.
        case pipelines([PipelineMeasure], of: PipelineKind, over: PipelineDivisor, times: Double)
        /// A sum of measures of wards less another over a divisor, times a factor; scenarios without wards have no such
        /// figure.
        case wards([WardMeasure], less: [WardMeasure], over: WardDivisor, times: Double)
        /// Seconds of delayed discharge, for each cause and together.
        case delays(over: WardDivisor, times: Double)
        /// Seconds out of area, each ward's at its price.
        case outOfAreaCost(over: WardDivisor)
        /// A sum of measures of procedures or stages, less another, over a divisor, times a factor; scenarios without
        /// procedures have no such figure.
        case procedures(
            [ProcedureMeasure], less: [ProcedureMeasure] = [], over: ProcedureDivisor, times: Double)
        /// A quantile, by Kaplan and Meier, of the time in days that proceedings of each procedure take.
        case procedureTime(Double)
        /// A sum of measures of clusters over a divisor, times a factor; scenarios without clusters have no such figure.
        case clusters([ClusterMeasure], over: ClusterDivisor, times: Double)
        /// A figure about budgets, care or voluntary services; scenarios without them have no such figure.
        case budgets(BudgetFigure)
        /// A figure about services that peer workers run; scenarios without them have no such figure.
        case peers(PeerFigure)
        /// A figure of a survey; scenarios without one have no such figure.
        case surveys(SurveyFigure)
    }

    /// What a sum of measures of clusters is divided by.
    public enum ClusterDivisor: Sendable {
        /// Elapsed time, in units of so many seconds.
        case elapsed(seconds: Double)
        /// Other measures of the same clusters.
        case measures([ClusterMeasure])
    }

    /// What a sum of measures of wards is divided by.
    public enum WardDivisor: Sendable {
        /// Elapsed time, in units of so many seconds.
        case elapsed(seconds: Double)
        /// Other measures of the same wards.
        case measures([WardMeasure])
    }

    /// What a sum of measures of procedures is divided by.
    public enum ProcedureDivisor: Sendable {
        /// Elapsed time, in units of so many seconds.
        case elapsed(seconds: Double)
        /// Other measures of the same procedures or stages.
        case measures([ProcedureMeasure])
    }

    /// What a measure of pipelines is counted for.
    public enum PipelineKind: Sendable {
        case approvals, routes, students
    }

    /// What a sum of measures of pipelines is divided by.
    public enum PipelineDivisor: Sendable {
        /// Elapsed time, in units of so many seconds.
        case elapsed(seconds: Double)
        /// Other measures of the same things.
        case measures([PipelineMeasure])
    }

    /// A part of a figure about clinics: one sum over another.
    public struct ClinicPart: Sendable {
        /// The name of the part.
        public var part: String
        /// What is added up.
        public var terms: [ClinicMeasure]
        /// What it is divided by.
        public var divisor: [ClinicMeasure]
    }

    /// The id, snake_case.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// The unit of the figure.
    public var unit: String
    /// What it is, in a sentence.
    public var definition: String
    /// Which way is worse.
    public var direction: Direction
    /// How it is formed.
    public var formula: Formula
    /// How it is broken down.
    public var breakdown: Breakdown
    /// Whether it is reported week by week as well.
    public var isWeekly: Bool
    /// Further groups.
    public var details: [Detail] = []

    /// Days of the week as groups name them, Monday first.
    public static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
