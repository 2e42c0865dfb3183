import CareModel
import Foundation
import Scenario
import ScenarioFiles
import Testing

/// Every mechanism has a value at which it does nothing: stated, it leaves a history of the example team as it was, to the
/// last bit.
@Suite("Neutral values")
struct NeutralValueTests {
    /// A row of the list of systems, and the keys of its mechanism at their neutral values.
    struct Row: Sendable, CustomTestStringConvertible {
        var system: Int
        var yaml: String
        var testDescription: String { "system \(system)" }

        init(_ system: Int, _ yaml: String) {
            self.system = system
            self.yaml = yaml
        }
    }

    static let rows = [
        Row(1, "protections: {cap_counts: weight, cap_per: effective_wte, over_cap: wait, utilisation_ceiling: none}"),
        Row(
            7,
            """
            needs:
              older_adult:
                rereferral: {early_closure_times: 1}
                after_discharge: {followed: 0 wk, worsening: 2, crisis_returns: 100 %}
            targets: {closures: {per_month: 0, pressure: 100 %}}
            """),
        Row(9, "targets: {work: {safeguarding_enquiry: {per_month: 0, in_time: 0 %, pressure: 0 %, surplus: 0 %}}}"),
        Row(
            11,
            "targets: {work: {review: {pressure: 0 %, length_under_pressure: 50 %, worth_under_pressure: 50 %}}}"),
        Row(
            16,
            """
            targets: {contacts: {padding: 0}}
            work: {home_visit: {counts: {meaningfulness_under_pressure: 50 %}}}
            """),
        Row(2, "targets: {contacts: {per_week: 5, pressure: 0 %}}"),
        Row(3, "work: {telephone_contact: {no_answer: {share: 0 %, time: {travel: 3 h}}}}"),
        Row(4, "work: {carer_support_visit: {counts: {registered: 0 %, under_pressure: 0 %}}}"),
        Row(5, "work: {telephone_contact: {counts: {at_least: 0 min, credit: 1}}}"),
        Row(6, "recording: {contacts_registered: at_once}"),
        Row(10, "recording: {double_entry: {council: {employer: local_authority, time: 30 min, share: 0 %}}}"),
        Row(
            12, "recording: {form_defects: {status: {people: 0 %, time: 30 min}, other: {time: 0 min, returns: 50 %}}}"),
        Row(13, "changes: {own: {date: 2027-01-04, team: older_adults, targets: {contacts: {per_week: 5}}}}"),
        Row(14, "needs: {older_adult: {travel_variation: 0}}"),
        Row(15, "work: {self_assessment_and_budget: {arises: {burst: {pieces: 1, over: 14 d}}}}"),
        Row(17, "targets: {referral_to_contact: {stopped_by_acknowledgement: 0 %, pressure: 0 %}}"),
        Row(18, "protections: {allocation: lowest_caseload}"),
        Row(
            19,
            "work: {injection: {by: team, roles: [nurse], priority: visit, arises: {every: {all: 4 wk}, people: 0 %}, "
                + "time: {direct: 20 min}}}"),
        Row(
            22,
            "work: {therapy: {by: coordinator, priority: visit, arises: {rate: {all: 0 per year}}, time: {direct: 1 h}}}"
        ),
        Row(24, "work: {liaison: {arises: {after: {work: home_visit, share: 0 %}}}}"),
        Row(25, "work: {discharge_planning: {arises: {on: hospital_discharge, people: 100 %}}}"),
        Row(26, "work: {ward_round: {arises: {growth_per_year: 0 %}}}"),
        Row(
            28,
            """
            laws: {old: {}, new: {consulted: nominated_person, treatment: {first: 13 wk}}}
            law: old
            changes: {act: {date: 2027-01-11, law: new}}
            """),
        Row(38, "working: {order: risk_first, resume_time: 0 min}"),
        Row(39, "work: {home_visit: {counts: {recording_under_pressure: 1}}}"),
        Row(
            40,
            """
            recording: {growth_per_year: 0 %}
            work: {email_diary_and_returns: {arises: {growth_per_year: 0 %}}}
            """),
        Row(41, "work: {measure: {by: coordinator, priority: deadline, arises: {every: {all: 13 wk}, people: 0 %}}}"),
        Row(42, "work: {home_visit: {counts: {length_under_pressure: 50 %, recording_under_pressure: 2}}}"),
        Row(44, "protections: {reserve_for_urgent: 0 %}"),
        Row(46, "conditions: {supportive_supervision: 100 %}"),
        Row(47, "work: {reflection: {improves_contact: 0 %}}"),
        Row(48, "strain: {inputs: {alone: {most: 0}, statutory: {most: 0}, instability: {most: 0}}}"),
        Row(51, "conditions: {listening: 20 %}\nstrain: {inputs: {voice: {most: 0}}}"),
        Row(10, "conditions: {role_clarity: 20 %}\nstrain: {inputs: {role: {most: 0}}}"),
        Row(62, "conditions: {listening: 100 %}\nstrain: {effects: {not_listened: 3}}"),
        Row(63, "strain: {reported_after: 0 wk}"),
        Row(98, "conditions: {discretion: 0 %}\nstrain: {inputs: {discretion: {most: 0}}}"),
        Row(50, "work: {group: {by: coordinator, priority: visit, arises: {every: {all: 6 wk}, people: 0 %}}}"),
        Row(
            58,
            """
            safety: {qualified_on_duty: 2, caseload: 30, caseload_by_experience: {under_2y: 30}, crisis_within: 24 h}
            costs:
              recruitment: £4000
              roles:
                social_worker: {per_wte_year: £40000, on_costs: 28 %}
                nurse: {per_wte_year: £40000, on_costs: 28 %}
                occupational_therapist: {per_wte_year: £40000}
                psychologist: {per_wte_year: £50000}
                psychiatrist: {per_wte_year: £100000}
                support_worker: {per_wte_year: £25000}
                manager: {per_wte_year: £50000}
            thresholds: {full: {metric: caseload_max, above: 30}}
            recovery: {within: 10 %}
            posts: {nurses: {attendance: 100 %, works_bank_holidays: false}}
            """),
        Row(
            56,
            """
            roles: {nurse: {notice: 8 wk}}
            recruitment: {deleted: 0 %, agency: {share: 0 %, after: 4 wk}}
            """),
        Row(
            57,
            """
            recruitment: {substitution: {nurse: {by: support_worker, share: 0 %}}}
            work: {home_visit: {delegated: {to: [support_worker], share: 0 %, oversight: 10 min, meaningfulness: 0.5}}}
            """),
        Row(59, "working: {bookable: 100 %, latest_overrun: 30 min}"),
        Row(80, "needs: {older_adult: {effects: {carer: 0, carer_breakdown: {rate: 0 per year, gap: 1}}}}"),
        Row(82, "needs: {older_adult: {discharge: {settled_for: 16 wk, rate: 0.026 per week}}}"),
        Row(83, "work: {tea: {by: coordinator, priority: visit, arises: {in_free_time: 0 %}, time: {direct: 1 h}}}"),
        Row(84, "work: {reflection: {in_own_time: false}}"),
        Row(49, "changes: {savings: {date: 2027-01-11, establishment: {loses_per_year: 0 %}}}"),
        Row(
            52,
            "changes: {own: {date: 2027-01-11, move_profiles: {older_adult: {to: older_adults, keeps_coordinator: 0 %}}}}"
        ),
        Row(53, "changes: {threat: {date: 2027-01-11, threat: {size: 0}}}"),
        Row(
            54,
            "changes: {reform: {date: 2027-01-11, reorganisation: {size: 0, reapply: {not_reappointed: 0 %}}}}"),
        Row(61, "changes: {out: {date: 2027-01-11, withdraw: {employer: local_authority, share: 0 %}}}"),
        Row(
            90,
            "interventions: {reform: {pilot: {effects: {home_visit: {time: 1, arises: 1, meaningfulness: 1}}, strain: 0}}}"
        ),
        Row(
            91,
            "interventions: {reform: {pilot: {share: 0 %, effects: {home_visit: {time: 0.5}}}, fade_with_coverage: 50 %}}"
        ),
        Row(92, "interventions: {reform: {compulsory: true, fidelity: 50 %, burden: 0}}"),
        Row(
            20,
            """
            budgets:
              asks: 0 per year
              domains: {body: {hours: 14 h per week, points: 40}}
              profiles: {older_adult: {people: 50 %, need: {body: 50 %}, unmet: {worsening: 2}}}
              allocation: {per_point: £5, price: £18}
              plans: {managed: {share: 100 %}}
              panel: {every: 2 wk}
            providers: {care: {block: 100 h per week, price: £18, failures: 3 per year}}
            """),
        Row(
            94,
            """
            peer_services:
              house:
                team: older_adults
                takes: 0 %
                room: 5
                each_brings: £50
                graduates: {share: 0 %, role: nurse}
                contracts: {approved: {work: [safeguarding_enquiry], hours: 0 h per week, price: £40}}
            """),
        Row(85, "voluntary: {advocacy: {work: [liaison], share: 0 %, until: 2027-01-11}}"),
        Row(93, "referrals: {gp: {accepted_per_year: 0 %}}"),
    ]

    private static let text: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "scenarios/examples/older-adults-team.yaml")
        return (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    }()

    private static func history(_ more: String) throws -> ReplicationRecord {
        let source = ScenarioSource.memory(["example.yaml": text, "test.yaml": "extends: example.yaml\n" + more])
        var scenario = try ScenarioFile.read(path: "test.yaml", source: source).scenario
        scenario.run.weeks = 12
        scenario.run.warmUpWeeks = 4
        return try SmallService.run(scenario).record
    }

    @Test("A neutral value changes nothing", arguments: NeutralValueTests.rows)
    func neutral(row: Row) throws {
        let plain = try Self.history("")
        let stated = try Self.history(row.yaml)
        #expect(stated.measures == plain.measures)
        #expect(stated.waits.map(\.seconds) == plain.waits.map(\.seconds))
    }
}
