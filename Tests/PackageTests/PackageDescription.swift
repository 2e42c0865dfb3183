import Foundation

/// The package as `swift package dump-package` describes it, asked for once.
struct PackageDescription: Decodable {
    struct Target: Decodable {
        let name: String
        let type: String
        let pkgConfig: String?
        let dependencies: [Dependency]
    }

    /// A dependency of a target: the form in which it is written, and the name it gives first.
    struct Dependency: Decodable {
        let form: String
        let name: String

        private struct Key: CodingKey {
            let stringValue: String
            let intValue: Int? = nil
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { return nil }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            guard container.allKeys.count == 1, let key = container.allKeys.first else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "one form of dependency expected"))
            }
            var parts = try container.nestedUnkeyedContainer(forKey: key)
            form = key.stringValue
            name = try parts.decode(String.self)
        }
    }

    struct Package: Decodable {
        struct SourceControl: Decodable {
            let identity: String
        }
        let sourceControl: [SourceControl]
    }

    struct Failure: Error {
        let status: Int32
    }

    let targets: [Target]
    let dependencies: [Package]

    /// The folder of `Package.swift`.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The description of this package, or why it could not be had.
    static let described = Result { try describe() }

    private static func describe() throws -> PackageDescription {
        // `swift test` holds the lock on the package's own build folder, so that a second call would wait for ever.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("caseload-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return try JSONDecoder().decode(PackageDescription.self, from: text)
    }
}
