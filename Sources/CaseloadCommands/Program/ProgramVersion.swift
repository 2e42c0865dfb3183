/// The version of the program.
public enum ProgramVersion {
    /// The version as text: what `--version` prints, and a part of every run's digest.
    public static let text = "0.1.0"
}
