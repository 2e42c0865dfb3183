import ArgumentParser

/// When text is coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether text for standard output is coloured; `NO_COLOR` counts where nothing is asked for.
    func isOn(_ console: Console, environment: [String: String]) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: console.outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty
        }
    }
}
