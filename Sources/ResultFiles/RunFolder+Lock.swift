extension RunFolder {
    /// Takes the folder for this process; the system lets go of it when the process ends, however it ends.
    ///
    /// - Throws: `OutputError` with exit code 73 if another process has it.
    static func lock(_ path: String) throws(OutputError) -> FileLock {
        guard let lock = try FileLock(partial(path) + "/" + lockName) else {
            throw OutputError(
                path: path, reason: "another process is writing to this folder",
                remedy: "wait for it to end, or choose another folder with --out", exitCode: OutputError.cannotCreate)
        }
        return lock
    }
}
