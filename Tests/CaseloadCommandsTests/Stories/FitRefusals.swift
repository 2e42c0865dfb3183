import Testing

@Suite struct FitRefusals {
    /// Records, arguments, exit code, and what the message has to say.
    struct Case: Sendable, CustomTestStringConvertible {
        var records: String
        var arguments: [String]
        var status: Int32
        var says: String

        var testDescription: String { says }

        init(_ records: String, _ arguments: String, _ status: Int32, _ says: String) {
            self.records = records
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.status = status
            self.says = says
        }
    }

    static let referrals = "--kind referrals --for gp"
    static let visits = "--kind durations --for visit"
    static let cases: [Case] = [
        Case("referral_date\n03/04/2025\n", referrals, 65, ":2: `referral_date` does not begin with the year"),
        Case("referral_date\n03/04/2025\n", referrals, 65, "say --dates dmy"),
        Case("referral_date\n04/13/2025\n", referrals + " --dates dmy", 65, "is no day of the calendar"),
        Case("referral_date\n45987\n", referrals, 65, "as a spreadsheet keeps dates"),
        Case("referral_date\n03/04/25\n", referrals, 65, "year of two digits"),
        Case("id;referral_date\n1;2025-01-01\n", referrals, 65, "separated by semicolons"),
        Case("id\treferral_date\n1\t2025-01-01\n", referrals, 65, "separated by tabs"),
        Case("Ada,2025-01-01\nBob,2025-01-02\n", referrals, 65, "the first line holds data"),
        Case("", referrals, 65, "the file is empty"),
        Case("referral_date,x\n,1\n,2\n", referrals, 65, "no row with anything"),
        Case("a,b\n1,2\n", "", 64, "--kind referrals, durations, tenures or sickness"),
        Case("a,b\n1,2\n", referrals, 64, "name it with --date; there are `a`, `b`"),
        Case("date,referred\n2025-01-01,2025-01-01\n", referrals, 64, "could each be that of the date"),
        Case("length\n5\n", visits, 64, "does not say its unit"),
        Case("minutes\n5\n-3\n", visits, 65, ":3: `minutes` is negative"),
        Case("minutes\n1:30\n", visits, 65, "with a colon"),
        Case("minutes\n\"7,5\"\n", visits, 65, "a comma in its number"),
        Case("minutes\n5\n6\n", "--kind durations", 64, "--for WORK"),
        Case("minutes\n5\n6\n", visits + " --category lunch", 64, "has no part `lunch`"),
        Case("minutes\n5\n6\n", "--kind durations --key run.start", 64, "no key that takes a distribution"),
        Case("start,end\n2025-02-01,2025-01-01\n", visits, 65, ":2: `end` lies before the start"),
        Case("start,end\n2025-02-01,\n", visits, 64, "1 record without an end: say with --until"),
        Case("start,end\n2025-02-01,2026-01-01\n", visits + " --until 2025-06-30", 65, "lies after --until"),
        Case("start,end\n2025-02-01,2025-02-02 10:00\n", visits, 65, "some have none"),
        Case("absence_start,absence_end\n2025-02-01,2025-02-02\n", "--for any", 64, "--staff-years"),
    ]

    @Test("What cannot be fitted is refused with its place and what to do", arguments: cases)
    func refused(_ one: Case) async throws {
        let folder = try TemporaryFolder()
        try folder.put("records.csv", Array(one.records.utf8))
        let console = TestConsole()
        #expect(await console.run(["fit", folder("records.csv")] + one.arguments) == one.status, "\(console.error)")
        #expect(console.error.contains(one.says), "\(console.error)")
        #expect(console.output.isEmpty)
    }

    @Test("Ten faults are told, and how many more there are")
    func manyFaults() async throws {
        let folder = try TemporaryFolder()
        try folder.put("records.csv", Array(("minutes\n" + String(repeating: "-1\n", count: 23)).utf8))
        let console = TestConsole()
        #expect(await console.run(["fit", folder("records.csv")] + ["--for", "visit"]) == 65)
        #expect(console.error.split(separator: "\n").count { $0.contains("is negative") } == 10)
        #expect(console.error.contains("and 13 more like these"))
        #expect(console.output.isEmpty)
    }

    @Test("A byte order mark and line ends of Windows do no harm")
    func windows() async throws {
        let folder = try TemporaryFolder()
        let days = (10..<30).map { "2025-03-\($0)\r\n" }.joined()
        try folder.put("records.csv", [0xEF, 0xBB, 0xBF] + Array(("Referral date\r\n" + days).utf8))
        let console = TestConsole()
        #expect(await console.run("fit", folder("records.csv"), "--for", "gp") == 0, "\(console.error)")
        #expect(console.output.contains("rate: {value: 7 per week"))
    }
}
