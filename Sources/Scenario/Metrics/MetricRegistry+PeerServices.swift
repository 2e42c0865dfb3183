// Services that peer workers run.
extension MetricRegistry {
    private static func peer(
        _ id: String, _ title: String, unit: String, _ direction: MetricDefinition.Direction, _ figure: PeerFigure,
        _ definition: String
    ) -> MetricDefinition {
        metric(id, title, unit: unit, direction, .peers(figure), by: .peers, weekly: true, definition)
    }

    static let peerServices: [MetricDefinition] = [
        peer(
            "peer_taken_over", "People taken over by peer services", unit: "per year", .neutral,
            .services([.takenOver], seconds: year, times: 1),
            "People accepted by another team who agreed to be with a peer-managed service and went to it."),
        peer(
            "peer_no_room", "No room in a peer service", unit: "per year", .higherIsWorse,
            .services([.noRoom], seconds: year, times: 1),
            "People who agreed to be with a peer-managed service that had no room."),
        peer(
            "peer_pool", "Pooled budget", unit: "£", .neutral, .services([.balance], seconds: 1, times: 1),
            "What is in the pooled budget, mean over time."),
        peer(
            "peer_pool_spent", "Spent of the pooled budget", unit: "£ per year", .neutral,
            .services([.spent], seconds: year, times: 1), "What professionals' hours cost that were bought."),
        peer(
            "peer_graduates", "People who finished and can work there", unit: "per year", .lowerIsWorse,
            .services([.graduates], seconds: year, times: 1),
            "People who finished in a peer-managed service and are ready to work in it."),
        peer(
            "peer_graduates_placed", "People who finished and work there", unit: "per year", .lowerIsWorse,
            .services([.graduatesPlaced], seconds: year, times: 1), "Those of them who took a vacant post."),
        peer(
            "peer_hours", "Hours of professionals bought", unit: "hours per week", .neutral,
            .contracts([.secondsBought], over: [], seconds: week, times: 1 / hour),
            "Hours of professionals that peer-managed services bought, by contract."),
        peer(
            "peer_hours_used", "Share of hours bought", unit: "share", .neutral,
            .contracts([.secondsBought], over: [.secondsThere], seconds: 1, times: 1),
            "Hours bought over those that could be had by contract."),
        peer(
            "peer_work_wait", "Time until work is bought and done", unit: "days", .higherIsWorse,
            .contracts([.waitSeconds], over: [.pieces], seconds: 1, times: 1 / day),
            "Mean time from a piece of work's arising until it was done by contract, of those done then; what is never bought is left out."
        ),
        peer(
            "peer_work_waiting", "Work that waits to be bought", unit: "pieces", .higherIsWorse,
            .contracts([.waitingSeconds], over: [], seconds: 1, times: 1),
            "Pieces of work that wait for hours or money of a contract, mean over time."),
    ]
}
