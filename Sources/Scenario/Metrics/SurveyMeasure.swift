/// What is added up of surveys for each team, each need profile and week.
public enum SurveyMeasure: Int, Sendable, CaseIterable {
    /// People asked, and the sum of how satisfied they are, from 0 to 1 each.
    case asked, satisfaction
    /// People who answered, and the sum of how satisfied these are.
    case answered, reported
}

/// How a figure about surveys is formed.
public enum SurveyFigure: Sendable {
    /// A sum of a measure over another.
    case ratio(SurveyMeasure, over: SurveyMeasure)
    /// What is reported by those who answer, less what all would say.
    case bias
}
