import ScenarioFiles

/// A cell of a notebook: words, or Python.
struct NotebookCell {
    private let id: String
    private let isCode: Bool
    private let isChart: Bool
    private let text: String

    /// A cell of words, in Markdown.
    ///
    /// - Parameter id: What no other cell of the notebook is called: letters, digits and hyphens.
    static func words(_ id: String, _ text: String) -> NotebookCell {
        NotebookCell(id: id, isCode: false, isChart: false, text: text)
    }

    /// A cell of Python that leaves no chart.
    static func code(_ id: String, _ text: String) -> NotebookCell {
        NotebookCell(id: id, isCode: true, isChart: false, text: text)
    }

    /// A cell of Python that leaves a chart; its tag says so to whoever looks whether it does.
    static func chart(_ id: String, _ text: String) -> NotebookCell {
        NotebookCell(id: id, isCode: true, isChart: true, text: text)
    }

    /// The cell as nbformat has it, without anything that running would leave.
    var json: JSONValue {
        var members: [JSONValue.Member] = [.init("cell_type", .text(isCode ? "code" : "markdown"))]
        if isCode { members.append(.init("execution_count", .null)) }
        members += [
            .init("id", .text(id)),
            .init("metadata", .object(isChart ? [.init("tags", .array([.text("chart")]))] : [])),
        ]
        if isCode { members.append(.init("outputs", .array([]))) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let source = lines.enumerated().map { JSONValue.text($1 + ($0 < lines.count - 1 ? "\n" : "")) }
        return .object(members + [.init("source", .array(source))])
    }
}
