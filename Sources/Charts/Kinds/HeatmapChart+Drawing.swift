extension HeatmapChart {
    public func drawing(width: Double, heading: Bool) -> Drawing {
        Canvas(kind: "x", width: width, title: heading ? title : nil).withoutFigures()
    }
}
