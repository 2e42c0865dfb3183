// Diaries: what is booked, what breaks in, who is on duty.
extension MetricRegistry {
    static let diary: [MetricDefinition] = [
        metric(
            "appointments_missed", "Appointments not kept", unit: "share", .higherIsWorse,
            .sum(
                .people([.appointmentsMissed]), over: .terms(.people([.appointmentsBooked])), times: 1),
            "Share of the appointments booked that staff did not keep, being away or at something that could not wait; each "
                + "is booked again and counts anew."),
        metric(
            "interruptions", "Interruptions", unit: "per week at work", .higherIsWorse,
            .sum(.coordinators([.interruptions]), over: .terms(.coordinators([.weeksAtWork])), times: 1), by: .role,
            "Pieces of work that were broken off for something that could not wait, notes apart, for each coordinator's "
                + "week at work."),
        metric(
            "duty_days", "Days on duty", unit: "per week at work", .higherIsWorse,
            .sum(.coordinators([.dutyDays]), over: .terms(.coordinators([.weeksAtWork])), times: 1), by: .role,
            "Days on the duty rota for each coordinator's week at work."),
        metric(
            "duty_days_uncovered", "Duty days without anybody", unit: "per year", .higherIsWorse,
            .sum(.people([.dutyDaysUncovered]), over: .elapsed(seconds: year), times: 1),
            "Days on which somebody of the duty rota did not come and nobody could take the place."),
    ]
}
