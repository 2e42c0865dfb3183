/// The least number at which a function that never decreases is 0 or more, to the last bit.
///
/// Inverse quadratic interpolation where it is safe, as in Chandrupatla (1997, doi:10.1016/S0965-9978(96)00051-8), and
/// halving elsewhere. Halved is how many floating-point numbers lie in between, so that tiny roots are found as fast as
/// others. Of a function that never decreases the answer is one certain number, and so is monotone in
/// whatever the function is monotone in; where rounding makes the function decrease, it is one of several.
///
/// - Precondition: `low < high`, both are finite, and the function is 0 or more at `high`.
/// - Complexity: about a dozen calls of the function; at most 104, where it jumps.
func leastRoot(between low: Double, and high: Double, of function: (Double) -> Double) -> Double {
    var below = Evaluation(low, function)
    if below.value >= 0 { return low }
    var above = Evaluation(high, function)
    // The end that was given up last, and how often in a row it was one of the same side.
    var former: Evaluation?
    var newestIsBelow = false
    var repetitions = 0
    for step in 0... {
        let middle = midpoint(below.place, above.place)
        if middle <= below.place || middle >= above.place { break }
        var next = middle
        if step < 40, let former {
            let newest = newestIsBelow ? below : above
            let other = newestIsBelow ? above : below
            if let length = interpolatedStep(from: newest, to: other, former) {
                // Once the newest end has arrived, a bit beyond the root, for the other end to arrive as well.
                let least = newest.place.ulp * Double(1 << min(2 * repetitions, 40))
                let place = newest.place + (newestIsBelow ? max(length, least) : min(length, -least))
                next = min(max(place, below.place.nextUp), above.place.nextDown)
            }
        }
        let evaluation = Evaluation(next, function)
        let isBelow = evaluation.value < 0
        repetitions = isBelow == newestIsBelow ? repetitions + 1 : 0
        newestIsBelow = isBelow
        if isBelow {
            former = below
            below = evaluation
        } else {
            former = above
            above = evaluation
        }
    }
    return above.place
}

/// A place, and the value of a function there.
private struct Evaluation {
    let place: Double
    let value: Double

    init(_ place: Double, _ function: (Double) -> Double) {
        self.place = place
        self.value = function(place)
    }
}

/// How far from the newest place a root is expected, or nil if the three do not lie on a tame curve.
private func interpolatedStep(from newest: Evaluation, to other: Evaluation, _ former: Evaluation) -> Double? {
    let place = (newest.place - other.place) / (former.place - other.place)
    let height = (newest.value - other.value) / (former.value - other.value)
    guard height * height < place && (1 - height) * (1 - height) < 1 - place else { return nil }
    let width = other.place - newest.place
    let toOther = newest.value / (other.value - newest.value) * (former.value / (other.value - former.value))
    let toFormer = newest.value / (former.value - newest.value) * (other.value / (former.value - other.value))
    let step = toOther * width + toFormer * (former.place - newest.place)
    return step.isFinite ? step : nil
}

/// The number in the middle of all floating-point numbers between two.
private func midpoint(_ low: Double, _ high: Double) -> Double {
    let lowRank = rank(low)
    let highRank = rank(high)
    let middle = (lowRank >> 1) + (highRank >> 1) + (lowRank & highRank & 1)
    return Double(bitPattern: UInt64(bitPattern: middle >= 0 ? middle : Int64.min - middle))
}

/// A whole number that ascends with a floating-point number, by one from each to the next.
private func rank(_ number: Double) -> Int64 {
    let bits = Int64(bitPattern: number.bitPattern)
    return bits >= 0 ? bits : Int64.min - bits
}
