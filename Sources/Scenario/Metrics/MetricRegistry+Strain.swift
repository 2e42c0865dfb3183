// The metrics of strain: its level, what it is made of, what it does.
extension MetricRegistry {
    static let strain: [MetricDefinition] = [
        metric(
            "strain", "Strain", unit: "level, 0 to 1", .higherIsWorse,
            .sum(.coordinators([.strain]), over: .terms(.coordinators([.strainWeeks])), times: 1), by: .role,
            "Mean strain of coordinators in post at the end of each week; undefined where strain is not simulated. Those "
                + "most strained leave, so it is to be read beside wte_in_post."),
        metric(
            "strain_reported", "Strain as reported", unit: "level, 0 to 1", .higherIsWorse,
            .sum(.coordinators([.strainReported]), over: .terms(.coordinators([.strainWeeks])), times: 1), by: .role,
            "Mean of what coordinators in post would say of their strain, which lags behind it by "
                + "strain.reported_after."),
        metric(
            "strain_of_leavers", "Strain of those who left", unit: "level, 0 to 1", .higherIsWorse,
            .sum(.coordinators([.strainOfLeavers]), over: .terms(.coordinators([.leavers])), times: 1), weekly: false,
            "Mean strain of coordinators on the day they left."),
        metric(
            "strain_high", "Highly strained", unit: "share", .higherIsWorse,
            .sum(.coordinators([.strainHigh]), over: .terms(.coordinators([.strainWeeks])), times: 1), by: .role,
            "Share of coordinator-weeks that end with a strain above strain.high."),
        metric(
            "strain_budget", "What strain is made of", unit: "level, 0 to 1", .higherIsWorse,
            .parts(
                StrainPart.allCases.sorted { $0.name < $1.name }.map { part in
                    (part.name, .coordinators([StaffMeasure.of(part)]))
                }, over: .terms(.coordinators([.strainWorkWeeks])), times: 1), by: .parts(key: "part", hasTotal: true),
            "What each part adds to the level that strain moves towards, mean over coordinators' weeks at work; slack, and "
                + "reforms that relieve, are below 0. Their sum is the level aimed at before it is held to 0 and 1."),
        metric(
            "strain_by_standard", "Strain by management standard", unit: "level, 0 to 1", .higherIsWorse,
            .parts(
                ManagementStandard.allCases.sorted { $0.rawValue < $1.rawValue }.compactMap { standard in
                    let parts = StrainPart.allCases.filter { $0.standard == standard }
                    return parts.isEmpty ? nil : (standard.rawValue, .coordinators(parts.map(StaffMeasure.of)))
                }, over: .terms(.coordinators([.strainWorkWeeks])), times: 1),
            by: .parts(key: "standard", hasTotal: false),
            "The parts of strain_budget, put together as the Health and Safety Executive's Management Standards have them, "
                + "to be laid beside a stress risk assessment: demands (overload, overtime, harm, statutory, slack), control "
                + "(monitoring, discretion), support (supervision, alone), relationships (voice, instability), role (role), change "
                + "(reorganisation, reforms)."),
        metric(
            "strain_limited", "Strain at a limit", unit: "share", .neutral,
            .sum(.coordinators([.strainClipped]), over: .terms(.coordinators([.strainWorkWeeks])), times: 1),
            "Share of coordinators' weeks at work in which the level aimed at would have been below 0 or above 1."),
        metric(
            "cut_off", "Emotional cut-off", unit: "share", .higherIsWorse,
            .sum(.coordinators([.cutOff]), over: .terms(.coordinators([.strainWeeks])), times: 1),
            "How far coordinators have cut off from people, mean of the Hill function of their strain; 0 is not at all."
        ),
        metric(
            "turnover_hazard", "Hazard of leaving", unit: "per year", .higherIsWorse,
            .sum(.coordinators([.leavingHazard]), over: .terms(.coordinators([.hazardWeeks])), times: 1), by: .role,
            "Hazards of resignation, early retirement, moving within the service and into leadership, added up, mean over "
                + "coordinators in post who have not given notice. It is what turnover is drawn from, and far less noisy."
        ),
    ]
}

extension StaffMeasure {
    /// The measure in which a part of strain is added up.
    public static func of(_ part: StrainPart) -> StaffMeasure {
        guard let measure = StaffMeasure(rawValue: StaffMeasure.strainBase.rawValue + part.rawValue) else {
            preconditionFailure("every part of strain has a measure")
        }
        return measure
    }
}
