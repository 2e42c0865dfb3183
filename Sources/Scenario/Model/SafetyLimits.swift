/// What counts as safe; limits by which weeks and days are counted, and which change nothing else.
public struct SafetyLimits: Sendable, Equatable {
    /// Qualified workers below which a day is short of them.
    public var qualifiedOnDuty = 2
    /// Weighted people for each effective whole-time equivalent above which a coordinator's caseload is not safe.
    public var caseload = 30.0
    /// The same by length of service, in the order of `ServiceBand.allCases`; nil where it is that of all.
    public var caseloadByExperience = [Double?](repeating: nil, count: ServiceBand.allCases.count)
    /// Seconds from the beginning of a crisis within which the first visit is to begin.
    public var crisisWithin = 86_400.0
    /// The smallest difference in a share of weeks that matters.
    public var smallestDifference = 0.05

    /// Makes the standard limits.
    public init() {}

    /// The limit of the caseload of somebody with a length of service.
    public func caseload(of band: ServiceBand) -> Double { caseloadByExperience[band.rawValue] ?? caseload }
}

/// Lengths of service in the team, as experience is counted.
public enum ServiceBand: Int, Sendable, CaseIterable {
    case underTwoYears, twoToFiveYears, overFiveYears

    /// The name in scenario files and in the group `service=`.
    public var name: String {
        switch self {
        case .underTwoYears: "under_2y"
        case .twoToFiveYears: "2_to_5y"
        case .overFiveYears: "over_5y"
        }
    }

    /// Seconds of service from which it holds.
    public var from: Double {
        switch self {
        case .underTwoYears: 0
        case .twoToFiveYears: 2 * 31_557_600
        case .overFiveYears: 5 * 31_557_600
        }
    }
}
