import ResultFiles
import Testing

@Suite struct RunRecordGoldenTests {
    @Test("A record is written with sorted keys, two spaces and an end of line, and read back")
    func record() throws {
        let folder = try TemporaryFolder()
        var record = RunExamples.record(RunExamples.plan(seed: 18_446_744_073_709_551_615))
        try RunFolder(folder("run"), plan: record.plan).finish([], record: record)
        #expect(
            try folder.text("run/run.json") == """
                {
                  "baseline" : "base",
                  "digest" : "\(record.plan.digest)",
                  "events" : 123456789,
                  "exit_status" : 0,
                  "files" : [
                    "datapackage.json"
                  ],
                  "finished" : "2026-01-05T09:31:00Z",
                  "jobs" : 2,
                  "machine" : {
                    "architecture" : "x86_64",
                    "processor" : "A processor",
                    "processors" : 2,
                    "system" : "Linux"
                  },
                  "mathematics" : "00000000000000ff",
                  "program" : "caseload",
                  "replications" : 30,
                  "scenarios" : [
                    {
                      "digest" : "\(Digest(of: "merged").hexadecimal)",
                      "file" : "scenarios/base.yaml",
                      "id" : "base",
                      "title" : "The service as it is"
                    }
                  ],
                  "seconds" : 60.25,
                  "seed" : 18446744073709551615,
                  "started" : "2026-01-05T09:30:00Z",
                  "version" : "1.0.0"
                }

                """)
        record.files = ["datapackage.json"]
        #expect(try RunRecord(folder: folder("run")) == record)
    }

    @Test("The machine and the present instant are told in their forms")
    func present() {
        let machine = Machine.current()
        #expect(machine.processors > 0)
        #expect(machine.system.contains("Linux"))
        #expect(!machine.architecture.isEmpty)
        #expect(Timestamp.now().wholeMatch(of: /20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\dZ/) != nil)
    }
}
