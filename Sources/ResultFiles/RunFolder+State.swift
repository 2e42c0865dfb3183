extension RunFolder {
    /// What a folder is to the run of a digest; nothing is touched.
    ///
    /// - Throws: `OutputError` with exit code 73 if the folder cannot be looked into.
    public static func state(of path: String, digest: Digest) throws(OutputError) -> State {
        try state(of: path, digest: digest.hexadecimal)
    }

    static func state(of path: String, digest: String) throws(OutputError) -> State {
        switch try FileSystem.kind(path) {
        case .nothing: return .absent
        case .other: return .foreign
        case .folder: break
        }
        let names = try FileSystem.names(in: path)
        let finished = owner(path + "/" + RunRecord.fileName)
        if finished == digest {
            // A run whose files were taken away is whole no longer.
            if let record: RunRecord = try? JSONFile.read(path + "/" + RunRecord.fileName),
                record.files.allSatisfy(names.contains)
            {
                return .whole
            }
        }
        let under = names.contains(".partial") ? owner(partial(path) + "/" + planName) : nil
        if under == digest { return .partial }
        if finished != nil || under != nil { return .different }
        if names.isEmpty { return .empty }
        // A process that was stopped before it wrote its plan leaves no more than its lock.
        guard names == [".partial"], try FileSystem.kind(partial(path)) == .folder else { return .foreign }
        let inside = try FileSystem.names(in: partial(path))
        return inside.allSatisfy { $0 == lockName || $0.hasSuffix(AtomicFile.temporarySuffix) } ? .empty : .foreign
    }

    /// The digest in a file of this program, nil if there is no such file or it is somebody else's.
    private static func owner(_ path: String) -> String? {
        struct Mark: Decodable {
            var program: String
            var digest: String
        }
        guard let mark: Mark = try? JSONFile.read(path), mark.program == "caseload" else { return nil }
        return mark.digest
    }
}
