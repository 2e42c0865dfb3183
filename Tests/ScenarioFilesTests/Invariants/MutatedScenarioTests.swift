import Foundation
import Scenario
import ScenarioFiles
import Testing

/// Examples with one thing changed: each is read or refused, and a fault is told where it is.
@Suite struct MutatedScenarioTests {
    enum Mutation: String, CaseIterable, Sendable {
        case misspelt, dropped, duplicated, moved, wrongUnit, wrongType, huge, negative, tab, anchor, tag, deep
    }

    /// A mutated text with what the reader is to say of it.
    struct Case {
        var text: String
        /// The codes of which one is to be reported, at the line or the key.
        var codes: [DiagnosticCode]
        /// The line, from 1, or nil where only the key counts.
        var line: Int?
        var key: String?
    }

    static let perMutation = 110

    @Test("a mutated example is refused at the true place, whatever was done to it", arguments: Mutation.allCases)
    func mutations(_ mutation: Mutation) throws {
        var random = CaseGenerator(state: UInt64(mutation.rawValue.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        var made = 0
        let examples = try ExampleScenarios.names.map { name in
            let text = try ExampleScenarios.mergedText(name)
            return (
                content: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
                lines: try KeyLine.all(of: text)
            )
        }
        for number in 0..<Self.perMutation {
            let (content, lines) = examples[number % examples.count]
            var mutated: Case?
            for _ in 0..<2000 where mutated == nil {
                guard let line = lines.randomElement(using: &random) else { continue }
                mutated = Self.apply(mutation, to: line, content, &random)
            }
            let mutant = try #require(mutated)
            made += 1
            let faults = #expect(throws: ScenarioFaults.self, "\(mutation) \(mutant.text)") {
                try ScenarioFile.read(path: "x", source: .memory(["x": mutant.text]))
            }
            let diagnostics = faults?.diagnostics.filter { $0.severity == .error } ?? []
            let isTold = diagnostics.contains { diagnostic in
                mutant.codes.contains(diagnostic.code)
                    && (mutant.line == nil || diagnostic.place?.line == mutant.line)
                    && (mutant.key == nil || diagnostic.key == mutant.key)
            }
            #expect(
                isTold,
                "\(mutation) at \(mutant.line ?? 0) \(mutant.key ?? ""): \(diagnostics.map { "\($0.place?.line ?? 0) \($0.code) \($0.key)" })"
            )
            #expect(diagnostics.allSatisfy { $0.remedy != nil && $0.place != nil })
        }
        #expect(made == Self.perMutation)
    }

