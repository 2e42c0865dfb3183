import ResultFiles
import Testing

@Suite struct CSVReaderTests {
    private func table(_ text: String) throws(InputFault) -> CSVTable {
        try CSVTable(bytes: Array(text.utf8), path: "t.csv")
    }

    private func fault(_ text: String) -> String {
        do throws(InputFault) {
            _ = try table(text)
            return "no fault"
        } catch {
            return error.description
        }
    }

    @Test("Fields in quotes may hold commas, quotation marks and ends of lines")
    func quoted() throws {
        let read = try table("a,b\n\"x,\"\"y\"\"\",\"1\n2\"\n,z\n")
        #expect(read.columns == ["a", "b"])
        #expect(read.rows == [["x,\"y\"", "1\n2"], ["", "z"]])
    }

    @Test("CR LF, a byte order mark and a last line without an end are accepted")
    func otherHands() throws {
        #expect(try table("\u{FEFF}a,b\r\n1,2\r\n3,4").rows == [["1", "2"], ["3", "4"]])
    }

    @Test("Columns are read as numbers with empty fields missing, and as texts without their guard")
    func columns() throws {
        let read = try table("n,t\n1.5,'=A1\n,'tis\n-2e3,''-x\n")
        #expect(try read.numbers("n") == [1.5, nil, -2000])
        #expect(try read.texts("t") == ["=A1", "'tis", "'-x"])
    }

    @Test("Faults name the file, the line and what was expected")
    func faults() throws {
        #expect(fault("") == "t.csv:1: the file is empty, expected a header")
        #expect(fault("a,a\n") == "t.csv:1: the column `a` appears twice")
        #expect(fault("a,b\n1,2\n3\n") == "t.csv:3: found 1 fields where the header has 2")
        #expect(fault("a\n\"1\n2\"\n\"x") == "t.csv:4: a quotation mark is never closed")
        #expect(fault("a\nx\"y\n") == "t.csv:2: a quotation mark stands inside a field without quotes")
        #expect(fault("a\n\"x\"y\n") == "t.csv:2: expected a comma or the end of the line after a field")
        let read = try table("a\nmany\n")
        #expect(throws: InputFault(path: "t.csv", line: 1, message: "has no column `b`")) { try read.numbers("b") }
        #expect(throws: InputFault(path: "t.csv", message: "row 1: `a` holds `many`, expected a number")) {
            try read.numbers("a")
        }
    }

    @Test("A file that does not exist has exit code 66")
    func missing() throws {
        let folder = try TemporaryFolder()
        let fault = #expect(throws: InputFault.self) { try CSVTable(path: folder("none.csv")) }
        #expect(fault?.exitCode == 66)
        #expect(fault?.message == "cannot be read (No such file or directory)")
    }

    @Test("Of columns that are not kept no text is made, whatever they hold")
    func kept() throws {
        let bytes = Array("name,day,note\n".utf8) + [0xFF] + Array("da,1,\"x,\n\"\n,2,y\nz,3\n".utf8)
        let reader = try CSVReader(bytes: bytes, path: "t.csv")
        #expect(try reader.next(keeping: [false, true, false]) == ["1"])
        #expect(try reader.next(keeping: [false, true, false]) == ["2"])
        let fault = #expect(throws: InputFault.self) { try reader.next(keeping: [false, true, false]) }
        #expect(fault?.description == "t.csv:5: found 2 fields where the header has 3")
    }
}
