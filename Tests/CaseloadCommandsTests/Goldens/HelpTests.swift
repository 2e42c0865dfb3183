import Testing

@Suite struct HelpTests {
    @Test("The version is printed to standard output")
    func version() async {
        let console = TestConsole()
        #expect(await console.run("--version") == 0)
        #expect(console.output == "0.1.0\n")
    }

    @Test("The help of run names every option once")
    func run() async {
        let console = TestConsole()
        #expect(await console.run("run", "--help") == 0)
        #expect(console.output == Self.runHelp)
    }

    @Test("The help of check names every option once")
    func check() async {
        let console = TestConsole()
        #expect(await console.run("check", "--help") == 0)
        #expect(console.output == Self.checkHelp)
    }

    @Test("The help of fit names every option once")
    func fit() async {
        let console = TestConsole()
        #expect(await console.run("fit", "--help") == 0)
        #expect(console.output == Self.fitHelp)
    }

    static let fitHelp = """
        OVERVIEW: Turn a service's own records into measured values of a scenario.

        Reads a CSV file with a row for each referral, length of time, post held or spell of sickness, fits
        rates, profiles and distributions by maximum likelihood, and prints a fragment that a scenario
        includes. How well they fit goes to standard error. Columns that are not needed are dropped at
        reading: no identifier is kept.

        USAGE: caseload fit [<options>] <csv>

        ARGUMENTS:
          <csv>                   File of records.

        OPTIONS:
          --kind <kind>           What the records are of: referrals, durations, tenures or sickness.
                                  (default: as the columns say)
          --for <id>              Source of referrals, work type or kind of sickness that they are of.
          --by <column>           Column to split by, such as the source of referrals.
          --date <column>         Column of the date of referral.
          --start <column>        Column of starts.
          --end <column>          Column of ends; empty for what goes on.
          --duration <column>     Column of lengths.
          --unit <unit>           Unit of lengths: min, h, d, wk or y. (default: as the column says)
          --rounded-to <length>   To what lengths were rounded. (default: as they look)
          --dates <order>         How dates are written: iso or dmy. (default: iso)
          --from <date>           First day from which records were kept.
          --until <date>          Last day that they cover.
          --category <category>   Category of the hours of work. (default: direct)
          --key <key>             Key that takes the lengths, instead of a work type.
          --team <id>             Team that a new source of referrals is for.
          --population <number>   People of the area, for a rate of referrals by population.
          --staff-years <number>  Years of staff at risk of sickness.
          --replaces <id>         Kind of sickness that the fragment takes away; may be repeated.
          --samples <number>      Samples drawn for each test of fit. (default: 199)
          --seed <number>         Seed of these draws. (default: 1)
          --out <file>            File for the fragment. (default: standard output)
          --force                 Replace a file of the same name.
          --version               Show the version.
          -h, --help              Show help information.

        """

    static let runHelp = """
        OVERVIEW: Simulate scenarios; several are compared with the first.

        Results go to a folder of their own. A run that is there already is shown at once; one that was
        interrupted is continued. With --precision rounds of replications (20, 30, 45, ...) are made until
        the interval of each metric named is as narrow as asked, in a comparison that of its difference;
        with --parameter-draws figures that a scenario states as uncertain are drawn anew for each draw. A
        METRIC is metric[@team][/group]. The variables CASELOAD_SEED, CASELOAD_REPLICATIONS, CASELOAD_JOBS,
        CASELOAD_OUT and CASELOAD_COLOR stand for options that are not given.

        USAGE: caseload run [<options>] <scenario> ...

        ARGUMENTS:
          <scenario>              Scenario files.

        OPTIONS:
          --seed <number>         Seed of the random numbers. (default: 1)
          --replications <number> Replications of each scenario. (default: the scenario's, or 50)
          --precision <metric=width>
                                  Replications until half of the interval of a metric is 10% of it, or
                                  +-0.02 in its unit. May be given again.
          --max-replications <number>
                                  The most replications for --precision. (default: 1000)
          --parameter-draws <number>
                                  Draws of the figures that are uncertain, each with --replications.
                                  (default: none, their means stand)
          --matters <metric=difference>
                                  Smallest difference of a metric that matters, 5% of the baseline's or 0.5
                                  in its unit. May be given again.
          --warm-up <metric>      Say how many weeks of a metric are warm-up, and plot its course. May be
                                  given again.
          --jobs <number>         Replications made at a time; 0 for one on each core. (default: 0)
          --out <folder>          Folder for the results. (default: notebooks-out/, named for the run)
          --baseline <name>       Scenario with which the others are compared. (default: the first)
          --json                  Print the results as JSON.
          --quiet                 Print no progress and no notes.
          --events <number>       Write events.csv: all that happens in the first replications, 1 to 100 of
                                  them. (default: none)
          --report                Write report.html into the folder, and print its path at the end.
          --no-weekly             Write no weekly.csv, by far the largest table.
          --color <when>          When text is coloured. (default: auto) (values: auto, always, never)
          --force                 Run again, replacing what the folder holds of a run.
          --resume                Go on with a run that was interrupted.
          --version               Show the version.
          -h, --help              Show help information.

        """

    static let checkHelp = """
        OVERVIEW: Read and check scenarios only.

        For each scenario either all its faults, or the hours of work that it asks for against the hours
        that its posts have. Of several scenarios also what differs between the first and each other, and
        which of it holds from the beginning instead of from a date. The variable CASELOAD_COLOR stands for
        --color if it is not given.

        USAGE: caseload check <scenario> ... [--show] [--color <when>]

        ARGUMENTS:
          <scenario>              Scenario files.

        OPTIONS:
          --show                  Print each scenario as merged, each value with its file and line.
          --color <when>          When text is coloured. (default: auto) (values: auto, always, never)
          --version               Show the version.
          -h, --help              Show help information.

        """
}
