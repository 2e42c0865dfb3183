// The metrics of clusters and of what is paid for people in them.
extension MetricRegistry {
    static let clusters: [MetricDefinition] = [
        metric(
            "cluster_people", "People in clusters", unit: "people", .neutral,
            .clusters([.seconds], over: .elapsed(seconds: 1), times: 1), by: .clusters,
            "People who have been clustered, from then to the end of care, mean over time."),
        metric(
            "cluster_wrong", "People in a cluster that they do not need", unit: "share", .higherIsWorse,
            .clusters([.wrongSeconds], over: .measures([.seconds]), times: 1), by: .clusters,
            "Share of the time of people in the cluster that is that of people who need another."),
        metric(
            "cluster_overdue", "People whose clustering is overdue", unit: "share", .higherIsWorse,
            .clusters([.overdueSeconds], over: .measures([.seconds]), times: 1), by: .clusters,
            "Share of the time of people in the cluster in which the review was not done by its due date."),
        metric(
            "cluster_reviews", "Clusterings", unit: "per year", .neutral,
            .clusters([.clusterings], over: .elapsed(seconds: year), times: 1), by: .clusters,
            "Times that somebody was put into the cluster, at the beginning of care and at reviews."),
        metric(
            "cluster_moves", "Moves to another cluster", unit: "per year", .neutral,
            .clusters([.moves], over: .elapsed(seconds: year), times: 1), by: .clusters,
            "Times that somebody was put into the cluster who was in another, needs changed or not."),
        metric(
            "cluster_income", "Income by clusters", unit: "£ per year", .lowerIsWorse,
            .clusters([.income], over: .elapsed(seconds: year), times: 1), by: .clusters,
            "What is paid for people in the cluster by its tariff; beside `cost`."),
        metric(
            "cluster_income_by_need", "Income by need", unit: "£ per year", .neutral,
            .clusters([.incomeByNeed], over: .elapsed(seconds: year), times: 1), by: .clusters,
            "What would be paid for the same people, were all in the cluster that they need and their reviews in time."),
    ]
}
