/// Makes of a case the systems to be simulated and the quantities to be tested in each.
struct CasePlan: Sendable {
    let experiments: [Experiment]
    let remarks: [Report.Remark]
    let unknown: [Report.Remark]

    /// - Throws: A refusal for an unknown form and for parameters that are missing, of the wrong kind or inadmissible.
    init(_ given: QueueingCase, file: String) throws(Refusal) {
        let place = "case '\(given.name)'"
        guard let form = FormTable.named(given.form) else {
            let nearest = Spelling.nearest(to: given.form, among: FormTable.all.map(\.name))
            let advice = nearest.map { "did you mean '\($0)'?" } ?? "--list shows the forms there are"
            throw CaseFile.refusal(file, place, "form: '\(given.form)' is unknown; \(advice)")
        }
        let models: [any Model]
        do {
            models = try form.models(given.parameters, NameHabits(given.expected.map(\.name)))
        } catch {
            throw CaseFile.refusal(file, place, "\(error.key): \(error.message)")
        }
        var recordings = models.map { _ in Recording() }
        var quantities = models.map { _ in [TestedQuantity]() }
        var remarks: [Report.Remark] = Self.unused(given, form)
        var unknown: [Report.Remark] = []
        for (order, expected) in given.expected.enumerated() {
            let label = expected.name.label
            func remark(_ text: String) -> Report.Remark {
                Report.Remark(caseName: given.name, label: label, order: order, text: text)
            }
            if expected.name.words.first == "se" {
                remarks.append(remark("information: how noisy a run is, not tested"))
                continue
            }
            guard let value = Self.number(expected.value) else {
                remarks.append(remark("information: a text without a number, not tested"))
                continue
            }
            var isMeasured = false
            for index in models.indices {
                guard let name = models[index].claim(expected.name),
                    let measure = models[index].measure(name, recording: &recordings[index])
                else { continue }
                isMeasured = true
                let variant = models[index].variant
                quantities[index].append(
                    TestedQuantity(
                        label: variant.isEmpty ? label : "\(label) (\(variant))", expected: value, measure: measure,
                        order: order))
            }
            if !isMeasured {
                unknown.append(
                    remark("unknown quantity; \(form.name) measures " + form.quantities.joined(separator: ", ")))
            }
        }
        experiments = models.indices.filter { !quantities[$0].isEmpty }.map {
            Experiment(
                caseName: given.name, model: models[$0], recording: recordings[$0], quantities: quantities[$0])
        }
        self.remarks = remarks
        self.unknown = unknown
    }

    /// What is tested of an expected value; of a text such as `x/(1-rho)=2.5x` the factor at its end.
    private static func number(_ value: ExpectedQuantity.Value) -> Double? {
        switch value {
        case .number(let number): return number
        case .text(let text):
            guard let match = text.firstMatch(of: /([0-9]+(?:\.[0-9]+)?)\s*\*?\s*[xX]?\s*$/) else { return nil }
            return Double(match.output.1)
        }
    }

    private static func unused(_ given: QueueingCase, _ form: Form) -> [Report.Remark] {
        given.parameters.members.filter { member in !form.parameters.contains { $0.key == member.key } }.map {
            Report.Remark(
                caseName: given.name, label: "parameters.\($0.key)", order: -1,
                text: "information: \(form.name) takes no such parameter")
        }
    }
}
