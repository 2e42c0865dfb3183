public import Scenario

/// What is said of a queue that grows all along a run: figures then depend on how long the run is.
public struct QueueLine {
    private let summaries: [FigureName: RunResult.Summary]

    private static let queues = [
        (group: "queue=allocation", level: "waiting_allocation", words: "for a coordinator"),
        (group: "queue=first_contact", level: "waiting_first_contact", words: "for a first contact"),
    ]

    /// Takes the figures of a scenario by their keys.
    public init(_ summaries: [FigureName: RunResult.Summary]) { self.summaries = summaries }

    /// A line for each queue that grows over so many weeks, or none.
    ///
    /// A queue that grows in a straight line from nothing grows by twice its mean; half of the mean, with an interval
    /// above 0, counts as growing.
    public func lines(weeks: Int) -> [String] {
        Self.queues.compactMap { queue in
            guard let growth = summaries[FigureName(metric: "queue_growth", group: queue.group)],
                let level = summaries[FigureName(metric: queue.level)]?.estimate,
                let estimate = growth.estimate, let low = growth.low, low > 0,
                estimate * Double(weeks) * 7 / 365.25 > level / 2
            else { return nil }
            let text = FigureText(unit: growth.unit)
            return "Growing: \(text.estimate(estimate, low: growth.low, high: growth.high)) more people wait "
                + "\(queue.words) each year "
                + "(\(text.interval(estimate, low: growth.low, high: growth.high))): figures depend on the length of the run."
        }
    }
}
