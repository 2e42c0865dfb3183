/// What became of a request for service that may interrupt another.
public enum PreemptiveAdmission<Customer: BitwiseCopyable>: BitwiseCopyable {
    /// Service starts at once, on a free server; the model schedules the completion of the ticket.
    case granted(Ticket)

    /// Service starts at once, in the place of another; the model schedules the completion of the ticket.
    case preempting(Ticket, Interruption<Customer>)

    /// The customer waits, and can be withdrawn by the ticket.
    case waiting(Ticket)

    /// Every place was taken; nothing is kept of the customer.
    case refused
}

extension PreemptiveAdmission: Sendable where Customer: Sendable {}

/// A service that was broken off, whose customer waits to be served on.
public struct Interruption<Customer: BitwiseCopyable>: BitwiseCopyable {
    /// Whose service it was.
    public let customer: Customer

    /// The service, whose completion is no longer to come.
    public let service: Ticket

    /// The customer's place in the line.
    public let place: Ticket

    /// What is left to do, in units of time; under `PreemptionRule.resample` what was to be done, of no meaning.
    public let work: Double

    @inlinable
    init(customer: Customer, service: Ticket, place: Ticket, work: Double) {
        self.customer = customer
        self.service = service
        self.place = place
        self.work = work
    }
}

extension Interruption: Sendable where Customer: Sendable {}

/// A service that starts, or starts again.
public struct PreemptiveStart<Customer: BitwiseCopyable>: BitwiseCopyable {
    /// Whose service it is.
    public let customer: Customer

    /// The service, to complete it by.
    public let ticket: Ticket

    /// What is left to do, in units of time.
    public let work: Double

    /// Whether the service was interrupted before; under `PreemptionRule.resample` the model then draws anew.
    public let wasInterrupted: Bool

    @inlinable
    init(customer: Customer, ticket: Ticket, work: Double, wasInterrupted: Bool) {
        self.customer = customer
        self.ticket = ticket
        self.work = work
        self.wasInterrupted = wasInterrupted
    }
}

extension PreemptiveStart: Sendable where Customer: Sendable {}
