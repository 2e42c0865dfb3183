import RandomStreams

/// The names of the draws about beds, as hashes.
struct WardPurposes: Sendable {
    let arrival = StableName.hash("bed/other_admission")
    let detained = StableName.hash("bed/detained")
    let isLong = StableName.hash("bed/long_stay")
    let stay = StableName.hash("bed/stay")
    let cause = StableName.hash("bed/delay")
    let wait = StableName.hash("bed/delay_length")
    let leavesTo = StableName.hash("bed/leaves_to")
    let distance = StableName.hash("bed/distance")
    let startStay = StableName.hash("bed/stay_at_start")
    let startAge = StableName.hash("bed/age_at_start")

    /// All of them, for the check for collisions.
    var all: [UInt64] {
        [arrival, detained, isLong, stay, cause, wait, leavesTo, distance, startStay, startAge]
    }
}
