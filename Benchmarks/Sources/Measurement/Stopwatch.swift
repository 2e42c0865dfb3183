import Glibc

/// What time is measured by.
public enum Stopwatch: Sendable {
    /// The processor's time of the thread that asks, so that others who want the processor too do not count.
    case processor

    /// The clock on the wall: for what several threads or processes do at once.
    case wall

    /// Nanoseconds that some work takes.
    public func nanoseconds(of work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private var now: Double {
        var time = timespec()
        clock_gettime(self == .processor ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
