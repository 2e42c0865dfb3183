internal import Scenario
internal import Yams

/// Says in plain words why a text is not YAML.
enum YamlSyntax {
    /// The diagnostic of an error of the YAML parser, at the place of the fault.
    static func diagnostic(for error: YamlError, text: String, file: String) -> Diagnostic {
        func place(_ mark: (line: Int, column: Int)) -> SourcePlace {
            SourcePlace(file: file, line: max(1, mark.line), column: max(1, mark.column))
        }
        func make(
            _ mark: (line: Int, column: Int), _ message: String, _ remedy: String?,
            _ code: DiagnosticCode = .notReadable, related: [Diagnostic.Related] = []
        ) -> Diagnostic {
            Diagnostic(code, at: place(mark), key: "", message, remedy: remedy, related: related)
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let words = explanation(of: problem, character: character(text, mark.line, mark.column))
            var related: [Diagnostic.Related] = []
            if let begun = context?.mark, begun.line > 0, begun.line != mark.line {
                let isOpen = words.message.hasSuffix("is not closed")
                related = [
                    Diagnostic.Related(
                        place((begun.line, begun.column)), isOpen ? "it begins here" : "what it belongs to begins here")
                ]
            }
            return make(
                (mark.line, mark.column), words.message, words.remedy,
                words.message == TreeConversion.depthMessage ? .tooLarge : .notReadable, related: related)
        case .composer(_, let problem, let mark, _):
            if problem.contains("another document") {
                return make(
                    (mark.line, mark.column), "the file holds more than one document",
                    "keep one document and take the line --- away")
            }
            return make((mark.line, mark.column), TreeConversion.aliasMessage, TreeConversion.aliasRemedy, .anchor)
        case .duplicatedKeysInMapping(let names, let context):
            let name = names.first ?? ""
            let first = (line: context.mark.line, column: context.mark.column)
            let second = secondPlace(of: name, in: text, line: first.line, column: first.column)
            return duplicateKey(
                name, key: name, at: place((second ?? first.line, first.column)),
                first: second == nil ? nil : place(first))
        case .memory:
            return make((1, 1), "there is not enough memory to read the file", nil)
        case .reader(let problem, _, _, _):
            return make((1, 1), "not valid YAML: \(problem)", "save the file with the encoding UTF-8", .encoding)
        default:
            return make((1, 1), "not valid YAML: \(error)", nil)
        }
    }

    /// The diagnostic of a key that stands twice in one map, the second time at a place.
    static func duplicateKey(_ name: String, key: String, at second: SourcePlace, first: SourcePlace?) -> Diagnostic {
        Diagnostic(
            .duplicateKey, at: second, key: key, "the key \(QuantityFault.quoted(name)) stands twice in one map",
            remedy: "keep one of the two",
            related: first.map { [Diagnostic.Related($0, "it stands here first")] } ?? [])
    }

    private static func explanation(of problem: String, character: Unicode.Scalar?) -> (
        message: String, remedy: String?
    ) {
        // The parser has a limit of its own, above that of scenarios.
        if problem.hasPrefix("Maximum nesting level") {
            return (TreeConversion.depthMessage, TreeConversion.depthRemedy)
        }
        switch problem {
        case "found character that cannot start any token":
            guard let character else { break }
            if character == "\t" { return ("a tab is used for indentation", "indent with spaces") }
            return ("a value cannot begin with \(character)", "put the value in quotation marks")
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return ("a tab is used for indentation", "indent with spaces")
        case "mapping values are not allowed in this context":
            return (
                "a key is not allowed here",
                "check the indentation; a text that contains a colon and a space needs quotation marks"
            )
        case "could not find expected ':'":
            return ("a colon is missing after a key", "write key: value, with a space after the colon")
        case "did not find expected key":
            return ("this line does not fit the lines above", "indent the keys of one map by the same number of spaces")
        case "did not find expected '-' indicator":
            return (
                "this line does not fit the list above", "begin each item of the list with a dash, equally indented"
            )
        case "did not find expected ',' or ']'":
            return ("a list in [ ] is not closed", "write ] at the end of the list and , between its items")
        case "did not find expected ',' or '}'":
            return ("a map in { } is not closed", "write } at the end of the map and , between its keys")
        case "found unexpected end of stream":
            return ("a quotation mark is not closed", "write the closing quotation mark")
        case "block sequence entries are not allowed in this context":
            return ("a list item is not allowed here", "begin the list on a line of its own below its key")
        case "found unknown escape character":
            return ("there is no such \\ escape", "write \\\\ for a backslash, or use single quotation marks")
        case "did not find expected node content":
            return (
                "a value is missing here", "write a value, or put a text with special characters in quotation marks"
            )
        case "found unexpected ':'":
            return ("a colon is not allowed here", "write a space after the colon, or put the text in quotation marks")
        case "did not find expected comment or line break":
            return ("nothing may follow | or > on the line", "begin the text on the next line, indented")
        case "did not find expected <document start>":
            return ("the text goes on after its end", "indent all keys of the file's own level alike")
        case "did not find expected alphabetic or numeric character":
            return ("a value cannot begin with & or *", "put the value in quotation marks")
        default: break
        }
        return ("not valid YAML: \(problem)", "put a text with special characters in quotation marks")
    }

    private static func lines(_ text: String) -> [Substring.UnicodeScalarView] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func character(_ text: String, _ line: Int, _ column: Int) -> Unicode.Scalar? {
        let lines = lines(text)
        guard lines.indices.contains(line - 1) else { return nil }
        return lines[line - 1].dropFirst(column - 1).first
    }

    /// The line of a key's second occurrence at the same indentation, or nil if it cannot be told.
    private static func secondPlace(of name: String, in text: String, line: Int, column: Int) -> Int? {
        for (offset, content) in lines(text).dropFirst(line).enumerated() {
            let indentation = content.prefix { $0 == " " }.count
            let rest = String(String.UnicodeScalarView(content.dropFirst(indentation)))
            if rest.isEmpty || rest == "\r" || rest.hasPrefix("#") { continue }
            if indentation < column - 1 { return nil }
            guard indentation == column - 1 else { continue }
            for written in [name, "\"\(name)\"", "'\(name)'"] where rest.hasPrefix(written) {
                if rest.dropFirst(written.count).drop(while: { $0 == " " }).first == ":" { return line + offset + 1 }
            }
        }
        return nil
    }
}
