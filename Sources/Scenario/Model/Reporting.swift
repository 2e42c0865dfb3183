/// What only its author can say of a study: texts for reports, empty where nothing is said.
public struct Reporting: Sendable, Equatable {
    /// The question that is asked.
    public var question = ""
    /// Why the study is made.
    public var background = ""
    /// Why these scenarios and this design.
    public var design = ""
    /// What was done to data before they became values.
    public var dataPreparation = ""
    /// How distributions were chosen.
    public var distributionChoice = ""
    /// What was held against what.
    public var validation = ""
    /// How warm-up and beginning were chosen.
    public var warmUpChoice = ""
    /// Why there are as many replications as there are.
    public var replicationsChoice = ""
    /// Where the files of the study can be had.
    public var codeAccess = ""
    /// Under which licence scenario and results may be used.
    public var licence = ""
    /// Who paid, and who gains.
    public var interests = ""

    /// Says nothing.
    public init() {}
}
