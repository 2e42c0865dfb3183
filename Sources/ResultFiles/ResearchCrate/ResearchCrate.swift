/// `ro-crate-metadata.json`: a run's folder described as a research object, so that an archive knows what is in it.
///
/// Scenarios are what the run was made from, tables what it made, and the program what made them.
///
/// - SeeAlso: RO-Crate 1.1, https://w3id.org/ro/crate/1.1, and Process Run Crate 0.5,
///   https://w3id.org/ro/wfrun/process/0.5
public struct ResearchCrate: Sendable {
    /// The name of the file.
    public static let fileName = "ro-crate-metadata.json"

    static let version = "https://w3id.org/ro/crate/1.1"
    static let profile = "https://w3id.org/ro/wfrun/process/0.5"
    static let program = "#caseload"
    static let action = "#run"

    let folder: String
    let record: RunRecord
    let package: DataPackage

    /// Reads a folder and holds its files against what is known of them.
    ///
    /// - Throws: `InputFault` with exit code 66 if the folder holds no whole run, 65 if it is not as it was written.
    /// - Complexity: O(size of the files).
    public init(folder: String) throws(InputFault) {
        self.folder = folder
        record = try RunRecord(whole: folder)
        guard record.files.contains(DataPackage.fileName) else {
            throw InputFault(
                path: folder,
                message: "was made by an earlier version, which did not describe its files; run it again with --force")
        }
        package = try DataPackage(folder: folder)
        for resource in package.resources {
            guard let hash = resource.hash else { continue }
            let path = folder + "/" + resource.path
            guard try FileDigest(of: path).hash == hash else {
                throw InputFault(
                    path: path,
                    message: "is not as the run wrote it; make the run anew with --force, or elsewhere with --out")
            }
        }
    }

    /// Writes the file into the folder, or replaces it; nothing else is touched.
    ///
    /// - Throws: `OutputError` with exit code 73 if somebody else's description stands there or the folder cannot be written,
    ///   74 if the disk is full; `InputFault` if a file cannot be read.
    public func write() throws {
        let path = folder + "/" + Self.fileName
        if try FileSystem.kind(path) != .nothing, !Self.isOwn(path) {
            throw OutputError(
                path: path, reason: "the folder is described already, and not by this program",
                remedy: "move that file away; nothing was touched", exitCode: OutputError.cannotCreate)
        }
        let text = try text()
        try AtomicFile.write(path) { (file) throws(OutputError) in try file.append(text) }
    }

    /// Removes the description of an earlier run from a folder whose run is being replaced; somebody else's stays.
    static func removeOwn(from folder: String) throws(OutputError) {
        let path = folder + "/" + fileName
        if isOwn(path) { try FileSystem.remove(path) }
    }

    private static func isOwn(_ path: String) -> Bool {
        struct Mark: Decodable {
            struct Entity: Decodable {
                let id: String
                private enum CodingKeys: String, CodingKey { case id = "@id" }
            }
            let entities: [Entity]
            private enum CodingKeys: String, CodingKey { case entities = "@graph" }
        }
        guard let mark: Mark = try? JSONFile.read(path) else { return false }
        return mark.entities.contains { $0.id == program }
    }
}
