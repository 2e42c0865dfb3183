import Scenario
import ScenarioFiles
import Testing

@Suite struct ScenarioDifferenceInvariantTests {
    /// The tree with the keys of each map in order of the alphabet.
    private func sorted(_ tree: ScenarioTree) -> ScenarioTree {
        switch tree {
        case .map(let entries, let place):
            .map(
                entries: entries.map {
                    ScenarioTree.Entry(key: $0.key, keyPlace: $0.keyPlace, value: sorted($0.value))
                }.sorted { $0.key < $1.key }, place: place)
        case .list(let items, let place): .list(items: items.map(sorted), place: place)
        case .scalar, .null: tree
        }
    }

    /// The tree with the keys of each map in another order, and now and then another value.
    private func changed(_ tree: ScenarioTree, _ random: inout CaseGenerator) -> ScenarioTree {
        if Int.random(in: 0..<25, using: &random) == 0 { return GeneratedTrees.tree(3, &random) }
        switch tree {
        case .map(let entries, let place):
            var result: [ScenarioTree.Entry] = []
            for entry in entries where Int.random(in: 0..<25, using: &random) > 0 {
                result.append(
                    ScenarioTree.Entry(
                        key: entry.key, keyPlace: entry.keyPlace, value: changed(entry.value, &random)))
            }
            return .map(entries: result.shuffled(using: &random), place: place)
        case .list(let items, let place):
            var result: [ScenarioTree] = []
            for item in items { result.append(changed(item, &random)) }
            return .list(items: result, place: place)
        case .scalar, .null: return tree
        }
    }

    @Test("there are no differences if, and only if, two trees say the same, the order of keys aside")
    func emptyIffSame() {
        var random = CaseGenerator(state: 11)
        var same = 0
        var different = 0
        for _ in 0..<2000 {
            let first = GeneratedTrees.map(0, &random)
            let other = changed(first, &random)
            let isSame = sorted(first) == sorted(other)
            let differences = ScenarioDifference.differences(first: first, other: other)
            #expect(differences.isEmpty == isSame, "\(MergedScenarioWriter.text(of: first))")
            if isSame { same += 1 } else { different += 1 }
        }
        #expect(same > 100)
        #expect(different > 100)
    }

    @Test("what differs between A and B is what differs between B and A, with sides exchanged")
    func symmetric() {
        var random = CaseGenerator(state: 12)
        for _ in 0..<1000 {
            let first = GeneratedTrees.map(0, &random)
            let other = changed(first, &random)
            let there = ScenarioDifference.differences(first: first, other: other)
            let back = ScenarioDifference.differences(first: other, other: first).map {
                Difference(key: $0.key, aspect: $0.aspect, first: $0.other, other: $0.first)
            }
            #expect(there.count == back.count)
            #expect(there.allSatisfy(back.contains), "\(MergedScenarioWriter.text(of: first))")
        }
    }
}
