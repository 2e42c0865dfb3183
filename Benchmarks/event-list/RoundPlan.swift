import Measurement

/// How often and how long a model of so many pending events is run.
struct RoundPlan {
    let rounds: Int

    /// Pops and pushes of one round: enough for every pending event to come up about twice, for what a queue does once
    /// in a while is part of its time. Once at ten million, where that takes long enough.
    let steps: Int

    /// Pops and pushes before the first round.
    let stepsBefore: Int

    init(exponent: Int, _ effort: Effort) {
        let pending = powerOfTen(exponent)
        switch exponent {
        case 7:
            rounds = effort.choose(full: 3, quick: 2)
            steps = pending
        case 6:
            rounds = effort.choose(full: 5, quick: 3)
            steps = effort.choose(full: 2 * pending, quick: pending)
        default:
            rounds = effort.choose(full: 9, quick: 7)
            steps = effort.choose(full: 1_000_000, quick: 500_000)
        }
        stepsBefore = pending
    }
}

/// 10 to a power of 0 or more.
func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}
