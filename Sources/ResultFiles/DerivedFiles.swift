import Glibc

/// Files that are made of a run's folder and stand in it without being among its files: they go with the run.
public enum DerivedFiles {
    /// The name of the report.
    public static let report = "report.html"
    /// What a report of this program has near its beginning.
    public static let reportMark = #"<meta name="generator" content="caseload">"#

    /// Removes what was made of an earlier run from a folder whose run is being replaced or added to; somebody else's stays.
    static func remove(from folder: String) throws(OutputError) {
        try ResearchCrate.removeOwn(from: folder)
        let path = folder + "/" + report
        if isOwnReport(path) { try FileSystem.remove(path) }
    }

    /// Whether a file is a report of this program.
    private static func isOwnReport(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 2048)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return false }
        return String(decoding: bytes[..<count], as: UTF8.self).contains(reportMark)
    }
}
