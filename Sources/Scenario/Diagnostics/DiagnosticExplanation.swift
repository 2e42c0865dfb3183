/// What a code of diagnostics means, at length.
///
/// The pieces of YAML are parts of a file `my-team.yaml` that extends the example team: `preamble` followed by a piece
/// is the whole file, in the folder of the example. `wrong` gives the code explained and no other, `right` does not
/// give it.
public struct DiagnosticExplanation: Sendable, Equatable {
    /// What is the matter, in a few words.
    public var title: String
    /// What it means, why it matters and how to mend it, in two to five sentences.
    public var text: String
    /// A piece of YAML that gives the code, without a line feed at the end; nil if it takes more than a few lines.
    public var wrong: String?
    /// The same as it should be; nil if nothing should stand there.
    public var right: String?

    /// The name of the file that the pieces belong to.
    public static let fileName = "my-team.yaml"
    /// What stands in that file before a piece.
    public static let preamble = "extends: older-adults-team.yaml\n"

    /// Makes an explanation.
    public init(title: String, text: String, wrong: String? = nil, right: String? = nil) {
        self.title = title
        self.text = text
        self.wrong = wrong
        self.right = right
    }
}
