import Scenario

/// Says that figures of a scenario are uncertain and what stands for them.
enum UncertaintyNote {
    /// One sentence, or nil if no figure is uncertain.
    static func text(of values: [UncertainValue]) -> String? {
        guard !values.isEmpty else { return nil }
        let keys = values.prefix(3).map(\.key).joined(separator: ", ")
        let rest = values.count > 3 ? " and \(values.count - 3) more" : ""
        let (figures, stands) =
            values.count == 1 ? ("figure is", "its mean stands for it") : ("figures are", "their means stand for them")
        return "\(values.count) \(figures) uncertain (\(keys)\(rest)); in every replication \(stands)"
    }
}
