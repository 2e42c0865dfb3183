/// The exit codes of the program.
public enum ExitStatus {
    /// All is done.
    public static let done: Int32 = 0
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
