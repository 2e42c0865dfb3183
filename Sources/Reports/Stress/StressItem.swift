/// One item of the STRESS-DES checklist, as a run fills it in.
///
/// Monks and others 2019, "Strengthening the reporting of empirical simulation studies: Introducing the STRESS
/// guidelines", Journal of Simulation 13(1):55-67, doi:10.1080/17477778.2018.1442155; section 6 by its version 1.1.
struct StressItem: Sendable {
    /// How far an item is filled in.
    enum State: String, Sendable {
        /// All that it asks for stands there.
        case given
        /// Something that only its author can write is missing.
        case inPart = "in part"
        /// Only its author can write it, and has not.
        case missing
    }

    /// The number, such as `2.5.1`.
    var number: String
    /// What it is about.
    var title: String
    /// What it asks for, in a line.
    var asks: String
    /// What stands there.
    var content: [Html]
    /// The keys of the scenario by which its author can say what is missing.
    var missing: [String]

    /// How far it is filled in.
    var state: State { missing.isEmpty ? .given : content.isEmpty ? .missing : .inPart }

    /// The item as a part of the sheet.
    var html: Html {
        let gaps = missing.map { key in
            Html.element(
                "p", [:],
                [
                    .element("span", ["class": "missing"], "Missing:"), Html(" only the author can say this; write "),
                    .element("code", [:], key), Html(" in the scenario."),
                ])
        }
        return .element(
            "div", ["class": "item", "id": "stress-\(number)"],
            [
                .heading(3, "\(number) \(title)"),
                .element(
                    "p", ["class": "quiet"], [Html(asks + " "), .element("span", ["class": "tag"], state.rawValue)]),
            ] + content + gaps)
    }
}
