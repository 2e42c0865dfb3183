/// Goes round a list of increments for ever.
struct IncrementCursor {
    let increments: UnsafeMutablePointer<Double>
    let count: Int
    private var position = 0

    init(increments: UnsafeMutablePointer<Double>, count: Int) {
        self.increments = increments
        self.count = count
    }

    @inline(__always)
    mutating func next() -> Double {
        let value = increments[position]
        position = position + 1 == count ? 0 : position + 1
        return value
    }
}
