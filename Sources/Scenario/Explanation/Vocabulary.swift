extension NeedState {
    /// What the state is, in a sentence without a final full stop.
    public var meaning: String {
        switch self {
        case .settled: "well enough for planned contact at long intervals"
        case .unsettled: "needs closer contact"
        case .crisis: "in a crisis, to be seen at once"
        case .hospital: "in hospital, informally or detained"
        }
    }
}

extension HoursCategory {
    /// What is counted there, in a sentence without a final full stop.
    public var meaning: String {
        switch self {
        case .direct: "face to face with a person or carer"
        case .telephone: "on the telephone with or for a person"
        case .indirect: "other work for people"
        case .travel: "on the way"
        case .recording: "notes, forms, e-mail, returns"
        case .supervision: "supervision, reflection, training"
        case .meetings: "meetings and handover"
        case .waiting: "waiting for others: a bed, a doctor, the police, a panel"
        case .standby: "on duty or on a rota with nothing to do just now; a figure of results, not a key of scenarios"
        case .unassigned: "nothing due, or time kept in reserve; a figure of results, not a key of scenarios"
        }
    }
}

extension DistributionFamily {
    /// The ways of stating it, such as `{lognormal: {mean, sd}}`.
    var forms: [String] {
        statements.map { "{\(name): {\($0.map(\.name).joined(separator: ", "))}}" }
    }

    /// What it can be used for, in words.
    var uses: String {
        switch (isForDurations, isForUncertainty) {
        case (true, true): "lengths of time; uncertain values"
        case (true, false): "lengths of time"
        case (false, true): isForSharesOnly ? "uncertain shares" : "uncertain values"
        case (false, false): ""
        }
    }
}
