/// Why nothing is run: what the reader is told, and the exit code of the program.
struct Refusal: Error, Equatable {
    let code: ExitCode
    let message: String
}

/// The exit codes of the program, those above 1 as in `sysexits.h`.
enum ExitCode: Int32, Sendable {
    case passed = 0
    case failed = 1
    case usage = 64
    case badInput = 65
    case noInput = 66
    case cannotWrite = 74
}

/// What is wrong in one case, without the names of file and case.
struct CaseFault: Error, Equatable {
    /// The key at fault, such as `parameters.lam`.
    let key: String
    /// What is wrong with it and what to write instead.
    let message: String
}
