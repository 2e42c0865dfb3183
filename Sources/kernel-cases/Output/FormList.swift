/// The forms with their parameters and quantities, as `--list` prints them.
enum FormList {
    static var text: String {
        let entries = FormTable.all.map { form in
            let width = form.parameters.map(\.key.count).max() ?? 0
            let parameters = form.parameters.map { parameter in
                let padding = String(repeating: " ", count: width - parameter.key.count)
                return
                    "    \(parameter.key)\(padding)  \(parameter.meaning)\(parameter.isOptional ? " (optional)" : "")"
            }
            let lines = ["\(form.name): \(form.system)"] + parameters + wrapped(form.quantities)
            return lines.joined(separator: "\n")
        }
        return entries.joined(separator: "\n\n") + "\n\n" + notes
    }

    private static let notes = """
        Names of quantities are matched whatever their case and underscores, by their usual synonyms too: Wq, wait,
        mean_waiting_time. A list is by class, node, customer or state; a map by state, class or time. A number in a
        name is a state (P0), a percentile (sojourn_p95), a bound (P_Wq_gt_0.5), a time (L(10)), a class or node from 1
        (Wq_2). se_* is information.

        """

    private static func wrapped(_ quantities: [String]) -> [String] {
        var lines: [String] = []
        var line = "    measures"
        for (index, quantity) in quantities.enumerated() {
            let piece = " \(quantity)" + (index + 1 < quantities.count ? "," : "")
            if line.count + piece.count > 118 {
                lines.append(line)
                line = "       "
            }
            line += piece
        }
        return lines + [line]
    }
}
