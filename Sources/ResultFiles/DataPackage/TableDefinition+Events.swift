/// The table of events, which a run writes on request.
extension TableDefinition {
    /// All that happens in the first replications.
    public static let events = TableDefinition(
        "events.csv", "Events",
        "A row is one event of a person, a request or a worker in one replication, in the order in which it happened; what was under "
            + "way when the measured weeks begin enters then.",
        [
            .scenario, .replication,
            ColumnDefinition(
                "entity_id", .text, "The person or request that it happens to; empty where it concerns a worker alone."
            ).optional(),
            ColumnDefinition("event_type", .text, "What kind of event it is, as vidigi names them.").among([
                "arrival_departure", "queue", "resource_use", "resource_use_end",
            ]),
            ColumnDefinition("event", .text, "What happens, or where the entity is from now on."),
            ColumnDefinition("time", .number, "Minutes since the first measured day began.").from(0),
            ColumnDefinition(
                "timestamp", .text,
                "Local time of the simulated calendar, which has no summer time: 2027-01-04T09:00:00."),
            ColumnDefinition(
                "resource_id", .integer,
                "The number of the post that is taken or given back; empty where there is none."
            ).optional(),
            ColumnDefinition(
                "pathway", .text,
                "The team that serves the person, the partition before it where there are several; empty where there is none."
            ).optional(),
            ColumnDefinition(
                "activity", .text,
                "What is done (the id of the work type), what happened, or the place that was come to; empty in rows for drawing alone."
            ).optional(),
            ColumnDefinition(
                "lifecycle", .text, "How far the activity is, in the words of XES; empty where there is none."
            )
            .optional(),
            ColumnDefinition(
                "activity_instance", .integer, "The number of the piece of work, shared by its start and its end."
            ).optional(),
        ])
}
