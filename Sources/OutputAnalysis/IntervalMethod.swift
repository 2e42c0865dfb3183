/// How the interval of an estimate was made: the column `interval_method`.
public enum IntervalMethod: String, Sendable, CaseIterable {
    /// Student's t on the values of the replications (Student 1908, doi:10.1093/biomet/6.1.1).
    case studentT = "student_t"
    /// Student's t on the delete-one jackknife's pseudo-values (Miller 1974, doi:10.1093/biomet/61.1.1).
    case jackknife
    /// Wilson's score interval of a share of replications, corrected for continuity (Newcombe 1998;
    /// `Estimation.proportion`).
    case wilson
    /// Two order statistics, whatever the distribution (David and Nagaraja 2003, doi:10.1002/0471722162, section 7.1).
    case orderStatistic = "order_statistic"
    /// The survival curve's bounds on the log-log scale (Brookmeyer and Crowley 1982, doi:10.2307/2530286).
    case kaplanMeier = "kaplan_meier"
    /// There is no interval, since fewer than two replications tell anything.
    case none
}
