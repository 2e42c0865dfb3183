/// A value of a property in `ro-crate-metadata.json`.
indirect enum LinkedValue: Sendable, Equatable, Encodable {
    case text(String)
    case number(Int)
    /// Another entity, by its id.
    case entity(String)
    case list([LinkedValue])

    private enum CodingKeys: String, CodingKey { case id = "@id" }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .number(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .entity(let id):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
        case .list(let values):
            var container = encoder.singleValueContainer()
            try container.encode(values)
        }
    }

    /// Several entities; one alone is no list.
    static func entities(_ ids: [String]) -> LinkedValue {
        ids.count == 1 ? .entity(ids[0]) : .list(ids.map { .entity($0) })
    }
}

/// Something that `ro-crate-metadata.json` describes: an id, a type and properties.
struct LinkedEntity: Sendable, Equatable, Encodable {
    let id: String
    private let properties: [(name: String, value: LinkedValue)]

    init(_ id: String, _ type: String, _ properties: [(String, LinkedValue)]) {
        self.id = id
        self.properties = [("@id", .text(id)), ("@type", .text(type))] + properties
    }

    static func == (left: LinkedEntity, right: LinkedEntity) -> Bool {
        left.properties.elementsEqual(right.properties, by: ==)
    }

    private struct Name: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        for property in properties { try container.encode(property.value, forKey: Name(stringValue: property.name)) }
    }
}
