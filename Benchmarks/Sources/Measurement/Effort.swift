import Glibc

/// How much is measured: all of it, or what a build server has time for.
public enum Effort: Sendable {
    case full
    case quick

    /// `quick` if the environment's `CASELOAD_BENCH_EFFORT` says so.
    public static var ofEnvironment: Effort {
        getenv("CASELOAD_BENCH_EFFORT").map { String(cString: $0) } == "quick" ? .quick : .full
    }

    /// The one or the other.
    public func choose<Value>(full: Value, quick: Value) -> Value {
        self == .full ? full : quick
    }
}
