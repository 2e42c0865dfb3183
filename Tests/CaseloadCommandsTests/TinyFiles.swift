import ScenarioFiles

/// Scenario files held in memory: a tiny service and its policies.
enum TinyFiles {
    static let source = ScenarioSource.memory([
        "tiny.yaml": tiny, "lean.yaml": lean, "again.yaml": tiny,
        "uncertain.yaml": uncertain, "means.yaml": means,
        "shown.yaml":
            "extends: tiny.yaml\nname: shown\nshows: [contacts_meaningful, hours/category=recording, crises]\n",
        "cut.yaml": cut,
        "written.yaml":
            "extends: tiny.yaml\nname: written\nauthors: [\"A. Worker <https://orcid.org/0000-0002-1825-0097>\", The team]\n",
        "country.yaml":
            "extends: tiny.yaml\nname: country\nrun: {length: 40 wk}\npartitions: {count: 1000, name: trust}\n",
        "same.yaml": "extends: tiny.yaml\nname: same\n", "twin.yaml": "extends: tiny.yaml\nname: twin\n",
        "minded.yaml":
            "extends: tiny.yaml\nname: minded\nmatters: {caseload_per_wte_in_post: {difference: 1000}}\n",
        "otherwise-uncertain.yaml":
            "extends: tiny.yaml\nname: otherwise-uncertain\n"
            + "referrals: {gp: {accepted: {uncertain: {beta: {mean: 70 %, sd: 5 %}}}}}\n",
        "less-uncertain.yaml":
            "extends: tiny.yaml\nname: less-uncertain\n"
            + "referrals: {gp: {accepted: {uncertain: {beta: {mean: 60 %, sd: 5 %}}}}}\n",
        "expecting.yaml":
            "extends: tiny.yaml\nname: expecting\nexpect: {few: {metric: referrals, at_most: 100000}, "
            + "many: {metric: referrals, at_least: 100000}}\n",
        "promising.yaml":
            "extends: tiny.yaml\nname: promising\nexpect: {few: {metric: referrals, at_most: 100000}}\n",
        "comparing.yaml":
            "extends: tiny.yaml\nname: comparing\nexpect: {no_more: {metric: referrals, at_most: 1, of: difference}}\n",
        "twice.yaml": "extends: tiny.yaml\nname: twice\nrun: {replications: 2}\n",
        "thrice.yaml": "extends: tiny.yaml\nname: thrice\nrun: {replications: 3}\n",
        "faulty.yaml": tiny + "\nsurprise: 1\n",
        "heir.yaml": "extends: faulty.yaml\nname: heir\n",
        "warned.yaml": tiny.replacing("  assistant: {title: Assistant}\n", with: "") + "\npurpose:\n",
        "warned-heir.yaml": "extends: warned.yaml\nname: warned-heir\n",
    ])

