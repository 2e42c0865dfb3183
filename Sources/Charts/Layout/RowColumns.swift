/// Where labels, marks and texts of a chart of rows stand: beside each other if there is room, above each other if not.
struct RowColumns {
    /// One row of the chart.
    struct Row {
        let label: [String]
        let texts: [String]
        /// Names of the row and its texts in full.
        let wholeLabel: String
        let wholeText: String
        let isStrong: Bool
        var top = 0.0
        let height: Double
        /// Where the marks begin and how high they may be.
        let stripTop: Double
        let stripHeight: Double
        /// Whether label and texts share their line.
        let sharesLine: Bool

        var stripMiddle: Double { top + stripTop + stripHeight / 2 }
        var bottom: Double { top + height }
    }

    /// What a row has to say.
    struct Content {
        var label: String
        var text = ""
        /// Follows the text, on a line of its own if there is room beside the marks.
        var verdict = ""
        var isStrong = false
        /// How high its marks are.
        var strip = 18.0
    }

    let plotLeft: Double
    let plotRight: Double
    private(set) var rows: [Row]
    private let left: Double
    private let right: Double
    private let isNarrow: Bool

    init(_ contents: [Content], in canvas: Canvas) {
        left = canvas.left
        right = canvas.right
        isNarrow = canvas.isNarrow
        let labelRoom: Double
        let textRoom: Double
        if isNarrow {
            (labelRoom, textRoom) = (canvas.width, canvas.width)
            (plotLeft, plotRight) = (canvas.left, canvas.right)
        } else {
            let labels = contents.map { TextMeasure.width($0.label, $0.isStrong ? .strong : .text) }
            labelRoom = min((labels.max() ?? 0).rounded(.up), canvas.width * 0.32)
            let texts = contents.flatMap { [$0.text, $0.verdict] }
            textRoom = min(TextMeasure.widest(texts, .tick).rounded(.up), canvas.width * 0.27)
            plotLeft = canvas.left + labelRoom + (labelRoom > 0 ? 8 : 0)
            plotRight = canvas.right - textRoom - (textRoom > 0 ? 10 : 0)
        }
        let narrow = isNarrow
        rows = contents.map { Self.row($0, labelRoom: labelRoom, textRoom: textRoom, isNarrow: narrow) }
    }

    private static func row(_ content: Content, labelRoom: Double, textRoom: Double, isNarrow: Bool) -> Row {
        let font = content.isStrong ? Font.strong : .text
        let label =
            content.label.isEmpty ? [] : TextWrap.lines(content.label, width: labelRoom, font: font, most: 3)
        let parts = [content.text, content.verdict].filter { !$0.isEmpty }
        let whole = parts.joined(separator: ": ")
        // In a narrow drawing, the texts end the label's last line if that leaves them room.
        let last = label.last.map { TextMeasure.width($0, font) } ?? labelRoom
        let shares = isNarrow && !whole.isEmpty && last + TextMeasure.width(whole, .tick) + 14 <= labelRoom
        let texts = (isNarrow && !whole.isEmpty ? [whole] : parts).flatMap {
            TextWrap.lines($0, width: textRoom, font: .tick, most: 3)
        }
        let labelHeight = Double(label.count) * font.leading
        let textHeight = Double(texts.count) * Font.tick.leading
        let head = shares ? labelHeight : labelHeight + textHeight
        let height = isNarrow ? head + content.strip + 6 : max(labelHeight, textHeight, content.strip) + 6
        return Row(
            label: label, texts: texts, wholeLabel: content.label, wholeText: whole,
            isStrong: content.isStrong, height: height,
            stripTop: isNarrow ? head + 2 : (height - content.strip) / 2, stripHeight: content.strip,
            sharesLine: shares)
    }

    /// Gives all rows their heights, one below the other, and tells where the last one ends.
    mutating func place(from top: Double) -> Double {
        var y = top
        for index in rows.indices {
            rows[index].top = y
            y += rows[index].height
        }
        return y
    }

    /// Draws the words of a row.
    func drawWords(of row: Row, textX: Double? = nil, on drawing: inout Drawing) {
        let font = row.isStrong ? Font.strong : .text
        let middle = row.top + row.height / 2
        if isNarrow {
            let end = drawing.lines(row.label, x: left, top: row.top + 2, font: font, whole: row.wholeLabel)
            if row.sharesLine {
                drawing.lines(row.texts, x: right, top: end - font.leading + 1, anchor: .end)
            } else {
                drawing.lines(row.texts, x: left, top: end, whole: row.wholeText)
            }
        } else {
            let labelTop = middle - Double(row.label.count) * font.leading / 2
            drawing.lines(row.label, x: left, top: labelTop, font: font, whole: row.wholeLabel)
            let textTop = middle - Double(row.texts.count) * Font.tick.leading / 2
            drawing.lines(row.texts, x: plotRight + 10, top: textTop, whole: row.wholeText)
        }
    }

    /// Draws a line of hair between rows.
    func drawRule(below row: Row, on drawing: inout Drawing) {
        drawing.horizontal(y: row.bottom, from: left, to: right, Stroke(colour: Colour(0xEEEEEE)))
    }
}
