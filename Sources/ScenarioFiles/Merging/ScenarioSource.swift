internal import Foundation

/// Where the texts of scenario files come from.
public struct ScenarioSource: Sendable {
    /// Why a file cannot be read.
    public enum Failure: Error, Sendable, Equatable {
        /// There is no such file.
        case missing
        /// It is a folder.
        case folder
        /// The system refuses, for the reason given.
        case unreadable(String)
    }

    /// Reads the bytes of the file at a path; of a file over `ScenarioParser.maximumSize` at least one byte more than
    /// that.
    public var read: @Sendable (_ path: String) throws(Failure) -> [UInt8]

    /// Makes a source of a function that reads the bytes at a path.
    public init(read: @escaping @Sendable (_ path: String) throws(Failure) -> [UInt8]) { self.read = read }

    /// Files held in memory, by path.
    public static func memory(_ files: [String: String]) -> ScenarioSource {
        ScenarioSource { path throws(Failure) in
            guard let text = files[path] else { throw .missing }
            return Array(text.utf8)
        }
    }

    /// The file system; relative paths are relative to the working directory.
    public static let fileSystem = ScenarioSource { path throws(Failure) in
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing }
        guard !isFolder.boolValue else { throw .folder }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable("it may not be opened") }
        do {
            var bytes: [UInt8] = []
            while bytes.count <= ScenarioParser.maximumSize,
                let part = try handle.read(upToCount: ScenarioParser.maximumSize + 1 - bytes.count), !part.isEmpty
            {
                bytes.append(contentsOf: part)
            }
            try handle.close()
            return bytes
        } catch {
            throw .unreadable(error.localizedDescription)
        }
    }
}
