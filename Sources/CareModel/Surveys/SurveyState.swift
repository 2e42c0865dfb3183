import Glibc
import RandomStreams
public import Scenario

/// Tables of a survey as the simulation reads them.
struct SurveyState: ~Copyable {
    let isUsed: Bool
    let everyWeeks: Int
    /// The odds of answering by need profile, the share who answer included, and by need state.
    let profileOdds: Column<Double>
    let stateOdds: Column<Double>
    let withBudget: Double
    let logContact: Double
    let logSatisfied: Double
    let weights: Survey.Weights
    let start: Int
    let purpose = Self.purpose

    static let purpose = StableName.hash("survey/answers")
    static var measureCount: Int { 4 }

    init(_ model: ServiceModel) {
        precondition(Self.measureCount == SurveyMeasure.allCases.count, "each measure has its place")
        let survey = model.scenario.survey
        isUsed = survey.isUsed
        everyWeeks = max(1, survey.everyWeeks)
        let share = survey.answers
        profileOdds = Column(
            model.scenario.needs.map { profile in
                share / (1 - share) * (survey.odds.profiles.first { $0.profile == profile.id }?.times ?? 1)
            })
        stateOdds = Column(survey.odds.inState)
        withBudget = survey.odds.withBudget
        logContact = log(survey.odds.contact)
        logSatisfied = log(survey.odds.satisfied)
        weights = survey.weights
        start = model.layout.surveysStart
    }
}

extension MeasureLayout {
    /// The place of a measure of surveys.
    public func index(_ measure: SurveyMeasure, team: Int, profile: Int) -> Int {
        surveysStart + (team * surveyed + profile) * SurveyMeasure.allCases.count + measure.rawValue
    }
}
