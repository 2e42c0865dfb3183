extension TeamDemand {
    /// The roles with their posts, hours and work as lines of text for a terminal, at most 100 characters wide.
    public func summaryLines() -> [String] {
        let width = min(32, max(16, roles.map(\.role.title.count).max() ?? 0)) + 4
        func line(_ title: String, _ columns: [String]) -> String {
            let columnWidth = columns.count > 6 ? 9 : 10
            return TableText.left(title, width) + columns.map { TableText.right($0, columnWidth) }.joined()
        }
        func hours(_ value: Double) -> String { TableText.fixed(value, 1) }
        var lines = [line("hours a week", ["wte", "in post", "hours", "leave", "holidays", "sickness", "at work"])]
        for (index, role) in roles.enumerated() {
            let available = role.available
            lines.append(
                line(
                    numbered(index),
                    [
                        hours(role.established), hours(role.inPost), hours(available.contracted),
                        hours(available.annualLeave), hours(available.bankHolidays), hours(available.sickness),
                        hours(available.present),
                    ]))
        }
        lines += ["", line("", ["at work", "work", "left", "load", "protected", "reserve"])]
        for (index, role) in roles.enumerated() {
            let load =
                role.available.present > 0
                ? TableText.fixed(role.utilisation, 2) : role.work > 0 ? "nobody" : "-"
            lines.append(
                line(
                    numbered(index),
                    [
                        hours(role.available.present), hours(role.work), hours(role.remaining), load,
                        hours(role.protected), hours(role.reserved * role.available.present),
                    ]))
        }
        return lines
    }

    /// The hours of each work type by role, as lines of text for a terminal, at most 100 characters wide; roles are
    /// numbered as in the summary.
    public func workLines() -> [String] {
        let most = 7
        var lines: [String] = []
        for first in stride(from: 0, to: roles.count, by: most) {
            let shown = Array(roles.indices[first..<min(first + most, roles.count)])
            if first > 0 { lines.append("") }
            lines += block(shown)
        }
        for row in unserved {
            lines.append(
                "nobody may do \(row.title): \(TableText.fixed(row.count, 2)) a week, "
                    + "\(TableText.fixed(row.total, 1)) hours")
        }
        return lines
    }

    private func block(_ shown: [Int]) -> [String] {
        var works: [(id: String, title: String)] = []
        for index in shown {
            for row in roles[index].rows where row.total > 0 && !works.contains(where: { $0.id == row.work }) {
                works.append((row.work, row.title))
            }
        }
        let width = min(36, max(16, works.map(\.title.count).max() ?? 0))
        func line(_ title: String, _ columns: [String]) -> String {
            TableText.left(title, width) + columns.map { TableText.right($0, 8) }.joined()
        }
        var lines = [line("hours a week", shown.map { "role \($0 + 1)" })]
        for work in works {
            lines.append(
                line(
                    work.title,
                    shown.map { index in
                        let total = roles[index].rows.first { $0.work == work.id }?.total ?? 0
                        return total > 0 ? TableText.fixed(total, 1) : "-"
                    }))
        }
        lines.append(line("all work", shown.map { TableText.fixed(roles[$0].work, 1) }))
        return lines
    }

    private func numbered(_ index: Int) -> String { "\(index + 1) \(roles[index].role.title)" }
}
