import Foundation
import Scenario
import ScenarioFiles
import Testing

/// `caseload fit` on records in a folder of its own, and the tiny service with the fragment in it.
private struct FitRun {
    let status: Int32
    let fragment: String
    let error: String

    init(_ records: String, _ arguments: String..., name: String = "records.csv") async throws {
        let folder = try TemporaryFolder()
        try folder.put(name, Array(records.utf8))
        let console = TestConsole()
        status = await console.run(["fit", folder(name)] + arguments)
        fragment = console.output
        error = console.error
    }

    /// The tiny service with the fragment.
    func scenario() throws -> ReadScenario {
        try ScenarioFile.read(
            path: "mine.yaml",
            source: .memory([
                "tiny.yaml": TinyFiles.tiny, "fragment.yaml": fragment,
                "mine.yaml": "format: 1\nextends: tiny.yaml\nname: mine\ninclude: [fragment.yaml]\n",
            ]))
    }

    /// What the tiny service with the fragment has as measured in the records, by key.
    func measured() throws -> [String: String] {
        let rows = try scenario().assumptions.filter { $0.evidence == .measured && $0.source.hasPrefix("records.csv") }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.key, "\($0.value) \($0.unit)") })
    }
}

@Suite struct FitStories {
    /// Two referrals on each working day of eight weeks, one of them of a hospital.
    private static let referrals =
        "name,referral_date,source\n"
        + (0..<56).filter { $0 % 7 < 5 }.map { day in
            let date = CivilDate(dayNumber: 20_458 + day)
            return "Ada Lovelace,\(date),GP\nAda Lovelace,\(date),Day hospital\n"
        }.joined()

    @Test("Referrals become rates and a profile over the week that a scenario takes as measured")
    func referrals() async throws {
        let run = try await FitRun(
            Self.referrals, "--by", "source", "--from", "2026-01-05", "--until", "2026-03-01", "--team", "adults")
        #expect(run.status == 0, "\(run.error)")
        let read = try run.scenario()
        let sources = read.scenario.referrals
        #expect(sources.map(\.id).sorted() == ["day_hospital", "gp"])
        let measured = try run.measured()
        #expect(measured["referrals.gp.rate"] == "5 per week")
        #expect(measured["referrals.day_hospital.rate"] == "5 per week")
        #expect(run.fragment.contains("{mon: 20, tue: 20, wed: 20, thu: 20, fri: 20, sat: 0, sun: 0}"))
        #expect(run.fragment.contains("source: \"records.csv, 40 records, 2026-01-05 to 2026-03-01\""))
    }

    @Test("By population the rate is a year's for each 100000 people")
    func population() async throws {
        let run = try await FitRun(
            Self.referrals, "--for", "gp", "--from", "2026-01-05", "--until", "2026-03-01", "--population", "100000")
        // 80 in 56 days are 521.8 in 365.25.
        #expect(try run.measured()["referrals.gp.rate"] == "521.8 per 100000 per year")
    }

    @Test("Identifiers reach neither the fragment nor a message; the names of their columns do")
    func identifiers() async throws {
        let faulty = Self.referrals + "Grace Hopper,yesterday,GP\n"
        for text in [Self.referrals, faulty] {
            let run = try await FitRun(text, "--for", "gp")
            for name in ["Ada", "Lovelace", "Hopper", "yesterday"] {
                #expect(!run.fragment.contains(name))
                #expect(!run.error.contains(name))
            }
            #expect(run.status == (text == faulty ? 65 : 0))
        }
        let run = try await FitRun(Self.referrals, "--for", "gp")
        #expect(run.error.contains("Dropped at reading: `name`, `source`."))
    }

    @Test("Lengths of visits become a distribution of the work type's time")
    func durations() async throws {
        // Quantiles of an exponential of mean 40 minutes.
        let lengths = (0..<200).map { Int((-40 * log(1 - (Double($0) + 0.5) / 200)).rounded()) }
        let run = try await FitRun(
            "client,duration_min\n" + lengths.map { "x,\($0)\n" }.joined(), "--for", "visit", "--samples", "19")
        #expect(run.status == 0, "\(run.error)")
        let visit = try #require(try run.scenario().scenario.work.first { $0.id == "visit" })
        #expect("\(visit)".contains("exponential"))
        #expect(run.fragment.contains("{exponential: {mean: 39."))
    }

