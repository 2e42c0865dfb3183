import Scenario
import Testing

@testable import ScenarioFiles

/// The key table and the decoder know the same keys: what stands at each key of the table reaches the scenario.
@Suite struct KeysAreReadTests {
    /// Things for the ids of the table, two of each that something can refer to.
    private static let more = """
        needs: {second_profile: {entry: {settled: 100 %}}}
        teams: {south: {title: South}}
        calendars:
          annual_leave: {long_service: {five_years: {after: 5 y, days: 29}}}
          patterns: {early: {mon: "07:00-15:00"}}
        employers: {council: {annual_leave: {long_service: {ten_years: {after: 10 y, days: 33}}}}}
        rotas: {duty: {team: south, work: [home_visit]}}
        work: {home_visit: {held: {on: mon, between: "09:00-10:00"}}}
        attrition: {by_tenure: {two_years: {after: 2 y}}}
        thresholds: {tipped: {metric: utilisation, above: 1}}
        expect: {calm: {metric: utilisation, at_most: 0.9}}
        matters: {turnover: {relative: 5 %}}
        costs: {roles: {nurse: {per_wte_year: £40000}}}
        pipelines: {routes: {fast: {roles: [nurse]}, slow: {roles: [nurse]}}}
        approvals: {amhp: {roles: [nurse]}}
        changes:
          freeze:
            move_profiles: {older_adult: {to: south}}
            move_posts: {nurses: {to: south}}
            merge: {teams: [older_adults, south]}
            withdraw: {employer: local_authority}
            redundancy: {posts: 1}
            add_posts: {nurses: {count: 1}}
        interventions:
          reform:
            pilot: {effects: {home_visit: {time: 0.5}}}
            roll_out: {date: 2027-06-07}
            introduce: {double_running: {work: home_visit}}
        laws: {old: {}, new: {}}
        assessments: {served_by: {south: 100 %}}
        wards:
          acute:
            title: Acute
            beds: 5
            stay: 10 d
            long_stays: {share: 1 %, stay: 600 d}
            delays: {housing: {share: 5 %, wait: 30 d}}
          older: {title: Older, beds: 5, stay: 10 d}
        procedures: {enquiry: {stages: {concern: {work: [home_visit]}}, in_force: {first: 26 wk}}}
        clusters: {low: {tariff: £6}, high: {tariff: £9}}
        clustering: {work: home_visit}
        budgets:
          domains: {body: {hours: 14 h per week, points: 40}, mind: {hours: 6 h per week, points: 20}}
          profiles: {older_adult: {people: 30 %}}
          plans: {managed: {share: 60 %}, direct: {share: 40 %, price: £14}}
          allocation: {per_point: £5, price: £18, revisions: {spring: {date: 2027-04-05}}}
          panel: {every: 1 wk}
        providers: {care: {price: £18, renewal: {every: 1 y}}}
        voluntary: {advocacy: {work: [home_visit]}}
        peer_services: {house: {team: south, contracts: {hours: {work: [first_contact], price: £50}}, graduates: {role: nurse, after: 2 h}}}
        survey: {every: 26 wk}
        clinics: {east: {team: south, slots: {tue: 3}}, west: {team: south, slots: {tue: 3}}}
        """

    private func base() throws -> ScenarioTree {
        var merging = ScenarioMerging()
        let example = try ScenarioParser.parse(try ExampleScenarios.mergedText("older-adults-posts-frozen"), file: "x")
        return merging.merge(example, try ScenarioParser.parse(Self.more, file: "y"))
    }

    private func decoded(_ tree: ScenarioTree) -> ServiceScenario {
        ScenarioDecoder(tree, context: ReadingContext()).scenario()
    }

