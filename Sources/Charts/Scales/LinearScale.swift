/// Brings numbers onto a stretch of a drawing, in proportion.
struct LinearScale: Equatable, Sendable {
    let low: Double
    let high: Double
    let start: Double
    let end: Double

    init(_ low: Double, _ high: Double, onto start: Double, _ end: Double) {
        self.low = low
        self.high = high
        self.start = start
        self.end = end
    }

    /// The place of a number; one beyond the scale's ends is brought to the end.
    func callAsFunction(_ value: Double) -> Double {
        // Halves, since the difference of two large numbers may be too large for a number.
        let span = high / 2 - low / 2
        guard span > 0, value.isFinite else { return start }
        let share = (value / 2 - low / 2) / span
        return start + (end - start) * min(max(share, 0), 1)
    }

    /// Whether a number lies on the scale.
    func holds(_ value: Double) -> Bool { value >= low && value <= high }
}