    static let tiny = """
        format: 1
        name: tiny
        title: A tiny service
        run: {start: 2027-01-04, length: 4 wk}
        area: {population: {value: 20000, evidence: measured, source: "a count, with a comma", year: 2024}}
        calendars:
          bank_holidays: none
          annual_leave:
            days: 25
            year_starts_in_month: 4
            by_month: {jan: 1, feb: 1, mar: 1, apr: 1, may: 1, jun: 1, jul: 1, aug: 1, sep: 1, oct: 1, nov: 1, dec: 1}
          patterns:
            days: {mon: "09:00-17:00", tue: "09:00-17:00", wed: "09:00-17:00", thu: "09:00-17:00", fri: "09:00-17:00"}
        needs:
          adult:
            with_carer: 40 %
            entry: {settled: 50 %, unsettled: 50 %, crisis: 0 %, hospital: 0 %}
            frailty_variation: 0.3
            moves:
              settled_to_unsettled: 0.1 per week
              settled_to_crisis: 0.01 per week
              unsettled_to_crisis: 0.1 per week
              unsettled_to_settled: 0.2 per week
              crisis_to_unsettled: 0.6 per week
              hospital_to_unsettled: 0.2 per week
              hospital_to_settled: 0.1 per week
            in_crisis: {assessed: 30 %, admitted: 50 %, admission_after: 24 h}
            discharge: {settled_for: 4 wk, rate: 0.05 per week}
            death_or_move: 0.001 per week
            rereferral: {rate: 0.02 per week, decay: 26 wk}
            effects:
              gap: 0.7
              gap_tolerance: 0
              stranger: 0.4
              waiting: 0.4
              recovery: 0.5
              limit: 4
              relationship_time: 26 wk
              engagement_at_start: 50 %
              stranger_takes_longer: 0.2
        referrals:
          gp:
            team: adults
            rate: 6 per week
            by_weekday: {mon: 20, tue: 20, wed: 20, thu: 20, fri: 20, sat: 0, sun: 0}
            accepted: {value: 80 %, evidence: measured}
        teams:
          adults:
            title: Adults' team
            locality: north
            first_contact:
              least_notice: 3 d
              least_notice_in_crisis: 1 d
              for_each_wte: 2 per week
              more_when_long: 25 %
              long_above: 4 wk
              taken_on: 60 %
            queue: {leave_unseen: 0.02 per week}
            starter_takes: 4
        starting:
          adults:
            caseload: 40
            waiting_first_contact: 5
            waiting_allocation: 2
            states: {settled: 70 %, unsettled: 30 %, crisis: 0 %, hospital: 0 %}
            relationship_age: 40 wk
            vacant: 0 %
        roles:
          nurse: {title: Nurse, coordinates: true}
          assistant: {title: Assistant}
        posts:
          nurses: {role: nurse, team: adults, count: 2, pattern: days}
        work:
          visit:
            title: Visit
            arises: {every: {settled: 4 wk, unsettled: 2 wk, crisis: 2 d, hospital: 2 wk}}
            by: coordinator
            priority: visit
            due: 7 d
            time:
              direct: {lognormal: {mean: 50 min, sd: 15 min}}
              travel: 20 min
              recording: 15 min
            meaningfulness: 100 %
            counts: {registered: 70 %, under_pressure: 100 %}
          first_contact:
            title: First contact
            arises: {on: first_contact}
            by: team
            priority: deadline
            due: 7 d
            time: {direct: 75 min, recording: 60 min}
            meaningfulness: 100 %
            counts: {registered: 70 %, under_pressure: 100 %}
          screening:
            title: Screening
            arises: {on: referral}
            by: team
            priority: duty
            due: 1 d
            time: {indirect: 20 min}
          supervision:
            title: Supervision
            arises: {every_weeks_at_work: 1}
            by: worker
            priority: fixed
            lapses_after: 7 d
            time: {supervision: 60 min}
            cancelled_under_load: {from: 0.85, over: 0.5, at_most: 90 %}
        attrition:
          sickness:
            short: {rate: 2 per year, length: {exponential: {mean: 4 d}}}
          resignation: {value: 0.2 per year, evidence: measured}
          first_year_resignation: 1.5
          early_retirement: 0 per year
          eligible_for_retirement: 0 %
          internal_move: 0 per year
          notice: 4 wk
        recruitment: {leaving_to_start: 8 wk, starter_speed: 60 %, ramp_up: 26 wk}
        experience: {starting_tenure: 4 y, starter_meaning: 80 %, over: 2 y}
        working:
          latest_overrun: 30 min
          deadline_limit: 8 h per week
          own_time: {share: 50 %, at_most: 8 h per week}
          notes_kept: 40 h
          load_smoothing: 6 wk
        targets:
          contacts: {per_week: 5, over_weeks: 2, pressure: 0 %}
          referral_to_contact: {within: 14 d, pressure: 0 %}
        protections: {caseload_cap: 30, cap_holds: new}
        """

    static let uncertain = """
        format: 1
        extends: tiny.yaml
        name: uncertain
        title: The tiny service, not known for sure
        referrals: {gp: {accepted: {uncertain: {beta: {mean: 60 %, sd: 5 %}}}}}
        teams: {adults: {first_contact: {taken_on: {uncertain: {triangular: {low: 20 %, mode: 50 %, high: 80 %}}}}}}
        """

    static let means = """
        format: 1
        extends: tiny.yaml
        name: means
        title: The tiny service at the means
        referrals: {gp: {accepted: 60 %}}
        teams: {adults: {first_contact: {taken_on: 50 %}}}
        """

    static let cut = """
        format: 1
        extends: tiny.yaml
        name: cut
        title: The tiny service with a cut
        changes: {cut: {date: 2027-01-11, cut_posts: {nurses: {count: 1}}}}
        recovery: {metrics: [supervision_received, caseload_per_wte_in_post], over: 2, by: 3}
        safety: {caseload: {value: 20, evidence: expert, source: "the team itself"}}
        """

    static let lean = """
        format: 1
        extends: tiny.yaml
        name: lean
        title: The tiny service with one nurse
        posts: {nurses: {count: 1}}
        """
}
