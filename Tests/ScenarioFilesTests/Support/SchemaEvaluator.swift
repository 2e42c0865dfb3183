import Foundation
import ScenarioFiles

/// Holds values against a JSON Schema (draft 2020-12), of which it knows the keywords that the scenarios' one uses.
final class SchemaEvaluator {
    /// A keyword that is not known here.
    struct UnknownKeyword: Error {
        var keyword: String
    }

    /// Keywords that change nothing about what is accepted.
    static let annotations = [
        "$schema", "$id", "$defs", "title", "description", "default", "examples", "format", "enumDescriptions",
        "patternErrorMessage",
    ]

    private let root: Node
    private var definitions: [String: Node] = [:]

    init(_ schema: JSONValue) throws {
        root = try Node(schema)
        if case .object(let members)? = schema["$defs"] {
            for member in members { definitions["#/$defs/" + member.key] = try Node(member.value) }
        }
    }

    /// The first thing that is wrong with a value, with its path, or nil if it is valid.
    func fault(of value: JSONValue) -> String? { fault(of: value, root, "") }

    /// The same for a part of the schema.
    func fault(of value: JSONValue, in part: JSONValue) throws -> String? { fault(of: value, try Node(part), "") }

    private func fault(of value: JSONValue, _ node: Node, _ path: String) -> String? {
        if node.refusesAll { return "\(path): nothing is allowed here" }
        if let reference = node.reference {
            guard let target = definitions[reference] else { return "\(path): there is no \(reference)" }
            if let fault = fault(of: value, target, path) { return fault }
        }
        if let types = node.types, !types.contains(where: { value.isOfType($0) }) { return "\(path): type" }
        if let allowed = node.allowed, !allowed.contains(value) { return "\(path): enum" }
        if let fault = faultOfSingle(value, node, path) { return fault }
        if case .object(let members) = value, let fault = faultOfMembers(members, node, path) { return fault }
        if case .array(let items) = value {
            if let most = node.maxItems, items.count > most { return "\(path): maxItems" }
            if let schema = node.items {
                for (index, item) in items.enumerated() {
                    if let fault = fault(of: item, schema, "\(path)[\(index)]") { return fault }
                }
            }
        }
        return faultOfCombinations(value, node, path)
    }

    private func faultOfSingle(_ value: JSONValue, _ node: Node, _ path: String) -> String? {
        if case .number(let number) = value {
            if let least = node.minimum, number < least { return "\(path): minimum" }
            if let most = node.maximum, number > most { return "\(path): maximum" }
            if let bound = node.exclusiveMinimum, number <= bound { return "\(path): exclusiveMinimum" }
        }
        if case .text(let text) = value {
            if let most = node.maxLength, text.unicodeScalars.count > most { return "\(path): maxLength" }
            if let pattern = node.pattern {
                let all = NSRange(location: 0, length: text.utf16.count)
                // An end of line is not the end of the text, as it is for `$` here and is not in ECMA 262.
                if pattern.firstMatch(in: text, range: all)?.range != all { return "\(path): pattern" }
            }
        }
        return nil
    }

    private func faultOfMembers(_ members: [JSONValue.Member], _ node: Node, _ path: String) -> String? {
        for key in node.required where !members.contains(where: { $0.key == key }) {
            return "\(path).\(key): required"
        }
        for member in members {
            let memberPath = "\(path).\(member.key)"
            if let names = node.propertyNames, fault(of: .text(member.key), names, memberPath) != nil {
                return "\(memberPath): propertyNames"
            }
            if let schema = node.properties[member.key] ?? node.additionalProperties,
                let fault = fault(of: member.value, schema, memberPath)
            {
                return fault
            }
        }
        return nil
    }

    private func faultOfCombinations(_ value: JSONValue, _ node: Node, _ path: String) -> String? {
        if let condition = node.condition {
            let branch = fault(of: value, condition, path) == nil ? node.then : node.otherwise
            if let branch, let fault = fault(of: value, branch, path) { return fault }
        }
        if let anyOf = node.anyOf, !anyOf.contains(where: { fault(of: value, $0, path) == nil }) {
            return "\(path): anyOf"
        }
        if let refused = node.not, fault(of: value, refused, path) == nil { return "\(path): not" }
        return nil
    }
}

extension SchemaEvaluator {
    /// One schema, taken apart.
    private final class Node {
        var refusesAll = false
        var reference: String?
        var types: [String]?
        var allowed: [JSONValue]?
        var minimum, maximum, exclusiveMinimum: Double?
        var maxLength, maxItems, maxProperties: Int?
        var pattern: NSRegularExpression?
        var required: [String] = []
        var properties: [String: Node] = [:]
        var additionalProperties, propertyNames, items, condition, then, otherwise, not: Node?
        var anyOf: [Node]?

        init(_ schema: JSONValue) throws {
            guard case .object(let members) = schema else {
                refusesAll = schema == false
                return
            }
            for member in members where !SchemaEvaluator.annotations.contains(member.key) {
                guard try readSingle(member) || readSchemas(member) else { throw UnknownKeyword(keyword: member.key) }
            }
        }

        private func readSingle(_ member: JSONValue.Member) throws -> Bool {
            switch member.key {
            case "$ref": reference = member.value.text(or: nil)
            case "type": types = member.value.texts
            case "enum": allowed = member.value.array
            case "const": allowed = [member.value]
            case "minimum": minimum = member.value.figure
            case "maximum": maximum = member.value.figure
            case "exclusiveMinimum": exclusiveMinimum = member.value.figure
            case "maxLength": maxLength = member.value.figure.map { Int($0) }
            case "maxItems": maxItems = member.value.figure.map { Int($0) }
            case "maxProperties": maxProperties = member.value.figure.map { Int($0) }
            case "pattern": pattern = try NSRegularExpression(pattern: member.value.text(or: nil) ?? "(")
            case "required": required = member.value.texts
            default: return false
            }
            return true
        }

        private func readSchemas(_ member: JSONValue.Member) throws -> Bool {
            switch member.key {
            case "properties":
                guard case .object(let members) = member.value else { return false }
                for property in members { properties[property.key] = try Node(property.value) }
            case "additionalProperties": additionalProperties = try Node(member.value)
            case "propertyNames": propertyNames = try Node(member.value)
            case "items": items = try Node(member.value)
            case "if": condition = try Node(member.value)
            case "then": then = try Node(member.value)
            case "else": otherwise = try Node(member.value)
            case "not": not = try Node(member.value)
            case "anyOf": anyOf = try member.value.array.map { try Node($0) }
            default: return false
            }
            return true
        }
    }
}

extension JSONValue {
    fileprivate var array: [JSONValue] { if case .array(let items) = self { items } else { [self] } }

    fileprivate var texts: [String] { array.compactMap { $0.text(or: nil) } }

    fileprivate var figure: Double? { if case .number(let number) = self { number } else { nil } }

    fileprivate func text(or other: String?) -> String? { if case .text(let text) = self { text } else { other } }

    fileprivate func isOfType(_ type: String) -> Bool {
        switch self {
        case .object: type == "object"
        case .array: type == "array"
        case .text: type == "string"
        case .number(let number): type == "number" || type == "integer" && number == number.rounded()
        case .flag: type == "boolean"
        case .null: type == "null"
        }
    }
}
