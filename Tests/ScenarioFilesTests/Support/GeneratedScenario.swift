import Scenario
import ScenarioFiles

/// Random whole scenarios made from the key table, in which everything is in order as far as single keys go.
struct GeneratedScenario {
    var values: GeneratedValue
    /// How often a key is there that may be left out, in percent.
    var fullness = 50

    mutating func scenario() -> ScenarioTree { map(KeyTable.root) }

    private mutating func map(_ definition: KeyDefinition) -> ScenarioTree {
        var entries: [(String, ScenarioTree)] = []
        for key in definition.keys {
            let isRequired = key.presence == .required
            guard isRequired || values.chance(fullness) else { continue }
            let isNull = !isRequired && values.chance(3)
            entries.append((key.name, isNull ? .null(place: GeneratedValue.place) : value(of: key)))
        }
        return Self.map(entries)
    }

    private mutating func value(of key: KeyDefinition) -> ScenarioTree {
        switch key.kind {
        case .map: map(key)
        case .named, .perNamed:
            Self.map(ids().map { ($0, values.chance(3) ? .null(place: GeneratedValue.place) : map(key)) })
        default:
            KeyTable.plainKeys.contains(key.name)
                ? plain(key.kind)
                : annotatable(
                    key.kind,
                    canBeUncertain: !["run", "expect", "matters"].contains { map in
                        KeyTable.root.key(map)?.keys.contains { $0.name == key.name } ?? false
                    })
        }
    }

    private mutating func ids() -> [String] {
        let first = values.one(of: GeneratedValue.ids)
        return values.chance(50) ? [first] : [first, "b"]
    }

    /// A right value of a kind, plain, annotated or uncertain.
    mutating func annotatable(_ kind: ValueKind, canBeUncertain: Bool = true) -> ScenarioTree {
        if kind.canBeUncertain, canBeUncertain, values.chance(20) {
            return Self.map([("uncertain", uncertain(kind))] + annotation())
        }
        guard values.chance(40) else { return plain(kind) }
        let annotated = [("value", plain(kind))] + annotation()
        return Self.map(values.chance(50) ? annotated : annotated.reversed())
    }

    /// A right value of a kind without an annotation of the whole.
    mutating func plain(_ kind: ValueKind) -> ScenarioTree {
        switch kind {
        case .list(let item):
            if values.chance(20) { return values.single(item) }
            let count = Int.random(in: 0...3, using: &values.random)
            return .list(items: (0..<count).map { _ in values.single(item) }, place: GeneratedValue.place)
        case .table(let entry, let names): return table(entry, names, canBeUncertain: true)
        case .shares(let names): return table(.share(0...1), names, canBeUncertain: false)
        case .durationDistribution where values.chance(60):
            return distribution(DistributionFamily.all.filter(\.isForDurations), .duration(0...Double.infinity))
        default: return values.single(kind)
        }
    }

    private mutating func table(
        _ kind: ValueKind, _ names: ValueKind.Names, canBeUncertain: Bool
    ) -> ScenarioTree {
        let keys: [String]
        switch names {
        case .words(let words): keys = words.filter { _ in values.chance(40) }
        // A table with the one name "value" is an annotation.
        case .references: keys = ids().filter { $0 != "value" }
        }
        return Self.map(
            keys.map { key in
                let isNull = values.chance(5)
                return (
                    key,
                    isNull
                        ? .null(place: GeneratedValue.place) : annotatable(kind, canBeUncertain: canBeUncertain)
                )
            })
    }

    private mutating func uncertain(_ kind: ValueKind) -> ScenarioTree {
        let families = DistributionFamily.all.filter { family in
            if case .share = kind { return family.isForUncertainty }
            return family.isForUncertainty && !family.isForSharesOnly
        }
        return distribution(families, kind)
    }

    private mutating func distribution(_ families: [DistributionFamily], _ kind: ValueKind) -> ScenarioTree {
        let family = values.one(of: families)
        let parameters = values.one(of: family.statements).map { parameter in
            let parameterKind =
                switch parameter.kind {
                case .value: kind
                case .positive: Self.positive(kind)
                case .shape: ValueKind.number(0.01...100)
                }
            return (parameter.name, values.single(parameterKind))
        }
        return Self.map([(family.name, Self.map(parameters))])
    }

    /// A kind of the same quantity with values from a little above 0 to what may be far above the kind's own bound.
    private static func positive(_ kind: ValueKind) -> ValueKind {
        switch kind {
        case .duration: .duration(1...1e10)
        case .rate(_, _): .rate(1e-9...10, perPopulation: false)
        case .share: .share(0.001...20)
        case .hoursPerWeek: .hoursPerWeek(0.01...1000)
        case .money: .money(0.01...1e9)
        default: .number(0.001...1e9)
        }
    }

    private mutating func annotation() -> [(String, ScenarioTree)] {
        KeyTable.annotation.compactMap { key in
            guard values.chance(40) else { return nil }
            return (key.name, values.chance(5) ? .null(place: GeneratedValue.place) : values.single(key.kind))
        }
    }

    static func map(_ entries: [(String, ScenarioTree)]) -> ScenarioTree {
        .map(
            entries: entries.map {
                ScenarioTree.Entry(key: $0.0, keyPlace: GeneratedValue.place, value: $0.1)
            }, place: GeneratedValue.place)
    }
}
