/// How the interval of an estimate was made: the column `interval_method`.
public enum IntervalMethod: String, Sendable, CaseIterable {
    /// Student's t on the values of the replications (Student 1908, doi:10.1093/biomet/6.1.1).
    case studentT = "student_t"
    /// Student's t on the delete-one jackknife's pseudo-values (Miller 1974, doi:10.1093/biomet/61.1.1).
    case jackknife
    /// Wilson's score interval of a share of replications (Wilson 1927, doi:10.1080/01621459.1927.10502953).
    case wilson
    /// There is no interval, since fewer than two replications tell anything.
    case none
}
