@testable import Charts

/// Charts of all kinds made of a number, among them such as nobody would wish to draw.
struct ChartGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }

    private mutating func share() -> Double { Double(next(1 << 20)) / Double(1 << 20) }

    mutating func words() -> String {
        let stock = [
            "Referrals", "to", "first contact", "of people who wait", "Approved", "weeks", "a", "&", "<b>", "\"cap\"",
            "whole-time-equivalent", "Zugangsvoraussetzungsprüfungsverfahren", "Łódź", "水", "band 6/7", "W",
            "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM", "caseload_weight_of_people_with_complex_needs", "100 %", "\u{7}",
        ]
        let lengths = [0, 1, 1, 2, 3, 5, 12, 30]
        return (0..<lengths[next(lengths.count)]).map { _ in stock[next(stock.count)] }.joined(separator: " ")
    }

    /// Numbers of one kind: ordinary, tiny, huge, negative, equal, and here and there one that is missing.
    mutating func numbers(_ count: Int) -> [Double?] {
        let kind = next(9)
        let constant = (share() - 0.5) * 1000
        return (0..<count).map { _ in
            if next(12) == 0 { return [nil, Double.nan, Double.infinity, -Double.infinity][next(4)] }
            switch kind {
            case 0: return share() * 100
            case 1: return (share() - 0.5) * 1e-9
            case 2: return share() * 1e15
            case 3: return (share() - 0.5) * 3e307
            case 4: return -share() * 40_000
            case 5: return constant
            case 6: return 0
            case 7: return 1e9 + share()
            default: return Double(next(7))
            }
        }
    }

    mutating func count() -> Int { [0, 1, 1, 2, 3, 5, 8, 12, 40][next(9)] }

    mutating func chart(_ kind: Int) -> any Chart {
        switch kind {
        case 0: fan()
        case 1: differences()
        case 2: histogram()
        case 3: heatmap()
        case 4: tornado()
        case 5: hours()
        case 6: bars()
        case 7: dots()
        default: pathway()
        }
    }

    static let kinds = 9

    private mutating func threshold(_ value: Double?) -> FanChart.Threshold? {
        next(2) == 0 ? nil : .init(value: value ?? .nan, label: words())
    }

    private mutating func fan() -> FanChart {
        let weeks = [0, 1, 2, 5, 30, 104, 520][next(7)]
        let panels = (0..<min(count(), 8)).map { _ in
            let values = numbers(weeks * 5)
            return FanChart.Panel(
                label: words(),
                weeks: (0..<weeks).map { week in
                    let sorted = values[(week * 5)..<(week * 5 + 5)]
                    let v = Array(sorted)
                    return FanChart.Week(
                        number: week - 3, low: v[0], lowerQuartile: v[1], middle: v[2], upperQuartile: v[3], high: v[4])
                })
        }
        return FanChart(
            title: words(), description: words(), axis: words(),
            start: next(3) == 0 ? nil : CalendarDay(year: 1990 + next(60), month: 1 + next(12), day: 1 + next(28)),
            panels: panels, threshold: threshold(numbers(1)[0]),
            markers: (0..<next(6)).map { _ in .init(week: share() * Double(weeks + 1) - 3, label: words()) })
    }

    private mutating func differences() -> DifferenceChart {
        let rows = count()
        let values = numbers(rows * 3)
        return DifferenceChart(
            title: words(), description: words(), axis: words(),
            rows: (0..<rows).map { row in
                .init(
                    label: words(), estimate: values[row * 3], low: values[row * 3 + 1], high: values[row * 3 + 2],
                    verdict: DifferenceChart.Verdict.allCases[next(7)], text: words(),
                    negligible: next(2) == 0 ? nil : -1...2)
            },
            limits: next(2) == 0 ? nil : -50...70)
    }

    private mutating func histogram() -> HistogramChart {
        HistogramChart(
            title: words(), description: words(), axis: words(),
            panels: (0..<min(count(), 6)).map { _ in
                let values = numbers([0, 1, 2, 30, 300][next(5)])
                return .init(
                    label: words(), values: values.compactMap(\.self), middle: values.first ?? nil,
                    middleLabel: words())
            },
            threshold: threshold(numbers(1)[0]))
    }

    private mutating func heatmap() -> HeatmapChart {
        let (rows, columns) = (count(), min(count(), 12))
        let cells = (0..<rows).map { _ in
            numbers(columns).map { value -> HeatmapChart.Cell? in
                value.map { .init(value: $0, text: NumberText.digits($0, 3)) }
            }
        }
        return HeatmapChart(
            title: words(), description: words(), axis: words(), rowAxis: words(), columnAxis: words(),
            rows: (0..<rows).map { _ in words() }, columns: (0..<columns).map { _ in words() }, cells: cells,
            scale: next(2) == 0 ? .sequential : .diverging(around: share()))
    }

    private mutating func tornado() -> TornadoChart {
        let rows = count()
        let values = numbers(rows * 2 + 1)
        return TornadoChart(
            title: words(), description: words(), axis: words(), centre: values[0] ?? 0, centreText: words(),
            rows: (0..<rows).map { row in
                .init(
                    label: words(), atLow: values[row * 2 + 1], atHigh: values[row * 2 + 2], lowText: words(),
                    highText: words())
            })
    }

    private mutating func hours() -> StackedHoursChart {
        let categories = min(count(), 12)
        return StackedHoursChart(
            title: words(), description: words(), axis: words(), categories: (0..<categories).map { _ in words() },
            bars: (0..<count()).map { _ in .init(label: words(), hours: numbers(categories), text: words()) })
    }

    private mutating func bars() -> BarChart {
        let series = [0, 1, 3, 6][next(4)]
        return BarChart(
            title: words(), description: words(), axis: words(), series: (0..<series).map { _ in words() },
            groups: (0..<count()).map { _ in
                let values = numbers(max(1, series) * 3)
                return .init(
                    label: words(),
                    bars: (0..<max(1, series)).map { bar in
                        .init(
                            value: values[bar * 3], low: values[bar * 3 + 1], high: values[bar * 3 + 2], text: words())
                    })
            })
    }

    private mutating func dots() -> DotChart {
        let rows = count()
        let values = numbers(rows * 3)
        return DotChart(
            title: words(), description: words(), axis: words(),
            rows: (0..<rows).map { row in
                .init(
                    label: words(), estimate: values[row * 3], low: values[row * 3 + 1], high: values[row * 3 + 2],
                    text: words(), isBaseline: row == 0)
            })
    }

    private mutating func pathway() -> PathwayDiagram {
        let nodes = count()
        let edges = nodes == 0 ? 0 : next(2 * nodes + 1)
        return PathwayDiagram(
            title: words(), description: words(),
            nodes: (0..<nodes).map { node in
                .init(
                    id: "n\(node)", title: words(), details: (0..<next(4)).map { _ in words() },
                    kind: PathwayDiagram.Node.Kind.allCases[next(6)])
            },
            edges: (0..<edges).map { _ in
                // Mostly forwards, as pathways go; some back, to itself or to nowhere.
                let from = next(nodes)
                let to = next(5) == 0 ? next(nodes) : min(nodes, from + 1 + next(4))
                return .init(from: "n\(from)", to: "n\(to)", label: words())
            })
    }
}
