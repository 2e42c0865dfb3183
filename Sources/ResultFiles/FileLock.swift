import Glibc

/// A lock file that one process holds at a time; the system lets go of it when the process ends, however it ends.
final class FileLock {
    private let path: String
    private var descriptor: Int32

    /// Takes the lock, or returns nil if another process has it.
    ///
    /// - Throws: `OutputError` if the file cannot be made or locked.
    init?(_ path: String) throws(OutputError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError.system("creating the file", path, errno, creating: true) }
        var locked: Int32
        repeat { locked = flock(descriptor, LOCK_EX | LOCK_NB) } while locked != 0 && errno == EINTR
        let number = errno
        guard locked == 0, isStill else {
            release()
            if locked != 0, number != EWOULDBLOCK {
                throw OutputError.system("locking the file", path, number, creating: true)
            }
            return nil
        }
    }

    deinit { release() }

    /// Lets go of it; a second call does nothing.
    func release() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
    }

    /// Removes the file and lets go of it.
    func remove() {
        guard descriptor >= 0 else { return }
        unlink(path)
        release()
    }

    /// Whether a process has a lock file; nothing is made or kept.
    static func isHeld(_ path: String) -> Bool {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // A shared lock for a moment, so that two who ask do not take each other for a process at work.
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }

    /// Whether the name still leads to the open file: whoever had the lock before may have removed it.
    private var isStill: Bool {
        var held = stat()
        var named = stat()
        return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
            && held.st_dev == named.st_dev
    }
}
