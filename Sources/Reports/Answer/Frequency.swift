/// How often something happened, as counts that people can picture.
enum Frequency {
    /// "in all 50 runs", "in 7 of 8 runs", "in about 18 of 20 \(noun)".
    ///
    /// Exact counts up to 20 runs and near both ends; else of 20, since nobody pictures 437 of 500.
    ///
    /// - Parameter noun: What is counted, in the plural.
    static func text(share: Double, of runs: Int, _ noun: String = "runs") -> String {
        let count = Int((share * Double(runs)).rounded())
        if runs == 1 { return count == 1 ? "in the only one" : "not in the only one" }
        if count == runs { return "in all \(runs) \(noun)" }
        if count == 0 { return "in none of \(runs) \(noun)" }
        let twentieths = Int((share * 20).rounded())
        if runs <= 20 || twentieths == 0 || twentieths == 20 { return "in \(count) of \(runs) \(noun)" }
        return "in about \(twentieths) of 20 \(noun)"
    }
}
