/// A row of the log of a replication: somebody comes, waits, is worked for or goes, or a worker does something.
public struct PathwayEvent: Sendable, Equatable {
    /// What kind of event it is, in the words of tools that draw pathways.
    public enum Kind: String, Sendable {
        /// Somebody comes or goes.
        case arrivalOrDeparture = "arrival_departure"
        /// Somebody waits, is at home or in hospital, or an assessment waits for what it needs.
        case queue
        /// A worker begins something or goes on with it.
        case resourceUse = "resource_use"
        /// The worker stops.
        case resourceUseEnd = "resource_use_end"
    }

    /// What the event is in the life of its activity, in the words of XES, the standard for logs of processes.
    public enum Lifecycle: String, Sendable {
        case start
        case suspend
        case resume
        case complete
        /// The person has gone while it was going on.
        case abort = "ate_abort"
    }

    /// Seconds since the first measured day began.
    public var seconds: Double
    /// Whom it is about: `P12` for the twelfth person, `P12-2` when they are referred again, `A3` for the third assessment;
    /// nil if nobody.
    public var entity: String?
    /// What kind of event it is.
    public var kind: Kind
    /// Where it takes the person: `arrival`, `depart`, `work` or the name of what is waited for.
    public var event: String
    /// The number of the post, from 1, or nil.
    public var post: Int?
    /// The team that serves the person, or nil.
    public var pathway: String?
    /// What is done, or nil where a row only says where somebody is after something was done.
    public var activity: String?
    /// Where in the life of the activity it stands, or nil.
    public var lifecycle: Lifecycle?
    /// The number of the activity: all rows of one piece of work have the same.
    public var instance: Int?
}
