import Charts

/// One chart of each kind, as a report would have it.
enum SampleCharts {
    static let names = all.map(\.name)

    static var all: [(name: String, chart: any Chart)] {
        [
            ("fan", fan), ("differences", differences), ("histogram", histogram), ("heatmap", heatmap),
            ("tornado", tornado), ("hours", hours), ("bars", bars), ("dots", dots), ("pathway", pathway),
            ("empty", DotChart(title: "Nothing", description: "No figures.", axis: "days", rows: [])),
        ]
    }

    private static let scenarios = ["As it is today", "Three posts stay empty for nine months"]

    private static var fan: FanChart {
        FanChart(
            title: "People who wait for a first contact", description: "The number rises in both scenarios.",
            axis: "People, at the end of each week", start: CalendarDay(year: 2026, month: 3, day: 2),
            panels: scenarios.enumerated().map { index, name in
                .init(
                    label: name,
                    weeks: (0..<40).map { week in
                        let middle = 60 + Double(week * (index + 1)) * 0.8
                        let spread = 4 + Double(week) / 3
                        return .init(
                            number: week, low: middle - 2 * spread, lowerQuartile: middle - spread, middle: middle,
                            upperQuartile: middle + spread, high: middle + 2 * spread)
                    })
            },
            threshold: .init(value: 90, label: "Agreed limit: 90 people"),
            markers: [.init(week: 9, label: "Posts fall empty"), .init(week: 36, label: "Posts are filled again")])
    }

    private static var differences: DifferenceChart {
        DifferenceChart(
            title: "What changes if three posts stay empty", description: "Waits become longer.",
            axis: "Difference, % of the baseline",
            rows: [
                .init(
                    label: "Weeks from referral to first contact, median", estimate: 22, low: 16, high: 28,
                    verdict: .worse, text: "+2.2 weeks (1.6 to 2.8)", negligible: -5...5),
                .init(
                    label: "Cost of pay", estimate: -12, low: -13, high: -11, verdict: .better,
                    text: "−£1 200 a week", negligible: -1...1),
                .init(
                    label: "Contacts a week", estimate: 1, low: -2, high: 4, verdict: .noDifference,
                    text: "+1 (−2 to 4)", negligible: -5...5),
                .init(
                    label: "Leavers", estimate: 30, low: -20, high: 80, verdict: .undecided, text: "+0.3 (−0.2 to 0.8)"),
                .init(label: "Cases on a ward", estimate: nil, low: nil, high: nil, verdict: .undecided),
            ],
            limits: -40...50)
    }

    private static var histogram: HistogramChart {
        HistogramChart(
            title: "How the runs differ", description: "Runs of both scenarios overlap.", axis: "Longest wait, days",
            panels: scenarios.enumerated().map { index, name in
                let values = (0..<60).map { run -> Double in
                    let halves = 100 + run * 37 % 60 + run * 11 % 17 + index * 18
                    return Double(halves) / 2
                }
                let middle = 69 + index * 9
                return .init(
                    label: name, values: values, middle: Double(middle), middleLabel: "median \(middle) days")
            },
            threshold: .init(value: 84, label: "Standard: 12 weeks"))
    }

    private static var heatmap: HeatmapChart {
        let (roles, months) = (["Nurse", "Social worker", "Psychologist"], ["March", "April", "May", "June"])
        return HeatmapChart(
            title: "Hours above contract", description: "Most in June.", axis: "Hours a week for each worker",
            rowAxis: "Role", columnAxis: "Month", rows: roles, columns: months,
            cells: (0..<3).map { role in
                (0..<4).map { month in
                    if role == 2, month == 3 { return nil }
                    let value = Double(role * 3 + month * 2) / 2 - 1
                    return .init(value: value, text: NumberText.rounded(value, decimals: 1))
                }
            },
            scale: .diverging(around: 0))
    }

    private static var tornado: TornadoChart {
        TornadoChart(
            title: "Which assumption moves the result most", description: "Referrals do.", axis: "Median wait, days",
            centre: 31, centreText: "31 days",
            rows: [
                .init(label: "Referrals a week", atLow: 18, atHigh: 52, lowText: "11", highText: "17"),
                .init(label: "Length of a visit", atLow: 28, atHigh: 35, lowText: "70 minutes", highText: "95 minutes"),
                .init(label: "People who do not attend", atLow: 33, atHigh: 30, lowText: "5 %", highText: "18 %"),
            ])
    }

    private static var hours: StackedHoursChart {
        StackedHoursChart(
            title: "Where the hours go", description: "Records take as much as travel.", axis: "Hours a week",
            categories: ["Contacts", "Travel", "Records", "Meetings", "Unfilled"],
            bars: [
                .init(label: scenarios[0], hours: [182, 61, 88, 40, 0], text: "371 hours"),
                .init(label: scenarios[1], hours: [120, 41, 70, 28, 112], text: "371 hours"),
            ])
    }

    private static var bars: BarChart {
        BarChart(
            title: "What people waited for", description: "Mostly for an appointment.", axis: "Days for each person",
            series: scenarios,
            groups: [
                .init(
                    label: "No appointment free",
                    bars: [
                        .init(value: 12, low: 10, high: 14.5, text: "12 days"),
                        .init(value: 19, low: 15, high: 23, text: "19 days"),
                    ]),
                .init(
                    label: "No interpreter",
                    bars: [.init(value: 3, low: 2.5, high: 3.6, text: "3 days"), .init(value: nil, text: "no figure")]),
            ])
    }

    private static var dots: DotChart {
        DotChart(
            title: "Median wait in each scenario", description: "Longest with empty posts.", axis: "Median wait, days",
            rows: [
                .init(label: scenarios[0], estimate: 31, low: 29, high: 33, text: "31 (29 to 33)", isBaseline: true),
                .init(label: scenarios[1], estimate: 44, low: 40, high: 49, text: "44 (40 to 49)"),
                .init(label: "Cap of 25 cases", estimate: 35.5, low: 33, high: 37, text: "35.5 (33 to 37)"),
            ])
    }

    private static var pathway: PathwayDiagram {
        PathwayDiagram(
            title: "The way through the service", description: "Some come back.",
            nodes: [
                .init(id: "gp", title: "General practice", details: ["11 referrals a week"], kind: .source),
                .init(id: "duty", title: "Duty worker", kind: .resource),
                .init(id: "triage", title: "Triage", details: ["40 minutes, each working day"], kind: .activity),
                .init(id: "wait", title: "Waiting list", details: ["By urgency, then by date"], kind: .queue),
                .init(id: "held", title: "On the caseload", details: ["Contact each 2 weeks"], kind: .state),
                .init(id: "out", title: "Discharged", kind: .exit),
            ],
            edges: [
                .init(from: "gp", to: "triage"), .init(from: "duty", to: "triage", label: "does"),
                .init(from: "triage", to: "wait", label: "62 % accepted"),
                .init(from: "triage", to: "out", label: "38 %"), .init(from: "wait", to: "held"),
                .init(from: "held", to: "held", label: "review each 26 weeks"), .init(from: "held", to: "out"),
                .init(from: "out", to: "triage", label: "referred again"),
            ])
    }
}
