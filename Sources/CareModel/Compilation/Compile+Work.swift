import RandomStreams
import Scenario

extension Compiler {
    /// Refuses names whose hashes collide, since two things would then live one luck.
    func checkNames() throws(CompilationFault) {
        guard scenario.work.count <= 64 else {
            throw CompilationFault(message: "there are \(scenario.work.count) work types; at most 64 are possible")
        }
        guard scenario.rotas.count <= 64 else {
            throw CompilationFault(message: "there are \(scenario.rotas.count) duty rotas; at most 64 are possible")
        }
        var seen: [UInt64: String] = [:]
        func check(_ hash: UInt64, _ name: String) throws(CompilationFault) {
            if let other = seen.updateValue(name, forKey: hash) {
                throw CompilationFault(message: "\(name) and \(other) share a random stream; rename one of them")
            }
        }
        for purpose in purposes.all { try check(purpose, "a purpose of the model") }
        for purpose in AssessmentPurposes().all { try check(purpose, "a purpose of assessments") }
        for work in scenario.work {
            for kind in [
                "rate", "no_answer", "registered", "share", "cancelled", "phase", "companion", "free_time", "people",
                "after", "name", "delegated",
            ] {
                try check(StableName.hash("work/\(kind)/" + work.id), "work type \(work.id)")
            }
        }
        try checkRecording(check)
        try checkPipelines(check)
        try checkProcedures(check)
        try checkBudgets(check)
        try checkPeers(check)
        try check(SurveyState.purpose, "a purpose of surveys")
        for work in scenario.work {
            for kind in ["pressure", "surplus"] {
                try check(StableName.hash("target/\(kind)/" + work.id), "the target for \(work.id)")
            }
        }
        for source in scenario.referrals { try check(StableName.hash("source/" + source.id), "source \(source.id)") }
        for team in scenario.teams {
            try check(StableName.hash("team/" + team.id), "team \(team.id)")
            try check(StableName.hash("start/" + team.locality), "locality \(team.locality) of team \(team.id)")
        }
        for ward in scenario.wards { try check(StableName.hash("ward/" + ward.id), "ward \(ward.id)") }
        for group in scenario.posts {
            for post in 0..<group.count {
                try check(StableName.hash("post/" + group.id, UInt64(post)), "post \(group.id)/\(post)")
            }
        }
    }

    func compiledWork(_ index: Int) -> CompiledWork {
        let work = scenario.work[index]
        let block = work.time.reduce(0) { $0 + ($1.category == .recording ? 0 : $1.duration.mean) }
        let whole = work.time.reduce(0) { $0 + $1.duration.mean }
        let shut = work.noAnswer
        let shutBlock = shut?.time.reduce(0) { $0 + ($1.category == .recording ? 0 : $1.duration.mean) } ?? 0
        let shutWhole = shut?.time.reduce(0) { $0 + $1.duration.mean } ?? 0
        let share = shut?.share ?? 0
        let arising = work.arising
        func isFirst(on trigger: WorkTrigger) -> Bool {
            scenario.work.firstIndex { $0.arising.triggers.contains(trigger) } == index
        }
        let step: CompiledWork.PathwayStep =
            isFirst(on: .referral) ? .screening : isFirst(on: .firstContact) ? .firstContact : .none
        return CompiledWork(
            index: index,
            assignment: work.assignment == .coordinator ? .coordinator : work.assignment == .team ? .team : .worker,
            workClass: WorkClass.allCases.firstIndex(of: work.workClass) ?? 0, due: work.due,
            lapses: work.lapses ?? .infinity, pauses: work.pauses && work.diary.appointment == nil,
            isContact: work.meaningfulness != nil,
            isVisit: work.workClass == .visit, meaningfulness: work.meaningfulness ?? 0, registered: work.registered,
            registeredUnderPressure: work.registeredUnderPressure, lengthUnderPressure: work.lengthUnderPressure,
            noAnswerShare: share, expectedSeconds: (1 - share) * whole + share * shutWhole,
            expectedBlock: (1 - share) * block + share * shutBlock, share: arising.share,
            carersOnly: arising.carersOnly, workerInterval: arising.workerInterval ?? 0,
            workerPaperSeconds: arising.workerHours * 3600, cancelFrom: work.cancelled?.from ?? 0,
            cancelOver: work.cancelled?.over ?? 1, cancelMost: work.cancelled?.most ?? 0,
            // To supervise a student is not to be supervised.
            isSupervision: work.time.contains { $0.category == .supervision }
                && scenario.pipelines.students.supervision != work.id,
            classInTeam: work.assignment == .coordinator
                ? WorkClass.crisisPlace : WorkClass.allCases.firstIndex(of: work.workClass) ?? 0,
            isAppointment: work.diary.appointment != nil, notice: work.diary.appointment?.notice ?? 0,
            latestStart: work.diary.appointment?.latestStart ?? 0,
            companionShare: work.diary.appointment?.companion?.share ?? 0, interrupts: work.diary.interrupts,
            isInterruptible: work.diary.isInterruptible, freeTimeShare: work.diary.freeTimeShare,
            atOnceIn: arising.atOnceIn?.rawValue ?? -1, step: step,
            noAnswerPurpose: StableName.hash("work/no_answer/" + work.id),
            registeredPurpose: StableName.hash("work/registered/" + work.id),
            sharePurpose: StableName.hash("work/share/" + work.id),
            cancelPurpose: StableName.hash("work/cancelled/" + work.id),
            phasePurpose: StableName.hash("work/phase/" + work.id),
            companionPurpose: StableName.hash("work/companion/" + work.id),
            freeTimePurpose: StableName.hash("work/free_time/" + work.id), arising: CompiledArising(work))
    }

