// What only its author can say of a study: texts for reports, which change no figure.
extension KeyTable {
    static let reporting = KeyDefinition(
        "reporting", .map, .optional("a report shows what its author has not said as missing"),
        "What only its author can say of a study, for the report and its STRESS-DES sheet.",
        example:
            "{question: Does a cap of 25 leave people waiting?, validation: The team held it against its own diary.}",
        keys: [
            text(
                "question", "the report puts the question in general words",
                "The question that is asked, in one sentence; the first page of a report begins with it.",
                "Does a cap of 25 leave people waiting?"),
            text(
                "background", "nothing is said of it",
                "Why the study is made, and what is known already (STRESS-DES 1.1).",
                "Three posts are to be cut in April; the trust has published no assessment."),
            text(
                "design", "nothing is said of it",
                "Why these scenarios and this design of experiments answer the question (STRESS-DES 1.3).",
                "The cut alone, with targets and with slack, each beside the team as it stands."),
            text(
                "data_preparation", "nothing is said of it",
                "What was done to data before they became values: gaps filled, outliers left out (STRESS-DES 3.2).",
                "Referrals of 2025 without those entered twice."),
            text(
                "distribution_choice", "nothing is said of it",
                "How the distributions were chosen and held against data (STRESS-DES 3.3).",
                "Lengths of visits are lognormal by the fit to 600 diary entries."),
            text(
                "validation", "nothing is said of it",
                "What was held against what, and by whom, before the results were believed (STRESS-DES 3.4).",
                "Two team leaders recognised the waiting times."),
            text(
                "warm_up_choice", "nothing is said of it",
                "How the warm-up and the state at the beginning were chosen (STRESS-DES 4.1).",
                "Two years, after which MSER-5 leaves out nothing."),
            text(
                "replications_choice", "nothing is said of it",
                "Why there are as many replications as there are (STRESS-DES 4.3).",
                "Half of the interval of the mean wait is below a day."),
            text(
                "code_access", "the address of the program alone is given",
                "Where the scenarios and whatever else belongs to the study can be had, with a DOI (STRESS-DES 6.1).",
                "https://doi.org/10.5281/zenodo.0000000"),
            text(
                "licence", "no licence is named",
                "Under which licence scenario and results may be used: its short name in the SPDX list, or an address.",
                "CC-BY-4.0"),
            text(
                "interests", "nothing is said of it", "Who paid for the study, and what its authors stand to gain.",
                "The union paid for it; no author works for the trust."),
        ])

    private static func text(_ name: String, _ absent: String, _ summary: String, _ example: String) -> KeyDefinition {
        KeyDefinition(name, .text, .optional(absent), summary, example: "\"\(example)\"")
    }
}
