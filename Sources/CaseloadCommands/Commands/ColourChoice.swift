import ArgumentParser

/// When text is coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// The choice of an option, else of the variable `CASELOAD_COLOR`, else `auto`.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if the variable holds something else.
    static func made(_ option: ColourChoice?, environment: [String: String]) throws(CommandFailure) -> ColourChoice {
        try EnvironmentVariable.value(
            option, "CASELOAD_COLOR", in: environment, expected: "auto, always or never", ColourChoice.init(rawValue:))
            ?? .auto
    }

    /// Whether text for standard output is coloured; `NO_COLOR` counts where nothing is asked for.
    func isOn(_ console: Console, environment: [String: String]) -> Bool {
        isOn(isTerminal: console.outputIsTerminal, environment)
    }

    /// Whether text for standard error is coloured; `NO_COLOR` counts where nothing is asked for.
    func isOnForErrors(_ console: Console, environment: [String: String]) -> Bool {
        isOn(isTerminal: console.errorIsTerminal, environment)
    }

    private func isOn(isTerminal: Bool, _ environment: [String: String]) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
        }
    }
}
