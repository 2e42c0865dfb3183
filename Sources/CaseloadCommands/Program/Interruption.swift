import Glibc
import Synchronization

/// Whether the process was asked to stop, by Ctrl-C or by the system.
enum Interruption {
    /// Set by the handler, which may do no more than that.
    static let isRequested = Atomic<Bool>(false)

    /// Turns SIGINT and SIGTERM into a request that the command meets when it can.
    static func listen() {
        // Made before the handler needs it: a handler must not be the first to touch it.
        isRequested.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                // Whoever asks twice does not want to wait for the replications under way; what is stored is safe.
                if Interruption.isRequested.exchange(true, ordering: .relaxed) { _exit(130) }
            }
        }
    }
}
