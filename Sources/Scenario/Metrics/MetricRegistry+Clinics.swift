// The metrics of clinics.
extension MetricRegistry {
    private static let flattery =
        "kept for comparison with published models; a service that stops seeing people has no long completed bookings."

    static let clinics: [MetricDefinition] = [
        metric(
            "clinic_wait_mean", "Wait for a clinic, completed bookings", unit: "working days", .higherIsWorse,
            .clinics(
                [
                    part("routine", [.routineWait], over: [.routineBookings]),
                    part("urgent", [.urgentWait], over: [.urgentBookings]),
                ], kinds: [.firstContact]), by: .clinics(key: "urgency"), weekly: false,
            "Mean working days from referral to a first contact in a clinic, of people referred in the measured weeks and seen "
                + "within them: \(flattery)"),
        metric(
            "clinic_urgent_within_5_days", "Urgent bookings within five working days", unit: "share", .lowerIsWorse,
            .clinics([part("urgent", [.urgentWithinFive], over: [.urgentBookings])], kinds: [.firstContact]),
            by: .clinics(key: "urgency"), weekly: false,
            "Share of the urgent first contacts in a clinic that came within five working days of referral, of people referred "
                + "in the measured weeks and seen within them: \(flattery)"),
        metric(
            "clinic_slot_use", "Slots used", unit: "share", .neutral,
            .clinics([part("all", [.slotsUsed], over: [.slotsOffered])], kinds: Clinic.Kind.allCases),
            by: .clinics(key: "use"),
            "Slots of clinics that had an appointment over slots that there were; a slot to which nobody came is used."),
        metric(
            "clinic_not_attended", "Clinic appointments not attended", unit: "share", .higherIsWorse,
            .clinics([part("all", [.notAttended], over: [.appointments])], kinds: Clinic.Kind.allCases),
            by: .clinics(key: "attendance"),
            "Share of the appointments of a clinic's people to which they did not come."),
    ]

    private static func part(
        _ name: String, _ terms: [ClinicMeasure], over divisor: [ClinicMeasure]
    ) -> MetricDefinition.ClinicPart {
        MetricDefinition.ClinicPart(part: name, terms: terms, divisor: divisor)
    }
}
