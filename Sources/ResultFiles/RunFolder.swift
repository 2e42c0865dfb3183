import Glibc

/// The folder of one run, held by one process: partial results until the run is whole, then its files.
///
/// `.partial/` holds the plan and the figures made so far. When the run is whole, all its files are written there under
/// temporary names, synced and renamed into place, `run.json` last, and `.partial/` is removed: a folder with a
/// `run.json` is whole, and one without can be resumed.
public final class RunFolder {
    /// What a folder is to a run.
    public enum State: String, Sendable {
        /// There is no such folder.
        case absent
        /// There is nothing in it.
        case empty
        /// It holds this run, whole.
        case whole
        /// It holds a part of this run, which can be resumed.
        case partial
        /// It holds another run, whole or partial.
        case different
        /// It holds somebody else's files, or is none.
        case foreign
    }

    /// The folder, as it was named.
    public let path: String
    /// The run's plan.
    public let plan: RunPlan
    /// What the folder was when it was opened.
    public private(set) var stateWhenOpened: State

    private var lock: FileLock?

    /// Opens a folder for a run, creating it if need be, and locks it against other processes.
    ///
    /// A partial run is resumed. Nothing is touched if the folder is refused.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - plan: What is to be run.
    ///   - afresh: Whether a run that the folder holds, this or another, is discarded (`--force`). Its files stay until
    ///     the new ones are put in place.
    /// - Throws: `OutputError` with exit code 73 if the folder is somebody else's, holds another run or this one whole
    ///   without `afresh`, is in use by another process or cannot be written.
    public init(_ path: String, plan: RunPlan, afresh: Bool = false) throws(OutputError) {
        self.path = path
        self.plan = plan
        let before = try Self.state(of: path, digest: plan.digest)
        stateWhenOpened = before
        try Self.refuse(before, path, afresh: afresh)
        try FileSystem.makeFolder(Self.partial(path))
        lock = try Self.lock(path)
        // Another process may have worked on the folder before the lock was had.
        let now = try Self.state(of: path, digest: plan.digest)
        try Self.refuse(now, path, afresh: afresh)
        if now != .empty { stateWhenOpened = now }
        for name in try FileSystem.names(in: Self.partial(path))
        where name.hasSuffix(AtomicFile.temporarySuffix) || (afresh && name.hasSuffix(Self.figuresSuffix)) {
            try FileSystem.remove(Self.partial(path) + "/" + name)
        }
        if afresh || stateWhenOpened != .partial {
            let text = JSONFile.text(plan)
            try AtomicFile.write(Self.partial(path) + "/" + Self.planName) { (file) throws(OutputError) in
                try file.append(text)
            }
        }
        try FileSystem.sync(folder: path)
    }

    deinit { close() }

    /// Opens the figures of one scenario, creating an empty store or going on after the last whole record.
    ///
    /// - Parameters:
    ///   - scenario: The scenario's id.
    ///   - figures: How many figures a replication has.
    ///   - firstReplication: The number of the first replication.
    /// - Throws: `OutputError` as `PartialStore.init` does.
    public func store(
        scenario: String, figures: Int, firstReplication: Int = 0
    ) throws(OutputError) -> PartialStore {
        precondition(ResultFile.isPlain(scenario), "an id is a plain name")
        return try PartialStore(
            Self.partial(path) + "/" + scenario + Self.figuresSuffix, digest: plan.digest, figures: figures,
            firstReplication: firstReplication)
    }

    /// Puts the run's files in place, `run.json` last, removes the partial results and lets go of the folder.
    ///
    /// Files of an earlier run in the folder that this one does not have are removed. If anything fails, no file under
    /// a final name is half written, temporary files are removed, and the run stays partial: it can be resumed.
    ///
    /// - Parameters:
    ///   - files: All files but `run.json` and `datapackage.json`.
    ///   - record: What `run.json` holds; its list of files is filled in.
    ///   - provenance: What `datapackage.json` says besides of what they were made.
    /// - Throws: `OutputError`, with exit code 74 if the disk is full.
    /// - Precondition: The folder is open; the names differ from one another.
    public func finish(
        _ files: [ResultFile], record: RunRecord, provenance: Provenance
    ) throws(OutputError) {
        precondition(lock != nil, "a folder that is closed")
        var record = record
        record.files = FilesInPlace.names(files)
        try FilesInPlace(path: path).put(files, record: JSONFile.text(record)) {
            DataPackage(record.plan, provenance, $0)
        }
        removePartial()
        close()
    }

    /// Whether any figures of a replication are kept in the partial results.
    public var hasRecords: Bool {
        let folder = Self.partial(path)
        let names = (try? FileSystem.names(in: folder)) ?? []
        return names.contains { name in
            var status = stat()
            return name.hasSuffix(Self.figuresSuffix) && stat(folder + "/" + name, &status) == 0
                && Int(status.st_size) > PartialStoreHeader.size
        }
    }

    /// Lets go of the folder without the partial results; what was whole in it stands.
    public func discard() {
        removePartial()
        close()
    }

    /// Lets go of the folder, keeping the partial results; a second call does nothing.
    public func close() {
        lock?.release()
        lock = nil
    }

    private func removePartial() { FilesInPlace(path: path).removePartial() }
}

extension RunFolder {
    static let planName = "plan.json"
    static let lockName = "lock"
    static let earlierName = "earlier-run.json"
    static let figuresSuffix = ".figures"

    static func partial(_ path: String) -> String { path + "/.partial" }

    /// Whether a name in `.partial` is one that this program gives.
    static func isOwn(_ name: String) -> Bool {
        [planName, lockName, earlierName].contains(name) || name.hasSuffix(figuresSuffix)
            || name.hasSuffix(AtomicFile.temporarySuffix)
    }

    static func refuse(_ state: State, _ path: String, afresh: Bool) throws(OutputError) {
        if afresh, state == .whole || state == .different { return }
        let reason: String
        let remedy: String
        switch state {
        case .absent, .empty, .partial: return
        case .whole:
            reason = "the folder holds this run already, and it is whole"
            remedy = "use --force to run it again"
        case .different:
            reason = "the folder holds another run, or this one with files missing"
            remedy = "choose another folder with --out, or use --force to replace that run"
        case .foreign:
            reason = "the path holds files that are not a run's"
            remedy = "choose another folder with --out; nothing was touched"
        }
        throw OutputError(path: path, reason: reason, remedy: remedy, exitCode: OutputError.cannotCreate)
    }
}
