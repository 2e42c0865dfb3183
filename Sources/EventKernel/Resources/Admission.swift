/// What became of a request for service.
public enum Admission: Sendable, Equatable, BitwiseCopyable {
    /// Service starts at once; the model schedules its completion.
    case granted

    /// The customer waits, and can be withdrawn by the ticket.
    case waiting(Ticket)

    /// Every place was taken; nothing is kept of the customer.
    case refused
}
