import Scenario

extension Compiler {
    func seconds(of date: CivilDate) -> Double {
        Double(date.dayNumber - scenario.run.origin.dayNumber) * Self.daySeconds
    }

    func compiledChanges() -> [CompiledChange] {
        scenario.changes.enumerated().map { index, change in
            CompiledChange(
                time: seconds(of: change.date),
                team: change.team.flatMap { id in scenario.teams.firstIndex { $0.id == id } } ?? -1,
                policy: change.policy == nil ? -1 : scenario.teams.count + index,
                cuts: change.cuts.compactMap { cut in
                    scenario.posts.firstIndex { $0.id == cut.group }.map { group in
                        (group: group, count: cut.count, until: cut.until.map(seconds(of:)) ?? .infinity)
                    }
                })
        }
    }
}
