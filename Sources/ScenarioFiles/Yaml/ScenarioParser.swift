public import Scenario
internal import Yams

/// Reads the text of one scenario file to a tree.
///
/// The language is YAML without what a scenario does not need: anchors and aliases, tags, several documents, keys that
/// are not texts, more than 64 levels, more than 16 MiB are refused.
public enum ScenarioParser {
    /// The largest file that is read, in bytes.
    public static let maximumSize = 16 * 1024 * 1024
    /// The most levels of maps and lists that are read.
    public static let maximumDepth = 64

    /// Reads the bytes of a file, which must be UTF-8; `file` is the path for the places.
    ///
    /// - Throws: the faults of the text in the order of their places; the first one only where it is no YAML.
    public static func parse(_ bytes: [UInt8], file: String) throws(ScenarioFaults) -> ScenarioTree {
        guard bytes.count <= maximumSize else {
            throw fault(
                .tooLarge, nil, file, "the file is larger than 16 MiB", "scenarios are small texts: check the path")
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            throw fault(
                .encoding, placeOfBadByte(in: content, file: file), file, "the file is not UTF-8 text",
                "save the file with the encoding UTF-8")
        }
        return try parse(text, file: file)
    }

    /// Reads a text; `file` is the path for the places.
    ///
    /// An empty text is an empty map.
    ///
    /// - Throws: the faults of the text in the order of their places; the first one only where it is no YAML.
    public static func parse(_ text: String, file: String) throws(ScenarioFaults) -> ScenarioTree {
        if let place = placeOfControlCharacter(in: text, file: file) {
            throw fault(.encoding, place, file, "there is a control character here", "delete the invisible character")
        }
        if manyAliases(in: text) { throw aliasFault(at: SourcePlace(file: file, line: 1, column: 1), file) }
        var conversion = TreeConversion(file: file)
        let tree: ScenarioTree
        do {
            // Nodes refer to their anchors weakly: the parser, which owns them, has to outlive the conversion.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            tree = withExtendedLifetime(parser) { conversion.root(root) }
        } catch let error as YamlError {
            throw ScenarioFaults([YamlSyntax.diagnostic(for: error, text: text, file: file)])
        } catch {
            throw fault(.notReadable, nil, file, "the file cannot be read as YAML: \(error)", nil)
        }
        guard conversion.faults.isEmpty else { throw ScenarioFaults(conversion.faults.inOrderOfPlaces()) }
        return tree
    }

    static func aliasFault(at place: SourcePlace, _ file: String) -> ScenarioFaults {
        fault(.anchor, place, file, TreeConversion.aliasMessage, TreeConversion.aliasRemedy)
    }

    private static func fault(
        _ code: DiagnosticCode, _ place: SourcePlace?, _ file: String, _ message: String, _ remedy: String?
    ) -> ScenarioFaults {
        ScenarioFaults([
            Diagnostic(
                code, at: place ?? SourcePlace(file: file, line: 1, column: 1), key: "", message, remedy: remedy)
        ])
    }

    private static func placeOfBadByte(in bytes: ArraySlice<UInt8>, file: String) -> SourcePlace {
        var (line, column) = (1, 1)
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return SourcePlace(file: file, line: line, column: column)
    }

    /// The first character outside the printable set of YAML 1.2, chapter 5.1.
    private static func placeOfControlCharacter(in text: String, file: String) -> SourcePlace? {
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: (line, column) = (line + 1, 0)
            case 0x09, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
                break
            default: return SourcePlace(file: file, line: line, column: column)
            }
            column += 1
        }
        return nil
    }

    /// Whether a text holds so many aliases of its anchors that composing it could take exponential time.
    ///
    /// Up to 30 aliases expand to at most some ten thousand values; those texts are refused after they are composed,
    /// where anchors are told from asterisks in prose.
    private static func manyAliases(in text: String) -> Bool {
        func names(after mark: UInt8) -> [String] {
            var names: [String] = []
            var previous = UInt8(ascii: "\n")
            var current: [UInt8]?
            let separators = Array(" \t\r\n[]{},:?-".utf8)
            for byte in text.utf8 {
                if let name = current {
                    if separators.contains(byte) && byte != UInt8(ascii: "-") {
                        if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
                        current = nil
                    } else {
                        current?.append(byte)
                    }
                } else if byte == mark, separators.contains(previous) {
                    current = []
                }
                previous = byte
            }
            if let name = current, !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
            return names
        }
        guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")) else { return false }
        let anchors = Set(names(after: UInt8(ascii: "&")))
        guard !anchors.isEmpty else { return false }
        return names(after: UInt8(ascii: "*")).count { anchors.contains($0) } > 30
    }
}

extension [Diagnostic] {
    /// The diagnostics sorted by place, those without one first, those of one place as they came.
    func inOrderOfPlaces() -> [Diagnostic] {
        enumerated().sorted { left, right in
            switch (left.element.place, right.element.place) {
            case (nil, nil): left.offset < right.offset
            case (nil, _): true
            case (_, nil): false
            case (let leftPlace?, let rightPlace?):
                leftPlace == rightPlace ? left.offset < right.offset : leftPlace < rightPlace
            }
        }
        .map(\.element)
    }
}
