/// Reads the cases of a file's text, and refuses what is not of the form.
enum CaseFile {
    /// The cases of a text, in its order.
    ///
    /// - Throws: A refusal with the code 65 that names the file, the case and the key.
    static func read(_ text: String, file: String) throws(Refusal) -> [QueueingCase] {
        let items: [JSONValue]
        switch try parsed(text, file: file) {
        case .list(let list): items = list
        case .object(let members):
            let whole = JSONValue.object(members)
            if case .list(let list)? = whole["cases"] { items = list } else { items = [whole] }
        case let other:
            throw refusal(file, nil, "the file must hold a list of cases, but holds \(other.kind)")
        }
        if items.isEmpty { throw refusal(file, nil, "there is no case in the file") }
        var cases: [QueueingCase] = []
        for (index, item) in items.enumerated() {
            let next = try queueingCase(item, number: index + 1, file: file)
            if cases.contains(where: { $0.name == next.name }) {
                throw refusal(
                    file, "case '\(next.name)'", "name: another case has it already; choose a name of its own")
            }
            cases.append(next)
        }
        return cases
    }

    /// A refusal for bad input.
    static func refusal(_ file: String, _ place: String?, _ message: String) -> Refusal {
        Refusal(code: .badInput, message: ([file] + [place].compactMap(\.self) + [message]).joined(separator: ": "))
    }

    private static func parsed(_ text: String, file: String) throws(Refusal) -> JSONValue {
        do {
            return try JSONReader.read(text)
        } catch {
            throw refusal("\(file):\(error.line)", nil, error.message)
        }
    }

    private static func queueingCase(_ item: JSONValue, number: Int, file: String) throws(Refusal) -> QueueingCase {
        guard case .object = item else {
            throw refusal(file, "case \(number)", "must be an object, but is \(item.kind)")
        }
        let name = try text("name", of: item, place: "case \(number)", file: file)
        let place = "case '\(name)'"
        let form = try text("form", of: item, place: place, file: file)
        let parameters: [JSONMember]
        switch item["parameters"] {
        case .object(let members)?: parameters = members
        case nil:
            throw refusal(file, place, "parameters: is missing; write \"parameters\": {...}, {} if there are none")
        case let other?: throw refusal(file, place, "parameters: must be an object, but is \(other.kind)")
        }
        guard case .object(let quantities)? = item["expected"] else {
            throw refusal(
                file, place, "expected: must be an object of quantities, but is \(item["expected"]?.kind ?? "missing")")
        }
        if quantities.isEmpty { throw refusal(file, place, "expected: states no quantity, so that nothing is tested") }
        var expected: [ExpectedQuantity] = []
        for member in quantities {
            do {
                try flatten(member.value, named: QuantityName(member.key), into: &expected)
            } catch {
                throw refusal(file, place, "\(error.key): \(error.message)")
            }
        }
        return QueueingCase(name: name, form: form, parameters: Parameters(members: parameters), expected: expected)
    }

    private static func text(_ key: String, of item: JSONValue, place: String, file: String) throws(Refusal) -> String {
        guard case .text(let text)? = item[key], !text.isEmpty else {
            throw refusal(file, place, "\(key): must be a text, but is \(item[key]?.kind ?? "missing")")
        }
        return text
    }

    private static func flatten(
        _ value: JSONValue, named name: QuantityName, into quantities: inout [ExpectedQuantity]
    ) throws(CaseFault) {
        switch value {
        case .number(let number):
            quantities.append(ExpectedQuantity(name: name, value: .number(number)))
        case .text(let text):
            quantities.append(ExpectedQuantity(name: name, value: .text(text)))
        case .list(let items) where !items.isEmpty:
            for (index, item) in items.enumerated() { try flatten(item, named: name.item(index), into: &quantities) }
        case .object(let members) where !members.isEmpty:
            for member in members { try flatten(member.value, named: name.entry(member.key), into: &quantities) }
        default:
            throw CaseFault(
                key: "expected.\(name.label)",
                message: "must be a number, a text, or a list or object of them, but is \(value.kind)")
        }
    }
}
