// Work types that arise because a dated change or an intervention names them.
extension ServiceScenario {
    /// Those about a person who changes hands.
    var workOfHandovers: [String] {
        changes.map(\.organisation).flatMap { change in
            [change.merger?.handover] + change.profiles.map(\.handover)
        }.compactMap { $0 }
    }

    /// Those that workers have for themselves: applying for one's post, training, what is done both ways.
    var workOfReforms: [String] {
        changes.compactMap(\.staffing.reapplication?.work) + interventions.compactMap(\.training)
            + interventions.compactMap(\.doubleRunning?.work)
    }
}
