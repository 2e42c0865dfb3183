internal import Scenario

extension ScenarioDecoder {
    /// What only its author can say.
    func reporting() -> Reporting {
        let reader = root.section("reporting")
        func text(_ key: String) -> String { reader.optionalText(key) ?? "" }
        var reporting = Reporting()
        reporting.question = text("question")
        reporting.background = text("background")
        reporting.design = text("design")
        reporting.dataPreparation = text("data_preparation")
        reporting.distributionChoice = text("distribution_choice")
        reporting.validation = text("validation")
        reporting.warmUpChoice = text("warm_up_choice")
        reporting.replicationsChoice = text("replications_choice")
        reporting.codeAccess = text("code_access")
        reporting.licence = text("licence")
        reporting.interests = text("interests")
        return reporting
    }
}
