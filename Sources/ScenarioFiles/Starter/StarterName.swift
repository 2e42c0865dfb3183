internal import Scenario

/// The id and the file of a new scenario, made of the name that somebody gave it.
public struct StarterName: Sendable, Equatable {
    /// The id: the name in lower case, with a hyphen for what an id cannot have.
    public var id: String
    /// The path of the file.
    public var path: String
    /// The title that suggests itself.
    public var title: String
    /// Whether the id is the name as it was given.
    public var isKept: Bool

    /// Makes them of a name such as `My Team` or a path such as `teams/north.yaml`; nil if no letter of a to z is in it.
    public init?(_ name: String) {
        let lastPart = name.split(separator: "/").last.map(String.init) ?? ""
        let ending = [".yaml", ".yml"].first { lastPart.lowercased().hasSuffix($0) }
        let stem = String(lastPart.dropLast(ending?.count ?? 0))
        var id = ""
        for character in stem.lowercased() {
            let isPlain = character.isASCII && (character.isLetter || character.isNumber || character == "_")
            if isPlain { id.append(character) } else if !id.isEmpty, id.last != "-" { id.append("-") }
        }
        id = String(id.drop { !$0.isLetter }.prefix(64))
        while id.last == "-" { id.removeLast() }
        guard Identifier.isValid(id) else { return nil }
        self.id = id
        isKept = id == stem
        let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
        path = ending == nil ? folder + id + ".yaml" : name
        let words = stem.replacing("-", with: " ").replacing("_", with: " ")
        title = words.prefix(1).uppercased() + words.dropFirst()
    }
}
