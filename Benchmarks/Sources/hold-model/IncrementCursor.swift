/// Goes round a list of increments for ever.
struct IncrementCursor {
    let increments: [Double]
    private var position = 0

    init(increments: [Double]) {
        self.increments = increments
    }

    mutating func next() -> Double {
        let value = increments[position]
        position = position + 1 == increments.count ? 0 : position + 1
        return value
    }
}
