/// A part of the strain that a worker's circumstances add up to.
public enum StrainPart: Int, Sendable, CaseIterable {
    /// What is there whatever the circumstances.
    case base
    /// More work arising than hours to do it.
    case overload
    /// Unpaid hours.
    case overtime
    /// Supervision missed, or that does not support.
    case supervision
    /// Being monitored against targets.
    case monitoring
    /// Own people in crisis, or lost.
    case harm
    /// Reorganisations and threats of them.
    case reorganisation
    /// Days as the only qualified worker.
    case alone
    /// Statutory assessments of the week.
    case statutory
    /// Little say in how the work is done.
    case discretion
    /// Not being listened to.
    case voice
    /// Not knowing what is one's own to do, or being asked for what cannot all be done.
    case role
    /// Colleagues who are missing or new.
    case instability
    /// Reforms that burden, and below 0 those that relieve.
    case reforms
    /// What time without anything due takes away.
    case slack

    /// The name in tables.
    public var name: String { String(describing: self) }

    /// The one of the six Management Standards of the Health and Safety Executive under which a stress risk assessment
    /// has it; nil for what no circumstance of work brings about.
    public var standard: ManagementStandard? {
        switch self {
        case .base: nil
        case .overload, .overtime, .harm, .statutory, .slack: .demands
        case .discretion, .monitoring: .control
        case .supervision, .alone: .support
        case .voice, .instability: .relationships
        case .role: .role
        case .reorganisation, .reforms: .change
        }
    }
}

/// The six Management Standards for work-related stress (Health and Safety Executive, HSG218, 2019).
public enum ManagementStandard: String, Sendable, CaseIterable {
    /// Workload, patterns of work, the work environment.
    case demands
    /// How much say people have in the way they do their work.
    case control
    /// Encouragement, supervision, resources.
    case support
    /// Conflict, and behaviour that is not acceptable.
    case relationships
    /// Whether people know their role and have no conflicting ones.
    case role
    /// How change is managed and communicated.
    case change
}
