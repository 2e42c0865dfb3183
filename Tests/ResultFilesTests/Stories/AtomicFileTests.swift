import Foundation
import Testing

@testable import ResultFiles

@Suite struct AtomicFileTests {
    private func outputError(_ body: () throws(OutputError) -> Void) -> OutputError? {
        do throws(OutputError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test("A file is replaced whole, and no temporary file stays")
    func replaced() throws {
        let folder = try TemporaryFolder()
        try folder.put("a.txt", Array("old".utf8))
        try AtomicFile.write(folder("a.txt")) { (file) throws(OutputError) in try file.append("new") }
        #expect(try folder.text("a.txt") == "new")
        #expect(try folder.names() == ["a.txt"])
    }

    @Test("Contents larger than the buffer arrive in order")
    func large() throws {
        let folder = try TemporaryFolder()
        let line = "0123456789abcdefghijklmnopqrstuvwxyz\n"
        try AtomicFile.write(folder("a.txt")) { (file) throws(OutputError) in
            for _ in 0..<20_000 { try file.append(line) }
        }
        #expect(try folder.text("a.txt") == String(repeating: line, count: 20_000))
    }

    @Test("A path below a file cannot be created: exit code 73, and the file is untouched")
    func belowFile() throws {
        let folder = try TemporaryFolder()
        try folder.put("file", [1])
        let error = outputError { () throws(OutputError) in
            try AtomicFile.write(folder("file/a.txt")) { (file) throws(OutputError) in try file.append("x") }
        }
        #expect(error?.exitCode == 73)
        #expect(error?.reason.contains("Not a directory") == true)
        #expect(try folder.bytes("file") == [1])
    }

    @Test("A full disk has exit code 74, leaves the old file and no temporary one")
    func fullDisk() throws {
        let folder = try TemporaryFolder()
        try folder.put("a.txt", Array("old".utf8))
        let error = outputError { () throws(OutputError) in
            try AtomicFile.write(
                folder("a.txt"),
                creating: { (path) throws(OutputError) in
                    close(try FileSystem.create(path))
                    return open("/dev/full", O_WRONLY)
                },
                { (file) throws(OutputError) in try file.append("new") })
        }
        #expect(error?.exitCode == 74)
        #expect(error?.path == folder("a.txt"))
        #expect(error?.reason == "writing failed (No space left on device)")
        #expect(error?.remedy.contains("free some space") == true)
        #expect(try folder.text("a.txt") == "old")
        #expect(try folder.names() == ["a.txt"])
    }

    @Test("A writer that gives up half-way leaves nothing")
    func givenUp() throws {
        let folder = try TemporaryFolder()
        let reason = OutputError(path: "x", reason: "given up", remedy: "none", exitCode: 74)
        let error = outputError { () throws(OutputError) in
            try AtomicFile.write(folder("a.txt")) { (file) throws(OutputError) in
                try file.append(String(repeating: "x", count: 1 << 20))
                throw reason
            }
        }
        #expect(error == reason)
        #expect(try folder.names().isEmpty)
    }

    @Test("A name that a folder has cannot be replaced")
    func folderInTheWay() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder("a/b"), withIntermediateDirectories: true)
        let error = outputError { () throws(OutputError) in
            try AtomicFile.write(folder("a")) { (file) throws(OutputError) in try file.append("x") }
        }
        #expect(error?.exitCode == 73)
        #expect(try folder.names() == ["a"])
    }
}
