import Scenario
import Testing

@Suite("The topics of explain")
struct TopicIndexTests {
    @Test("Every key is explained by its path, the twins of policies in a dated change included")
    func everyKey() {
        for (path, definition) in KeyTable.all {
            guard case .text(let text) = Explanation.answer(to: path) else {
                Issue.record("\(path) is not found")
                continue
            }
            #expect(text.hasPrefix("\(path): a key\n"))
            #expect(joined(text).contains(joined(definition.summary)), "\(path)")
        }
    }

    @Test("Every key is found by the path that it has in a scenario, and by its last name")
    func everyKeyInScenario() {
        for (path, _) in KeyTable.all {
            let written = path.replacing("*", with: "my_id")
            let found = TopicIndex.topics(of: written).map(\.place)
            // A name without a point may stand for more; the key at the file's own level comes first.
            #expect(path.contains(".") ? found == [path] : found.first == path, "\(written)")
            let last = String(path.split(separator: ".").last ?? "")
            let twin = path.replacing("changes.*.", with: "")
            #expect(TopicIndex.topics(of: last).contains { [path, twin].contains($0.place) }, "\(last)")
        }
    }

    @Test("Figures, errors, warnings, families, words and names of the model are found by their names")
    func everythingElse() {
        let names =
            MetricRegistry.all.map(\.id) + DiagnosticCode.allCases.map(\.rawValue) + DistributionFamily.all.map(\.name)
            + NeedState.allCases.map(\.name) + HoursCategory.allCases.map(\.name)
            + (KeyTable.all.map(\.definition) + KeyTable.annotation).flatMap(\.kind.choices).map(\.name)
            + (KeyTable.files + KeyTable.annotation).map(\.name)
            + Quantity.durationUnits.map(\.name) + Quantity.ratePeriods.map(\.name)
        for name in names {
            #expect(Explanation.answer(to: name) != .unknown(suggestions: []), "\(name)")
            #expect(!TopicIndex.topics(of: name).isEmpty, "\(name)")
            #expect(!TopicIndex.topics(of: name.uppercased().replacing("_", with: "-")).isEmpty, "\(name)")
        }
    }

    @Test("A topic in a list of several is explained by the name that the list gives it")
    func places() {
        for topic in TopicIndex.all where !topic.kind.contains("word") {
            #expect(TopicIndex.topics(of: topic.place).first?.place == topic.place, "\(topic.place)")
        }
    }

    @Test("With its first, middle or last letter wrong a name of four letters or more is still suggested")
    func slips() {
        for name in TopicIndex.names where name.count >= 4 {
            for index in [0, name.count / 2, name.count - 1] {
                let slip = String(name.prefix(index)) + "#" + name.dropFirst(index + 1)
                #expect(TopicIndex.topics(of: slip).isEmpty)
                #expect(TopicIndex.suggestions(for: slip).contains(name), "\(slip)")
            }
        }
    }

    @Test("A path with one wrong name is mended at that name")
    func slipsInPaths() {
        #expect(TopicIndex.suggestions(for: "work.home_visit.deu") == ["work.home_visit.due"])
        #expect(TopicIndex.suggestions(for: "wrok.home_visit.due") == ["work.home_visit.due"])
        #expect(TopicIndex.suggestions(for: "target.contacts.pressure") == ["targets.contacts.pressure"])
        #expect(TopicIndex.suggestions(for: "nothing.like.it").isEmpty)
    }

    @Test(
        "No line is longer than the columns asked for, examples and single long words aside", arguments: [72, 80, 100])
    func columns(_ columns: Int) {
        for topic in TopicIndex.all {
            guard case .text(let text) = Explanation.answer(to: topic.place, columns: columns) else { continue }
            for line in text.split(separator: "\n") where line.count > columns {
                // Examples are written as in a file; the places of a word are a line in a list; paths are not broken.
                let isAside =
                    line.hasPrefix("    ") || line.hasPrefix("  word ") || line.hasPrefix("More about one:")
                    || line.contains("changes.*.")
                #expect(isAside, "\(line)")
            }
        }
        for line in Explanation.overview(columns: columns).split(separator: "\n") {
            #expect(line.count <= columns, "\(line)")
        }
    }

    /// A text without its line breaks and indentations.
    private func joined(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
