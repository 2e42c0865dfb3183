import Foundation

/// The program `workload`, started beside this one, and what it reports.
struct WorkloadProcess {
    /// What it printed.
    struct Report: Decodable {
        let seconds: Double
        let peakKibibytes: Double

        private enum CodingKeys: String, CodingKey {
            case seconds
            case peakKibibytes = "peak_kibibytes"
        }
    }

    /// It could not be run to its end.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let process = Process()
    private let output = Pipe()

    /// Starts it.
    init(_ arguments: [String]) throws {
        guard let program = Bundle.main.executableURL else { throw Failure(description: "this program has no path") }
        process.executableURL = program.deletingLastPathComponent().appending(path: "workload")
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
    }

    /// Waits for its end.
    func report() throws -> Report {
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "workload ended with exit code \(process.terminationStatus)")
        }
        return try JSONDecoder().decode(Report.self, from: text)
    }
}
