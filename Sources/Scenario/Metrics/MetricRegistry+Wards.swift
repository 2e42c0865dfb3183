// The metrics of wards and beds.
extension MetricRegistry {
    static let wards: [MetricDefinition] =
        beds + [
            metric(
                "delayed_days", "Days of delayed discharge", unit: "bed-days per year", .higherIsWorse,
                .delays(over: .elapsed(seconds: year), times: 1 / day), by: .wards,
                "Days in bed of people who could leave, by what they wait for: the reasons of `delays`, and `work` for what a team "
                    + "has to do first."),
            metric(
                "out_of_area_cost", "Cost of out-of-area beds", unit: "£ per year", .higherIsWorse,
                .outOfAreaCost(over: .elapsed(seconds: year)), by: .wards,
                "Bed-days out of area at what a day costs there."),
        ]

    private static let beds: [MetricDefinition] = [
        figure(
            "beds_open", "Beds", unit: "beds", .neutral, [.bedSeconds], over: .elapsed(seconds: 1),
            "Beds of wards, mean over time; those to be closed count until they fall free."),
        figure(
            "bed_occupancy", "Occupancy", unit: "share", .higherIsWorse, [.occupiedSeconds],
            over: .measures([.bedSeconds]), "Beds taken over beds, mean over time."),
        figure(
            "bed_days", "Days in hospital", unit: "bed-days per year", .neutral,
            [.occupiedSeconds, .outOfAreaSeconds], over: .elapsed(seconds: year), times: 1 / day,
            "Days in which a bed of a ward was taken, also by being kept for somebody on the way, and days out of area; of a team, "
                + "those of its people."),
        figure(
            "bed_requests", "Beds asked for", unit: "per year", .neutral, [.requests], over: .elapsed(seconds: year),
            "People who needed a bed, and found one or needed it no longer, by the day on which that was so."),
        figure(
            "bed_wait_mean", "Wait for a bed", unit: "hours", .higherIsWorse, [.waitSeconds],
            over: .measures([.bedsFound]), times: 1 / hour,
            "Mean hours for which those who got a bed, here or elsewhere, had waited for it."),
        figure(
            "no_bed_at_once", "Without a bed at first", unit: "share", .higherIsWorse, [.requests], less: [.bedsAtOnce],
            over: .measures([.requests]), "Share of those who needed a bed for whom there was none at that moment."),
        figure(
            "waiting_for_bed", "Waiting for a bed", unit: "people", .higherIsWorse, [.waitingSeconds],
            over: .elapsed(seconds: 1), "People who wait for a bed, mean over time."),
        figure(
            "bed_requests_withdrawn", "Beds needed no longer", unit: "per year", .neutral, [.withdrawn],
            over: .elapsed(seconds: year),
            "People whose crisis had passed, or who had died or moved away, before they came into a bed."),
        figure(
            "ward_admissions", "Admissions to beds", unit: "per year", .neutral, [.admissions, .placements],
            over: .elapsed(seconds: year), "People admitted to a ward or out of area."),
        figure(
            "out_of_area_placements", "Out-of-area placements", unit: "per year", .higherIsWorse, [.placements],
            over: .elapsed(seconds: year), "People admitted out of area for want of a local bed."),
        figure(
            "admissions_detained", "Admissions under detention", unit: "share", .neutral, [.detained],
            over: .measures([.admissions, .placements]),
            "Share of the people admitted, here or out of area, who are detained."),
        figure(
            "out_of_area_returns", "Brought back from out of area", unit: "per year", .neutral, [.returns],
            over: .elapsed(seconds: year),
            "People out of area who came into a bed of the ward before they left hospital."),
        figure(
            "out_of_area_bed_days", "Out-of-area bed-days", unit: "bed-days per year", .higherIsWorse,
            [.outOfAreaSeconds], over: .elapsed(seconds: year), times: 1 / day, "Days in a bed out of area."),
        figure(
            "out_of_area_distance", "Distance out of area", unit: "km", .higherIsWorse, [.outOfAreaKilometreSeconds],
            over: .measures([.outOfAreaSeconds]), "Kilometres between people out of area and home, mean over bed-days."),
        figure(
            "length_of_stay", "Length of stay", unit: "days", .neutral, [.staySeconds], over: .measures([.discharges]),
            times: 1 / day,
            "Mean days in bed, out of area included, of people who left; in a run that is short beside the longest stays it "
                + "is below that of those admitted."),
        figure(
            "long_stays_in_bed", "In bed for long", unit: "share", .higherIsWorse, [.inBedLong],
            over: .measures([.inBed]),
            "Share of the people in bed at the end of each week who have been there for 100 days or more, or what the ward "
                + "counts as long. A few long stays fill many of the beds: the share of those admitted is far lower."),
        figure(
            "long_stays", "Long stays", unit: "share", .higherIsWorse, [.longStays], over: .measures([.discharges]),
            "Share of the people who left who had been in bed for as long."),
        figure(
            "followed_up_in_time", "Met after leaving hospital", unit: "share", .lowerIsWorse, [.followUpsMet],
            over: .measures([.followUps]),
            "Share of the people of teams who left a bed and were met face to face or on the telephone within 72 hours, or "
                + "the ward's own time."),
    ]

    private static func figure(
        _ id: String, _ title: String, unit: String, _ direction: MetricDefinition.Direction,
        _ terms: [WardMeasure], less: [WardMeasure] = [], over divisor: MetricDefinition.WardDivisor,
        times: Double = 1, _ definition: String
    ) -> MetricDefinition {
        metric(
            id, title, unit: unit, direction, .wards(terms, less: less, over: divisor, times: times), by: .wards,
            definition)
    }
}