    /// The times of all work types, and where those of each begin: at `work * 2 + noAnswer`.
    func times() -> (times: [CompiledTime], ofWork: [CompiledTimes]) {
        var times: [CompiledTime] = []
        var ofWork: [CompiledTimes] = []
        for work in scenario.work {
            for (kind, spent) in [work.time, work.noAnswer?.time ?? []].enumerated() {
                var entry = CompiledTimes(
                    first: times.count, count: 0, purpose: StableName.hash("work/time/\(work.id)/\(kind)/0"),
                    laterPurpose: StableName.hash("work/time/\(work.id)/\(kind)/1"), isDrawn: false, isDrawnLater: false
                )
                for category in HoursCategory.allCases.prefix(Self.categories) {
                    guard let time = spent.first(where: { $0.category == category }) else { continue }
                    var constant = -1.0
                    if case .constant(let seconds) = time.duration { constant = seconds }
                    times.append(
                        CompiledTime(
                            category: category.rawValue, sampler: Sampler(time.duration), constant: constant))
                    if constant < 0, category.rawValue < 4 { entry.isDrawn = true }
                    if constant < 0, category.rawValue >= 4 { entry.isDrawnLater = true }
                    entry.count += 1
                }
                ofWork.append(entry)
            }
        }
        return (times, ofWork)
    }

    /// The shortest interval of planned visits in each need state of each profile, against which a gap is measured.
    ///
    /// Visits that are for some people of a profile only are no plan for the others.
    func plannedIntervals(_ scheduled: [Int]) -> [Double] {
        scenario.needs.flatMap { profile in
            NeedState.allCases.map { state in
                scheduled.compactMap { index in
                    let work = scenario.work[index]
                    let arising = work.arising
                    let isForAll =
                        arising.people >= 1 && !arising.carersOnly
                        && (arising.profiles.isEmpty || arising.profiles.contains(profile.id))
                    return work.workClass == .visit && isForAll ? arising.interval[state] : nil
                }.min() ?? 0
            }
        }
    }

    func areas() -> [CompiledArea] {
        scenario.work.enumerated().flatMap { index, work -> [CompiledArea] in
            guard work.arising.areaRate > 0 else { return [] }
            let window = AreaWindow(work.arising.areaHours)
            let weekly = work.arising.areaRate * Self.weekSeconds / Double(max(1, work.arising.burst.pieces))
            return scenario.teams.indices.filter { scenario.isArea(of: scenario.teams[$0], work.arising) }.map { team in
                CompiledArea(
                    work: index, team: team, openRate: weekly / window.perWeek, window: window,
                    entity: StableName.hash("area/\(work.id)/\(scenario.teams[team].id)"),
                    isAssessment: work.arising.triggers.contains(.assessmentInCrisis))
            }
        }
    }
}
