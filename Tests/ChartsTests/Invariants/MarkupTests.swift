import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What holds for the markup of any chart.
@Suite struct MarkupTests {
    @Test("Markup is well-formed, and free of styles, scripts and numbers that are none", arguments: 0..<9)
    func wellFormed(kind: Int) {
        for seed in 1...25 {
            var generator = ChartGenerator(seed: seed * 17 + kind)
            let chart = generator.chart(kind)
            for width in [640.0, 340] {
                let markup = chart.svg(id: "c\(kind)", width: width)
                let reader = MarkupReader()
                let parser = XMLParser(data: Data(markup.utf8))
                parser.delegate = reader
                #expect(parser.parse(), "kind \(kind), seed \(seed): \(parser.parserError.map { "\($0)" } ?? "")")
                #expect(reader.root == ["title", "desc"])
                #expect(reader.names.isDisjoint(with: ["style", "script", "a", "image", "foreignObject"]))
                #expect(reader.attributes.isDisjoint(with: ["style", "onclick", "href", "xlink:href"]))
                #expect(reader.ids.count == Set(reader.ids).count)
                #expect(reader.ids.allSatisfy { $0.hasPrefix("c\(kind)-") })
                #expect(reader.references.allSatisfy { reader.ids.contains($0) })
                #expect(!reader.numbers.contains { $0.contains("nan") || $0.contains("inf") || $0.contains("e+") })
            }
        }
    }

    @Test("Tables have as many texts in each row as columns", arguments: 0..<9)
    func tables(kind: Int) {
        for seed in 1...40 {
            var generator = ChartGenerator(seed: seed)
            let table = generator.chart(kind).table
            #expect(Set(table.columns).count == table.columns.count)
            #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        }
    }
}

/// Notes what elements and attributes there are.
private final class MarkupReader: NSObject, XMLParserDelegate {
    private(set) var names: Set<String> = []
    private(set) var attributes: Set<String> = []
    private(set) var ids: [String] = []
    private(set) var references: [String] = []
    private(set) var numbers: [String] = []
    /// The first two elements below the root.
    private(set) var root: [String] = []
    private var depth = 0

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String]
    ) {
        depth += 1
        if depth == 2, root.count < 2 { root.append(name) }
        names.insert(name)
        for (key, value) in found {
            attributes.insert(key)
            if key == "id" { ids.append(value) }
            if key == "aria-labelledby" { references += value.split(separator: " ").map(String.init) }
            if value.hasPrefix("url(#") { references.append(String(value.dropFirst(5).dropLast())) }
            if ["d", "x", "y", "width", "height", "cx", "cy", "r", "viewBox", "transform"].contains(key) {
                numbers.append(value)
            }
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        depth -= 1
    }
}
