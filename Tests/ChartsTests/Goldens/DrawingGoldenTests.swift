import Charts
import Foundation
import Testing

/// Drawings, byte for byte; whoever changes them looks at them in a browser.
@Suite struct DrawingGoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Drawings")

    @Test(
        "Each kind of chart is the drawing in Goldens/Drawings; CASELOAD_WRITE_DOCS=1 writes them anew",
        arguments: SampleCharts.names, [640.0, 340])
    func drawing(name: String, width: Double) throws {
        let chart = try #require(SampleCharts.all.first { $0.name == name }?.chart)
        let markup = chart.svg(id: name, width: width) + "\n"
        let file = Self.folder.appending(path: "\(name)-\(Int(width)).svg")
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try markup.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == markup)
    }

    @Test("A course of 104 weeks takes less than 12 kB")
    func bytes() {
        let weeks = (0..<104).map { week -> FanChart.Week in
            // Without any regularity that would make it shorter.
            let middle = 60 + Double(week * 7919 % 211) / 17
            return .init(
                number: week, low: middle - 9.3, lowerQuartile: middle - 3.7, middle: middle,
                upperQuartile: middle + 4.1, high: middle + 11.9)
        }
        let chart = FanChart(
            title: "People who wait", description: "", axis: "people",
            start: CalendarDay(year: 2026, month: 3, day: 2), panels: [.init(label: "", weeks: weeks)])
        #expect(chart.svg(id: "a").utf8.count < 12_000)
    }
}
