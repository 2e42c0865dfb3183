import ResultFiles
import Testing

@Suite struct CSVWriterGoldenTests {
    @Test("A small table has exactly these bytes")
    func smallTable() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(folder("t.csv")) { (file) throws(OutputError) in
            let table = try CSVWriter(file, columns: ["scenario", "metric", "note", "estimate", "replications"])
            try table.row([.identifier("base"), .identifier("caseload"), .text("plain"), .number(17.25), .integer(30)])
            try table.row([.identifier("base"), .identifier("wait_p90"), .text("=1+1"), .number(nil), .integer(30)])
            try table.row([.identifier("base"), .identifier("x;y"), .text("a, \"b\""), .number(.nan), .integer(-1)])
            try table.row([.identifier("more"), .identifier("hours"), .text("1\n2"), .number(1e-9), .integer(0)])
            try table.row([.identifier("more"), .identifier("cost"), .text("-£5"), .number(4200), .integer(0)])
        }
        #expect(
            try folder.text("t.csv") == """
                scenario,metric,note,estimate,replications
                base,caseload,plain,17.25,30
                base,wait_p90,'=1+1,,30
                base,x;y,"a, ""b\""",,-1
                more,hours,"1
                2",1e-9,0
                more,cost,'-£5,4200,0

                """)
        #expect(try folder.names() == ["t.csv"])
    }

    @Test("The missing field of a table with one column is not a blank line")
    func loneEmptyField() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(folder("t.csv")) { (file) throws(OutputError) in
            try CSVWriter(file, columns: ["a"]).row([.number(nil)])
        }
        #expect(try folder.text("t.csv") == "a\n\"\"\n")
        #expect(try CSVTable(path: folder("t.csv")).rows == [[""]])
    }
}
