/// A quantity of queueing theory, whatever a file calls it.
enum StandardQuantity: Sendable, Equatable {
    /// A statistic of a variable.
    case statistic(Statistic, Variable)

    /// The share of time, or the probability, of a number present.
    case state(Int)

    /// The share of time of a number of at least so many present.
    case stateAtLeast(Int)

    /// The share of time in which a server is busy.
    case utilisation

    /// The probability that a customer who joins is not served at once.
    case waiting

    /// The probability that an arriving customer is turned away or does not join.
    case refusal

    /// The probability that a customer who joins leaves unserved.
    case abandonment

    /// Customers served in a unit of time.
    case throughput

    /// Customers who arrive in a unit of time.
    case arrivalRate

    /// Customers who join in a unit of time.
    case joiningRate

    /// Customers turned away in a unit of time.
    case refusalRate

    /// Customers who leave unserved in a unit of time.
    case abandonmentRate

    /// The share of time in which servers are not out of order or away.
    case availability

    /// The sum over classes of utilisation times mean wait.
    case workConservation

    /// The mean of time in the system over work brought.
    case slowdown

    /// What a variable is of which a statistic is asked.
    enum Variable: Sendable, Equatable {
        /// Time in the system.
        case sojourn
        /// Time in the system, of all who joined, those who gave up included.
        case sojournOfAll
        /// Time waiting.
        case wait
        /// Time waiting, of all who joined, those who gave up included.
        case waitOfAll
        /// Time waiting, of those who gave up.
        case waitOfAbandoned
        /// Time waiting, of those who waited at all.
        case waitOfDelayed
        /// Number in the system.
        case number
        /// Number waiting.
        case queue
        /// Number in service.
        case busy
        /// Duration of service.
        case service
    }

    /// What is asked of a variable.
    enum Statistic: Sendable, Equatable {
        case mean, variance, deviation, secondMoment, variationCoefficient
        case quantile(Double)
        case exceeding(Double)
        case atMost(Double)
    }
}
