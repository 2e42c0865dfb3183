internal import Scenario

/// The text of a starter scenario.
enum StarterText {
    /// A figure without needless decimals.
    static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : value.description
    }

    /// A figure with so many significant decimals as scenarios are written with.
    static func rounded(_ value: Double) -> String {
        let scale = value < 1 ? 10_000.0 : value < 100 ? 100.0 : 1.0
        return number((value * scale).rounded() / scale)
    }

    /// A scenario that changes another one.
    ///
    /// - Parameters:
    ///   - base: The path of the other scenario, relative to the new file.
    ///   - date: A date for the example of a change.
    static func extending(base: String, id: String, title: String, date: CivilDate, header: [String]) -> String {
        (header + [
            "# What differs from the file named at `extends`, and nothing else.",
            "format: 1",
            "extends: \(YamlScalar.text(of: base, isPlain: false))",
            "name: \(id)",
            "title: \(YamlScalar.text(of: title, isPlain: false))",
            "",
            "# A difference written here, such as",
            "#   protections: {caseload_cap: 20}",
            "# holds from the beginning of simulated time, as if it had always been so. What is decided on a date belongs below:",
            "# take away the signs at the beginning of the lines, and write your own.",
            "#",
            "# changes:",
            "#   cap:",
            "#     date: \(date)",
            "#     why: Nobody coordinates the care of more than twenty people.",
            "#     protections:",
            "#       caseload_cap: 20",
        ]).map { $0 + "\n" }.joined()
    }

    /// A scenario that stands by itself.
    static func text(
        _ answers: StarterAnswers, _ figures: StarterFigures, id: String, daysBetweenVisits days: Int,
        header: [String]
    ) -> String {
        let population = answers.populationOrUsual
        let perYear = rounded(figures.referralsPer100000)
        let capacity = rounded(figures.firstContacts / figures.inPost * 1.2)
        let dutyCalls = rounded(StarterFigures.dutyCalls * figures.inPost)
        func interval(_ days: Double) -> String { "\(max(1, Int(days.rounded()))) d" }
        return header.map { $0 + "\n" }.joined() + """
            # A community mental health team to begin with: it runs as it is. Every figure is assumed until you know better.
            # Put your own in its place, with where it comes from:
            #   days: {value: 31, source: "trust policy, 2026", evidence: measured}
            # evidence is measured, published, secondary, expert or assumed. `caseload explain KEY` explains a key.
            format: 1
            name: \(id)
            title: \(YamlScalar.text(of: answers.title, isPlain: false))
            purpose: A team as it stands, to compare changes with.

            run:
              start: \(answers.start)  # a Monday
              length: 104 wk
              warm_up: 52 wk  # simulated before the first measured day, so that nothing begins all at once

            area:
              population: {value: \(population), evidence: assumed}  # of the area that refers to you

            calendars:
              bank_holidays: england
              annual_leave:
                days: {value: \(number(answers.annualLeave)), evidence: assumed}  # a year, bank holidays aside
              patterns:
                # 37 hours; the unpaid break is left out.
                full_time: {mon: "09:00-16:24", tue: "09:00-16:24", wed: "09:00-16:24", thu: "09:00-16:24", fri: "09:00-16:24"}

            # How the people you support are, and how that changes when they have the contact they need.
            needs:
              adult:
                with_carer: {value: 40 %, evidence: assumed}
                entry: {value: {settled: 25 %, unsettled: 70 %, crisis: 5 %}, evidence: assumed}  # at referral
                moves:
                  settled_to_unsettled: {value: 0.018 per week, evidence: assumed}
                  settled_to_crisis: {value: 0.0008 per week, evidence: assumed}
                  unsettled_to_crisis: {value: 0.048 per week, evidence: assumed}
                  unsettled_to_settled: {value: 0.135 per week, evidence: assumed}
                  crisis_to_unsettled: {value: 0.5 per week, evidence: assumed}
                  hospital_to_unsettled: {value: 0.2 per week, evidence: assumed}
                in_crisis:
                  assessed: {value: 25 %, evidence: assumed}  # under the Mental Health Act
                  admitted: {value: 62 %, evidence: assumed}  # of those assessed
                # From your records: weeks from being taken on to discharge, death or moving away.
                care_length: {value: {lognormal: {mean: \(answers.weeksInCare) wk, sd: \(answers.weeksInCare * 3 / 4) wk}}, evidence: assumed}
                effects:  # each can be switched off: 0, or 100 % for engagement
                  gap: {value: 0.69, evidence: assumed}  # long gaps without contact worsen people, at most twofold
                  stranger: {value: 0.4, evidence: assumed}  # so does a new coordinator
                  waiting: {value: 0.4, evidence: assumed}  # and waiting
                  engagement_at_start: {value: 50 %, evidence: assumed}  # what contact with a stranger is worth

            referrals:
              all_sources:
                team: team
                # \(rounded(figures.referrals)) a week keep the caseload steady. If you receive more, people will wait or the caseload will grow.
                rate: {value: \(perYear) per 100000 per year, evidence: assumed}
                by_weekday: {value: {mon: 24, tue: 21, wed: 20, thu: 19, fri: 16, sat: 0, sun: 0}, evidence: assumed}
                accepted: {value: 68 %, evidence: assumed}

            teams:
              team:
                title: \(YamlScalar.text(of: answers.title, isPlain: false))
                first_contact:
                  least_notice: {value: 4 wk, evidence: assumed}
                  for_each_wte: {value: \(capacity) per week, evidence: assumed}  # first contacts you can make
                  taken_on: {value: 55 %, evidence: assumed}  # after the assessment
                queue:
                  leave_unseen: {value: 0.012 per week, evidence: assumed}
                starter_takes: {value: \(Int((answers.caseload / 2).rounded())), evidence: assumed}  # people a new coordinator is given at once

            # Who is there when simulated time begins.
            starting:
              team:
                caseload: {value: \(figures.people), evidence: assumed}  # \(number(answers.caseload)) for each coordinator in post
                waiting_first_contact: {value: \(figures.waiting), evidence: assumed}
                states: {value: {settled: 77 %, unsettled: 19 %, crisis: 2.5 %, hospital: 1.5 %}, evidence: assumed}
                relationship_age: {value: 52 wk, evidence: assumed}
                vacant: {value: 8 %, evidence: assumed}  # of posts

            roles:
              coordinator: {title: Care coordinator, coordinates: true}
            \(answers.supportWorkers > 0 ? "  support_worker: {title: Support worker}\n" : "")
            # Split a group where people differ: nurses and social workers, part-time posts (wte: 0.6), skills.
            posts:
              coordinators: {role: coordinator, team: team, count: \(answers.coordinators), pattern: full_time}
            \(answers.supportWorkers > 0
                ? "  support_workers: {role: support_worker, team: team, count: \(answers.supportWorkers), pattern: full_time}\n" : "")
            # What staff do. Times are those of one piece; keep a diary for a fortnight to know them.
            work:
              home_visit:
                title: Home visit
                arises:
                  # As often as the hours of the team allow; crises are visited at once and then again and again.
                  every: {value: {settled: \(interval(Double(days))), unsettled: \(interval(Double(days) * 0.4)), crisis: 112 h, hospital: \(interval(max(7, Double(days) * 0.25)))}, evidence: assumed}
                  at_once_in: crisis
                by: coordinator
                priority: visit
                due: 7 d
                pauses: false
                time:
                  direct: {value: {lognormal: {mean: 48 min, sd: 18 min}}, evidence: assumed}
                  travel: {value: {lognormal: {mean: 30 min, sd: 12 min}}, evidence: assumed}
                  recording: {value: {lognormal: {mean: 17 min, sd: 8 min}}, evidence: assumed}
                meaningfulness: {value: 100 %, evidence: assumed}
                counts: {registered: {value: 70 %, evidence: assumed}, under_pressure: {value: 100 %, evidence: assumed}, length_under_pressure: {value: 75 %, evidence: assumed}}
                no_answer: {share: {value: 12 %, evidence: assumed}, time: {value: {travel: 30 min, recording: 5 min}, evidence: assumed}}
              telephone_contact:
                title: Telephone contact and liaison
                arises: {rate: {value: {settled: 0.2 per week, unsettled: 0.5 per week, crisis: 4 per week, hospital: 0.9 per week}, evidence: assumed}}
                by: coordinator
                priority: call
                due: 3 d
                lapses_after: 14 d
                time: {value: {telephone: {lognormal: {mean: 15 min, sd: 8 min}}, recording: 6 min}, evidence: assumed}
                meaningfulness: {value: 30 %, evidence: assumed}
                counts: {registered: {value: 25 %, evidence: assumed}, under_pressure: {value: 80 %, evidence: assumed}}
              other_casework:
                title: Other casework  # safeguarding, housing, benefits
                arises: {rate: {value: {all: 0.08 per week}, evidence: assumed}}
                by: coordinator
                priority: deadline
                due: 14 d
                time: {value: {indirect: {lognormal: {mean: 45 min, sd: 40 min}}, recording: 25 min}, evidence: assumed}
              review:
                title: Review and care plan
                arises: {every: {value: {all: 52 wk}, evidence: assumed}, on: taken_on}
                by: coordinator
                priority: deadline
                due: 28 d
                pauses: false
                time: {value: {direct: 60 min, travel: 20 min, recording: {lognormal: {mean: 2 h, sd: 45 min}}}, evidence: assumed}
                meaningfulness: {value: 100 %, evidence: assumed}
                counts: {registered: {value: 70 %, evidence: assumed}, under_pressure: {value: 100 %, evidence: assumed}}
              first_contact:
                title: First contact and assessment
                arises: {on: first_contact}
                by: team
                priority: deadline
                due: 7 d
                pauses: false
                time: {value: {direct: 75 min, travel: 30 min, recording: {lognormal: {mean: 2 h, sd: 40 min}}}, evidence: assumed}
                meaningfulness: {value: 100 %, evidence: assumed}
                counts: {registered: {value: 70 %, evidence: assumed}, under_pressure: {value: 100 %, evidence: assumed}}
              screening:
                title: Screening of a referral
                arises: {on: referral}
                by: team
                priority: duty
                due: 1 d
                time: {value: {indirect: 20 min}, evidence: assumed}
              duty_call:
                title: Call to the duty worker
                arises: {area: {value: \(dutyCalls) per week, evidence: assumed}, while_waiting: {value: 0.12 per week, evidence: assumed}}
                by: team
                priority: duty
                due: 4 h
                lapses_after: 2 d
                time: {value: {telephone: 12 min, recording: 6 min}, evidence: assumed}
              email_diary_and_returns:
                title: E-mail, diary and returns
                arises: {hours_at_work: {value: 3.5 h per week, evidence: assumed}}
                by: worker
                priority: carer
              team_meeting:
                title: Team meeting
                arises: {every_weeks_at_work: {value: 1, evidence: assumed}}
                by: worker
                priority: fixed
                lapses_after: 5 d
                time: {value: {meetings: 90 min}, evidence: assumed}
              supervision:
                title: Supervision
                arises: {every_weeks_at_work: {value: 4, evidence: assumed}}
                by: worker
                priority: fixed
                lapses_after: 14 d
                time: {value: {supervision: 90 min}, evidence: assumed}
                cancelled_under_load: {from: {value: 0.85, evidence: assumed}, over: {value: 0.5, evidence: assumed}, at_most: {value: 90 %, evidence: assumed}}
            \(answers.supportWorkers > 0 ? supportVisit : "")
            attrition:
              sickness:
                short: {rate: {value: 0.95 per year, evidence: assumed}, length: {value: {exponential: {mean: 0.9 wk}}, evidence: assumed}}
                long: {rate: {value: 0.16 per year, evidence: assumed}, length: {value: {exponential: {mean: 12 wk}}, evidence: assumed}}
              resignation: {value: 0.12 per year, evidence: assumed}
              notice: {value: 8 wk, evidence: assumed}

            recruitment:
              leaving_to_start: {value: {gamma: {mean: 36 wk, sd: 18 wk}}, evidence: assumed}
              starter_speed: {value: 55 %, evidence: assumed}  # 100 % switches it off
              ramp_up: {value: 26 wk, evidence: assumed}

            working:
              own_time:  # notes written up unpaid at home
                share: {value: 50 %, evidence: assumed}
                at_most: {value: 8 h per week, evidence: assumed}

            \(policy(answers))
            """ + "\n"
    }

    private static let supportVisit = """
          support_visit:
            title: Support worker's visit
            arises: {every_weeks_at_work: {value: 0.0625, evidence: assumed}, roles: [support_worker]}
            by: worker
            priority: visit
            pauses: false
            lapses_after: 7 d
            time: {value: {direct: 45 min, travel: 25 min, recording: 10 min}, evidence: assumed}

        """

    private static func policy(_ answers: StarterAnswers) -> String {
        let contacts = answers.contactTarget.map { target in
            "  contacts:  # 0 % pressure: it is counted and changes nothing; try 80 % in a file that extends this one\n"
                + "    {per_week: {value: \(number(target)), evidence: assumed}, pressure: {value: 0 %, evidence: assumed}}\n"
        }
        let cap = answers.caseloadCap.map { "{value: \(number($0)), evidence: assumed}" } ?? "none"
        return "targets:\n" + (contacts ?? "  # contacts: {per_week: 5, pressure: 50 %}\n")
            + "  referral_to_contact: {within: {value: 28 d, evidence: assumed}, pressure: {value: 0 %, evidence: assumed}}\n\n"
            + "protections:\n  caseload_cap: \(cap)  # people for each coordinator above whom nobody new is taken on"
    }
}
