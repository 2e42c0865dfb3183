/// A few figures out of all that a replication has, which is what a sweep keeps.
public struct FigureSelection: Sendable {
    /// Where they stand in the shorter record; no figure of it is weekly.
    public let layout: FigureLayout

    /// Selects figures; those that several scenarios have stand once.
    ///
    /// - Complexity: O(n log n).
    public init(_ figures: [FigureDefinition]) {
        var chosen: [FigureDefinition] = []
        var known: Set<FigureDefinition> = []
        for var figure in figures {
            figure.isWeekly = false
            if known.insert(figure).inserted { chosen.append(figure) }
        }
        layout = FigureLayout(chosen.sorted(by: FigureDefinition.precedes), weeks: 0)
    }

    /// Where the selected figures begin in the records of a whole layout, nil for those that it has not.
    ///
    /// - Complexity: O(n + m) for n figures of all and m selected ones.
    public func places(in whole: FigureLayout) -> [Int?] {
        var starts: [FigureDefinition: Int] = [:]
        for (figure, definition) in whole.figures.enumerated() {
            var key = definition
            key.isWeekly = false
            starts[key] = whole.starts[figure]
        }
        return layout.figures.map { starts[$0] }
    }

    /// The record of the selected figures out of a whole one; a figure that the scenario has not is undefined.
    ///
    /// - Parameter places: As `places(in:)` gives them.
    /// - Complexity: O(m) for m selected figures.
    public func record(of whole: [Double], places: [Int?]) -> [Double] {
        var record = [Double](repeating: .nan, count: layout.recordLength)
        record[FigureLayout.eventsPlace] = whole[FigureLayout.eventsPlace]
        for (figure, place) in places.enumerated() {
            guard let place else { continue }
            let start = layout.starts[figure]
            let end = figure + 1 < layout.starts.count ? layout.starts[figure + 1] : layout.weeklyStart
            for offset in 0..<end - start { record[start + offset] = whole[place + offset] }
        }
        return record
    }
}
