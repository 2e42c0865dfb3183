/// The user has asked to stop while events were being written; the run itself stands.
struct EventsInterrupted: Error {}
