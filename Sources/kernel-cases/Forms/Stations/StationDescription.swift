/// A station with identical servers, without interruptions of service, and those who come to it.
struct StationDescription: Sendable {
    /// A class of customers: when they come, how long their service takes, how important they are.
    struct Arrivals: Sendable {
        var gap: Law
        var service: Law
        var priority = 0
    }

    /// Who comes next of those who wait, among equals in priority.
    enum Discipline: Sendable, Equatable { case firstCome, lastCome }

    /// What the servers do when nobody is there.
    enum Vacations: Sendable {
        case none
        case multiple(Law)
    }

    var classes: [Arrivals]
    var servers = 1
    /// How many customers may wait.
    var places = Int.max
    var discipline = Discipline.firstCome
    /// How long customers are willing to wait; nil if they are patient.
    var patience: Law?
    /// Whether a customer joins with probability 1/(n+1) only, n being present.
    var isDiscouraging = false
    /// The parameter of the geometric size, 1 or more, of batches in which customers come; nil if they come alone.
    var batch: Double?
    var vacations = Vacations.none

    /// The load that is offered to each server.
    var load: Double {
        classes.reduce(0) { $0 + $1.service.mean / $1.gap.mean } / (batch ?? 1) / Double(servers)
    }
}
