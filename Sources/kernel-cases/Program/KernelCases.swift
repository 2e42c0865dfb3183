internal import Foundation

/// The program: reads cases, simulates, judges, reports.
@main
struct KernelCases {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let (code, text) = await run(arguments, processors: ProcessInfo.processInfo.activeProcessorCount)
        exit(write(text, code).rawValue)
    }

    /// What the program prints on standard output, and its exit code; what is wrong goes to standard error.
    static func run(_ arguments: [String], processors: Int) async -> (code: ExitCode, output: String) {
        do throws(Refusal) {
            let options = try Options(arguments, processors: processors)
            if options.helps { return (.passed, Options.usage) }
            if options.lists { return (.passed, FormList.text) }
            guard let file = options.file else { return (.usage, "") }
            let report = try await judge(file, options)
            return (report.exitCode, report.text)
        } catch {
            FileHandle.standardError.write(Data("kernel-cases: \(error.message)\n".utf8))
            return (error.code, "")
        }
    }

    private static func judge(_ file: String, _ options: Options) async throws(Refusal) -> Report {
        let cases = try selected(try CaseFile.read(try text(of: file), file: file), options, file: file)
        var plans: [CasePlan] = []
        for next in cases { plans.append(try CasePlan(next, file: file)) }
        let referee = Referee(seed: options.seed, workers: Workers(jobs: options.jobs))
        let judgements = await referee.judge(plans.flatMap(\.experiments))
        return Report(
            judgements: judgements, remarks: plans.flatMap(\.remarks), unknown: plans.flatMap(\.unknown),
            caseNames: cases.map(\.name))
    }

    private static func text(of file: String) throws(Refusal) -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Refusal(code: .noInput, message: "\(file): cannot be read; is there such a file?")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CaseFile.refusal(file, nil, "is no text in UTF-8")
        }
        return text
    }

    private static func selected(
        _ cases: [QueueingCase], _ options: Options, file: String
    ) throws(Refusal) -> [QueueingCase] {
        if options.only.isEmpty { return cases }
        for name in options.only where !cases.contains(where: { $0.name == name || $0.form == name }) {
            let nearest = Spelling.nearest(to: name, among: cases.flatMap { [$0.name, $0.form] })
            throw Refusal(
                code: .usage,
                message: "--only \(name): \(file) has no case of that name or form"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
        }
        return cases.filter { options.only.contains($0.name) || options.only.contains($0.form) }
    }

    private static func write(_ text: String, _ code: ExitCode) -> ExitCode {
        do {
            // A closed pipe is a fault of writing like another, not the end of the process.
            signal(SIGPIPE, SIG_IGN)
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            return code
        } catch {
            FileHandle.standardError.write(Data("kernel-cases: the output cannot be written\n".utf8))
            return .cannotWrite
        }
    }
}
