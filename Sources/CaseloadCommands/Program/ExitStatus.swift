/// The exit codes of the program.
public enum ExitStatus {
    /// All is done.
    public static let done: Int32 = 0
    /// An expectation of a scenario is not met.
    public static let expectationFailed: Int32 = 1
    /// None is not met, and one is undecided.
    public static let expectationUndecided: Int32 = 2
    /// The command line is wrong.
    public static let usage: Int32 = 64
    /// A scenario or other data are wrong.
    public static let badData: Int32 = 65
    /// There is no such input.
    public static let noInput: Int32 = 66
    /// The program is at fault.
    public static let programFault: Int32 = 70
    /// The output cannot be created.
    public static let cannotCreate: Int32 = 73
    /// It was interrupted; what was done is kept.
    public static let interrupted: Int32 = 130
}
