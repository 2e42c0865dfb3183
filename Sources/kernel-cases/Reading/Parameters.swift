/// The parameters of a case, read by key and kind.
struct Parameters: Sendable {
    /// Key and value in the order of the file.
    let members: [JSONMember]

    /// Whether a key is there.
    func has(_ key: String) -> Bool { members.contains { $0.key == key } }

    func fault(_ key: String, _ message: String) -> CaseFault {
        CaseFault(key: "parameters.\(key)", message: message)
    }

    private func value(_ key: String) throws(CaseFault) -> JSONValue {
        guard let member = members.first(where: { $0.key == key }) else {
            throw fault(key, "is missing; write \"\(key)\": and its value under \"parameters\"")
        }
        return member.value
    }

    /// A number within bounds.
    func number(_ key: String, atLeast low: Double = -.infinity, above: Double = -.infinity, atMost high: Double = 1e12)
        throws(CaseFault) -> Double
    {
        try number(try value(key), key, atLeast: low, above: above, atMost: high)
    }

    private func number(
        _ value: JSONValue, _ key: String, atLeast low: Double, above: Double, atMost high: Double
    ) throws(CaseFault) -> Double {
        guard case .number(let number) = value else {
            throw fault(key, "must be a number, but is \(value.kind)")
        }
        if number < low { throw fault(key, "must be at least \(low.plain), but is \(number.plain)") }
        if number <= above { throw fault(key, "must be above \(above.plain), but is \(number.plain)") }
        if number > high { throw fault(key, "must be at most \(high.plain), but is \(number.plain)") }
        return number
    }

    /// A number above 0.
    func positive(_ key: String) throws(CaseFault) -> Double { try number(key, above: 0) }

    /// A number above 0, or a standard value where the key is absent.
    func positive(_ key: String, standard: Double) throws(CaseFault) -> Double {
        has(key) ? try positive(key) : standard
    }

    /// A whole number within bounds.
    func count(_ key: String, atLeast low: Int = 1, atMost high: Int = 1_000_000) throws(CaseFault) -> Int {
        try whole(try number(key, atLeast: Double(low), atMost: Double(high)), key)
    }

    /// A whole number within bounds, or a standard value where the key is absent.
    func count(_ key: String, atLeast low: Int = 1, standard: Int) throws(CaseFault) -> Int {
        has(key) ? try count(key, atLeast: low) : standard
    }

    private func whole(_ number: Double, _ key: String) throws(CaseFault) -> Int {
        guard number == number.rounded() else { throw fault(key, "must be a whole number, but is \(number.plain)") }
        return Int(number)
    }

    /// A list of numbers within bounds, of a length if one is given; a single number is a list of one.
    func numbers(
        _ key: String, count: Int? = nil, atLeast low: Double = -.infinity, above: Double = -.infinity,
        atMost high: Double = 1e12
    ) throws(CaseFault) -> [Double] {
        let value = try value(key)
        var items = [value]
        if case .list(let list) = value { items = list }
        if items.isEmpty { throw fault(key, "must not be an empty list") }
        if let count, items.count != count {
            throw fault(key, "must be a list of \(count) numbers, but is \(value.kind)")
        }
        var numbers: [Double] = []
        for (index, item) in items.enumerated() {
            numbers.append(try number(item, "\(key)[\(index)]", atLeast: low, above: above, atMost: high))
        }
        return numbers
    }

    /// A list of numbers of a length, where a single number stands for as many equal ones.
    func numbers(_ key: String, spreadTo count: Int, above: Double) throws(CaseFault) -> [Double] {
        if case .number = try value(key) {
            return Array(repeating: try number(key, above: above), count: count)
        }
        return try numbers(key, count: count, above: above)
    }

    /// A list of whole numbers.
    func counts(_ key: String, count: Int, atLeast low: Int = 1) throws(CaseFault) -> [Int] {
        var counts: [Int] = []
        for number in try numbers(key, count: count, atLeast: Double(low), atMost: 1e6) {
            counts.append(try whole(number, key))
        }
        return counts
    }

    /// A square matrix of probabilities whose rows sum up to at most 1.
    func routing(_ key: String, size: Int) throws(CaseFault) -> [[Double]] {
        guard case .list(let rows) = try value(key), rows.count == size else {
            throw fault(key, "must be a list of \(size) lists, one for each node, but is \(try value(key).kind)")
        }
        var matrix: [[Double]] = []
        for (index, row) in rows.enumerated() {
            let place = "\(key)[\(index)]"
            let member = JSONMember(key: place, value: row)
            let numbers = try Parameters(members: [member]).numbers(place, count: size, atLeast: 0, atMost: 1)
            if numbers.reduce(0, +) > 1 + 1e-9 { throw fault(place, "must sum up to at most 1") }
            matrix.append(numbers)
        }
        return matrix
    }
}
