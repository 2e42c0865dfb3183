import Scenario
import Testing

@Suite("The text of explain")
struct ExplanationTests {
    @Test("A key: sentence, what may stand there, what its absence means, evidence, rows, an example in its place")
    func key() {
        #expect(text("caseload_cap") == Self.cap)
        #expect(text("work.home_visit.due") == Self.due)
        #expect(text("work.due") == Self.due)
    }

    @Test("A map: the keys below it")
    func map() { #expect(text("cut_posts") == Self.cutPosts) }

    @Test("A choice: its words and what they mean")
    func choice() { #expect(text("cap_holds") == Self.capHolds) }

    @Test("A name of several things: all of them, and how to ask for one")
    func several() { #expect(text("team") == Self.team) }

    @Test("A figure, a family, a way of writing")
    func others() {
        #expect(text("figure caseload") == Self.caseload)
        #expect(text("lognormal") == Self.lognormal)
        #expect(text("money") == Self.money)
    }

    private func text(_ name: String) -> String {
        if case .text(let text) = Explanation.answer(to: name) { text } else { "" }
    }

    private static let cap = """
        protections.caseload_cap: a key

        The caseload above which nobody is taken on, in weighted people for each
        effective whole-time coordinator unless cap_counts and cap_per say otherwise;
        `none` is no cap.

          may stand there    a number, 1 to 10000, or the word none
          if it is absent    none
          in a dated change  changes.*.protections.caseload_cap; what is left out there
                             stays as it was
          what sources say   10 to 35: 20 to 25 for adults' social workers in Scotland
                             (2022), 10 to 15 against 30 to 35 in the UK700 trial, 35 in
                             a policy guide of 2002
          list of systems    row 1

        For example:

            protections:
              caseload_cap: 25

        """

    private static let due = """
        work.*.due: a key

        The time after arising by which it is due.

          may stand there    a length of time, 0 or more
          if it is absent    7 d
          if not well known  it can be uncertain: "caseload explain uncertain"

        For example:

            work:
              home_visit:
                due: 7 d

        """

    private static let cutPosts = """
        changes.*.cut_posts: a key

        Posts taken away.

          may stand there  a map by the id of each group of posts
          if it is absent  no post is cut
          list of systems  rows 49, 55, 56

        The keys for each group of posts:

          count              How many posts of the group.
          until              The day on which they are given back, as vacancies.
          order              Which posts go first.
          notice             The time from the day on which holders are told to that on
                             which their posts go; they take nobody new meanwhile.
          redistribute_over  The last part of that notice, over which their people are
                             shared out; 0 is all on the last day.

        For example:

            changes:
              freeze:
                cut_posts:
                  nurses:
                    count: 2
                    until: 2028-01-03

        """

    private static let capHolds = """
        protections.cap_holds: a key

        Whom the cap holds back.

          may stand there    one word of new or everybody
          if it is absent    new
          in a dated change  changes.*.protections.cap_holds; what is left out there
                             stays as it was
          list of systems    row 1

        The words:

          new        People newly taken on wait; a leaver's people are shared out
                     whatever the cap.
          everybody  A leaver's people wait as well.

        For example:

            protections:
              cap_holds: everybody

        """

    private static let team = """
        "team" stands for 9 things:

          referrals.*.team: a key
              The team that people are referred to.
          clinics.*.team: a key
              The team that runs it.
          posts.*.team: a key
              The team they belong to.
          rotas.*.team: a key
              The team whose rota it is.
          changes.*.team: a key
              The team that it concerns.
          pipelines.routes.*.team: a key
              The team that they come to.
          peer_services.*.team: a key
              The team in which its peer workers are.
          word team: a word at work.*.by
              Whoever of the team may do it and is free first.
          word team: a word at targets.work.*.for_each, changes.*.targets.work.*.for_each
              The team as a whole.

        More about one: caseload explain "referrals.*.team"

        """

    private static let caseload = """
        caseload: a figure of results

        Caseload. People with a coordinator, mean over time.

          unit       people
          direction  neutral
          groups     all
          formed as  a total over elapsed time; weekly too

        """

    private static let lognormal = """
        lognormal: a family of distributions

        Most near the median and some several times as long: how long work usually
        takes.

          for        lengths of time; uncertain values
          stated by  mean, sd; or by median, p90

        For example:

            {lognormal: {mean: 60 min, sd: 30 min}}
            {lognormal: {median: 50 min, p90: 2 h}}

        """

    private static let money = """
        money: a way of writing

        A pound sign and a number, written out: £42000, not £42k.

        """
}
