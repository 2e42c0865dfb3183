import Foundation

/// A module that a source file imports, and where.
struct ImportStatement: CustomStringConvertible {
    let file: String
    let line: Int
    let module: String

    var description: String { "\(file):\(line): import \(module)" }

    /// The imports of all Swift sources below a folder of the package, in the order of files and lines.
    static func all(below folder: String) throws -> [ImportStatement] {
        let root = PackageDescription.root.appendingPathComponent(folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().flatMap { name in
            let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
            return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { line in
                module(of: line.element).map {
                    ImportStatement(file: "\(folder)/\(name)", line: line.offset + 1, module: $0)
                }
            }
        }
    }

    /// The module that a line imports, or nil: any access level and attribute, `import struct Module.Name` too.
    static func module(of line: Substring) -> String? {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        var words = code.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" })[...]
        let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        while let word = words.first, modifiers.contains(word) || isAttribute(word) { words.removeFirst() }
        guard words.popFirst() == "import", let first = words.popFirst() else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        guard let path = kinds.contains(first) ? words.first : first else { return nil }
        return path.split(separator: ".").first.map(String.init)
    }

    /// An attribute without a text in it: `@Test("Sources import ...` is none that an import could have.
    private static func isAttribute(_ word: Substring) -> Bool { word.hasPrefix("@") && !word.contains("\"") }
}
