/// A family of distributions as a scenario writes it: `{lognormal: {mean: 60 min, sd: 30 min}}`.
public struct DistributionFamily: Sendable {
    /// What may stand at a parameter.
    public enum ParameterKind: Sendable {
        /// A value of the kind that varies, within its range.
        case value
        /// The same, greater than 0.
        case positive
        /// A plain number greater than 0.
        case shape
    }

    /// One parameter.
    public struct Parameter: Sendable {
        /// The key as written.
        public var name: String
        /// What may stand there.
        public var kind: ParameterKind
    }

    /// The name as written.
    public var name: String
    /// What it is like, in one sentence.
    public var summary: String
    /// The ways of stating it: of one of these lists every parameter is given, and no others.
    public var statements: [[Parameter]]
    /// Whether it can be the distribution of lengths of time.
    public var isForDurations: Bool
    /// Whether it can say how uncertain a value is: `{uncertain: {triangular: {low: 4, mode: 5, high: 8}}}`.
    public var isForUncertainty: Bool
    /// Whether it is one of shares alone.
    public var isForSharesOnly = false

    /// All families, sorted by name.
    public static let all: [DistributionFamily] = [
        DistributionFamily(
            name: "beta", summary: "A share of the whole, with a mean and a standard deviation.",
            statements: [[value("mean"), positive("sd")]], isForDurations: false, isForUncertainty: true,
            isForSharesOnly: true),
        DistributionFamily(
            name: "exponential",
            summary:
                "Mostly short and now and then very long, as the time until something that can happen at any moment.",
            statements: [[positive("mean")], [positive("median")]], isForDurations: true, isForUncertainty: false),
        DistributionFamily(
            name: "gamma", summary: "Never negative, with a longer tail to the right.",
            statements: [[positive("mean"), positive("sd")]], isForDurations: true, isForUncertainty: true),
        DistributionFamily(
            name: "lognormal",
            summary: "Most near the median and some several times as long: how long work usually takes.",
            statements: [[positive("mean"), positive("sd")], [positive("median"), positive("p90")]],
            isForDurations: true, isForUncertainty: true),
        DistributionFamily(
            name: "triangular", summary: "Between two bounds, likeliest at the mode.",
            statements: [[value("low"), value("mode"), value("high")]], isForDurations: true, isForUncertainty: true),
        DistributionFamily(
            name: "uniform", summary: "Anything between two bounds, all alike.",
            statements: [[value("low"), value("high")]], isForDurations: true, isForUncertainty: true),
        DistributionFamily(
            name: "weibull",
            summary: "A lifetime: with a shape above 1 the end becomes likelier with time, below 1 less likely.",
            statements: [[shape("shape"), positive("scale")], [positive("median"), positive("p90")]],
            isForDurations: true, isForUncertainty: false),
    ]

    private static func value(_ name: String) -> Parameter { Parameter(name: name, kind: .value) }

    private static func positive(_ name: String) -> Parameter { Parameter(name: name, kind: .positive) }

    private static func shape(_ name: String) -> Parameter { Parameter(name: name, kind: .shape) }
}
