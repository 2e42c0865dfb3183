/// A picture of figures that is laid out anew for each width.
public protocol Chart: Sendable {
    /// Says what is shown, above the drawing and to those who hear the page.
    var title: String { get }
    /// Says in words what is to be seen.
    var description: String { get }
    /// What is drawn, as a table.
    var table: ChartTable { get }
    /// The drawing at a width.
    ///
    /// - Parameters:
    ///   - width: in CSS pixels; less than 280 is taken as 280.
    ///   - heading: whether the title stands above the chart.
    func drawing(width: Double, heading: Bool) -> Drawing
}

extension Chart {
    /// The chart as an `<svg>` element for a page.
    ///
    /// - Parameters:
    ///   - id: begins all identifiers in the element; no other drawing of the page may have it.
    ///   - width: in CSS pixels, for which letters have their size; 640 suits a desktop or paper, 340 a phone.
    ///   - heading: whether the title stands above the chart.
    public func svg(id: String, width: Double = 640, heading: Bool = true) -> String {
        SVGWriter.markup(drawing(width: width, heading: heading), id: id, title: title, description: description)
    }
}
