// Surveys of people.
extension MetricRegistry {
    static let surveys: [MetricDefinition] = [
        metric(
            "survey_response", "Share who answer", unit: "share", .neutral,
            .surveys(.ratio(.answered, over: .asked)), by: .surveys, weekly: false,
            "People who answered a survey over those who were asked: all in care and all who wait for it."),
        metric(
            "satisfaction_reported", "Satisfaction as reported", unit: "share", .lowerIsWorse,
            .surveys(.ratio(.reported, over: .answered)), by: .surveys, weekly: false,
            "Mean satisfaction, from 0 to 1, of those who answered."),
        metric(
            "satisfaction_of_all", "Satisfaction of all", unit: "share", .lowerIsWorse,
            .surveys(.ratio(.satisfaction, over: .asked)), by: .surveys, weekly: false,
            "Mean satisfaction of all who were asked, whether they answered or not."),
        metric(
            "satisfaction_bias", "Bias of satisfaction as reported", unit: "share", .neutral,
            .surveys(.bias), by: .surveys, weekly: false,
            "`satisfaction_reported` less `satisfaction_of_all`: what is said too well, since not everybody answers alike."
        ),
    ]
}
