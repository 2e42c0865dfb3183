public import Scenario

/// What a scenario file says, before anything is known of its meaning; every part with its place.
public indirect enum ScenarioTree: Sendable {
    /// A text, a number or `true` and `false`; plain if it stands without quotation marks.
    case scalar(text: String, isPlain: Bool, place: SourcePlace)
    /// Values by key in the order of the file; no key stands twice.
    case map(entries: [Entry], place: SourcePlace)
    /// Values in order.
    case list(items: [ScenarioTree], place: SourcePlace)
    /// Nothing: `null`, `~` or no value at all.
    case null(place: SourcePlace)

    /// One key of a map with its value.
    public struct Entry: Sendable {
        /// The key.
        public var key: String
        /// Where the key stands.
        public var keyPlace: SourcePlace
        /// The value.
        public var value: ScenarioTree

        /// Makes an entry.
        public init(key: String, keyPlace: SourcePlace, value: ScenarioTree) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    /// Where the value begins.
    public var place: SourcePlace {
        switch self {
        case .scalar(_, _, let place), .map(_, let place), .list(_, let place), .null(let place): place
        }
    }

    /// The entry of a key, or nil if there is none or this is no map.
    ///
    /// - Complexity: O(n) for n keys.
    public func entry(_ key: String) -> Entry? {
        guard case .map(let entries, _) = self else { return nil }
        return entries.first { $0.key == key }
    }

    /// The value of a key, or nil if there is none or this is no map.
    ///
    /// - Complexity: O(n) for n keys.
    public subscript(key: String) -> ScenarioTree? { entry(key)?.value }

    /// How this value is called in a message.
    var nameOfKind: String {
        switch self {
        case .scalar(let text, let isPlain, _):
            isPlain && ScalarKind(of: text) == .number ? "a number" : "a single value"
        case .map: "a map"
        case .list: "a list"
        case .null: "nothing"
        }
    }
}

extension ScenarioTree: Equatable {
    /// Whether two trees say the same: places aside, and quotation marks where they change nothing.
    public static func == (left: ScenarioTree, right: ScenarioTree) -> Bool {
        switch (left, right) {
        case (.scalar(let leftText, let leftIsPlain, _), .scalar(let rightText, let rightIsPlain, _)):
            leftText == rightText
                && ScalarKind(of: leftText, isPlain: leftIsPlain) == ScalarKind(of: rightText, isPlain: rightIsPlain)
        case (.map(let leftEntries, _), .map(let rightEntries, _)):
            leftEntries.elementsEqual(rightEntries) { $0.key == $1.key && $0.value == $1.value }
        case (.list(let leftItems, _), .list(let rightItems, _)): leftItems == rightItems
        case (.null, .null): true
        default: false
        }
    }
}
