public import ScenarioFiles

/// What a command needs of the world around it, so that a test can give it another one.
public struct CommandContext: Sendable {
    /// Where it writes.
    public var console: Console
    /// The environment's variables.
    public var environment: [String: String]
    /// Where the texts of scenario files come from.
    public var scenarioSource: ScenarioSource
    /// Whether the user has asked it to stop.
    public var isInterrupted: @Sendable () -> Bool
    /// The folder in which runs go that are not given a folder of their own.
    public var runsFolder: String

    /// Makes a context; without anything said, that of a test: no variables, never interrupted.
    public init(
        console: Console, environment: [String: String] = [:],
        scenarioSource: ScenarioSource,
        isInterrupted: @escaping @Sendable () -> Bool = { false }, runsFolder: String = "notebooks-out"
    ) {
        self.console = console
        self.environment = environment
        self.scenarioSource = scenarioSource
        self.isInterrupted = isInterrupted
        self.runsFolder = runsFolder
    }
}
