extension ReplicationRecord {
    /// Adds another partition of the same replication: counts and times are added, waits and assessments follow one
    /// another, and of measures that are the greatest of something the greater stays.
    ///
    /// - Parameter greatest: Places in a row of measures of which the greater stays.
    /// - Precondition: Both are of the same model.
    /// - Complexity: O(n) for n measures and waits.
    public mutating func add(_ other: ReplicationRecord, rowLength: Int, greatest: [Int]) {
        precondition(measures.count == other.measures.count, "the same model")
        var kept: [(place: Int, value: Double)] = []
        for row in stride(from: 0, to: measures.count, by: max(1, rowLength)) {
            for place in greatest {
                kept.append((row + place, max(measures[row + place], other.measures[row + place])))
            }
        }
        Self.add(other.measures, to: &measures)
        for (place, value) in kept { measures[place] = value }
        Self.add(other.hoursByWeekday, to: &hoursByWeekday)
        Self.add(other.byWorkType, to: &byWorkType)
        waits += other.waits
        assessments += other.assessments
        proceedings += other.proceedings
        events += other.events
        modifierLimited += other.modifierLimited
        fingerprint = fingerprint &* 0x0000_0100_0000_01B3 ^ other.fingerprint
    }

    private static func add(_ other: [Double], to sum: inout [Double]) {
        for place in sum.indices { sum[place] += other[place] }
    }
}