    @Test("Posts become rates of leaving, with nothing counted twice")
    func tenures() async throws {
        var rows = "post,post_start,post_end\n"
        for number in 0..<40 {
            let start = CivilDate(dayNumber: 16_436 + 60 * number)
            let end = number % 2 == 0 ? "\(start.adding(days: 200 + 90 * number % 1000))" : ""
            rows += "p\(number),\(start),\(end)\n"
        }
        let run = try await FitRun(rows, "--from", "2015-01-01", "--until", "2024-12-31", "--samples", "19")
        #expect(run.status == 0, "\(run.error)")
        let measured = try run.measured()
        #expect(measured["attrition.early_retirement"] == "0 per year")
        #expect(measured["attrition.resignation"]?.hasSuffix("per year") == true)
        #expect(measured["attrition.first_year_resignation"] != nil)
    }

    @Test("Spells of sickness become rates while well and lengths, and take the place of what the scenario has")
    func sickness() async throws {
        let rows = (0..<30).map {
            "\(CivilDate(dayNumber: 20_100 + 7 * $0)),\(CivilDate(dayNumber: 20_100 + 8 * $0))\n"
        }
        let run = try await FitRun(
            "absence_start,last_day_absent\n" + rows.joined(), "--for", "any", "--staff-years", "20", "--replaces",
            "short",
            "--samples", "19")
        #expect(run.status == 0, "\(run.error)")
        // 30 spells; 465 days of absence are 1.27 of 20 years.
        #expect(try run.measured()["attrition.sickness.any.rate"] == "1.6 per year")
        #expect(!(try run.scenario().mergedText.contains("short:")))
        #expect(run.error.contains("share of time lost: 6.4 %"))
        // A kind that is replaced by one of its own name is written, not taken away.
        let same = try await FitRun(
            "absence_start,last_day_absent\n" + rows.joined(), "--for", "short", "--staff-years", "20", "--replaces",
            "short", "--samples", "19")
        #expect(try same.measured()["attrition.sickness.short.rate"] == "1.6 per year")
    }

    @Test("A fragment is not written over another file unless it is forced")
    func overwriting() async throws {
        let folder = try TemporaryFolder()
        try folder.put("r.csv", Array(Self.referrals.utf8))
        try folder.put("out.yaml", Array("mine\n".utf8))
        let console = TestConsole()
        #expect(await console.run("fit", folder("r.csv"), "--for", "gp", "--out", folder("out.yaml")) == 73)
        #expect(try folder.text("out.yaml") == "mine\n")
        #expect(await console.run("fit", folder("r.csv"), "--for", "gp", "--out", folder("out.yaml"), "--force") == 0)
        #expect(try folder.text("out.yaml").hasPrefix("# Fitted to referrals"))
        #expect(try folder.names() == ["out.yaml", "r.csv"])
    }

    // Starts and ends fall anywhere within their days. Some 3,000 spells reach into the window, with a standard error of
    // 2.1 % of the mean; length-biased sampling or censoring left out of account would move it by 15 % and more.
    @Test("Lengths are right when only what reached into a period was exported and a part of it goes on")
    func window() async throws {
        var state: UInt64 = 1
        func uniform() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (Double(state >> 11) + 0.5) * 0x1p-53
        }
        var rows = "client,start,end\n"
        for _ in 0..<5000 {
            let start = 1000 * uniform()
            let end = start - 100 * log(uniform())
            guard end >= 500, start < 1000 else { continue }
            let days = [start, end].map { CivilDate(dayNumber: 18_000 + Int($0)).description }
            rows += "x,\(days[0]),\(end < 1000 ? days[1] : "")\n"
        }
        let from = CivilDate(dayNumber: 18_500)
        let until = CivilDate(dayNumber: 18_999)
        let run = try await FitRun(
            rows, "--kind", "durations", "--for", "visit", "--from", "\(from)", "--until", "\(until)", "--samples", "19"
        )
        #expect(run.status == 0, "\(run.error)")
        let line = try #require(run.error.split(separator: "\n").first { $0.contains("exponential") })
        let mean = try #require(line.split(separator: " ").dropLast().last.flatMap { Double($0) })
        #expect(abs(mean / 100 - 1) < 0.086, "\(line)")
    }
}
