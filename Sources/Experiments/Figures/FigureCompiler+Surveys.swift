import CareModel
import Scenario

// Figures of surveys.
extension FigureCompiler {
    /// A figure of a survey for all people of a team, or of all teams, and by need profile; nothing where nobody is asked.
    func surveyGroups(_ figure: SurveyFigure, team: Int?) -> [(group: String, formula: CompiledFigure)] {
        guard scenario.survey.isUsed else { return [] }
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        func formula(_ profiles: [Int]) -> CompiledFigure {
            func places(_ measure: SurveyMeasure) -> PlaceSum {
                PlaceSum(
                    plus: teams.flatMap { team in
                        profiles.map { layout.index(measure, team: team, profile: $0) }
                    })
            }
            switch figure {
            case .ratio(let measure, let divisor):
                return .sum(numerator: places(measure), divisor: .sum(places(divisor)), times: 1)
            case .bias:
                return .excess(
                    (numerator: places(.reported), divisor: places(.answered)),
                    over: (numerator: places(.satisfaction), divisor: places(.asked)))
            }
        }
        return [(FigureDefinition.all, formula(Array(scenario.needs.indices)))]
            + scenario.needs.indices.map { ("profile=" + scenario.needs[$0].id, formula([$0])) }
    }
}
