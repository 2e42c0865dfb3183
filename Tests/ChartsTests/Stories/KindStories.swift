import Testing

@testable import Charts

@Suite struct KindStories {
    private func texts(_ chart: any Chart, width: Double = 640) -> [String] {
        chart.drawing(width: width, heading: true).labels.map(\.text)
    }

    @Test("A week without figures leaves a gap in the bands and in the line")
    func gaps() {
        let weeks = (0..<9).map { week -> FanChart.Week in
            let value = week == 4 ? nil : Double(week)
            return .init(
                number: week, low: value, lowerQuartile: value, middle: value, upperQuartile: value, high: value)
        }
        let chart = FanChart(
            title: "", description: "", axis: "", start: nil, panels: [.init(label: "", weeks: weeks)])
        let paths = chart.drawing(width: 640, heading: true).marks.filter {
            if case .path = $0 { true } else { false }
        }
        // Two bands and a line, each before and after the gap.
        #expect(paths.count == 6)
        #expect(chart.table.rows[4] == ["", "4", "", "", "", "", "", ""])
    }

    @Test("All scenarios of a course have the same scale")
    func commonScale() {
        func week(_ value: Double) -> FanChart.Week {
            .init(number: 0, low: value, lowerQuartile: value, middle: value, upperQuartile: value, high: value)
        }
        let chart = FanChart(
            title: "", description: "", axis: "", start: nil,
            panels: [.init(label: "a", weeks: [week(1)]), .init(label: "b", weeks: [week(100)])])
        #expect(texts(chart).count { $0 == "100" } == 2)
    }

    @Test("A verdict is told by its shape and its words", arguments: DifferenceChart.Verdict.allCases)
    func verdicts(verdict: DifferenceChart.Verdict) {
        let chart = DifferenceChart(
            title: "", description: "", axis: "",
            rows: [.init(label: "a", estimate: 1, low: 0, high: 2, verdict: verdict)])
        let shapes = chart.drawing(width: 640, heading: true).marks.compactMap { mark -> Symbol? in
            if case .symbol(let symbol, _, size: _, _) = mark { symbol } else { nil }
        }
        // In the legend and in the row.
        #expect(shapes.count == 2 && shapes[0] == shapes[1])
        #expect(texts(chart).count { $0 == chart.words(for: verdict) } == 2)
    }

    @Test("No two verdicts have the same shape")
    func shapes() {
        let chart = DifferenceChart(
            title: "", description: "", axis: "",
            rows: DifferenceChart.Verdict.allCases.map {
                .init(label: "", estimate: 1, low: nil, high: nil, verdict: $0)
            })
        let shapes = chart.drawing(width: 640, heading: true).marks.compactMap { mark -> String? in
            if case .symbol(let symbol, _, size: _, _) = mark { "\(symbol)" } else { nil }
        }
        #expect(Set(shapes).count == 7)
    }

    @Test("Histograms share their bins and count every run once")
    func histogram() {
        let chart = HistogramChart(
            title: "", description: "", axis: "",
            panels: [.init(label: "a", values: [1.5, 2.5, 9]), .init(label: "b", values: [4, .nan])])
        let rows = chart.table.rows
        #expect(rows.filter { $0[0] == "a" }.map { $0[1] } == rows.filter { $0[0] == "b" }.map { $0[1] })
        #expect(rows.compactMap { Int($0[3]) }.reduce(0, +) == 4)
    }

    @Test("A matrix too wide for a phone is divided, with its rows named in each part")
    func dividedMatrix() {
        let columns = (1...12).map { "month \($0)" }
        let chart = HeatmapChart(
            title: "", description: "", axis: "", rows: ["nurse"], columns: columns,
            cells: [columns.map { _ in .init(value: 1, text: "1") }])
        #expect(texts(chart, width: 340).count { $0 == "nurse" } > 1)
        #expect(texts(chart, width: 640).count { $0 == "nurse" } == 1)
    }

    @Test("A chart without figures says so, in every kind", arguments: 0..<8)
    func empty(kind: Int) {
        let charts: [any Chart] = [
            FanChart(title: "", description: "", axis: "", start: nil, panels: []),
            DifferenceChart(title: "", description: "", axis: "", rows: []),
            HistogramChart(title: "", description: "", axis: "", panels: [.init(label: "", values: [.nan])]),
            HeatmapChart(title: "", description: "", axis: "", rows: ["a"], columns: ["b"], cells: [[nil]]),
            TornadoChart(title: "", description: "", axis: "", centre: 1, centreText: "", rows: []),
            StackedHoursChart(title: "", description: "", axis: "", categories: [], bars: []),
            BarChart(title: "", description: "", axis: "", series: [], groups: []),
            PathwayDiagram(title: "", description: "", nodes: [], edges: []),
        ]
        #expect(texts(charts[kind]) == ["no figures"])
    }

    @Test("Title and description are there for those who hear the page")
    func names() {
        let chart = DotChart(title: "A & B", description: "A is lower.", axis: "", rows: [])
        let markup = chart.svg(id: "x", heading: false)
        #expect(markup.contains("role=\"img\" aria-labelledby=\"x-title x-desc\" viewBox=\"0 0 640 80\""))
        #expect(markup.contains("<title id=\"x-title\">A &amp; B</title><desc id=\"x-desc\">A is lower.</desc>"))
        #expect(!markup.contains("<text x=\"4\""))
    }
}
