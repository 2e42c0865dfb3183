import CareModel

/// What is there of one replication of a scenario while its partitions come in, one after the other.
struct PartitionSum {
    private var sum: ReplicationRecord?
    private var record: [Double] = []
    private var count = 0

    /// Takes the next partition: its figures and, where there are several, what they are formed of.
    ///
    /// - Returns: The record of the replication once the last one is there.
    mutating func take(_ figures: [Double], _ replication: ReplicationRecord?, _ evaluation: MetricEvaluation)
        -> [Double]?
    {
        guard evaluation.partitions > 1, let replication else { return figures }
        if count == 0 {
            record = figures
        } else {
            evaluation.copy(partition: count, from: figures, to: &record)
        }
        if var whole = sum {
            // The only one who holds it adds in place.
            sum = nil
            evaluation.add(replication, to: &whole)
            sum = whole
        } else {
            sum = replication
        }
        count += 1
        guard count == evaluation.partitions, let whole = sum else { return nil }
        evaluation.form(whole: whole, into: &record)
        defer { self = PartitionSum() }
        return record
    }
}
