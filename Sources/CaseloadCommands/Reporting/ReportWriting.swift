import Reports
import ResultFiles

/// Writes the report of a run's folder.
enum ReportWriting {
    /// Where the report of a folder is, where nothing else is said.
    static func path(in folder: String) -> String {
        (folder.hasSuffix("/") ? String(folder.dropLast()) : folder) + "/" + DerivedFiles.report
    }

    /// Makes the report and puts it in place, whole or not at all.
    ///
    /// - Throws: `InputFault` if the folder is not a whole run's, `OutputError` if the file cannot be written.
    static func write(folder: String, experiment: String?, to path: String) throws {
        let source = try ReportSource(folder: folder, experiment: experiment)
        let document = try Report(source).document
        try AtomicFile.write(path) { (file) throws(OutputError) in try file.append(document) }
    }
}
