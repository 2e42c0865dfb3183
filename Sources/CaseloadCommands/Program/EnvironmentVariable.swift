/// Variables of the environment that stand for options that are not given.
enum EnvironmentVariable {
    /// The value of an option, else that of a variable that is not empty, else nil.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if the variable cannot be read as what is expected.
    static func value<Value>(
        _ option: Value?, _ variable: String, in environment: [String: String], expected: String,
        _ read: (String) -> Value?
    ) throws(CommandFailure) -> Value? {
        if let option { return option }
        guard let text = environment[variable], !text.isEmpty else { return nil }
        guard let value = read(text) else {
            throw CommandFailure(
                "error: the variable \(variable) holds `\(text)`, expected \(expected)", exitCode: ExitStatus.usage)
        }
        return value
    }
}
