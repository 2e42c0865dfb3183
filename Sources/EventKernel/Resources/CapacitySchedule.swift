/// How many servers there are at what time: a timetable, repeated or not.
///
/// The model has one pending event at the next step, and tells the resource:
///
/// ```swift
/// case .shift:
///     desk.setCapacity(timetable.capacity(at: queue.now), at: queue.now)
///     while let customer = desk.startNext(at: queue.now) { start(customer) }
///     queue.schedule(.shift, at: timetable.nextStep(after: queue.now), priority: .completion)
/// ```
///
/// Whether services under way go on or are broken off when capacity falls is a matter of the resource: see
/// `Resource.setCapacity(_:at:)` and `PreemptiveResource.interruptNext(at:)`.
public struct CapacitySchedule: Sendable, Equatable {
    /// A capacity from a time on, until the next step.
    public struct Step: Sendable, Equatable, BitwiseCopyable {
        /// When it begins; with a repeated timetable, since the beginning of the period.
        public let time: Double

        /// How many servers there are.
        public let capacity: Int

        /// A capacity from a time on.
        public init(from time: Double, capacity: Int) {
            self.time = time
            self.capacity = capacity
        }
    }

    /// The steps, in the order of time.
    public let steps: [Step]

    /// After what time the steps begin again; infinity when never.
    public let period: Double

    /// A timetable of steps that ascend in time.
    ///
    /// - Precondition: the first step is at 0, times ascend and lie below the period, no capacity is negative.
    public init(_ steps: [Step], repeatedAfter period: Double = .infinity) {
        precondition(steps.first?.time == 0, "the first step of a timetable is at 0")
        precondition(zip(steps, steps.dropFirst()).allSatisfy { $0.time < $1.time }, "times of a timetable ascend")
        precondition(steps.allSatisfy { $0.time < period && $0.capacity >= 0 }, "a step within the period, not below 0")
        self.steps = steps
        self.period = period
    }

    /// How many servers there are at a time; a step counts from its very time on.
    ///
    /// - Precondition: `time` is finite, not negative and within 2⁵⁰ periods from 0.
    /// - Complexity: O(log *n*).
    public func capacity(at time: Double) -> Int {
        steps[lastStep(until: time, in: cycle(at: time))].capacity
    }

    /// The time of the first step after a time; infinity when there is none.
    ///
    /// - Precondition: `time` is finite, not negative and within 2⁵⁰ periods from 0, beyond which a period is of the order
    ///   of the rounding of the clock.
    /// - Complexity: O(log *n*).
    public func nextStep(after time: Double) -> Double {
        let cycle = cycle(at: time)
        let next = lastStep(until: time, in: cycle) + 1
        return next < steps.count ? start(of: next, in: cycle) : start(of: 0, in: cycle + 1)
    }

    // One rounded number stands for the time of a step wherever it is compared, so that a model that comes at the time
    // given by `nextStep` finds the step begun. It is rounded once, so that steps keep their order across periods.
    private func start(of step: Int, in cycle: Double) -> Double {
        cycle == 0 ? steps[step].time : steps[step].time.addingProduct(cycle, period)
    }

    private func cycle(at time: Double) -> Double {
        precondition(time >= 0 && time < .infinity, "a timetable is for finite times from 0 on")
        let cycle = (time / period).rounded(.down)
        // So that the quotient errs by less than 1, and the next period begins after the time.
        precondition(cycle < 0x1p50, "a timetable is for times within 2^50 periods")
        if start(of: 0, in: cycle) > time { return cycle - 1 }
        return start(of: 0, in: cycle + 1) <= time ? cycle + 1 : cycle
    }

    private func lastStep(until time: Double, in cycle: Double) -> Int {
        var low = 0
        var high = steps.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if start(of: middle, in: cycle) <= time { low = middle } else { high = middle }
        }
        return low
    }
}
