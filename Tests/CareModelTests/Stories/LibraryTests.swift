import CareModel
import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite("The library of work types")
struct LibraryTests {
    private static let files: [String: String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios")
        var files: [String: String] = [:]
        for path in [
            "library/work-types.yaml", "library/work-arising.yaml", "library/statutory-work.yaml",
            "examples/older-adults-team.yaml",
        ] {
            files[path] = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        return files
    }()

    /// A service in which something of everything happens.
    private static let busy = """
        extends: base.yaml
        include: [library/work-arising.yaml]
        name: busy
        run: {length: 60 wk}
        needs:
          person:
            with_carer: 50 %
            entry: {settled: 60 %, unsettled: 40 %}
            moves:
              settled_to_unsettled: 0.05 per week
              unsettled_to_crisis: 0.1 per week
              unsettled_to_settled: 0.1 per week
              crisis_to_unsettled: 0.5 per week
              hospital_to_settled: 0.3 per week
            in_crisis: {assessed: 60 %, admitted: 60 %}
            discharge: {rate: 0.02 per week}
            effects: {carer_breakdown: {rate: 0.02 per week}}
        referrals: {gp: {team: team, rate: 3 per week}}
        roles:
          occupational_therapist: {title: Occupational therapist}
          psychologist: {title: Psychologist}
          manager: {title: Manager}
        posts:
          nurse: {count: 4, skills: [amhp, bia, practice_educator]}
          occupational_therapist: {role: occupational_therapist, team: team, pattern: full_time}
          psychologist: {role: psychologist, team: team, pattern: full_time}
          manager: {role: manager, team: team, pattern: full_time}
        starting: {team: {caseload: 120, states: {settled: 70 %, unsettled: 25 %, hospital: 5 %}}}
        attrition: {resignation: 0.02 per week, notice: 4 wk}
        recruitment: {leaving_to_start: 4 wk}
        """

    private static func read(_ text: String) throws -> ServiceScenario {
        let source = ScenarioSource.memory(
            files.merging(["base.yaml": SmallService.base, "test.yaml": text]) { first, _ in first })
        return try ScenarioFile.read(path: "test.yaml", source: source).scenario
    }

    @Test("Every type can be switched on and does work; what follows other work with what it follows")
    func everyType() throws {
        let whole = try Self.read(Self.busy)
        #expect(whole.work.count > 50)
        for work in whole.work {
            var alone = whole
            var wanted: Set<String> = [work.id]
            var known = 0
            while wanted.count > known {
                known = wanted.count
                for other in whole.work where wanted.contains(other.id) {
                    wanted.formUnion(other.arising.followUp?.work ?? [])
                }
            }
            for index in alone.work.indices {
                if !wanted.contains(alone.work[index].id) { alone.work[index].arising = WorkType.Arising() }
                // What concerns few people begins too seldom to be sure to be seen in one small service.
                if alone.work[index].arising.people < 1 { alone.work[index].arising.people = 0.5 }
                if let after = alone.work[index].arising.followUp {
                    alone.work[index].arising.followUp?.share = 1
                    alone.work[index].arising.followUp?.delay = min(after.delay, 604_800)
                }
            }
            // Only what is asked about takes time.
            for index in alone.work.indices where alone.work[index].id != work.id { alone.work[index].time = [] }
            let outcome = try SmallService.run(alone)
            let done = HoursCategory.allCases.filter { $0 != .unassigned }.reduce(0.0) { sum, category in
                sum + outcome.staff(StaffMeasure.allCases[StaffMeasure.direct.rawValue + category.rawValue])
            }
            #expect(done > 0, "\(work.id)")
        }
    }

    @Test("Including the library without saying when it arises changes nothing of a scenario, and leaves room for more")
    func includedAlone() throws {
        var plain = try Self.read("extends: examples/older-adults-team.yaml\nname: plain")
        var with = try Self.read(
            "extends: examples/older-adults-team.yaml\ninclude: [library/work-types.yaml]\nname: with")
        #expect(with.work.count > plain.work.count + 30 && with.work.count < 63)
        for work in plain.work {
            var other = try #require(with.work.first { $0.id == work.id })
            // What supports carers does so only where their want of support has an effect.
            other.supportsCarer = work.supportsCarer
            #expect(other == work)
        }
        plain.run.weeks = 12
        with.run.weeks = 12
        plain.run.warmUpWeeks = 4
        with.run.warmUpWeeks = 4
        let before = try SmallService.run(plain)
        let after = try SmallService.run(with)
        #expect(before.record.measures == after.record.measures)
        #expect(before.record.fingerprint == after.record.fingerprint)
    }

    @Test("None of the library's types arises by itself")
    func neutral() throws {
        let scenario = try Self.read("extends: base.yaml\ninclude: [library/work-types.yaml]\nname: library")
        for work in scenario.work { #expect(work.arising == WorkType.Arising(), "\(work.id)") }
        let outcome = try SmallService.run(scenario)
        #expect(outcome.hours(.unassigned) == outcome.hours(.attended))
    }

    @Test("Including statutory work changes nothing of a scenario, and each procedure can be gone through to its end")
    func statutory() throws {
        var plain = try Self.read("extends: examples/older-adults-team.yaml\nname: plain")
        var with = try Self.read(
            "extends: examples/older-adults-team.yaml\ninclude: [library/statutory-work.yaml]\nname: with")
        plain.run.weeks = 8
        with.run.weeks = 8
        plain.run.warmUpWeeks = 2
        with.run.warmUpWeeks = 2
        let before = try SmallService.run(plain)
        let after = try SmallService.run(with)
        #expect(before.record.fingerprint == after.record.fingerprint)
        for measure in PeopleMeasure.allCases { #expect(before.people(measure) == after.people(measure), "\(measure)") }
        for measure in StaffMeasure.allCases { #expect(before.staff(measure) == after.staff(measure), "\(measure)") }

        var busy = try Self.read(
            """
            extends: base.yaml
            include: [library/statutory-work.yaml]
            name: busy
            run: {length: 52 wk}
            posts: {nurse: {count: 60, skills: [amhp, bia]}}
            starting: {team: {caseload: 300, states: {settled: 100 %}}}
            """)
        // A limit that the law sets is judged at the last step, however long the others took.
        for procedure in busy.procedures where procedure.isStatutory {
            #expect(procedure.stages.last?.within != nil, "\(procedure.id)")
            #expect(procedure.stages.last?.countedFrom == .request, "\(procedure.id)")
        }
        let beginnings = Set(busy.procedures.compactMap(\.beginsWith))
        for index in busy.work.indices where beginnings.contains(busy.work[index].id) {
            busy.work[index].arising.rate = ByNeedState(repeating: 0.3 / (52 * 604_800))
        }
        let outcome = try SmallService.run(busy)
        for (index, procedure) in busy.procedures.enumerated() {
            for stage in procedure.stages.indices {
                #expect(outcome.procedures(.finished, index, stage: stage) > 0, "\(procedure.id) \(stage)")
            }
            #expect(procedure.force == nil || outcome.procedures(.inForceSeconds, index) > 0, "\(procedure.id)")
        }
    }
}
