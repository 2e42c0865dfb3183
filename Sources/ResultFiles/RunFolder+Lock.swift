import Glibc

extension RunFolder {
    /// Takes the folder for this process; the system lets go of it when the process ends, however it ends.
    ///
    /// - Throws: `OutputError` with exit code 73 if another process has it.
    static func lock(_ path: String) throws(OutputError) -> Int32 {
        let file = partial(path) + "/" + lockName
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError.system("creating the file", file, errno, creating: true) }
        var locked: Int32
        repeat { locked = flock(descriptor, LOCK_EX | LOCK_NB) } while locked != 0 && errno == EINTR
        let number = errno
        guard locked == 0, isStill(descriptor, file) else {
            Glibc.close(descriptor)
            if locked != 0, number != EWOULDBLOCK {
                throw OutputError.system("locking the folder", path, number, creating: true)
            }
            throw OutputError(
                path: path, reason: "another process is writing to this folder",
                remedy: "wait for it to end, or choose another folder with --out", exitCode: OutputError.cannotCreate)
        }
        return descriptor
    }

    /// Whether the name still leads to the open file: whoever had the lock before may have removed it.
    private static func isStill(_ descriptor: Int32, _ file: String) -> Bool {
        var held = stat()
        var named = stat()
        return fstat(descriptor, &held) == 0 && stat(file, &named) == 0 && held.st_ino == named.st_ino
            && held.st_dev == named.st_dev
    }
}
