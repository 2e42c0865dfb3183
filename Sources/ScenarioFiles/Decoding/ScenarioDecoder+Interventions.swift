internal import Scenario

// Reforms and pilots, and the rules between their keys.
extension ScenarioDecoder {
    func interventions(run: RunWindow) -> [Intervention] {
        root.entries("interventions").map { intervention($0.id, $0.reader, run: run) }
    }

    private func intervention(_ id: String, _ reader: MapReader, run: RunWindow) -> Intervention {
        var read = Intervention(id: id, start: reader.optionalDate("start") ?? run.start)
        read.why = reader.optionalText("why") ?? ""
        read.teams = reader.texts("teams")
        let pilot = reader.section("pilot")
        read.pilotTeams = pilot.texts("teams")
        read.pilotShare = pilot.share("share")
        read.effects = pilot.entries("effects").map { work, effects in
            var effect = Intervention.WorkEffect(work: work)
            effect.time = effects.number("time")
            effect.arises = effects.number("arises")
            effect.meaningfulness = effects.number("meaningfulness")
            return effect
        }
        read.strain = pilot.number("strain")
        read.rollOut = reader.map("roll_out").map { rollOut in
            var plan = Intervention.RollOut(date: rollOut.optionalDate("date") ?? run.start)
            plan.over = rollOut.duration("over")
            plan.share = rollOut.share("to")
            return plan
        }
        read.fadeWithCoverage = reader.share("fade_with_coverage")
        let decay = reader.section("decay")
        read.halfLife = decay.optionalDuration("half_life")
        read.floor = decay.share("floor")
        read.isCompulsory = reader.flag("compulsory")
        read.fidelity = reader.share("fidelity")
        read.burden = reader.number("burden")
        let introduce = reader.section("introduce")
        read.training = introduce.optionalIdentifier("training")
        read.doubleRunning = introduce.map("double_running").map { running in
            Intervention.DoubleRunning(work: running.identifier("work"), length: running.duration("for"))
        }
        return read
    }

    func checkInterventions(_ scenario: ServiceScenario) {
        let end = scenario.run.start.adding(days: 7 * scenario.run.weeks)
        for ((_, reader), read) in zip(root.entries("interventions"), scenario.interventions) {
            if read.start < scenario.run.start || read.start >= end, !root.section("run").isFaulty {
                reader.fault(
                    "start", "\(read.start) is not within the measured run",
                    remedy: "write a date from \(scenario.run.start) to \(end.adding(days: -1))", code: .badDate)
            }
            if let rollOut = read.rollOut, rollOut.date < read.start {
                reader.section("roll_out").fault(
                    "date", "\(rollOut.date) is before the first day, \(read.start)",
                    remedy: "write a later date", code: .badDate)
            }
            if !read.teams.isEmpty {
                for team in read.pilotTeams where !read.teams.contains(team) {
                    reader.section("pilot").fault(
                        "teams", "it is not meant for \(team)", remedy: "add \(team) to teams: of the intervention")
                }
            }
            for key in ["fidelity", "burden"] where reader.has(key) && !read.isCompulsory {
                reader.fault(
                    key, "it matters only where the intervention is imposed",
                    remedy: "write compulsory: true, or delete the key")
            }
            let introduce = reader.section("introduce")
            if let training = read.training { checkOwnWork(training, "training", introduce, scenario) }
            if let running = read.doubleRunning {
                checkOwnWork(running.work, "work", introduce.section("double_running"), scenario)
            }
        }
    }
}
