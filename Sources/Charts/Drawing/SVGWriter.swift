/// Writes a drawing as markup.
struct SVGWriter {
    private let drawing: Drawing
    private let id: String
    private var hatches: [(hatch: Hatch, colour: Colour)] = []
    private var arrows: [Colour] = []
    private var body = ""

    /// Makes the `<svg>` element of a drawing.
    ///
    /// Only presentation attributes are used: a page that forbids styles in its content policy shows it unchanged.
    static func markup(_ drawing: Drawing, id: String, title: String, description: String) -> String {
        var writer = SVGWriter(drawing: drawing, id: Markup.identifier(id))
        for mark in drawing.marks { writer.write(mark) }
        return writer.element(title: title, description: description)
    }

    private init(drawing: Drawing, id: String) {
        self.drawing = drawing
        self.id = id
    }

    private func element(title: String, description: String) -> String {
        let width = Coordinate.text(drawing.width)
        let height = Coordinate.text(drawing.height)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart chart-\(drawing.kind)" role="img" \
            aria-labelledby="\(id)-title \(id)-desc" viewBox="0 0 \(width) \(height)" \
            font-family="system-ui, 'Liberation Sans', Arial, sans-serif" font-size="12" fill="\(Colour.ink.text)">\
            <title id="\(id)-title">\(Markup.escaped(title))</title>\
            <desc id="\(id)-desc">\(Markup.escaped(description))</desc>\(definitions)\
            <rect width="\(width)" height="\(height)" fill="#fff"/>\(body)</svg>
            """
    }

    private var definitions: String {
        guard !hatches.isEmpty || !arrows.isEmpty else { return "" }
        var text = "<defs>"
        for (index, entry) in hatches.enumerated() {
            text += entry.hatch.pattern(id: "\(id)-h\(index)", colour: entry.colour)
        }
        for (index, colour) in arrows.enumerated() {
            text += "<marker id=\"\(id)-a\(index)\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" "
            text += "markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
            text += "<path d=\"M0 0l8 4-8 4z\" fill=\"\(colour.text)\"/></marker>"
        }
        return text + "</defs>"
    }

    private mutating func write(_ mark: Mark) {
        switch mark {
        case .box(let area, let fill, let stroke, let corner):
            body += "<rect\(attribute("x", area.x))\(attribute("y", area.y))\(attribute("width", max(0, area.width)))"
            body += attribute("height", max(0, area.height))
            if corner > 0 { body += attribute("rx", corner) }
            body += attributes(fill) + attributes(stroke) + "/>"
        case .line(let start, let end, let stroke):
            body += "<path d=\"\(Coordinate.path([start, end], closed: false))\"\(attributes(stroke))/>"
        case .path(let points, let closed, let fill, let stroke):
            body += "<path d=\"\(Coordinate.path(points, closed: closed))\"\(attributes(fill))\(attributes(stroke))"
            body += stroke != nil && points.count > 2 ? " stroke-linejoin=\"round\"/>" : "/>"
        case .symbol(let symbol, let point, let size, let colour):
            body += symbol.element(at: point, size: size, colour: colour)
        case .text(let label): write(label)
        }
    }

    private mutating func write(_ label: Label) {
        body += "<text\(attribute("x", label.at.x))\(attribute("y", label.at.y))"
        switch label.anchor {
        case .start: break
        case .middle: body += " text-anchor=\"middle\""
        case .end: body += " text-anchor=\"end\""
        }
        if label.font.size != 12 { body += attribute("font-size", label.font.size) }
        if label.font.bold { body += " font-weight=\"bold\"" }
        if label.colour != .ink { body += " fill=\"\(label.colour.text)\"" }
        if label.halo {
            body += " stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        }
        if label.upright {
            body += " transform=\"rotate(-90 \(Coordinate.text(label.at.x)) \(Coordinate.text(label.at.y)))\""
        }
        body += ">\(Markup.escaped(label.text))"
        if let whole = label.whole { body += "<title>\(Markup.escaped(whole))</title>" }
        body += "</text>"
    }

    private func attribute(_ name: String, _ value: Double) -> String {
        " \(name)=\"\(Coordinate.text(value))\""
    }

    private mutating func attributes(_ fill: Fill) -> String {
        switch fill {
        case .none: return " fill=\"none\""
        case .colour(let colour): return " fill=\"\(colour.text)\""
        case .hatch(.solid, let colour): return " fill=\"\(colour.text)\""
        case .hatch(let hatch, let colour):
            let known = hatches.firstIndex { $0.hatch == hatch && $0.colour == colour }
            if known == nil { hatches.append((hatch, colour)) }
            return " fill=\"url(#\(id)-h\(known ?? hatches.count - 1))\""
        }
    }

    private mutating func attributes(_ stroke: Stroke?) -> String {
        guard let stroke else { return "" }
        var text = " stroke=\"\(stroke.colour.text)\""
        if stroke.width != 1 { text += attribute("stroke-width", stroke.width) }
        if !stroke.dash.isEmpty {
            text += " stroke-dasharray=\"\(stroke.dash.map { "\($0)" }.joined(separator: " "))\""
        }
        if stroke.arrow {
            let known = arrows.firstIndex(of: stroke.colour)
            if known == nil { arrows.append(stroke.colour) }
            text += " marker-end=\"url(#\(id)-a\(known ?? arrows.count - 1))\""
        }
        return text
    }
}