    private static func apply(
        _ mutation: Mutation, to line: KeyLine, _ original: [String], _ random: inout CaseGenerator
    ) -> Case? {
        var content = original
        let indentation = String(repeating: " ", count: line.indentation)
        func replaced(_ value: String) -> String {
            content[line.index] = "\(indentation)\(line.key): \(value)"
            content.removeSubrange((line.index + 1)..<(line.index + 1 + line.below))
            return content.joined(separator: "\n")
        }
        let number = line.index + 1
        switch mutation {
        case .misspelt:
            // A key in quotation marks, as "on" has to be, stands there with more characters than its own.
            guard line.definition != nil, content[line.index].dropFirst(line.indentation).hasPrefix(line.key) else {
                return nil
            }
            let letters = Array(line.key)
            let position = Int.random(in: letters.indices, using: &random)
            let wrong = String(letters[..<position]) + "zq" + String(letters[position...])
            content[line.index] = indentation + wrong + content[line.index].dropFirst(line.indentation + line.key.count)
            let key = line.path.split(separator: ".").dropLast().map(String.init) + [wrong]
            return Case(
                text: content.joined(separator: "\n"), codes: [.unknownKey], line: number,
                key: key.joined(separator: "."))
        case .dropped:
            guard line.definition?.presence == .required else { return nil }
            content.removeSubrange(line.index..<(line.index + 1 + line.below))
            return Case(
                text: content.joined(separator: "\n"), codes: [.missingKey, .wrongKind], line: nil, key: nil)
        case .duplicated:
            let block = content[line.index..<(line.index + 1 + line.below)]
            content.insert(contentsOf: block, at: line.index + 1 + line.below)
            return Case(
                text: content.joined(separator: "\n"), codes: [.duplicateKey], line: number + 1 + line.below, key: nil)
        case .moved:
            // To the file's own level, where only its own keys may stand.
            guard line.indentation > 0, line.definition != nil, KeyTable.root.key(line.key) == nil else { return nil }
            let block = content[line.index..<(line.index + 1 + line.below)].map {
                String($0.dropFirst(line.indentation))
            }
            content.removeSubrange(line.index..<(line.index + 1 + line.below))
            while content.last?.isEmpty == true { content.removeLast() }
            let end = content.count
            content += block
            return Case(
                text: content.joined(separator: "\n"), codes: [.unknownKey, .badKey], line: end + 1, key: line.key)
        case .wrongUnit:
            guard let wrong = wrongUnit(line) else { return nil }
            return Case(text: replaced(wrong), codes: [.wrongUnit, .wrongValue], line: number, key: line.path)
        case .wrongType:
            guard let kind = line.definition?.kind, !line.value.isEmpty, kind != .text else { return nil }
            if case .list = kind { return nil }
            return Case(
                text: replaced("[one, [two]]"), codes: [.wrongKind], line: number, key: line.path)
        case .huge:
            guard let bound = outside(line, isAbove: true) else { return nil }
            return Case(
                text: replaced(bound), codes: [.outOfRange, .wrongValue, .badDate], line: number, key: line.path)
        case .negative:
            guard let bound = outside(line, isAbove: false) else { return nil }
            return Case(text: replaced(bound), codes: [.outOfRange], line: number, key: line.path)
        case .tab:
            guard line.indentation > 0 else { return nil }
            content[line.index] = "\t" + content[line.index].dropFirst(line.indentation)
            return Case(
                text: content.joined(separator: "\n"), codes: [.notReadable], line: nil, key: nil)
        case .anchor:
            guard !line.value.isEmpty else { return nil }
            return Case(text: replaced("&a \(line.value)"), codes: [.anchor], line: number, key: nil)
        case .tag:
            guard !line.value.isEmpty else { return nil }
            return Case(text: replaced("!!binary \(line.value)"), codes: [.tag], line: number, key: nil)
        case .deep:
            let depth = Int.random(in: 70...300, using: &random)
            return Case(
                text: replaced(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)),
                codes: [.tooLarge], line: number, key: nil)
        }
    }

    private static func wrongUnit(_ line: KeyLine) -> String? {
        guard !line.value.isEmpty, let kind = line.definition?.kind else { return nil }
        return switch kind {
        case .duration, .durationDistribution: "5 furlongs"
        case .rate: "5 per fortnight"
        case .share, .number, .integer: "5 kg"
        case .hoursPerWeek: "5 h per month"
        default: nil
        }
    }

    private static func outside(_ line: KeyLine, isAbove: Bool) -> String? {
        guard !line.value.isEmpty, let kind = line.definition?.kind else { return nil }
        switch kind {
        case .duration(let range):
            return isAbove ? (range.upperBound.isFinite ? "999999 y" : nil) : "-1 d"
        case .durationDistribution: return isAbove ? nil : "-1 d"
        case .rate: return isAbove ? "99999999 per second" : "-1 per week"
        case .share(let range): return isAbove ? "1000001 %" : (range.lowerBound < 0 ? "-99 %" : "-1 %")
        case .number, .orNone: return isAbove ? "1e300" : "-1"
        case .integer: return isAbove ? "999999999999" : "-1"
        case .hoursPerWeek: return isAbove ? "169 h per week" : "-1 h per week"
        default: return nil
        }
    }

    @Test("a file in another encoding, too large, or with a bomb of aliases is refused at once with its reason")
    func encodings() throws {
        let text = try ExampleScenarios.mergedText("older-adults-team")
        func codes(_ bytes: [UInt8]) -> [DiagnosticCode] {
            let faults = #expect(throws: ScenarioFaults.self) {
                try ScenarioFile.read(path: "x", source: ScenarioSource { _ in bytes })
            }
            return faults?.diagnostics.map(\.code) ?? []
        }
        let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(codes([0xFF, 0xFE] + utf16) == [.encoding])
        #expect(codes(utf16) == [.encoding])
        #expect(codes(Array(text.utf8) + [0x0A] + Array("note: caf".utf8) + [0xE9]) == [.encoding])
        #expect(codes(Array(text.utf8) + [0x00]) == [.encoding])
        #expect(codes(Array(repeating: 0x20, count: ScenarioParser.maximumSize + 1)) == [.tooLarge])
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            bomb +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        #expect(codes(Array(bomb.utf8)) == [.anchor])
        // A byte order mark is harmless.
        #expect(throws: Never.self) {
            try ScenarioFile.read(path: "x", source: ScenarioSource { _ in [0xEF, 0xBB, 0xBF] + Array(text.utf8) })
        }
    }
}
