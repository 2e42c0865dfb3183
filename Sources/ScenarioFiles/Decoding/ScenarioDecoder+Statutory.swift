internal import Scenario

extension ScenarioDecoder {
    func procedures() -> [Procedure] { root.entries("procedures").map { procedure($0.id, $0.reader) } }

    private func procedure(_ id: String, _ reader: MapReader) -> Procedure {
        var procedure = Procedure(
            id: id, title: reader.optionalText("title") ?? id, section: reader.optionalText("section") ?? "")
        procedure.isStatutory = reader.flag("statutory")
        procedure.withdrawal = reader.ratePerSecond("withdrawn")
        procedure.stages = reader.entries("stages").map { stage($0.id, $0.reader) }
        procedure.force = reader.map("in_force").map(force)
        return procedure
    }

    private func stage(_ id: String, _ reader: MapReader) -> Procedure.Stage {
        var stage = Procedure.Stage(
            id: id, title: reader.optionalText("title") ?? id, section: reader.optionalText("section") ?? "")
        stage.work = reader.texts("work")
        stage.wait = reader.optionalDurationDistribution("wait")
        stage.within = reader.optionalDuration("within")
        stage.countedFrom = reader.choice("counted_from", or: .stage)
        stage.goesOn = reader.share("goes_on")
        stage.brings = reader.texts("brings")
        return stage
    }

    private func force(_ reader: MapReader) -> Procedure.Force {
        var force = Procedure.Force(first: reader.duration("first"))
        force.second = reader.optionalDuration("second") ?? force.first
        force.later = reader.optionalDuration("then") ?? force.second
        force.renewed = reader.share("renewed")
        force.ahead = reader.duration("ahead")
        force.againFrom = reader.optionalIdentifier("again_from")
        return force
    }

    /// A proceeding begins with work, each stage has work of its own, and whoever it is for there is somebody to do it.
    func checkProcedures(_ scenario: ServiceScenario) {
        var stageOfWork: [String: String] = [:]
        for ((id, reader), procedure) in zip(root.entries("procedures"), scenario.procedures) {
            let stages = reader.entries("stages")
            if procedure.stages.isEmpty {
                reader.fault("stages", "there is not one stage", remedy: "write at least one, with an id of its own")
            } else if procedure.beginsWith == nil, let first = stages.first {
                first.reader.fault(
                    "work", "a proceeding begins with a piece of work, and the first stage has none",
                    remedy: "name a work type with arises: at work: of the stage \(first.id)")
            }
            for ((_, own), stage) in zip(stages, procedure.stages) {
                for name in stage.work {
                    if let other = stageOfWork.updateValue("\(id).\(stage.id)", forKey: name) {
                        own.fault(
                            "work", "\(name) is the work of stage \(other) already",
                            remedy: "write a work type of its own for each stage")
                    }
                }
                checkWork(of: stage, of: procedure, own, scenario)
            }
            checkForce(procedure, reader)
        }
        for (id, reader) in root.entries("changes") {
            for (name, _) in reader.figures("area_times") {
                guard let work = scenario.work.first(where: { $0.id == name }), work.arising.areaRate == 0 else {
                    continue
                }
                reader.fault(
                    "area_times", "\(name) does not arise in the area, so that the change \(id) changes nothing of it",
                    remedy: "write area: at arises: of \(name), or name other work")
            }
        }
    }

    private func checkWork(
        of stage: Procedure.Stage, of procedure: Procedure, _ reader: MapReader, _ scenario: ServiceScenario
    ) {
        if stage.work.count > 4 {
            reader.fault("work", "a stage has four work types at the most", remedy: "make two stages of it")
        }
        let isOfArea = scenario.work.contains { $0.id == procedure.beginsWith && $0.arising.areaRate > 0 }
        for work in scenario.work where stage.work.contains(work.id) {
            if work.assignment == .worker {
                reader.fault(
                    "work", "\(work.id) is work that each worker has for themselves",
                    remedy: "write by: team or by: coordinator at it")
            } else if isOfArea, work.assignment == .coordinator {
                reader.fault(
                    "work", "\(work.id) is a coordinator's, and proceedings of the area concern nobody who has one",
                    remedy: "write by: team at it")
            }
            if work.isStatutory, procedure.isStatutory, stage.within != nil {
                reader.fault(
                    "within", "the clock of \(work.id) would count twice, as its own and as the stage's",
                    remedy: "delete statutory: at \(work.id)")
            }
            if work.id != procedure.beginsWith, work.arising != WorkType.Arising() {
                reader.fault(
                    "work", "\(work.id) arises by itself as well as in the course of \(procedure.id)",
                    remedy: "delete arises: at \(work.id), or make it the first work of the first stage")
            }
        }
    }

    private func checkForce(_ procedure: Procedure, _ reader: MapReader) {
        guard let force = procedure.force else { return }
        let own = reader.section("in_force")
        if let from = force.againFrom, !procedure.stages.contains(where: { $0.id == from }) {
            own.fault(
                "again_from", "there is no stage \(from) of \(procedure.id)",
                remedy: "use one of \(EnglishList.shortened(procedure.stages.map(\.id)))", code: .unknownName)
        }
        let least = min(force.first, force.second, force.later)
        if force.ahead >= least {
            own.fault(
                "ahead", "renewal would begin before the term does", remedy: "write less than \(Int(least / 86_400)) d")
        }
    }
}
