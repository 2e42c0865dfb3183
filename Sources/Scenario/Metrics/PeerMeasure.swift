/// What is added up of each peer-managed service and week.
public enum PeerMeasure: Int, Sendable, CaseIterable {
    /// The pooled budget in pounds, second by second.
    case balance
    /// People taken over from other teams, and those who agreed and found no room.
    case takenOver, noRoom
    /// Pounds that came into the pooled budget and that were spent of it.
    case received, spent
    /// People who finished and can come to work in the service, and those who came.
    case graduates, graduatesPlaced
}

/// What is added up of each contract of a peer-managed service and week.
public enum ContractMeasure: Int, Sendable, CaseIterable {
    /// Seconds that could be bought and that were.
    case secondsThere, secondsBought
    /// Pieces of work done, and the seconds from their arising.
    case pieces, waitSeconds
    /// Pieces that wait to be bought, second by second.
    case waitingSeconds
}

/// How a figure about peer-managed services is formed.
public enum PeerFigure: Sendable {
    /// Measures of each service over elapsed time in units of so many seconds, times a factor.
    case services([PeerMeasure], seconds: Double, times: Double)
    /// Measures of each contract over others, or over elapsed time in seconds where none are named.
    case contracts([ContractMeasure], over: [ContractMeasure], seconds: Double, times: Double)

    /// Whether it is a total over elapsed time, and no ratio of totals.
    var isOverTime: Bool {
        switch self {
        case .services: true
        case .contracts(_, let divisor, _, _): divisor.isEmpty
        }
    }

    /// The groups that it is reported for.
    var groupNames: [String] {
        switch self {
        case .services: ["all", "service=..."]
        case .contracts: ["all", "contract=..."]
        }
    }
}
