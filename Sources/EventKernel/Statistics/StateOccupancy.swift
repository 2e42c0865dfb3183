/// How long a system was in each of the states 0 to *K*, such as how many customers were present.
///
/// States above the last count as the last, which then stands for "*K* or more".
public struct StateOccupancy: ~Copyable {
    /// How many states are told apart.
    public let stateCount: Int

    @usableFromInline var durations: UnsafeMutablePointer<Double>
    @usableFromInline var current: Int
    @usableFromInline var lastChange: Double
    @usableFromInline var beginning: Double

    /// Begins in a state at a time.
    ///
    /// - Precondition: `stateCount` is 1 or more, and the state is not negative.
    @inlinable
    public init(stateCount: Int, state: Int = 0, at time: Double = 0) {
        precondition(stateCount >= 1, "there is one state or more")
        precondition(state >= 0, "a state is not negative")
        self.stateCount = stateCount
        durations = .allocate(capacity: stateCount)
        durations.initialize(repeating: 0, count: stateCount)
        current = min(state, stateCount - 1)
        lastChange = time
        beginning = time
    }

    @inlinable
    deinit {
        durations.deallocate()
    }

    /// The state since the last change.
    @inlinable
    public var state: Int { current }

    /// Changes the state at a time.
    ///
    /// - Precondition: the state is not negative, and `time` is not earlier than the last change.
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func set(_ state: Int, at time: Double) {
        precondition(state >= 0, "a state is not negative")
        precondition(time >= lastChange, "a state cannot change before its last change")
        durations[current] += time - lastChange
        lastChange = time
        current = min(state, stateCount &- 1)
    }

    /// How long the system was in a state, until a time.
    ///
    /// - Precondition: the state is below `stateCount`, and `time` is not earlier than the last change.
    @inlinable
    public func duration(of state: Int, until time: Double) -> Double {
        precondition(state >= 0 && state < stateCount, "a state below the number of states")
        precondition(time >= lastChange, "observation cannot end before the last change")
        return durations[state] + (state == current ? time - lastChange : 0)
    }

    /// The share of time that the system was in a state, until a time; NaN when no time has passed.
    ///
    /// - Precondition: the state is below `stateCount`, and `time` is not earlier than the last change.
    @inlinable
    public func share(of state: Int, until time: Double) -> Double {
        duration(of: state, until: time) / (time - beginning)
    }

    /// Forgets what was and goes on from the present state, as at the end of a warm-up.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    /// - Complexity: O(*K*).
    @inlinable
    public mutating func reset(at time: Double) {
        precondition(time >= lastChange, "observation cannot begin anew before the last change")
        durations.update(repeating: 0, count: stateCount)
        lastChange = time
        beginning = time
    }
}

// The occupancy is the only owner of its storage, and cannot be copied.
extension StateOccupancy: @unchecked Sendable {}
