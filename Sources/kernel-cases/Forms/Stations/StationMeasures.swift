/// The quantities that can be computed from what a station records.
struct StationMeasures: Sendable {
    /// The number of classes of customers, or of nodes.
    let classes: Int

    /// The mean service of each class.
    let services: [Double]

    /// What a tail is compared with where its name has no number.
    var bound: Double?

    /// Whether numbers of classes in names begin with 0.
    var countsFromZero = false

    /// Whether the classes are nodes of a network, of which even a single one is not the same as the whole.
    var hasNodes = false

    /// Whether customers give up: times are then of all who joined, unless a name says `served`.
    var hasPatience = false

    /// What is a quantity worth, and what has to be recorded for it; nil for one that cannot be measured.
    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        guard
            let (subset, quantity) = CustomerSubset.read(
                name, count: classes, countsFromZero: countsFromZero, bound: bound)
        else { return nil }
        let place = classes == 1 && !hasNodes ? .all : subset
        let isOfServed = name.words.contains { ["served", "accepted"].contains($0) }
        if hasPatience && !isOfServed, case .statistic(let statistic, let variable) = quantity {
            let ofAll: StandardQuantity.Variable =
                variable == .wait ? .waitOfAll : variable == .sojourn ? .sojournOfAll : variable
            return measure(.statistic(statistic, ofAll), of: place, label: name.label, recording: &recording)
        }
        return measure(quantity, of: place, label: name.label, recording: &recording)
    }

    private func measure(
        _ quantity: StandardQuantity, of subset: CustomerSubset, label: String, recording: inout Recording
    ) -> Measure? {
        switch quantity {
        case .statistic(let statistic, let variable):
            return measure(statistic, of: variable, subset, label: label, recording: &recording)
        case .state(let state):
            return Measure(name: label) { $0.share(ofState: state) }
        case .stateAtLeast(let state):
            return Measure(name: label) { sums in sums.shareBeyond(state - 1) }
        case .workConservation:
            let services = services
            return Measure(name: label) { sums in
                services.indices.reduce(0) { sum, index in
                    let one = CustomerSubset.one(index)
                    let load = sums.station(.arrivals, one) / sums.station(.duration) * services[index]
                    return sum + load * sums.station(.waitSum, one) / sums.station(.waits, one)
                }
            }
        case .slowdown:
            return Measure(name: label) { $0.station(.slowdownSum, subset) / $0.station(.sojourns, subset) }
        default:
            guard let (above, below) = Self.ratio(quantity) else { return nil }
            return Measure(name: label) { above($0, subset) / below($0, subset) }
        }
    }

    private typealias Part = @Sendable (Sums, CustomerSubset) -> Double

    /// Quantities that are a ratio of two sums.
    private static func ratio(_ quantity: StandardQuantity) -> (above: Part, below: Part)? {
        func sum(_ field: StationField) -> Part { { $0.station(field, $1) } }
        let joined: Part = { $0.station(.arrivals, $1) - $0.station(.refused, $1) }
        // The time of observation and the servers are the same for every class.
        let duration: Part = { sums, _ in sums.station(.duration) }
        switch quantity {
        case .utilisation: return (sum(.busyTime), { $0.serverTime($1) })
        case .waiting: return (sum(.delayed), joined)
        case .refusal: return (sum(.refused), sum(.arrivals))
        case .abandonment: return (sum(.abandoned), joined)
        case .throughput: return (sum(.sojourns), duration)
        case .arrivalRate: return (sum(.arrivals), duration)
        case .joiningRate: return (joined, duration)
        case .refusalRate: return (sum(.refused), duration)
        case .abandonmentRate: return (sum(.abandoned), duration)
        case .availability: return (sum(.capacityTime), { $0.serverTime($1) })
        default: return nil
        }
    }

    private func measure(
        _ statistic: StandardQuantity.Statistic, of variable: StandardQuantity.Variable, _ subset: CustomerSubset,
        label: String, recording: inout Recording
    ) -> Measure? {
        switch statistic {
        case .quantile(let level):
            guard let subject = Self.subject(variable, subset) else { return nil }
            let place = recording.grid(subject)
            return Measure(name: label) { LogarithmicGrid.quantile(level, of: $0.grids[place]) }
        case .exceeding(let bound), .atMost(let bound):
            if variable == .number { return Measure(name: label) { 1 - $0.shareBeyond(Int(bound)) } }
            guard let subject = Self.subject(variable, subset) else { return nil }
            let place = recording.tail(Recording.Tail(subject: subject, bound: bound))
            let field: StationField = variable == .wait ? .waits : .sojourns
            let isExceeding = statistic == .exceeding(bound)
            return Measure(name: label) { sums in
                let share = sums.tails[place] / sums.station(field, subset)
                return isExceeding ? share : 1 - share
            }
        default:
            guard let moments = Self.moments(variable) else { return nil }
            return Measure(name: label) { moments($0, subset).value(statistic) }
        }
    }

    private static func subject(
        _ variable: StandardQuantity.Variable, _ subset: CustomerSubset
    ) -> Recording.Subject? {
        var customerClass: Int?
        if case .one(let index) = subset { customerClass = index }
        switch variable {
        case .sojourn: return Recording.Subject(variable: .sojourn, customerClass: customerClass)
        case .wait: return Recording.Subject(variable: .wait, customerClass: customerClass)
        default: return nil
        }
    }

    private static func moments(
        _ variable: StandardQuantity.Variable
    ) -> (@Sendable (Sums, CustomerSubset) -> Moments)? {
        func of(_ count: StationField, _ sum: StationField, _ squares: StationField)
            -> @Sendable (Sums, CustomerSubset) -> Moments
        {
            { sums, subset in
                // The time of observation is kept once, for all classes.
                let weight = count == .duration ? sums.station(.duration) : sums.station(count, subset)
                return Moments(weight: weight, sum: sums.station(sum, subset), squares: sums.station(squares, subset))
            }
        }
        switch variable {
        case .sojourn: return of(.sojourns, .sojournSum, .sojournSquares)
        case .wait: return of(.waits, .waitSum, .waitSquares)
        case .waitOfAbandoned: return of(.abandoned, .abandonedWaitSum, .abandonedWaitSquares)
        case .waitOfAll:
            return { sums, subset in
                Moments(
                    weight: sums.station(.waits, subset) + sums.station(.abandoned, subset),
                    sum: sums.station(.waitSum, subset) + sums.station(.abandonedWaitSum, subset),
                    squares: sums.station(.waitSquares, subset) + sums.station(.abandonedWaitSquares, subset))
            }
        case .sojournOfAll:
            return { sums, subset in
                Moments(
                    weight: sums.station(.sojourns, subset) + sums.station(.abandoned, subset),
                    sum: sums.station(.sojournSum, subset) + sums.station(.abandonedWaitSum, subset),
                    squares: sums.station(.sojournSquares, subset) + sums.station(.abandonedWaitSquares, subset))
            }
        case .waitOfDelayed: return of(.delayed, .waitSum, .waitSquares)
        case .number: return of(.duration, .presentTime, .presentSquareTime)
        case .queue: return of(.duration, .queueTime, .queueSquareTime)
        case .busy: return of(.duration, .busyTime, .busySquareTime)
        case .service: return nil
        }
    }
}

/// Weighted sums of a variable and of its square.
struct Moments: Sendable {
    let weight: Double
    let sum: Double
    let squares: Double

    /// A statistic of the variable.
    func value(_ statistic: StandardQuantity.Statistic) -> Double {
        let mean = sum / weight
        let variance = squares / weight - mean * mean
        switch statistic {
        case .mean: return mean
        case .variance: return variance
        case .deviation: return max(variance, 0).squareRoot()
        case .secondMoment: return squares / weight
        case .variationCoefficient: return max(variance, 0).squareRoot() / mean
        case .quantile, .exceeding, .atMost: return .nan
        }
    }
}

extension Sums {
    /// The time share of states above a state.
    func shareBeyond(_ state: Int) -> Double {
        let all = states.reduce(0, +)
        return states.indices.dropFirst(max(state + 1, 0)).reduce(0) { $0 + states[$1] } / all
    }

    /// The time of all servers, in order or not: classes of customers share them, nodes have their own.
    func serverTime(_ subset: CustomerSubset) -> Double {
        station(.serverTime, subset) > 0 ? station(.serverTime, subset) : station(.serverTime)
    }
}