    @Test("two different values of a key give two different scenarios, for every key of the table")
    func everyKey() throws {
        let base = try base()
        var tried = 0
        for (path, definition) in KeyTable.all where path != "format" {
            switch definition.kind {
            case .map, .named, .perNamed: continue
            default: break
            }
            let texts = Self.values(of: definition.kind, in: base)
            try #require(!texts.isEmpty, "\(path)")
            let scenarios = try texts.map { text -> ServiceScenario in
                let value = try #require(try ScenarioParser.parse("v: \(text)", file: "v")["v"])
                let tree = Self.setting(base, path.split(separator: ".").map(String.init), value, definition)
                let faults = StructureCheck.diagnostics(of: tree).filter { $0.severity == .error }
                #expect(faults.isEmpty, "\(path): \(text): \(faults.map(\.inShort))")
                return decoded(tree)
            }
            for index in scenarios.indices.dropFirst() {
                #expect(scenarios[index] != scenarios[index - 1], "\(path): \(texts[index]) changes nothing")
            }
            if scenarios.count == 1 { #expect(scenarios[0] != decoded(Self.removing(base, path)), "\(path)") }
            tried += 1
        }
        #expect(tried > 120)
    }

    @Test("every name and every standard of the table is of the kind of its key, and every example can be read")
    func standardsAndExamples() throws {
        for (path, definition) in KeyTable.all {
            if case .standard(let text) = definition.presence {
                #expect(throws: Never.self, "\(path)") {
                    try SingleValue.read(text, isPlain: true, as: definition.kind)
                }
            }
            let tree = try ScenarioParser.parse("v: \(definition.example)", file: "v")
            let context = ReadingContext()
            StructureCheck(context: context).check(
                tree, AdHocKeys.map("", [Self.renamed(definition)]), path: "")
            #expect(
                context.diagnostics.allSatisfy { $0.code == .missingKey || $0.severity == .warning },
                "\(path): \(context.diagnostics.map(\.inShort))")
            if let evidence = definition.evidence {
                for bound in [evidence.low, evidence.high] {
                    #expect(throws: Never.self, "\(path): \(bound)") {
                        try SingleValue.read(bound, isPlain: true, as: definition.kind)
                    }
                }
            }
        }
        #expect(Set(KeyTable.all.map(\.path)).count == KeyTable.all.count)
    }

    private static func renamed(_ definition: KeyDefinition) -> KeyDefinition {
        var renamed = definition
        renamed.name = "v"
        return renamed
    }

    /// Two values of a kind as texts, all words of a choice.
    private static func values(of kind: ValueKind, in base: ScenarioTree) -> [String] {
        func fitting(_ texts: [String]) -> [String] {
            Array(texts.filter { (try? SingleValue.read($0, isPlain: true, as: kind)) != nil }.prefix(2))
        }
        switch kind {
        case .figure: return ["1", "2"]
        case .duration: return fitting(["2 wk", "3 wk", "1 h", "2 h"])
        case .rate: return ["1 per week", "2 per week"]
        case .share: return fitting(["10 %", "20 %", "60 %", "70 %"])
        case .number, .integer: return fitting(["1", "2", "3"])
        case .hoursPerWeek: return ["1 h per week", "2 h per week"]
        case .money: return ["£1", "£2"]
        case .flag: return ["true", "false"]
        case .text: return ["one", "two"]
        case .identifier: return ["one", "two"]
        case .reference(let path): return Array(ids(at: path, in: base).prefix(2))
        case .date: return ["2027-03-01", "2027-03-08"]
        case .choice(let choices): return choices.map(\.name)
        case .hoursOfDay: return ["\"09:00-10:00\"", "\"09:00-11:00\""]
        case .durationDistribution: return ["1 h", "{exponential: {mean: 1 h}}"]
        case .orNone(let kind): return ["none"] + values(of: kind, in: base)
        case .list(let kind): return values(of: kind, in: base).map { "[\($0)]" }
        case .table(let kind, let names):
            return first(names, 1, in: base).flatMap { name in values(of: kind, in: base).map { "{\(name): \($0)}" } }
        case .shares(let names): return first(names, 2, in: base).map { "{\($0): 100 %}" }
        case .map, .named, .perNamed: return []
        }
    }

    private static func first(_ names: ValueKind.Names, _ count: Int, in base: ScenarioTree) -> [String] {
        switch names {
        case .words(let words): Array(words.prefix(count))
        case .references(let path): Array(ids(at: path, in: base).prefix(count))
        }
    }

    private static func ids(at path: String, in base: ScenarioTree) -> [String] {
        let map = path.split(separator: ".").reduce(base as ScenarioTree?) { $0?[String($1)] }
        guard case .map(let entries, _)? = map else { return [] }
        return entries.map(\.key)
    }

    /// The tree with a value at a path of the table; an id is the first one that stands there.
    private static func setting(
        _ tree: ScenarioTree, _ path: [String], _ value: ScenarioTree, _ definition: KeyDefinition
    ) -> ScenarioTree {
        guard let step = path.first else { return value }
        var entries: [ScenarioTree.Entry] = []
        if case .map(let given, _) = tree { entries = given }
        let key = step == "*" ? entries.first?.key ?? "some" : step
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].value = setting(entries[index].value, Array(path.dropFirst()), value, definition)
        } else {
            let below = setting(.map(entries: [], place: tree.place), Array(path.dropFirst()), value, definition)
            // Its neighbours that have to be there.
            entries.append(ScenarioTree.Entry(key: key, keyPlace: tree.place, value: completed(below, key, path)))
        }
        return .map(entries: entries, place: tree.place)
    }

    /// A map that was made for one key, with the others that a map of its kind has to have.
    private static func completed(_ tree: ScenarioTree, _ key: String, _ path: [String]) -> ScenarioTree {
        let others = [
            "no_answer": "share: 10 %", "cancelled_under_load": "{from: 1, over: 1, at_most: 10 %}",
            "some": "count: 1", "after": "work: home_visit",
        ]
        // Of maps by ids only cuts of posts have a key that has to be there beside the one that is set.
        guard key != "some" || path.last == "until", let text = others[key],
            let other = try? ScenarioParser.parse("v: {\(text.trimmingBraces)}", file: "v")["v"]
        else { return tree }
        var merging = ScenarioMerging()
        return merging.merge(other, tree)
    }

    private static func removing(_ tree: ScenarioTree, _ path: String) -> ScenarioTree {
        func removed(_ tree: ScenarioTree, _ path: ArraySlice<String>) -> ScenarioTree {
            guard case .map(var entries, let place) = tree, let step = path.first else { return tree }
            guard let index = step == "*" ? entries.indices.first : entries.firstIndex(where: { $0.key == step })
            else { return tree }
            if path.count == 1 {
                entries.remove(at: index)
            } else {
                entries[index].value = removed(entries[index].value, path.dropFirst())
            }
            return .map(entries: entries, place: place)
        }
        return removed(tree, path.split(separator: ".").map(String.init)[...])
    }
}

extension String {
    fileprivate var trimmingBraces: String { filter { $0 != "{" && $0 != "}" } }
}
